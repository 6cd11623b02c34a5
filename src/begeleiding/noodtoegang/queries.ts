import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Cursor } from "#shared/cursor.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";

export type NoodPersoon = {
  readonly naam: string | null;
  readonly geboortedatum: string | null;
  /** For the reading log. */
  readonly hulpvragen: readonly string[];
};

/** Someone with a dossier that the one who asks may not read; undefined when there is none. */
export async function findNoodPersoon(tx: Tx, inwonerId: string): Promise<NoodPersoon | undefined> {
  const { rows } = await sql<NoodPersoon>`
    select naam, geboortedatum, hulpvragen from noodtoegang_persoon(${inwonerId}::uuid)`.execute(tx.db);
  return rows[0];
}

/** The dossier of this person that the one who asks may read already. */
export async function findOpenDossier(tx: Tx, inwonerId: string): Promise<string | undefined> {
  const dossier = await tx.db
    .selectFrom("deelnemer")
    .select("casusId")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("inwonerId", "=", inwonerId)
    .where("tot", "is", null)
    .orderBy("casusId")
    .limit(1)
    .executeTakeFirst();
  return dossier?.casusId;
}

/** What she took herself before, by the id of its form. */
export async function findEigen(tx: Tx, id: string) {
  return tx.db
    .selectFrom("noodtoegang")
    .select(["casusId", "reden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Until and with which day the one who asks reads this dossier in an emergency; undefined when she does not. */
export async function findNoodTot(tx: Tx, casusId: string): Promise<string | undefined> {
  const loopt = await tx.db
    .selectFrom("noodtoegang")
    .select("tot")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("medewerkerId", "=", tx.wie.mijn[0] ?? null)
    .where("ingetrokkenOp", "is", null)
    .where("tot", ">=", dagVan(tx.nu))
    .orderBy("tot", "desc")
    .limit(1)
    .executeTakeFirst();
  return loopt?.tot;
}

export const perPagina = 50;

/** Every time the glass was broken, newest first: one page, and one more to know that there is more. */
export async function listNoodtoegangen(tx: Tx, na: Cursor | undefined) {
  return noodtoegangen(tx)
    .$if(na !== undefined, (query) =>
      query.where(sql<boolean>`(n.van, n.id) < (${na?.op ?? null}::timestamptz, ${na?.id ?? null}::uuid)`),
    )
    .orderBy("n.van", "desc")
    .orderBy("n.id", "desc")
    .limit(perPagina + 1)
    .execute();
}

export async function getNoodtoegang(tx: Tx, id: string) {
  return (await noodtoegangen(tx).where("n.id", "=", id).executeTakeFirst()) ?? notFound();
}

/** For commands: nobody else judges it until the unit of work ends. Not found for who may not. */
export async function lockNoodtoegang(tx: Tx, id: string) {
  const noodtoegang = await tx.db
    .selectFrom("noodtoegang")
    .select(["id", "casusId", "tot", "ingetrokkenOp", "terecht", "opmerking"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return noodtoegang ?? notFound();
}

function noodtoegangen(tx: Tx) {
  return tx.db
    .selectFrom("noodtoegang as n")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "n.medewerkerId").onRef("m.gemeenteId", "=", "n.gemeenteId"),
    )
    .select(["n.id", "n.casusId", "n.reden", "n.van", "n.tot", "n.ingetrokkenOp", "n.terecht", "n.opmerking", "m.naam"])
    .where("n.gemeenteId", "=", tx.wie.gemeenteId);
}
