import type { Tx } from "#db/uow.ts";

export async function findContactmoment(tx: Tx, id: string) {
  return tx.db
    .selectFrom("contactmoment")
    .select(["id", "casusId", "soort", "op", "met", "tekst"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}
