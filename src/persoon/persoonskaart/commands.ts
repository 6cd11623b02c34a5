import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import type { Adres } from "#persoon/geheim-adres/adres.ts";
import { geheimAdresBewaren, gezinsadresGeheimhouden } from "#persoon/geheim-adres/commands.ts";
import { findGeheimAdres } from "#persoon/geheim-adres/queries.ts";
import { huishoudensVerlaten } from "#persoon/huishouden/commands.ts";
import { getSamenSinds } from "#persoon/huishouden/queries.ts";
import { inwonerOpslaan } from "#persoon/inwoner/commands.ts";
import { wijzigen } from "#persoon/inwoner/levensloop.ts";
import { lockInwoner, type Persoon } from "#persoon/inwoner/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { adresVan, type Gegevens, gewijzigdeVelden, veldenVan } from "./gegevens.ts";

/** Changes what is known of a person. An address that is secret stays so, also the new one. */
export async function gegevensWijzigen(tx: Tx, sleutels: Sleutels, id: string, gegevens: Gegevens, versie: number) {
  const persoon = await lockInwoner(tx, id);
  if (!persoon?.magWijzigen) return refuse("geen_recht");
  const velden = veldenVan(gegevens);
  const adres = await nieuwAdres(tx, sleutels, persoon, adresVan(gegevens));
  const anders = [...gewijzigdeVelden(persoon, velden), ...(adres ? ["adres"] : [])];
  if (anders.length === 0) return accept(id);
  if (persoon.versie !== versie) return refuse("gewijzigd");
  if (adres && persoon.adresGeheim) {
    if (!persoon.kentAdres) return refuse("adres_onbekend");
    if (adres.postcode === null || adres.huisnummer === null) return refuse("adres_onvolledig");
  }
  const { eerst, laatst } = await getSamenSinds(tx, id);
  const bekend = { achternaam: persoon.achternaam, eerstSamen: eerst, laatstSamen: laatst };
  const result = wijzigen(velden, bekend, dagVan(tx.nu));
  if (!result.ok) return result;

  if (adres && persoon.adresGeheim) await geheimAdresBewaren(tx, sleutels, id, adres);
  await inwonerOpslaan(tx, id, persoon.adresGeheim ? velden : { ...velden, ...adres });
  if (adres && !persoon.adresGeheim) await gezinsadresGeheimhouden(tx, sleutels, id);
  if (velden.overledenOp !== null) await huishoudensVerlaten(tx, id, velden.overledenOp);
  await gebeurtenisVastleggen(tx, "inwoner_gewijzigd", id, { velden: anders });
  return accept(id);
}

/** The address when it is another one; of a secret one that was left empty it is not. */
async function nieuwAdres(tx: Tx, sleutels: Sleutels, persoon: Persoon, adres: Adres): Promise<Adres | undefined> {
  const isLeeg = Object.values(adres).every((deel) => deel === null);
  if (persoon.adresGeheim && isLeeg) return undefined;
  const was = persoon.adresGeheim ? await findGeheimAdres(tx, sleutels, persoon.id) : persoon;
  return gewijzigdeVelden(was ?? {}, adres).length === 0 ? undefined : adres;
}
