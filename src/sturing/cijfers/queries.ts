import type { Tx } from "#db/uow.ts";

/** All teams of the municipality with the wijken they work for, by name. */
export async function listTeamsMetWijken(tx: Tx) {
  return tx.db
    .selectFrom("team")
    .leftJoin("wijk", (join) =>
      join.onRef("wijk.gemeenteId", "=", "team.gemeenteId").onRef("wijk.teamId", "=", "team.id"),
    )
    .select(["team.id as teamId", "team.naam as team", "wijk.code as wijkCode", "wijk.naam as wijk"])
    .where("team.gemeenteId", "=", tx.wie.gemeenteId)
    .orderBy("team.naam")
    .orderBy("wijk.code")
    .execute();
}
