import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { type Casus, doetMee } from "#begeleiding/casus/casus.ts";
import { lockCasus } from "#begeleiding/casus/queries.ts";
import { findTaak, type Taakregel } from "#begeleiding/taak/queries.ts";
import type { Verlenging } from "#begeleiding/taak/termijn.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { findVerlenging, listOpschortingen, listWijzigingen } from "./queries.ts";
import { doorgeven, hervatten, opschorten, type Opschortgrond, verlengen, verzetten } from "./taakverloop.ts";

/** Which task, by whose page; `id` is that of the row to be, so that sent twice it is one. */
export type Vanaf = { readonly casusId: string; readonly taakId: string; readonly id: string; readonly versie: number };

export async function taakDoorgeven(tx: Tx, vanaf: Vanaf, medewerkerId: string) {
  const gevonden = await lockTaak(tx, vanaf);
  if (!gevonden.ok) return gevonden;
  const { casus, taak } = gevonden.value;
  if ((await listWijzigingen(tx, taak.id)).some(({ id }) => id === vanaf.id)) return accept(taak.id);
  if (taak.versie !== vanaf.versie) return refuse("gewijzigd");
  const betrokken = casus.betrokkenen.flatMap((een) => (een.tot === null ? (een.medewerkerId ?? []) : []));
  const result = doorgeven(taak, medewerkerId, betrokken);
  if (!result.ok) return result;

  await wijzigingVastleggen(tx, vanaf, taak);
  await taakOpslaan(tx, taak.id, { medewerkerId });
  await gebeurtenisVastleggen(tx, "taak_doorgegeven", casus.id, { taak: taak.id, naar: medewerkerId });
  return accept(taak.id);
}

export async function taakVerzetten(tx: Tx, vanaf: Vanaf, uiterlijk: Dag | null) {
  const gevonden = await lockTaak(tx, vanaf);
  if (!gevonden.ok) return gevonden;
  const { casus, taak } = gevonden.value;
  if ((await listWijzigingen(tx, taak.id)).some(({ id }) => id === vanaf.id)) return accept(taak.id);
  if (taak.versie !== vanaf.versie) return refuse("gewijzigd");
  const result = verzetten(taak, uiterlijk, dagVan(tx.nu));
  if (!result.ok) return result;

  await wijzigingVastleggen(tx, vanaf, taak);
  await taakOpslaan(tx, taak.id, { uiterlijk });
  await gebeurtenisVastleggen(tx, "taak_verzet", casus.id, { taak: taak.id, uiterlijk });
  return accept(taak.id);
}

type Stilstand = { readonly van: Dag; readonly tot: Dag | undefined; readonly grond: Opschortgrond };

export async function termijnOpschorten(tx: Tx, vanaf: Vanaf, { van, tot, grond }: Stilstand) {
  const gevonden = await lockTaak(tx, vanaf);
  if (!gevonden.ok) return gevonden;
  const { casus, taak, door } = gevonden.value;
  if ((await listOpschortingen(tx, taak.id)).some(({ id }) => id === vanaf.id)) return accept(taak.id);
  if (taak.versie !== vanaf.versie) return refuse("gewijzigd");
  const result = opschorten(taak, tot === undefined ? { van } : { van, tot }, dagVan(tx.nu));
  if (!result.ok) return result;

  const row = { gemeenteId: tx.wie.gemeenteId, id: vanaf.id, casusId: casus.id, taakId: taak.id };
  await insert(tx, "opschorting", { ...row, van, tot: tot ?? null, grond, door, vastgelegdOp: tx.nu });
  await taakOpslaan(tx, taak.id, result.value);
  const codes = { taak: taak.id, van, tot: tot ?? null, grond, ...result.value };
  await gebeurtenisVastleggen(tx, "termijn_opgeschort", casus.id, codes);
  return accept(taak.id);
}

/** The term runs again: `op` is the last day on which it stood still. */
export async function termijnHervatten(tx: Tx, vanaf: Omit<Vanaf, "id">, op: Dag) {
  const gevonden = await lockTaak(tx, vanaf);
  if (!gevonden.ok) return gevonden;
  const { casus, taak, door } = gevonden.value;
  const stil = await listOpschortingen(tx, taak.id);
  // Sent twice: it ended on that day, by hand.
  if (stil.some(({ tot, beeindigdOp }) => tot === op && beeindigdOp !== null)) return accept(taak.id);
  if (taak.versie !== vanaf.versie) return refuse("gewijzigd");
  const result = hervatten(taak, op, dagVan(tx.nu));
  if (!result.ok) return result.reason === "opschorting_eindigt_voor_begin" ? refuse("einde_voor_begin") : result;

  const { van, uiterlijk } = result.value;
  await tx.db
    .updateTable("opschorting")
    .set({ tot: op, beeindigdDoor: door, beeindigdOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("taakId", "=", taak.id)
    .where("van", "=", van)
    .execute();
  await taakOpslaan(tx, taak.id, { uiterlijk });
  await gebeurtenisVastleggen(tx, "termijn_hervat", casus.id, { taak: taak.id, tot: op, uiterlijk });
  return accept(taak.id);
}

export async function termijnVerlengen(tx: Tx, vanaf: Vanaf, verlenging: Verlenging, gemeldOp: Dag) {
  const gevonden = await lockTaak(tx, vanaf);
  if (!gevonden.ok) return gevonden;
  const { casus, taak, door } = gevonden.value;
  if ((await findVerlenging(tx, taak.id))?.id === vanaf.id) return accept(taak.id);
  if (taak.versie !== vanaf.versie) return refuse("gewijzigd");
  const result = verlengen(taak, verlenging, gemeldOp, dagVan(tx.nu));
  if (!result.ok) return result;

  const row = { gemeenteId: tx.wie.gemeenteId, id: vanaf.id, casusId: casus.id, taakId: taak.id };
  await insert(tx, "verlenging", { ...row, ...verlenging, gemeldOp, door, vastgelegdOp: tx.nu });
  await taakOpslaan(tx, taak.id, result.value);
  const { lengte, eenheid } = verlenging;
  await gebeurtenisVastleggen(tx, "termijn_verlengd", casus.id, { taak: taak.id, lengte, eenheid, ...result.value });
  return accept(taak.id);
}

/** Under the lock of its casus, for who works in it. */
async function lockTaak(tx: Tx, { casusId, taakId }: Pick<Vanaf, "casusId" | "taakId">) {
  const casus: Casus | undefined = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !doetMee(tx.wie.mijn, casus.betrokkenen)) return refuse("geen_recht");
  const taak = await findTaak(tx, taakId);
  return taak?.casusId === casusId ? accept({ casus, taak, door }) : notFound();
}

async function wijzigingVastleggen(tx: Tx, { id, casusId, taakId }: Vanaf, taak: Taakregel): Promise<void> {
  const { medewerkerId, uiterlijk } = taak;
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, taakId, medewerkerId, uiterlijk };
  await insert(tx, "taakWijziging", { ...row, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu });
}

type Velden = { readonly medewerkerId?: string; readonly uiterlijk?: Dag | null };

async function taakOpslaan(tx: Tx, id: string, velden: Velden): Promise<void> {
  await tx.db
    .updateTable("taak")
    .set(velden)
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}
