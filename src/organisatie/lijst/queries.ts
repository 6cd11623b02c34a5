import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";
import type { Lijst } from "./lijst.ts";

/** The whole list, by name. */
export async function listNamen(tx: Tx, lijst: Lijst) {
  return namen(tx, lijst).orderBy("naam").execute();
}

export async function getNaam(tx: Tx, lijst: Lijst, id: string) {
  const gevonden = await namen(tx, lijst).where("id", "=", id).executeTakeFirst();
  return gevonden ?? notFound();
}

/** In capitals or not: it is the same name. */
export async function findNaam(tx: Tx, lijst: Lijst, naam: string) {
  return namen(tx, lijst)
    .where(sql<boolean>`lower(naam) = lower(${naam})`)
    .executeTakeFirst();
}

function namen(tx: Tx, lijst: Lijst) {
  return tx.db.selectFrom(lijst).select(["id", "naam"]).where("gemeenteId", "=", tx.wie.gemeenteId);
}
