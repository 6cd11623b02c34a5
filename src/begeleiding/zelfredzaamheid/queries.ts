import type { Tx } from "#db/uow.ts";
import type { Domein } from "./domeinen.ts";
import type { Meting, Moment, Score } from "./zelfredzaamheid.ts";

/** Everything that was ever scored in this dossier, also what was corrected since. */
export async function listMetingen(tx: Tx, casusId: string): Promise<Meting[]> {
  const rows = await tx.db
    .selectFrom("zelfredzaamheid as z")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "z.door").onRef("m.gemeenteId", "=", "z.gemeenteId"),
    )
    .select(["z.id", "z.inwonerId", "z.moment", "z.op", "z.vervangt", "z.vastgelegdOp", "m.naam as door"])
    .where("z.gemeenteId", "=", tx.wie.gemeenteId)
    .where("z.casusId", "=", casusId)
    .orderBy("z.op")
    .orderBy("z.vastgelegdOp")
    .orderBy("z.id")
    .execute();
  if (rows.length === 0) return [];
  const gegeven = await tx.db
    .selectFrom("zelfredzaamheidScore")
    .select(["zelfredzaamheidId", "domein", "score"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .execute();
  return rows.map((row) => ({
    ...row,
    moment: row.moment as Moment, // check zelfredzaamheid.moment
    scores: scoresVan(gegeven.filter(({ zelfredzaamheidId }) => zelfredzaamheidId === row.id)),
  }));
}

function scoresVan(gegeven: readonly { readonly domein: string; readonly score: number }[]) {
  // checks zelfredzaamheid_score.domein, zelfredzaamheid_score.score
  return Object.fromEntries(gegeven.map(({ domein, score }) => [domein as Domein, score as Score]));
}
