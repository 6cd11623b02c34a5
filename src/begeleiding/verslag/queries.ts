import type { Tx } from "#db/uow.ts";
import type { Vraag, Wijze } from "./verslag.ts";

/** What was asked, the first question first. */
export async function listVragen(tx: Tx, casusId: string): Promise<Vraag[]> {
  return tx.db
    .selectFrom("hulpvraag")
    .select(["id", "inwonerId", "gemeldOp", "herkomst", "eigenWoorden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy("gemeldOp")
    .orderBy("id")
    .execute();
}

/** To whom the verslag was given, the latest first. */
export async function listVerslagen(tx: Tx, casusId: string) {
  const rows = await tx.db
    .selectFrom("verslag as v")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "v.door").onRef("m.gemeenteId", "=", "v.gemeenteId"),
    )
    .select(["v.id", "v.aan", "v.op", "v.wijze", "m.naam as door"])
    .where("v.gemeenteId", "=", tx.wie.gemeenteId)
    .where("v.casusId", "=", casusId)
    .orderBy("v.op", "desc")
    .orderBy("v.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, wijze: row.wijze as Wijze })); // check verslag.wijze
}
