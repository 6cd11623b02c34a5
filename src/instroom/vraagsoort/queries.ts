import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";

/** The municipality's own list; `alleen` actief leaves out what is no longer used. */
export async function listVraagsoorten(tx: Tx, alleen: "actief" | "alle" = "actief") {
  return tx.db
    .selectFrom("vraagsoort")
    .select(["id", "naam", "leefgebied", "actief"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .$if(alleen === "actief", (query) => query.where("actief", "=", true))
    .orderBy("naam")
    .execute();
}

/** True for none, and for one of this municipality's list. */
export async function isVraagsoortBekend(tx: Tx, id: string | undefined): Promise<boolean> {
  if (id === undefined) return true;
  const query = tx.db
    .selectFrom("vraagsoort")
    .select("id")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id);
  return (await query.executeTakeFirst()) !== undefined;
}

/** One of the list, active or not, with the version a form is made from. */
export async function getVraagsoort(tx: Tx, id: string) {
  const vraagsoort = await vraagsoorten(tx).where("id", "=", id).executeTakeFirst();
  return vraagsoort ?? notFound();
}

/** For commands: nobody else changes it until the unit of work ends. */
export async function lockVraagsoort(tx: Tx, id: string) {
  const vraagsoort = await vraagsoorten(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return vraagsoort ?? notFound();
}

// @NOTE `versie` is PostgreSQL's own: every update of the row gives it another xmin.
function vraagsoorten(tx: Tx) {
  return tx.db
    .selectFrom("vraagsoort")
    .select(["id", "naam", "leefgebied", "actief", sql<string>`xmin::text`.as("versie")])
    .where("gemeenteId", "=", tx.wie.gemeenteId);
}
