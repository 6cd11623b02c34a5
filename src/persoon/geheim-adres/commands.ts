import { gebeurtenisVastleggen, raadplegingVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { inwonerOpslaan } from "#persoon/inwoner/commands.ts";
import { getInwoner, listHulpvragenRond, lockInwoner, lockInwoners, type Persoon } from "#persoon/inwoner/queries.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Sleutels, sleutelVoor, versleutel } from "#shared/versleuteling.ts";
import type { Adres } from "./adres.ts";
import { geheimMaken, type Toonreden } from "./geheim-adres.ts";
import { contextVan, findGeheimAdres, listMetGeheimAdres, listOpZelfdeAdres } from "./queries.ts";

/** Her address, and that of the others at it, goes where nobody reads it who does not need it. */
export async function adresGeheimMaken(tx: Tx, sleutels: Sleutels, id: string, gekozen: readonly string[]) {
  await getInwoner(tx, id);
  const samen = [...new Set(gekozen)].filter((een) => een !== id);
  const personen = await lockInwoners(tx, [id, ...samen]);
  if (personen.length < samen.length + 1 || personen.some((een) => !een.kentAdres)) return refuse("geen_recht");
  if (personen.every(({ adresGeheim }) => adresGeheim)) return accept(id);
  const isGeheim = personen.some((een) => een.id === id && een.adresGeheim);
  const result = geheimMaken(isGeheim, samen, await listOpZelfdeAdres(tx, id));
  if (!result.ok) return result;

  for (const persoon of personen) {
    await verbergen(tx, sleutels, persoon);
    await gebeurtenisVastleggen(tx, "adres_geheim_gemaakt", persoon.id, { samen: personen.length });
  }
  return accept(id);
}

/**
 * The address is readable again, for her and for everyone of her household or dossiers who keeps the same one secret: of one
 * alone it would give away that of the others.
 */
export async function adresGeheimOpheffen(tx: Tx, sleutels: Sleutels, id: string, versie: number) {
  const persoon = await lockInwoner(tx, id);
  if (!persoon?.kentAdres) return refuse("geen_recht");
  if (!persoon.adresGeheim) return accept(id);
  if (persoon.versie !== versie) return refuse("gewijzigd");
  const adres = await findGeheimAdres(tx, sleutels, id);
  const samen = adres ? await listMetGeheimAdres(tx, sleutels, id, adres) : [];
  const anderen = await lockInwoners(
    tx,
    samen.map((een) => een.id),
  );
  if (anderen.length < samen.length) return refuse("huisgenoot_van_ander");

  for (const een of [persoon, ...anderen]) {
    await tonenBijGegevens(tx, sleutels, een.id);
    await gebeurtenisVastleggen(tx, "adres_geheim_opgeheven", een.id);
  }
  return accept(id);
}

/** Who needs it reads it, once, with a reason that stays. */
export async function geheimAdresTonen(tx: Tx, sleutels: Sleutels, id: string, reden: Toonreden, route: string) {
  const persoon = await getInwoner(tx, id);
  if (!persoon.kentAdres) return notFound();
  if (!persoon.adresGeheim) return refuse("is_niet_geheim");
  await raadplegingVastleggen(tx, "geheim_adres", route, await listHulpvragenRond(tx, id));
  await gebeurtenisVastleggen(tx, "geheim_adres_getoond", id, { reden });
  return accept({ adres: await findGeheimAdres(tx, sleutels, id) });
}

/** What was typed as the address of someone becomes secret when someone of her household or dossiers keeps it so. */
export async function gezinsadresGeheimhouden(tx: Tx, sleutels: Sleutels, id: string): Promise<void> {
  const [persoon] = await lockInwoners(tx, [id]);
  if (!persoon?.kentAdres || persoon.adresGeheim || persoon.postcode === null) return;
  if ((await listMetGeheimAdres(tx, sleutels, id, persoon)).length === 0) return;
  await verbergen(tx, sleutels, persoon);
  await gebeurtenisVastleggen(tx, "adres_geheim_gemaakt", id, { samen: 1 });
}

export async function geheimAdresBewaren(tx: Tx, sleutels: Sleutels, id: string, adres: Adres | null): Promise<void> {
  const adresVersleuteld =
    adres && versleutel(sleutelVoor(sleutels.bsn, "adres"), JSON.stringify(adres), contextVan(tx, id));
  const rij = { adresVersleuteld, gemarkeerdOp: tx.nu };
  await tx.db
    .insertInto("geheimAdres")
    .values({ gemeenteId: tx.wie.gemeenteId, inwonerId: id, ...rij })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "inwonerId"]).doUpdateSet(rij))
    .execute();
}

async function verbergen(tx: Tx, sleutels: Sleutels, { id, straat, huisnummer, postcode, adresGeheim }: Persoon) {
  if (adresGeheim) return;
  const isBekend = straat !== null || huisnummer !== null || postcode !== null;
  await geheimAdresBewaren(tx, sleutels, id, isBekend ? { straat, huisnummer, postcode } : null);
  await inwonerOpslaan(tx, id, { adresGeheim: true, straat: null, huisnummer: null, postcode: null });
}

async function tonenBijGegevens(tx: Tx, sleutels: Sleutels, id: string): Promise<void> {
  const { straat = null, huisnummer = null, postcode = null } = (await findGeheimAdres(tx, sleutels, id)) ?? {};
  await geheimAdresBewaren(tx, sleutels, id, null);
  await inwonerOpslaan(tx, id, { adresGeheim: false, straat, huisnummer, postcode });
}
