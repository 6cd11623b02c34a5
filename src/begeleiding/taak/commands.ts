import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { findTaak, listHerinneringen } from "./queries.ts";
import { afronden, maken, opnieuw, type Stand, type Taak, type Wens } from "./taak.ts";

/** The same id again changes nothing. */
export async function taakMaken(tx: Tx, casusId: string, id: string, wens: Wens) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const betrokken = casus.betrokkenen.flatMap(({ medewerkerId, tot }) =>
    medewerkerId !== null && tot === null ? [medewerkerId] : [],
  );
  const result = maken(wens, betrokken, dagVan(tx.nu));
  if (!result.ok) return result;

  const { wat, uiterlijk, termijn, werksoort, elkeWeken } = result.value;
  const eerder = await findTaak(tx, id);
  const isZelfde = eerder?.casusId === casusId && eerder.wat === wat && eerder.uiterlijk === uiterlijk;
  if (eerder) return isZelfde ? accept(id) : refuse("al_verzonden");
  if (casus.geslotenOp !== null && termijn !== null) return refuse("dossier_gesloten");
  const { code: termijnCode = null, versie: termijnVersie = null, begin: termijnBegin = null } = termijn ?? {};
  const wie = { medewerkerId: wens.medewerkerId, werksoort, elkeWeken };
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, wat, uiterlijk, ...wie };
  await insert(tx, "taak", { ...row, termijnCode, termijnVersie, termijnBegin, gemaaktOp: tx.nu });
  await gebeurtenisVastleggen(tx, "taak_gemaakt", casusId, { uiterlijk, termijn: termijnCode });
  return accept(id);
}

export async function taakAfronden(tx: Tx, casusId: string, id: string, stand: Exclude<Stand, "te_doen">) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const taak = await findTaak(tx, id);
  if (taak?.casusId !== casusId) return notFound();
  if (taak.stand === stand) return accept(id);
  const result = afronden(taak, stand);
  if (!result.ok) return result;

  await standOpslaan(tx, id, stand);
  await gebeurtenisVastleggen(tx, "taak_afgerond", casusId, { stand });
  if (casus.geslotenOp === null) await herhalen(tx, taak, dagVan(tx.nu));
  return accept(id);
}

/** What was due has happened on this day: what comes back is done, and stands there again for the next time. */
export async function herinneringenAfvinken(tx: Tx, casusId: string, op: Dag): Promise<void> {
  for (const taak of await listHerinneringen(tx, casusId)) {
    await standOpslaan(tx, taak.id, "gedaan");
    await herhalen(tx, taak, op);
    await gebeurtenisVastleggen(tx, "taak_herhaald", casusId, { elkeWeken: taak.elkeWeken });
  }
}

/** Nothing comes back any more. */
export async function herinneringenStoppen(tx: Tx, casusId: string): Promise<void> {
  for (const { id } of await listHerinneringen(tx, casusId)) await standOpslaan(tx, id, "vervallen");
}

async function herhalen(tx: Tx, taak: Taak, gedaanOp: Dag): Promise<void> {
  const { casusId, wat, medewerkerId, elkeWeken, werksoort } = taak;
  if (elkeWeken === null) return;
  const uiterlijk = opnieuw(elkeWeken, gedaanOp, dagVan(tx.nu));
  const row = { gemeenteId: tx.wie.gemeenteId, id: uuidv7(tx.nu.getTime()), casusId, wat, uiterlijk, medewerkerId };
  await insert(tx, "taak", { ...row, elkeWeken, werksoort, gemaaktOp: tx.nu });
}

async function standOpslaan(tx: Tx, id: string, stand: Exclude<Stand, "te_doen">): Promise<void> {
  await tx.db
    .updateTable("taak")
    .set({ stand, afgerondOp: dagVan(tx.nu) })
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}
