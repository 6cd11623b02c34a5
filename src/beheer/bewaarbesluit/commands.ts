import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { beslissen, type Besluit, type Dossier, indienen, stoppen } from "./bewaarbesluit.ts";
import { findBewaarstop, findDossier, findVerzoek, heeftVerzoek, isGestopt, lockVerzoek } from "./queries.ts";

// What is decided about a dossier is no change of it: the log names the decision, and the dossier among its codes.

/** Keeps the dossier with this kenmerk beyond its term. Sent twice it is one. */
export async function bewaarstopStellen(tx: Tx, id: string, { kenmerk, reden }: { kenmerk: string; reden: string }) {
  const dossier = await findDossier(tx, kenmerk);
  const eerder = await findBewaarstop(tx, id);
  if (eerder) {
    const isZelfde = dossier !== undefined && eerder.dossierId === idVan(dossier) && eerder.reden === reden;
    return isZelfde ? accept(id) : refuse("al_verzonden");
  }
  const result = stoppen(dossier, dossier !== undefined && (await isGestopt(tx, dossier)));
  if (!result.ok) return result;
  const { hulpvraagId, casusId } = result.value;
  const row = { gemeenteId: tx.wie.gemeenteId, id, hulpvraagId, casusId, reden, gesteldOp: tx.nu };
  const ingevoegd = await tx.db
    .insertInto("bewaarstop")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // Sent twice at once: the other one is there now.
  if (ingevoegd.numInsertedOrUpdatedRows === 0n)
    return (await findBewaarstop(tx, id)) ? accept(id) : refuse("al_gestopt");
  await gebeurtenisVastleggen(tx, "bewaarstop_gesteld", id, { dossier: idVan(result.value) });
  return accept(id);
}

/** From now on its term holds again. */
export async function bewaarstopOpheffen(tx: Tx, id: string) {
  const stop = (await findBewaarstop(tx, id)) ?? notFound();
  if (stop.opgehevenOp !== null) return accept(id);
  await tx.db
    .updateTable("bewaarstop")
    .set({ opgehevenOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .where("opgehevenOp", "is", null)
    .execute();
  await gebeurtenisVastleggen(tx, "bewaarstop_opgeheven", id, { dossier: stop.dossierId });
  return accept(id);
}

type Ingediend = { readonly kenmerk: string; readonly ontvangenOp: Dag };

/** Writes down that someone asked to destroy this dossier. Sent twice it is one. */
export async function verzoekVastleggen(tx: Tx, id: string, { kenmerk, ontvangenOp }: Ingediend) {
  const dossier = await findDossier(tx, kenmerk);
  const eerder = await findVerzoek(tx, id);
  if (eerder) {
    const isZelfde = dossier !== undefined && eerder.dossierId === idVan(dossier) && eerder.ontvangenOp === ontvangenOp;
    return isZelfde ? accept(id) : refuse("al_verzonden");
  }
  const loopt = dossier !== undefined && (await heeftVerzoek(tx, dossier));
  const result = indienen(dossier, loopt, ontvangenOp, dagVan(tx.nu));
  if (!result.ok) return result;
  const { hulpvraagId, casusId } = result.value;
  const row = { gemeenteId: tx.wie.gemeenteId, id, hulpvraagId, casusId, ontvangenOp };
  const ingevoegd = await tx.db
    .insertInto("vernietigingsverzoek")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (ingevoegd.numInsertedOrUpdatedRows === 0n)
    return (await findVerzoek(tx, id)) ? accept(id) : refuse("verzoek_loopt");
  await gebeurtenisVastleggen(tx, "vernietigingsverzoek_ingediend", id, { dossier: idVan(result.value) });
  return accept(id);
}

/** Decides; what is granted is carried out by the next run of the job. */
export async function verzoekBesluiten(tx: Tx, id: string, { besluit, reden }: { besluit: Besluit; reden: string }) {
  const verzoek = await lockVerzoek(tx, id);
  if (verzoek.besluit === besluit && verzoek.reden === reden) return accept(id);
  const result = beslissen(verzoek, besluit);
  if (!result.ok) return result;
  await tx.db
    .updateTable("vernietigingsverzoek")
    .set({ besluit, reden, beslotenOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, `vernietigingsverzoek_${besluit}`, id);
  return accept(id);
}

function idVan({ hulpvraagId, casusId }: Dossier): string {
  return casusId ?? hulpvraagId ?? "";
}
