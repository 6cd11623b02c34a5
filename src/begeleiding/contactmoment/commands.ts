import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee, doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Contactmoment, vastleggen } from "./contactmoment.ts";
import { findContactmoment } from "./queries.ts";

/** The same id with the same content again changes nothing. */
export async function contactmomentVastleggen(tx: Tx, casusId: string, id: string, moment: Contactmoment) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  // Only who it was with must be looked up; a conversation with the gezin as a whole needs no list of it.
  const deelnemers = moment.met.length === 0 ? [] : await listDeelnemers(tx, casusId);
  const result = vastleggen(
    moment,
    deelnemers.map((deelnemer) => deelnemer.id),
    doetMeeVoor(tx.wie.mijn, casus.betrokkenen),
    dagVan(tx.nu),
  );
  if (!result.ok) return result;
  if (!(await invoegen(tx, { casusId, id, door, moment }))) return herhalen(tx, casusId, id, moment);
  await gebeurtenisVastleggen(tx, "contactmoment_vastgelegd", casusId, { soort: moment.soort, op: moment.op });
  return accept(casusId);
}

type Nieuw = {
  readonly casusId: string;
  readonly id: string;
  readonly door: string;
  readonly moment: Contactmoment;
};

/** False when this id was there already. */
async function invoegen(tx: Tx, { casusId, id, door, moment }: Nieuw): Promise<boolean> {
  const { met, ...rest } = moment;
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, ...rest, met: [...met], door, vastgelegdOp: tx.nu };
  const inserted = await tx.db
    .insertInto("contactmoment")
    .values(row)
    .onConflict((conflict) => conflict.columns(["gemeenteId", "id"]).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The answer to what was sent before: the same for the same words. */
async function herhalen(tx: Tx, casusId: string, id: string, moment: Contactmoment) {
  const eerder = await findContactmoment(tx, id);
  return eerder?.casusId === casusId && isGelijk(eerder, moment) ? accept(casusId) : refuse("al_verzonden");
}

type Inhoud = { readonly soort: string; readonly op: string; readonly met: readonly string[]; readonly tekst: string };

function isGelijk(een: Inhoud, ander: Inhoud): boolean {
  const inhoud = ({ soort, op, met, tekst }: Inhoud) => JSON.stringify([soort, op, met, tekst]);
  return inhoud(een) === inhoud(ander);
}
