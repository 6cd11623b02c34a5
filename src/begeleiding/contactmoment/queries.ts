import type { Tx } from "#db/uow.ts";

/** The latest of this dossier, newest first. */
export async function listContactmomenten(tx: Tx, casusId: string, meest: number) {
  return tx.db
    .selectFrom("contactmoment as c")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "c.door").onRef("m.gemeenteId", "=", "c.gemeenteId"),
    )
    .select(["c.id", "c.soort", "c.op", "c.met", "c.tekst", "c.vastgelegdOp", "m.naam as door"])
    .where("c.gemeenteId", "=", tx.wie.gemeenteId)
    .where("c.casusId", "=", casusId)
    .orderBy("c.op", "desc")
    .orderBy("c.id", "desc")
    .limit(meest)
    .execute();
}

export async function findContactmoment(tx: Tx, id: string) {
  return tx.db
    .selectFrom("contactmoment")
    .select(["id", "casusId", "soort", "op", "met", "tekst"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}
