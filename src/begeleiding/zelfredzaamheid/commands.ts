import { doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { domeincodes } from "./domeinen.ts";
import { listMetingen } from "./queries.ts";
import { magScoresVastleggen } from "./rechten.ts";
import { corrigeren, type NieuweMeting, vastleggen } from "./zelfredzaamheid.ts";

/** How someone gets by now. The same again changes nothing. */
export async function zelfredzaamheidVastleggen(tx: Tx, casusId: string, id: string, meting: NieuweMeting) {
  const stukken = await lockMetingen(tx, casusId);
  if (!stukken) return refuse("geen_recht");
  const { alle, gezin, door } = stukken;
  const eerder = alle.find((een) => een.id === id);
  if (eerder) return isZelfde(eerder, meting) ? accept(id) : refuse("al_verzonden");
  const result = vastleggen(meting, alle, gezin, dagVan(tx.nu));
  if (!result.ok) return result;

  await invoegen(tx, { casusId, id, vervangt: null, door }, meting);
  const { inwonerId, moment, op } = meting;
  await gebeurtenisVastleggen(tx, "zelfredzaamheid_vastgelegd", casusId, {
    meting: id,
    inwoner: inwonerId,
    moment,
    op,
  });
  return accept(id);
}

type Correctie = { readonly id: string; readonly vervangt: string };

/** As it should have been, of the same person; what stood there stays readable. The same again changes nothing. */
export async function zelfredzaamheidCorrigeren(
  tx: Tx,
  casusId: string,
  { id, vervangt }: Correctie,
  nieuw: NieuweMeting,
) {
  const stukken = await lockMetingen(tx, casusId);
  if (!stukken) return refuse("geen_recht");
  const { alle, gezin, door } = stukken;
  const vorige = alle.find((een) => een.id === vervangt) ?? notFound();
  const meting = { ...nieuw, inwonerId: vorige.inwonerId };
  const eerder = alle.find((een) => een.id === id);
  if (eerder) return isZelfde(eerder, meting) ? accept(id) : refuse("al_verzonden");
  const result = corrigeren(vorige, meting, alle, gezin, dagVan(tx.nu));
  if (!result.ok) return result;

  await invoegen(tx, { casusId, id, vervangt, door }, meting);
  const { inwonerId, moment, op } = meting;
  const codes = { meting: id, vervangt, inwoner: inwonerId, moment, op };
  await gebeurtenisVastleggen(tx, "zelfredzaamheid_gecorrigeerd", casusId, codes);
  return accept(id);
}

/** Nobody else writes in this dossier until the unit of work ends; undefined for who may not. */
async function lockMetingen(tx: Tx, casusId: string) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !magScoresVastleggen(tx.wie, casus.betrokkenen)) return undefined;
  const voor = doetMeeVoor(tx.wie.mijn, casus.betrokkenen);
  const ids = (await listDeelnemers(tx, casusId)).map(({ id }) => id);
  const gezin = ids.filter((id) => voor === undefined || voor.includes(id));
  return { alle: await listMetingen(tx, casusId), gezin, door };
}

type Plaats = {
  readonly casusId: string;
  readonly id: string;
  readonly vervangt: string | null;
  readonly door: string;
};

async function invoegen(tx: Tx, plaats: Plaats, { inwonerId, moment, op, scores }: NieuweMeting): Promise<void> {
  const { gemeenteId } = tx.wie;
  await insert(tx, "zelfredzaamheid", { gemeenteId, ...plaats, inwonerId, moment, op, vastgelegdOp: tx.nu });
  const { casusId, id: zelfredzaamheidId } = plaats;
  for (const domein of domeincodes) {
    const score = scores[domein];
    if (score === undefined) continue;
    await insert(tx, "zelfredzaamheidScore", { gemeenteId, casusId, zelfredzaamheidId, domein, score });
  }
}

function isZelfde(eerder: NieuweMeting, meting: NieuweMeting): boolean {
  const inhoud = ({ inwonerId, moment, op, scores }: NieuweMeting) =>
    JSON.stringify([inwonerId, moment, op, domeincodes.map((domein) => scores[domein])]);
  return inhoud(eerder) === inhoud(meting);
}
