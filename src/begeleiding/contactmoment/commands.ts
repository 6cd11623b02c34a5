import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee, doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { herinneringenAfvinken } from "#begeleiding/taak/commands.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Werksoort } from "#begeleiding/taak/werksoort.ts";
import { type Contactmoment, corrigeren, isGelijk, vastleggen } from "./contactmoment.ts";
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
  if (!(await invoegen(tx, { casusId, id, door, moment: result.value }))) return herhalen(tx, casusId, id, moment);
  if (casus.faseId !== null && moment.soort === "leun_en_steun") await herinneringenAfvinken(tx, casusId, moment.op);
  await gebeurtenisVastleggen(tx, "contactmoment_vastgelegd", casusId, { soort: moment.soort, op: moment.op });
  return accept(casusId);
}

type Correctie = { readonly id: string; readonly versie: number; readonly moment: Contactmoment };

/** Set right by its writer, as long as she is involved; how it was is kept beside it. */
export async function contactmomentCorrigeren(tx: Tx, casusId: string, { id, versie, moment }: Correctie) {
  const casus = await lockCasus(tx, casusId);
  const ik = tx.wie.medewerkerId;
  if (!casus || ik === null || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const eerder = await findContactmoment(tx, id);
  if (eerder?.casusId !== casusId) return notFound();
  const correctie = corrigeren(eerder, moment, ik);
  // Sent twice: it is so already.
  if (!correctie.ok) return correctie.reason === "niets_anders" ? accept(casusId) : correctie;
  if (eerder.versie !== versie) return refuse("gewijzigd");
  const deelnemers = await listDeelnemers(tx, casusId);
  const ids = deelnemers.map((deelnemer) => deelnemer.id);
  const result = vastleggen(moment, ids, doetMeeVoor(tx.wie.mijn, casus.betrokkenen), dagVan(tx.nu));
  if (!result.ok) return result;

  const { soort, werksoort, op, tekst } = eerder;
  const was = { soort, werksoort, op, tekst, met: [...eerder.met] };
  const row = { gemeenteId: tx.wie.gemeenteId, id: uuidv7(tx.nu.getTime()), casusId, contactmomentId: id };
  await insert(tx, "contactmomentEerder", { ...row, ...was, gecorrigeerdOp: tx.nu });
  await tx.db
    .updateTable("contactmoment")
    .set({ ...result.value, met: [...result.value.met], versie: versie + 1 })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "contactmoment_gecorrigeerd", casusId, { contactmoment: id, soort: moment.soort });
  return accept(casusId);
}

type Nieuw = {
  readonly casusId: string;
  readonly id: string;
  readonly door: string;
  readonly moment: Contactmoment & { readonly werksoort: Werksoort };
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
