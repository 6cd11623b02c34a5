import type { Tx } from "#db/uow.ts";
import { gebeurd } from "./dossier.ts";

/** What happened to this dossier, newest first. */
export async function listGebeurtenissen(tx: Tx, casusId: string, meest: number) {
  return tx.db
    .selectFrom("gebeurtenis")
    .select(["id", "soort", "op"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("onderwerpId", "=", casusId)
    .where("soort", "in", Object.keys(gebeurd))
    .orderBy("op", "desc")
    .orderBy("id", "desc")
    .limit(meest)
    .execute();
}
