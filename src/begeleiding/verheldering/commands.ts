import { doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { listVerhelderingen } from "./queries.ts";
import { magVerhelderen } from "./rechten.ts";
import {
  bestaansvraagcodes,
  herzien,
  type NieuweVerheldering,
  overigeLeefgebieden,
  vastleggen,
  type Verheldering,
} from "./verheldering.ts";

/** One conversation. The same again changes nothing. */
export async function verhelderingVastleggen(tx: Tx, casusId: string, id: string, gesprek: NieuweVerheldering) {
  const stukken = await lockVerhelderingen(tx, casusId);
  if (!stukken) return refuse("geen_recht");
  const { alle, deelnemers, door } = stukken;
  const eerder = alle.find((een) => een.id === id);
  if (eerder) return isZelfde(eerder, gesprek, deelnemers) ? accept(id) : refuse("al_verzonden");
  const result = vastleggen(gesprek, deelnemers, dagVan(tx.nu));
  if (!result.ok) return result;

  await invoegen(tx, { casusId, id, vervangt: null, door }, result.value);
  await gebeurtenisVastleggen(tx, "verheldering_vastgelegd", casusId, { verheldering: id, op: gesprek.op });
  return accept(id);
}

type Herziening = { readonly id: string; readonly vervangt: string };

/** The same conversation, filled in further or mended: what stood there stays readable. The same again changes nothing. */
export async function verhelderingHerzien(
  tx: Tx,
  casusId: string,
  { id, vervangt }: Herziening,
  gesprek: NieuweVerheldering,
) {
  const stukken = await lockVerhelderingen(tx, casusId);
  if (!stukken) return refuse("geen_recht");
  const { alle, deelnemers, door } = stukken;
  const vorige = alle.find((een) => een.id === vervangt) ?? notFound();
  const eerder = alle.find((een) => een.id === id);
  if (eerder) return isZelfde(eerder, gesprek, deelnemers) ? accept(id) : refuse("al_verzonden");
  const result = herzien(vorige, alle, gesprek, deelnemers, dagVan(tx.nu));
  if (!result.ok) return result;

  await invoegen(tx, { casusId, id, vervangt, door }, result.value);
  const codes = { verheldering: id, vervangt, op: gesprek.op };
  await gebeurtenisVastleggen(tx, "verheldering_herzien", casusId, codes);
  return accept(id);
}

/** Nobody else writes in this dossier until the unit of work ends; undefined for who may not. */
async function lockVerhelderingen(tx: Tx, casusId: string) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !magVerhelderen(tx.wie, casus.betrokkenen)) return undefined;
  const voor = doetMeeVoor(tx.wie.mijn, casus.betrokkenen);
  const ids = (await listDeelnemers(tx, casusId)).map(({ id }) => id);
  const deelnemers = ids.filter((id) => voor === undefined || voor.includes(id));
  return { alle: await listVerhelderingen(tx, casusId), deelnemers, door };
}

type Plaats = Herziening | { readonly id: string; readonly vervangt: null };

async function invoegen(
  tx: Tx,
  { casusId, id, vervangt, door }: Plaats & { readonly casusId: string; readonly door: string },
  { bestaanszekerheid, leefgebieden, met, ...gezegd }: NieuweVerheldering,
): Promise<void> {
  const { gemeenteId } = tx.wie;
  const { inkomen, schulden, wonen, energie } = bestaanszekerheid;
  await insert(tx, "verheldering", {
    ...gezegd,
    gemeenteId,
    casusId,
    id,
    vervangt,
    door,
    vastgelegdOp: tx.nu,
    met: [...met],
    inkomen: inkomen.stand,
    inkomenRegel: inkomen.regel,
    schulden: schulden.stand,
    schuldenRegel: schulden.regel,
    wonen: wonen.stand,
    wonenRegel: wonen.regel,
    energie: energie.stand,
    energieRegel: energie.regel,
  });
  for (const leefgebied of overigeLeefgebieden) {
    const tekst = leefgebieden[leefgebied];
    if (tekst === undefined) continue;
    await insert(tx, "verhelderingLeefgebied", { gemeenteId, casusId, verhelderingId: id, leefgebied, tekst });
  }
}

/** Whether what is sent is what stands there; whom she does not see (`herzien`) aside. */
function isZelfde(eerder: Verheldering, gesprek: NieuweVerheldering, deelnemers: readonly string[]): boolean {
  const inhoud = ({ op, met, woorden, goed, netwerk, bestaanszekerheid, leefgebieden }: NieuweVerheldering) =>
    JSON.stringify([
      op,
      woorden,
      goed,
      netwerk,
      met.filter((id) => deelnemers.includes(id)).toSorted(),
      bestaansvraagcodes.map((vraag) => [bestaanszekerheid[vraag].stand, bestaanszekerheid[vraag].regel]),
      overigeLeefgebieden.map((gebied) => leefgebieden[gebied]),
    ]);
  return inhoud(eerder) === inhoud(gesprek);
}
