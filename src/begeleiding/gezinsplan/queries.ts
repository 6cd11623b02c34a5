import type { Tx } from "#db/uow.ts";
import type { Antwoord, Gezinsplan } from "./gezinsplan.ts";

/** Every talk about a plan of their own, the latest first: that one holds. */
export async function listGezinsplannen(tx: Tx, casusId: string): Promise<Gezinsplan[]> {
  const rows = await tx.db
    .selectFrom("gezinsplan as g")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "g.door").onRef("m.gemeenteId", "=", "g.gemeenteId"),
    )
    .select(["g.id", "g.op", "g.aan", "g.antwoord", "g.tekst", "g.apart", "m.naam as door"])
    .where("g.gemeenteId", "=", tx.wie.gemeenteId)
    .where("g.casusId", "=", casusId)
    .orderBy("g.op", "desc")
    .orderBy("g.vastgelegdOp", "desc")
    .orderBy("g.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, antwoord: row.antwoord as Antwoord })); // check gezinsplan.antwoord
}
