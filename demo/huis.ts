import { getCasus, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import type { Tx } from "#db/uow.ts";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import { huishoudenBeginnen } from "#persoon/huishouden/commands.ts";
import { getInwoner } from "#persoon/inwoner/queries.ts";
import { gegevensWijzigen } from "#persoon/persoonskaart/commands.ts";
import { vertegenwoordigerToevoegen } from "#persoon/vertegenwoordiging/commands.ts";
import { dagVan, plusDagen } from "#shared/datum.ts";
import { accept, type Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";

const jaar = 365;

/** Who asked, and her child. */
type Huis = { readonly casusId: string; readonly kind: string };

/** With whom the child lives. Of one gezin in four it has two homes, at an address nobody may know; one in four has a bewindvoerder. */
export async function huisMaken(
  tx: Tx,
  sleutels: Sleutels,
  huis: Huis,
  nummer: number,
): Promise<Result<unknown, string>> {
  const gezin = await listDeelnemers(tx, huis.casusId);
  const moeder = gezin.find(({ gezinsrol }) => gezinsrol === "hulpvrager")?.id ?? "";
  const van = plusDagen(dagVan(tx.nu), -jaar);
  const samen = await huishoudenBeginnen(tx, moeder, { id: nieuwId(tx), leden: [huis.kind], van });
  if (!samen.ok) return samen;
  if (nummer % 4 === 0) return gescheiden(tx, sleutels, huis, moeder, van);
  if (nummer % 4 !== 1) return accept(huis);
  const bewind = { naam: "B. de Groot", organisatie: "Bewindvoering IJsselland", telefoon: "038 0000000" };
  return vertegenwoordigerToevoegen(tx, moeder, { id: nieuwId(tx), soort: "bewindvoerder", ...bewind, van });
}

async function gescheiden(tx: Tx, sleutels: Sleutels, { casusId, kind }: Huis, moeder: string, van: string) {
  const { versie: nu } = await getCasus(tx, casusId);
  const vader = {
    id: nieuwId(tx),
    gegevens: { voornaam: "Marco", achternaam: "Steenwijk" },
    gezinsrol: "ouder",
  } as const;
  const erbij = await deelnemerToevoegen(tx, sleutels, casusId, { ...vader, zelfde: "nieuw", versie: nu });
  if (!erbij.ok) return erbij;
  const samen = await huishoudenBeginnen(tx, vader.id, { id: nieuwId(tx), leden: [kind], van });
  if (!samen.ok) return samen;
  for (const id of [moeder, kind]) {
    const bekend = await getInwoner(tx, id);
    const { voornaam, voorvoegsel, achternaam, geboortedatum, telefoon, email, versie } = bekend;
    const gegevens = {
      voornaam,
      voorvoegsel,
      achternaam,
      geboortedatum,
      telefoon,
      email,
      naamgebruik: "eigen",
    } as const;
    const thuis = { straat: "Zonnebloemstraat", huisnummer: "12", postcode: "8014KV", mailVeilig: false };
    const gezet = await gegevensWijzigen(tx, sleutels, id, { ...gegevens, ...thuis }, versie);
    if (!gezet.ok) return gezet;
  }
  return adresGeheimMaken(tx, sleutels, moeder, [kind]);
}

function nieuwId(tx: Tx): string {
  return uuidv7(tx.nu.getTime());
}
