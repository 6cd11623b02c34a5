import type { Casus } from "#begeleiding/casus/casus.ts";
import { idsVanGezin, lockPlan, planOpslaan } from "#begeleiding/planversie/commands.ts";
import { geschiedenisVan } from "#begeleiding/planversie/planversie.ts";
import { listActies, listDoelen, listOorzaken, listWijzigingen } from "#begeleiding/planversie/queries.ts";
import { actieStuk, doelStuk, oorzaakStuk, type Stuk } from "#begeleiding/planversie/stuk.ts";
import { send, type Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import {
  type Actiecorrectie,
  actieCorrigeren,
  type Doelcorrectie,
  doelCorrigeren,
  laterGewijzigd,
  type Oorzaakcorrectie,
  oorzaakCorrigeren,
} from "./correctie.ts";

// What is sent again, and what changes nothing, writes nothing. Words that a colleague changed since are never overwritten.

/** Other words for what it comes from. */
export async function oorzaakVerbeteren(tx: Tx, casusId: string, id: string, nieuw: Oorzaakcorrectie, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const oorzaak = (await listOorzaken(tx, casusId)).find((een) => een.id === id) ?? notFound();
  const result = oorzaakCorrigeren(oorzaak, nieuw);
  const stuk = oorzaakStuk(result.value);
  if (isZelfde(stuk, oorzaakStuk(oorzaak))) return accept(id);
  const vrij = await isVrij(tx, casus, stuk, versie);
  if (!vrij.ok) return vrij;

  const query = tx.db.updateTable("oorzaak").set(nieuw).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
  await planOpslaan(tx, casus, { soort: "oorzaak_verbeterd", codes: { oorzaak: id } }, [stuk]);
  return accept(id);
}

/** Other words for what the resident wants. */
export async function doelVerbeteren(tx: Tx, casusId: string, id: string, nieuw: Doelcorrectie, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const doel = (await listDoelen(tx, casusId)).find((een) => een.id === id) ?? notFound();
  const stuk = doelStuk({ ...doel, ...nieuw });
  if (isZelfde(stuk, doelStuk(doel))) return accept(id);
  const vrij = await isVrij(tx, casus, stuk, versie);
  if (!vrij.ok) return vrij;
  const result = doelCorrigeren(doel, nieuw, await listOorzaken(tx, casusId));
  if (!result.ok) return result;

  const query = tx.db.updateTable("doel").set(nieuw).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
  await planOpslaan(tx, casus, { soort: "doel_verbeterd", codes: { doel: id } }, [stuk]);
  return accept(id);
}

/** Something else, someone else or another day for what is still to be done; returns the id of its doel. */
export async function actieVerbeteren(tx: Tx, casusId: string, id: string, nieuw: Actiecorrectie, versie: number) {
  const casus = await lockPlan(tx, casusId);
  if (!casus) return refuse("geen_recht");
  const actie = (await listActies(tx, casusId)).find((een) => een.id === id) ?? notFound();
  const gezelschap = { deelnemers: await idsVanGezin(tx, casusId), betrokkenen: casus.betrokkenen };
  const result = actieCorrigeren(actie, nieuw, gezelschap, dagVan(tx.nu));
  if (result.ok && isZelfde(actieStuk(result.value), actieStuk(actie))) return accept(actie.doelId);
  const vrij = await isVrij(tx, casus, actieStuk(actie), versie);
  if (!vrij.ok) return vrij;
  if (!result.ok) return result;

  const { wat, niveau, wanneer, medewerkerId, inwonerId, ander } = result.value;
  const velden = { wat, niveau, wanneer, medewerkerId, inwonerId, ander };
  const query = tx.db.updateTable("actie").set(velden).where("gemeenteId", "=", tx.wie.gemeenteId);
  await send(tx, query.where("casusId", "=", casusId).where("id", "=", id));
  const gebeurd = { soort: "actie_verbeterd", codes: { doel: actie.doelId, actie: id } };
  await planOpslaan(tx, casus, gebeurd, [actieStuk(result.value)]);
  return accept(actie.doelId);
}

/** Whether nobody changed this piece since the version that the correction was made from. */
async function isVrij(tx: Tx, casus: Casus, { soort, id }: Stuk, versie: number) {
  if (casus.geslotenOp !== null) return refuse("dossier_gesloten");
  const geschiedenis = geschiedenisVan(soort, id, await listWijzigingen(tx, casus.id));
  return laterGewijzigd(versie, geschiedenis) ? refuse("gewijzigd") : accept(undefined);
}

function isZelfde(een: Stuk, ander: Stuk): boolean {
  return JSON.stringify(een) === JSON.stringify(ander);
}
