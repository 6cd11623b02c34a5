import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";

export async function getTeam(tx: Tx, id: string) {
  const team = await teams(tx).where("team.id", "=", id).executeTakeFirst();
  return team ?? notFound();
}

/** All teams of the municipality, by name. */
export async function listTeams(tx: Tx) {
  return teams(tx).orderBy("team.naam").execute();
}

/** Who is in these teams, by team and name; only who is active. */
export async function listTeamleden(tx: Tx, teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  return tx.db
    .selectFrom("teamLid")
    .innerJoin("team", (join) =>
      join.onRef("team.id", "=", "teamLid.teamId").onRef("team.gemeenteId", "=", "teamLid.gemeenteId"),
    )
    .innerJoin("medewerker", (join) =>
      join
        .onRef("medewerker.id", "=", "teamLid.medewerkerId")
        .onRef("medewerker.gemeenteId", "=", "teamLid.gemeenteId"),
    )
    .leftJoin("organisatie", (join) =>
      join
        .onRef("organisatie.id", "=", "medewerker.organisatieId")
        .onRef("organisatie.gemeenteId", "=", "medewerker.gemeenteId"),
    )
    .leftJoin("discipline", (join) =>
      join
        .onRef("discipline.id", "=", "medewerker.disciplineId")
        .onRef("discipline.gemeenteId", "=", "medewerker.gemeenteId"),
    )
    .select([
      "teamLid.teamId",
      "team.naam as team",
      "medewerker.id as medewerkerId",
      "medewerker.naam",
      "discipline.naam as discipline",
      "organisatie.naam as organisatie",
      "teamLid.instroom",
      "teamLid.coordinator",
    ])
    .where("teamLid.gemeenteId", "=", tx.wie.gemeenteId)
    .where("teamLid.teamId", "in", [...teamIds])
    .where("medewerker.actief", "=", true)
    .orderBy("team.naam")
    .orderBy("medewerker.naam")
    .orderBy("medewerker.id")
    .execute();
}

/** Now or later: who stands in for a member of these teams, first to begin first. */
export async function listVervangingen(tx: Tx, teamIds: readonly string[], vandaag: Dag) {
  if (teamIds.length === 0) return [];
  return tx.db
    .selectFrom("vervanging")
    .innerJoin("medewerker", (join) =>
      join
        .onRef("medewerker.id", "=", "vervanging.medewerkerId")
        .onRef("medewerker.gemeenteId", "=", "vervanging.gemeenteId"),
    )
    .innerJoin("medewerker as vervanger", (join) =>
      join
        .onRef("vervanger.id", "=", "vervanging.vervangerId")
        .onRef("vervanger.gemeenteId", "=", "vervanging.gemeenteId"),
    )
    .select([
      "vervanging.id",
      "vervanging.medewerkerId",
      "vervanging.vervangerId",
      "vervanging.van",
      "vervanging.tot",
      "medewerker.naam as medewerker",
      "vervanger.naam as vervanger",
      teamsVan("vervanging.medewerker_id").as("teams"),
    ])
    .where("vervanging.gemeenteId", "=", tx.wie.gemeenteId)
    .where("vervanging.tot", ">=", vandaag)
    .where(
      sql<boolean>`(${teamsVan("vervanging.medewerker_id")} || ${teamsVan("vervanging.vervanger_id")}) && ${[...teamIds]}::uuid[]`,
    )
    .orderBy("vervanging.van")
    .orderBy("vervanging.id")
    .execute();
}

function teamsVan(medewerker: "vervanging.medewerker_id" | "vervanging.vervanger_id") {
  return sql<string[]>`array(
    select lid.team_id from team_lid lid
    where lid.gemeente_id = vervanging.gemeente_id and lid.medewerker_id = ${sql.ref(medewerker)})`;
}

/** For commands. Not found when it is not of a team that the one who asks coordinates (row-level security). */
export async function lockVervanging(tx: Tx, id: string) {
  const vervanging = await tx.db
    .selectFrom("vervanging")
    .select(["id", "medewerkerId", "vervangerId", "van", "tot"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return vervanging ?? notFound();
}

export async function findVervanging(tx: Tx, id: string) {
  return tx.db
    .selectFrom("vervanging")
    .select(["medewerkerId", "vervangerId", "van", "tot"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}

function teams(tx: Tx) {
  return tx.db.selectFrom("team").select(["team.id", "team.naam"]).where("team.gemeenteId", "=", tx.wie.gemeenteId);
}
