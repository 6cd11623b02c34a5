import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import { idEindeVan } from "#shared/kenmerk.ts";
import { notFound } from "#shared/not-found.ts";
import type { Besluit, Dossier, Verzoek } from "./bewaarbesluit.ts";

/** The dossier that bears this kenmerk, or whose question does; for the privacy officer alone. */
export async function findDossier(tx: Tx, kenmerk: string): Promise<Dossier | undefined> {
  const { rows } = await sql<Dossier>`select hulpvraag_id, casus_id, loopt
    from dossier_met_kenmerk(${idEindeVan(kenmerk) ?? ""}) limit 1`.execute(tx.db);
  return rows[0];
}

export type Bewaarstop = {
  readonly id: string;
  readonly dossierId: string;
  readonly reden: string;
  readonly gesteldOp: Date;
  readonly opgehevenOp: Date | null;
};

/** Those that hold first, then the latest. */
export async function listBewaarstoppen(tx: Tx, meest: number): Promise<Bewaarstop[]> {
  const { rows } = await sql<Bewaarstop>`
    select id, coalesce(casus_id, hulpvraag_id) as dossier_id, reden, gesteld_op, opgeheven_op
    from bewaarstop where gemeente_id = ${tx.wie.gemeenteId}
    order by opgeheven_op is not null, gesteld_op desc, id desc limit ${meest}`.execute(tx.db);
  return rows;
}

export async function findBewaarstop(tx: Tx, id: string): Promise<Bewaarstop | undefined> {
  const { rows } = await sql<Bewaarstop>`
    select id, coalesce(casus_id, hulpvraag_id) as dossier_id, reden, gesteld_op, opgeheven_op
    from bewaarstop where gemeente_id = ${tx.wie.gemeenteId} and id = ${id}::uuid`.execute(tx.db);
  return rows[0];
}

/** Whether a bewaarstop holds for this dossier now. */
export async function isGestopt(tx: Tx, { hulpvraagId, casusId }: Dossier): Promise<boolean> {
  const { rows } = await sql<{
    gestopt: boolean;
  }>`select dossier_gestopt(${hulpvraagId}::uuid, ${casusId}::uuid) as gestopt`.execute(tx.db);
  return rows[0]?.gestopt === true;
}

export type Verzoekregel = {
  readonly id: string;
  readonly dossierId: string;
  readonly ontvangenOp: Dag;
  readonly besluit: Besluit | null;
  readonly reden: string | null;
};

/** Those that wait for a decision first, the oldest on top. */
export async function listVerzoeken(tx: Tx, meest: number): Promise<Verzoekregel[]> {
  const { rows } = await sql<Verzoekregel>`
    select id, coalesce(casus_id, hulpvraag_id) as dossier_id, ontvangen_op, besluit, reden
    from vernietigingsverzoek where gemeente_id = ${tx.wie.gemeenteId}
    order by besluit is not null, ontvangen_op, id limit ${meest}`.execute(tx.db);
  return rows;
}

export async function findVerzoek(tx: Tx, id: string): Promise<Verzoekregel | undefined> {
  const { rows } = await sql<Verzoekregel>`
    select id, coalesce(casus_id, hulpvraag_id) as dossier_id, ontvangen_op, besluit, reden
    from vernietigingsverzoek where gemeente_id = ${tx.wie.gemeenteId} and id = ${id}::uuid`.execute(tx.db);
  return rows[0];
}

/** Whether a request for this dossier waits for a decision, or for the job. */
export async function heeftVerzoek(tx: Tx, { hulpvraagId, casusId }: Dossier): Promise<boolean> {
  const { rows } = await sql`select from vernietigingsverzoek where gemeente_id = ${tx.wie.gemeenteId}
    and (hulpvraag_id = ${hulpvraagId} or casus_id = ${casusId}) and besluit is distinct from 'afgewezen'`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** For commands: nobody else decides on it until the unit of work ends. */
export async function lockVerzoek(tx: Tx, id: string): Promise<Verzoek & { readonly reden: string | null }> {
  const verzoek = await tx.db
    .selectFrom("vernietigingsverzoek")
    .select(["hulpvraagId", "casusId", "besluit", "reden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!verzoek) return notFound();
  const { rows } = await sql<{ loopt: boolean }>`
    select loopt from dossier_met_kenmerk(right(${verzoek.casusId ?? verzoek.hulpvraagId}::uuid::text, 10)) limit 1`.execute(
    tx.db,
  );
  return { besluit: verzoek.besluit as Besluit | null, reden: verzoek.reden, loopt: rows[0]?.loopt !== false }; // check besluit
}
