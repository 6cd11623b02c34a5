import type { Updateable } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Hulpvraag as HulpvraagTable } from "#db/schema.ts";
import type { Tx } from "#db/uow.ts";
import { getCollega } from "#organisatie/medewerker/queries.ts";
import { getTeam } from "#organisatie/team/queries.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import {
  type Afsluiting,
  afsluiten,
  doorzetten,
  eersteGesprekVastleggen,
  eersteReactieVastleggen,
  type Hulpvraag,
  onderzoekAfronden,
  toewijzen,
} from "./hulpvraag.ts";
import { lockHulpvraag } from "./queries.ts";
import { magToewijzen } from "./rechten.ts";

/** Take, or give to a colleague of the team. */
export async function hulpvraagToewijzen(tx: Tx, id: string, medewerkerId: string, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  if (hulpvraag.status !== "afgesloten" && !magToewijzen(tx.wie, hulpvraag)) return refuse("geen_recht");
  return behandelaarVastleggen(tx, hulpvraag, medewerkerId);
}

/** The behandelaar of a locked hulpvraag, who must work in its team. */
export async function behandelaarVastleggen(tx: Tx, hulpvraag: Hulpvraag, medewerkerId: string) {
  const result = toewijzen(hulpvraag, await getCollega(tx, medewerkerId));
  if (!result.ok) return result;

  await hulpvraagOpslaan(tx, hulpvraag.id, { status: "in_behandeling", toegewezenAan: medewerkerId });
  await gebeurtenisVastleggen(tx, "hulpvraag_toegewezen", hulpvraag.id, { aan: medewerkerId });
  return accept(hulpvraag.id);
}

/** To the instroom of another team of the municipality. */
export async function hulpvraagDoorzetten(tx: Tx, id: string, teamId: string, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  if (hulpvraag.status !== "afgesloten" && !magToewijzen(tx.wie, hulpvraag)) return refuse("geen_recht");
  const team = await getTeam(tx, teamId);
  const result = doorzetten(hulpvraag, team.id);
  if (!result.ok) return result;

  await hulpvraagOpslaan(tx, id, { teamId, teamReden: "doorgezet" });
  await gebeurtenisVastleggen(tx, "hulpvraag_doorgezet", id, { van: hulpvraag.teamId, naar: teamId });
  return accept(id);
}

export async function eersteReactieRegistreren(tx: Tx, id: string, op: Dag, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = eersteReactieVastleggen(hulpvraag, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await hulpvraagOpslaan(tx, id, { eersteReactieOp: op });
  await gebeurtenisVastleggen(tx, "eerste_reactie_vastgelegd", id, { op });
  return accept(id);
}

export async function eersteGesprekRegistreren(tx: Tx, id: string, op: Dag, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = eersteGesprekVastleggen(hulpvraag, op, dagVan(tx.nu));
  if (!result.ok) return result;

  const { eersteGesprekOp, eersteReactieOp } = result.value;
  await hulpvraagOpslaan(tx, id, { eersteGesprekOp, eersteReactieOp });
  await gebeurtenisVastleggen(tx, "eerste_gesprek_vastgelegd", id, { op });
  return accept(id);
}

export async function onderzoekAfrondenRegistreren(tx: Tx, id: string, op: Dag, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = onderzoekAfronden(hulpvraag, op, dagVan(tx.nu));
  if (!result.ok) return result;

  await hulpvraagOpslaan(tx, id, { onderzoekAfgerondOp: op });
  await gebeurtenisVastleggen(tx, "onderzoek_afgerond", id, { op });
  return accept(id);
}

export async function hulpvraagAfsluiten(tx: Tx, id: string, afsluiting: Afsluiting, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const result = afsluiten(hulpvraag, afsluiting, dagVan(tx.nu));
  if (!result.ok) return result;

  await hulpvraagOpslaan(tx, id, { status: "afgesloten", ...afsluiting });
  await gebeurtenisVastleggen(tx, "hulpvraag_afgesloten", id, { ...afsluiting });
  return accept(id);
}

/** Writes the fields and raises the version, so that a page made before this change is known to be stale. */
export async function hulpvraagOpslaan(tx: Tx, id: string, velden: Updateable<HulpvraagTable>): Promise<void> {
  await tx.db
    .updateTable("hulpvraag")
    .set(velden)
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}
