import { sql, type Updateable } from "kysely";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen, raadplegingVastleggen } from "#db/logboek.ts";
import type { Casus as CasusTable } from "#db/schema.ts";
import { type Tx, vergrendel } from "#db/uow.ts";
import { hulpvraagOpslaan } from "#instroom/hulpvraag/commands.ts";
import { lockHulpvraag } from "#instroom/hulpvraag/queries.ts";
import { getCollega } from "#organisatie/medewerker/queries.ts";
import { dagVan, plusDagen } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import {
  betrekken,
  type Betrekking,
  type Betrokkenheid,
  type Casus,
  deelnameBeeindigen,
  type Gezinsrol,
  leesweken,
  openen,
  opvolger,
  type Overdracht,
  regieOverdragen,
} from "./casus.ts";
import { getCasus, listDeelnemers, listHulpvragenVan, listOpenTakenVan, lockCasus } from "./queries.ts";
import { magInDossierWerken, magRegieOverdragen } from "./rechten.ts";

/** Opens the dossier of a hulpvraag: its behandelaar gets the regie, who asked is the first deelnemer. Sent twice it is one. */
export async function casusOpenen(tx: Tx, hulpvraagId: string, id: string, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, hulpvraagId);
  if (hulpvraag.casusId === id) return accept(id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = openen(hulpvraag);
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  const vandaag = dagVan(tx.nu);
  await insert(tx, "casus", { gemeenteId, id, teamId: hulpvraag.teamId, geopendOp: vandaag, regieId: id });
  await vergrendel(tx, id);
  const regie = { soort: "regie", medewerkerId: result.value.medewerkerId, reden: "Behandelaar van de hulpvraag" };
  await insert(tx, "betrokkenheid", { gemeenteId, id, casusId: id, ...regie, van: tx.nu });
  await deelnemerInvoegen(tx, id, hulpvraag.inwonerId ?? "", "hulpvrager");
  await hulpvraagOpslaan(tx, hulpvraagId, { casusId: id });
  await gebeurtenisVastleggen(tx, "casus_geopend", id, { hulpvraag: hulpvraagId });
  return accept(id);
}

/** Puts a hulpvraag in a dossier that is there; who asked it joins the gezin when she was not in it. */
export async function hulpvraagKoppelen(tx: Tx, hulpvraagId: string, casusId: string, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, hulpvraagId);
  if (hulpvraag.casusId === casusId) return accept(casusId);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = openen(hulpvraag);
  if (!result.ok) return result;

  const casus = await lockCasus(tx, casusId);
  if (!casus || !magInDossierWerken(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  if (casus.geslotenOp !== null) return refuse("dossier_gesloten");
  await hulpvraagOpslaan(tx, hulpvraagId, { casusId });
  await deelnemerInvoegen(tx, casusId, hulpvraag.inwonerId ?? "", "hulpvrager");
  await gebeurtenisVastleggen(tx, "casus_hulpvraag_gekoppeld", casusId, { hulpvraag: hulpvraagId });
  return accept(casusId);
}

/** From this moment the new one has the regie; the old one reads along for some weeks. */
export async function regieOverdracht(tx: Tx, casusId: string, { id, naar, reden, versie }: Overdracht) {
  const casus = await lockCasus(tx, casusId);
  // Sent twice: who gave it away may not change it any more, but what she sent is done.
  if ((casus ?? (await getCasus(tx, casusId))).regieId === id) return accept(casusId);
  if (!casus || !magRegieOverdragen(tx.wie, casus.teamId, casus.betrokkenen)) return refuse("geen_recht");
  if (casus.versie !== versie) return refuse("gewijzigd");
  const collega = naar.medewerkerId === null ? undefined : await getCollega(tx, naar.medewerkerId);
  const result = regieOverdragen(casus, naar, collega);
  if (!result.ok) return result;

  if (!(await takenDoorgeven(tx, casus, result.value, naar.medewerkerId))) return refuse("open_taken");
  const teamId = !collega || collega.teams.includes(casus.teamId) ? casus.teamId : (collega.teams[0] ?? casus.teamId);
  const leestTot = plusDagen(dagVan(tx.nu), 7 * leesweken);
  // First the casus: who gives the regie away may not change it any more once that is written.
  await casusOpslaan(tx, casusId, { regieId: id, teamId });
  await betrokkenheidBeeindigen(tx, result.value.id, leestTot);
  const row = { gemeenteId: tx.wie.gemeenteId, id, casusId, soort: "regie", ...naar, reden, van: tx.nu };
  await insert(tx, "betrokkenheid", row);
  await gebeurtenisVastleggen(tx, "regie_overgedragen", casusId, { naar: naar.medewerkerId ?? "buiten_het_team" });
  return accept(casusId);
}

export async function collegaBetrekken(tx: Tx, casusId: string, nieuw: Betrekking) {
  const { id, medewerkerId, reden, versie } = nieuw;
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magInDossierWerken(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  if (casus.betrokkenen.some((een) => een.id === id)) return accept(casusId);
  if (casus.versie !== versie) return refuse("gewijzigd");
  const gezin = (await listDeelnemers(tx, casusId)).filter(({ tot }) => tot === null).map((lid) => lid.id);
  const result = betrekken(casus, nieuw, await getCollega(tx, medewerkerId), gezin);
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  const voor = result.value === null ? null : [...result.value];
  const row = { gemeenteId, id, casusId, soort: "deelname", medewerkerId, reden, voor, van: tx.nu };
  await insert(tx, "betrokkenheid", row);
  await casusOpslaan(tx, casusId);
  await gebeurtenisVastleggen(tx, "collega_betrokken", casusId, { wie: medewerkerId });
  return accept(casusId);
}

export async function collegaLosmaken(tx: Tx, casusId: string, id: string, versie: number) {
  const casus = await lockCasus(tx, casusId);
  if (!casus || !magInDossierWerken(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  const result = deelnameBeeindigen(casus, id);
  if (!result.ok) return result;
  if (casus.versie !== versie) return refuse("gewijzigd");
  if (!(await takenDoorgeven(tx, casus, result.value, null))) return refuse("open_taken");

  await casusOpslaan(tx, casusId);
  await betrokkenheidBeeindigen(tx, id, null);
  await gebeurtenisVastleggen(tx, "collega_losgemaakt", casusId, { wie: result.value.medewerkerId });
  return accept(casusId);
}

/**
 * What someone still had to do here goes to `naar`, else to another who takes part: a term of the law is never nobody's.
 * False when there is something to do and nobody to do it.
 */
async function takenDoorgeven(tx: Tx, casus: Casus, van: Betrokkenheid, naar: string | null): Promise<boolean> {
  const aan = opvolger(casus, van, naar);
  if (van.medewerkerId === null || aan === van.medewerkerId) return true;
  const taken = await listOpenTakenVan(tx, casus.id, van.medewerkerId);
  if (aan === undefined) return taken.length === 0;
  const { gemeenteId, medewerkerId: door } = tx.wie;
  for (const { id: taakId, uiterlijk } of taken) {
    const was = { gemeenteId, casusId: casus.id, taakId, medewerkerId: van.medewerkerId, uiterlijk };
    await insert(tx, "taakWijziging", { ...was, id: uuidv7(tx.nu.getTime()), door: door ?? "", vastgelegdOp: tx.nu });
  }
  await tx.db
    .updateTable("taak")
    .set({ medewerkerId: aan })
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", gemeenteId)
    .where("casusId", "=", casus.id)
    .where("medewerkerId", "=", van.medewerkerId)
    .where("stand", "=", "te_doen")
    .execute();
  return true;
}

/** Someone belongs to the gezin from today; who left it before belongs to it again. */
export async function deelnemerInvoegen(
  tx: Tx,
  casusId: string,
  inwonerId: string,
  gezinsrol: Gezinsrol,
): Promise<void> {
  const kentAdres = sql<boolean>`mag_adres_kennen(${inwonerId}::uuid)`;
  await tx.db
    .insertInto("deelnemer")
    .values({ gemeenteId: tx.wie.gemeenteId, casusId, inwonerId, gezinsrol, van: dagVan(tx.nu), kentAdres })
    .onConflict((conflict) =>
      conflict
        .columns(["gemeenteId", "casusId", "inwonerId"])
        .doUpdateSet((eb) => ({ tot: null, kentAdres: eb.ref("excluded.kentAdres") })),
    )
    .execute();
}

async function betrokkenheidBeeindigen(tx: Tx, id: string, leestTot: string | null): Promise<void> {
  await tx.db
    .updateTable("betrokkenheid")
    .set({ tot: tx.nu, leestTot })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}

/** Raises the version, so that a page made before this change is known to be stale. */
export async function casusOpslaan(tx: Tx, id: string, velden: Updateable<CasusTable> = {}): Promise<void> {
  await tx.db
    .updateTable("casus")
    .set(velden)
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}

/** That someone looked at this dossier, or at a form with the names of its gezin. */
export async function dossierGezien(tx: Tx, casusId: string, route: string): Promise<void> {
  const hulpvragen = await listHulpvragenVan(tx, casusId);
  const gezien = hulpvragen.map(({ id }) => id);
  await raadplegingVastleggen(tx, "dossier", route, gezien);
}
