import type { Casus } from "#begeleiding/casus/casus.ts";
import { oorzaakInvoegen } from "#begeleiding/oorzaak/commands.ts";
import { oorzaakBenoemen } from "#begeleiding/oorzaak/oorzaak.ts";
import { idsVanGezin, lockPlan, planOpslaan, stukkenVastleggen } from "#begeleiding/planversie/commands.ts";
import { wijzigbaar } from "#begeleiding/planversie/planversie.ts";
import { findEerste, listActies, listAkkoorden, listDoelen, listOorzaken } from "#begeleiding/planversie/queries.ts";
import {
  type Actie,
  type ActieEinde,
  actieStuk,
  type Doel,
  doelStuk,
  type Oorzaak,
  oorzaakStuk,
} from "#begeleiding/planversie/stuk.ts";
import { insert } from "#db/insert.ts";
import { send, type Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import {
  actieAfronden,
  actieAfspreken,
  akkoordVastleggen,
  doelAfsluiten,
  doelStellen,
  type Einde,
  type NieuwAkkoord,
  type NieuwDoel,
  type NieuweActie,
  planAfsluiten,
} from "./plan.ts";

// Each returns the id of the doel that it is about.

/** What a form of the plan carries beside its fields: the id of what is to be, and the version it was made from. */
type Verzending = { readonly id: string; readonly versie: number };

/** What the resident wants, in the plan; an oorzaak in new words comes with it. The same again changes nothing. */
export async function doelToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, nieuw: NieuwDoel) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const eerder = await findEerste(tx, casusId, "doel", id);
  if (eerder) return (await isZelfdeDoel(tx, casusId, id, nieuw, eerder)) ? accept(id) : refuse("al_verzonden");
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const oorzaken = await listOorzaken(tx, casusId);
  const result = doelStellen(await listDoelen(tx, casusId), nieuw, oorzaken, id);
  if (!result.ok) return result;
  const oorzaak = nieuweOorzaak(oorzaken, id, nieuw, tx.nu);
  if (!oorzaak.ok) return oorzaak;

  if (oorzaak.value) await oorzaakInvoegen(tx, casusId, oorzaak.value);
  await insert(tx, "doel", { gemeenteId: tx.wie.gemeenteId, casusId, id, ...result.value, gesteldOp: tx.nu });
  const gebeurd = { soort: "doel_gesteld", codes: { doel: id, leefgebied: nieuw.leefgebied } };
  const stukken = oorzaak.value ? [oorzaakStuk(oorzaak.value)] : [];
  await planOpslaan(tx, casus, gebeurd, [...stukken, doelStuk({ id, geslotenOp: null, ...result.value })]);
  return accept(id);
}

/** The oorzaak that comes with a doel has its id, and its leefgebied; one starts working on it. */
function nieuweOorzaak(oorzaken: readonly Oorzaak[], id: string, { oorzaak, leefgebied }: NieuwDoel, nu: Date) {
  if (oorzaak === null) return accept(undefined);
  const result = oorzaakBenoemen(oorzaken, { woorden: oorzaak, leefgebied, inFocus: true }, dagVan(nu));
  return result.ok ? accept({ id, ...result.value }) : result;
}

async function isZelfdeDoel(
  tx: Tx,
  casusId: string,
  id: string,
  { woorden, leefgebied, oorzaak, oorzaakId }: NieuwDoel,
  eerder: { readonly woorden: string; readonly leefgebied: string; readonly oorzaakId: string | null },
): Promise<boolean> {
  if (woorden !== eerder.woorden || leefgebied !== eerder.leefgebied) return false;
  if (oorzaak === null) return eerder.oorzaakId === (oorzaakId ?? null);
  return eerder.oorzaakId === id && (await findEerste(tx, casusId, "oorzaak", id))?.woorden === oorzaak;
}

type Doelactie = Verzending & { readonly doelId: string };

/** Who does what for this doel. The same again changes nothing. */
export async function actieToevoegen(tx: Tx, casusId: string, { id, doelId, versie }: Doelactie, nieuw: NieuweActie) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doel = (await listDoelen(tx, casusId)).find((een) => een.id === doelId) ?? notFound();
  const eerder = await findEerste(tx, casusId, "actie", id);
  if (eerder) {
    const wie = eerder.medewerkerId ?? eerder.inwonerId ?? undefined;
    const gelijk = isZelfde({ ...nieuw, doelId }, { ...eerder, wie, ander: eerder.ander ?? undefined });
    return gelijk ? accept(doelId) : refuse("al_verzonden");
  }
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const gezelschap = { deelnemers: await idsVanGezin(tx, casusId), betrokkenen: casus.betrokkenen };
  const result = actieAfspreken(doel, await listActies(tx, casusId), nieuw, gezelschap, dagVan(tx.nu));
  if (!result.ok) return result;

  const actie = { id, doelId, ...result.value };
  await insert(tx, "actie", { gemeenteId: tx.wie.gemeenteId, casusId, ...actie, afgesprokenOp: tx.nu });
  const gebeurd = { soort: "actie_afgesproken", codes: { doel: doelId, actie: id, niveau: nieuw.niveau } };
  await planOpslaan(tx, casus, gebeurd, [actieStuk(actie)]);
  return accept(doelId);
}

/** Done, or not needed any more. What stands so already stays so. */
export async function actieSluiten(tx: Tx, casusId: string, actieId: string, stand: ActieEinde, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const actie = (await listActies(tx, casusId)).find((een) => een.id === actieId) ?? notFound();
  if (actie.stand === stand) return accept(actie.doelId);
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = actieAfronden(actie, stand, tx.nu);
  if (!result.ok) return result;

  await actieOpslaan(tx, casusId, result.value);
  const gebeurd = { soort: "actie_afgerond", codes: { doel: actie.doelId, actie: actieId, stand } };
  await planOpslaan(tx, casus, gebeurd, [actieStuk(result.value)]);
  return accept(actie.doelId);
}

/** Reached, in part, or let go. What stands so already stays so. */
export async function doelSluiten(tx: Tx, casusId: string, doelId: string, einde: Einde, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doel = (await listDoelen(tx, casusId)).find((een) => een.id === doelId) ?? notFound();
  if (isZelfde(einde, { ...doel, stand: doel.stand === "open" ? undefined : doel.stand })) return accept(doelId);
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const result = doelAfsluiten(doel, await listActies(tx, casusId), einde, tx.nu);
  if (!result.ok) return result;

  await doelOpslaan(tx, casusId, result.value);
  const gebeurd = { soort: "doel_afgesloten", codes: { doel: doelId, stand: einde.stand } };
  await planOpslaan(tx, casus, gebeurd, [doelStuk(result.value)]);
  return accept(doelId);
}

/** With the dossier: each open doel as said of it. Who calls this holds the lock, and raises the version. */
export async function planSluiten(tx: Tx, casus: Pick<Casus, "id" | "versie">, eindes: ReadonlyMap<string, Einde>) {
  const [doelen, acties] = [await listDoelen(tx, casus.id), await listActies(tx, casus.id)];
  const result = planAfsluiten(doelen, acties, eindes, tx.nu);
  if (!result.ok) return result;
  for (const actie of result.value.acties) await actieOpslaan(tx, casus.id, actie);
  for (const doel of result.value.doelen) await doelOpslaan(tx, casus.id, doel);
  const stukken = [...result.value.acties.map(actieStuk), ...result.value.doelen.map(doelStuk)];
  await stukkenVastleggen(tx, casus.id, casus.versie + 1, stukken);
  return accept(undefined);
}

/** What someone of the gezin says of the plan as the worker saw it. The same again changes nothing. */
export async function akkoordToevoegen(tx: Tx, casusId: string, { id, versie }: Verzending, akkoord: NieuwAkkoord) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const eerder = (await listAkkoorden(tx, casusId)).find((een) => een.id === id);
  if (eerder) return isZelfde(akkoord, eerder) ? accept(undefined) : refuse("al_verzonden");
  const actueel = wijzigbaar(casus, versie);
  if (!actueel.ok) return actueel;
  const doelen = await listDoelen(tx, casusId);
  const result = akkoordVastleggen(doelen, akkoord, await idsVanGezin(tx, casusId), dagVan(tx.nu));
  if (!result.ok) return result;

  const vast = { gemeenteId: tx.wie.gemeenteId, casusId, door: tx.wie.medewerkerId ?? "", vastgelegdOp: tx.nu };
  await insert(tx, "planAkkoord", { ...vast, id, ...result.value });
  const { inwonerId, op, akkoord: isEens } = akkoord;
  await planOpslaan(tx, casus, { soort: "akkoord_vastgelegd", codes: { inwoner: inwonerId, op, akkoord: isEens } });
  return accept(undefined);
}

async function actieOpslaan(tx: Tx, casusId: string, { id, stand, afgerondOp }: Actie): Promise<void> {
  const query = tx.db.updateTable("actie").set({ stand, afgerondOp }).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
}

async function doelOpslaan(tx: Tx, casusId: string, { id, stand, toelichting, geslotenOp }: Doel): Promise<void> {
  const velden = { stand, toelichting, geslotenOp };
  const query = tx.db.updateTable("doel").set(velden).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
}

/** Whether what is sent is what stands there. */
function isZelfde<T extends object>(nieuw: T, eerder: { readonly [naam in keyof T]: unknown }): boolean {
  return (Object.keys(nieuw) as (keyof T)[]).every((naam) => nieuw[naam] === eerder[naam]);
}
