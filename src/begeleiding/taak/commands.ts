import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { findTaak } from "./queries.ts";
import { afronden, maken, type Stand, type Wens } from "./taak.ts";

/** The same id again changes nothing. */
export async function taakMaken(tx: Tx, casusId: string, id: string, wens: Wens) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const betrokken = casus.betrokkenen.flatMap(({ medewerkerId, tot }) =>
    medewerkerId !== null && tot === null ? [medewerkerId] : [],
  );
  const result = maken(wens, betrokken, dagVan(tx.nu));
  if (!result.ok) return result;

  const { wat, uiterlijk, termijn } = result.value;
  const eerder = await findTaak(tx, id);
  const isZelfde = eerder?.casusId === casusId && eerder.wat === wat && eerder.uiterlijk === uiterlijk;
  if (eerder) return isZelfde ? accept(id) : refuse("al_verzonden");
  if (casus.geslotenOp !== null && termijn !== null) return refuse("dossier_gesloten");
  const { code: termijnCode = null, versie: termijnVersie = null, begin: termijnBegin = null } = termijn ?? {};
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, wat, uiterlijk, medewerkerId: wens.medewerkerId };
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

  await tx.db
    .updateTable("taak")
    .set({ stand, afgerondOp: dagVan(tx.nu) })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "taak_afgerond", casusId, { stand });
  return accept(id);
}
