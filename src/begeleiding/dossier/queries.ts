import type { Tx } from "#db/uow.ts";

/** What happened to this dossier, newest first. */
export async function listGebeurtenissen(tx: Tx, casusId: string, meest: number) {
  return tx.db
    .selectFrom("gebeurtenis")
    .select(["id", "soort", "op"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("onderwerpId", "=", casusId)
    .orderBy("op", "desc")
    .orderBy("id", "desc")
    .limit(meest)
    .execute();
}
