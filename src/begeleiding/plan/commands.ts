import { casusOpslaan } from "#begeleiding/casus/commands.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import { send, type Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import {
  actieAfronden,
  actieAfspreken,
  type ActieEinde,
  akkoordVastleggen,
  doelAfsluiten,
  type Doeleinde,
  doelStellen,
  type NieuwAkkoord,
  type NieuwDoel,
  type NieuweActie,
} from "./plan.ts";
import { listActies, listAkkoorden, listDoelen } from "./queries.ts";
import { magAanPlanWerken } from "./rechten.ts";

// Each returns the id of the doel that it is about.

/** What a form of the plan carries beside its fields: the id of what is to be, and the version it was made from. */
type Verzending = { readonly id: string; readonly versie: number };

/** What the resident wants, in the plan. The same again changes nothing. */
export async function doelToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, doel: NieuwDoel) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doelen = await listDoelen(tx, casusId);
  const eerder = doelen.find((een) => een.id === id);
  if (eerder) return isZelfde(doel, eerder) ? accept(id) : refuse("al_verzonden");
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = doelStellen(doelen, doel);
  if (!result.ok) return result;

  await insert(tx, "doel", { gemeenteId: tx.wie.gemeenteId, casusId, id, ...result.value, gesteldOp: tx.nu });
  await vastgelegd(tx, casusId, "doel_gesteld", { doel: id, leefgebied: doel.leefgebied });
  return accept(id);
}

type Doelactie = Verzending & { readonly doelId: string };

/** Who does what for this doel. The same again changes nothing. */
export async function actieToevoegen(tx: Tx, casusId: string, { id, doelId, versie }: Doelactie, nieuw: NieuweActie) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doel = (await listDoelen(tx, casusId)).find((een) => een.id === doelId) ?? notFound();
  const acties = await listActies(tx, casusId);
  const eerder = acties.find((een) => een.id === id);
  if (eerder) {
    const { wat, niveau, wanneer, ander } = eerder;
    const wie = eerder.medewerkerId ?? eerder.inwonerId ?? undefined;
    const gelijk = isZelfde(
      { ...nieuw, doelId },
      { wat, niveau, wanneer, wie, ander: ander ?? undefined, doelId: eerder.doelId },
    );
    return gelijk ? accept(doelId) : refuse("al_verzonden");
  }
  if (casus.versie !== versie) return refuse("gewijzigd");
  const gezelschap = { deelnemers: await idsVanGezin(tx, casusId), betrokkenen: casus.betrokkenen };
  const result = actieAfspreken(doel, acties, nieuw, gezelschap, dagVan(tx.nu));
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  await insert(tx, "actie", { gemeenteId, casusId, id, doelId, ...result.value, afgesprokenOp: tx.nu });
  await vastgelegd(tx, casusId, "actie_afgesproken", { doel: doelId, actie: id, niveau: nieuw.niveau });
  return accept(doelId);
}

/** Done, or not needed any more. What stands so already stays so. */
export async function actieSluiten(tx: Tx, casusId: string, actieId: string, stand: ActieEinde, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const actie = (await listActies(tx, casusId)).find((een) => een.id === actieId) ?? notFound();
  if (actie.stand === stand) return accept(actie.doelId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = actieAfronden(actie, stand, tx.nu);
  if (!result.ok) return result;

  const { afgerondOp } = result.value;
  await send(
    tx,
    tx.db
      .updateTable("actie")
      .set({ stand, afgerondOp })
      .where("gemeenteId", "=", tx.wie.gemeenteId)
      .where("casusId", "=", casusId)
      .where("id", "=", actieId),
  );
  await vastgelegd(tx, casusId, "actie_afgerond", { doel: actie.doelId, actie: actieId, stand });
  return accept(actie.doelId);
}

/** Reached, or let go. What stands so already stays so. */
export async function doelSluiten(tx: Tx, casusId: string, doelId: string, stand: Doeleinde, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doel = (await listDoelen(tx, casusId)).find((een) => een.id === doelId) ?? notFound();
  if (doel.stand === stand) return accept(doelId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const result = doelAfsluiten(doel, await listActies(tx, casusId), stand, tx.nu);
  if (!result.ok) return result;

  const { geslotenOp } = result.value;
  await send(
    tx,
    tx.db
      .updateTable("doel")
      .set({ stand, geslotenOp })
      .where("gemeenteId", "=", tx.wie.gemeenteId)
      .where("casusId", "=", casusId)
      .where("id", "=", doelId),
  );
  await vastgelegd(tx, casusId, "doel_afgesloten", { doel: doelId, stand });
  return accept(doelId);
}

/** What someone of the gezin says of the plan as the worker saw it. The same again changes nothing. */
export async function akkoordToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, akkoord: NieuwAkkoord) {
  const casus = await lockPlan(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null) return refuse("geen_recht");
  const eerder = (await listAkkoorden(tx, casusId)).find((een) => een.id === id);
  if (eerder) return isZelfde(akkoord, eerder) ? accept(undefined) : refuse("al_verzonden");
  if (casus.versie !== versie) return refuse("gewijzigd");
  const doelen = await listDoelen(tx, casusId);
  const result = akkoordVastleggen(doelen, akkoord, await idsVanGezin(tx, casusId), dagVan(tx.nu));
  if (!result.ok) return result;

  const row = { gemeenteId: tx.wie.gemeenteId, casusId, id, ...result.value, door, vastgelegdOp: tx.nu };
  await insert(tx, "planAkkoord", row);
  const { inwonerId, op } = akkoord;
  await vastgelegd(tx, casusId, "akkoord_vastgelegd", { inwoner: inwonerId, op, akkoord: akkoord.akkoord });
  return accept(undefined);
}

/** Nobody else changes this plan until the unit of work ends; undefined for who may not change it. */
async function lockPlan(tx: Tx, casusId: string) {
  const casus = await lockCasus(tx, casusId);
  return casus && magAanPlanWerken(tx.wie, casus.betrokkenen) ? casus : undefined;
}

async function idsVanGezin(tx: Tx, casusId: string): Promise<readonly string[]> {
  return (await listDeelnemers(tx, casusId)).filter(({ tot }) => tot === null).map(({ id }) => id);
}

async function vastgelegd(tx: Tx, casusId: string, soort: string, codes: Parameters<typeof gebeurtenisVastleggen>[3]) {
  await casusOpslaan(tx, casusId);
  await gebeurtenisVastleggen(tx, soort, casusId, codes);
}

/** Whether what is sent is what stands there. */
function isZelfde<T extends object>(nieuw: T, eerder: T): boolean {
  return (Object.keys(nieuw) as (keyof T)[]).every((naam) => nieuw[naam] === eerder[naam]);
}
