import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";

/** A colleague with the teams she is in. */
export async function getCollega(tx: Tx, id: string) {
  const collega = await tx.db
    .selectFrom("medewerker")
    .select(["medewerker.id", "medewerker.naam", "medewerker.actief"])
    .select((eb) =>
      eb
        .selectFrom("teamLid")
        .select(sql<string[]>`coalesce(array_agg(team_lid.team_id), '{}')`.as("teams"))
        .whereRef("teamLid.gemeenteId", "=", "medewerker.gemeenteId")
        .whereRef("teamLid.medewerkerId", "=", "medewerker.id")
        .$asScalar()
        .as("teams"),
    )
    .where("medewerker.gemeenteId", "=", tx.wie.gemeenteId)
    .where("medewerker.id", "=", id)
    .executeTakeFirst();
  return collega ? { ...collega, teams: collega.teams ?? [] } : notFound();
}

/** The active members of these teams, by name; each once. */
export async function listCollegas(tx: Tx, teamIds: readonly string[]) {
  if (teamIds.length === 0) return [];
  return tx.db
    .selectFrom("medewerker")
    .innerJoin("teamLid", (join) =>
      join
        .onRef("teamLid.medewerkerId", "=", "medewerker.id")
        .onRef("teamLid.gemeenteId", "=", "medewerker.gemeenteId"),
    )
    .select(["medewerker.id", "medewerker.naam"])
    .distinct()
    .where("medewerker.gemeenteId", "=", tx.wie.gemeenteId)
    .where("teamLid.teamId", "in", [...teamIds])
    .where("medewerker.actief", "=", true)
    .orderBy("medewerker.naam")
    .execute();
}

export type Medewerker = Awaited<ReturnType<typeof getMedewerker>>;
export type Medewerkerregel = Awaited<ReturnType<typeof listMedewerkers>>[number];

const perPagina = 100;

/** One page of the people of the municipality, by name, and one more to know that there is more; after `na` when given. */
export async function listMedewerkers(tx: Tx, toon: "actief" | "inactief", na?: string) {
  return medewerkers(tx)
    .where("medewerker.actief", "=", toon === "actief")
    .$if(na !== undefined, (query) =>
      query.where(
        sql<boolean>`(medewerker.naam, medewerker.id) > (
          select vorige.naam, vorige.id from medewerker vorige where vorige.gemeente_id = ${tx.wie.gemeenteId} and vorige.id = ${na})`,
      ),
    )
    .orderBy("medewerker.naam")
    .orderBy("medewerker.id")
    .limit(perPagina + 1)
    .execute();
}

/** Splits what `listMedewerkers` gave into a page and the cursor to the next. */
export function paginaVan(rijen: readonly Medewerkerregel[]) {
  const pagina = rijen.slice(0, perPagina);
  return { pagina, volgende: rijen.length > perPagina ? pagina.at(-1)?.id : undefined };
}

/** One person with her log-in, roles and teams. For the beheerder: nobody else may see log-ins and roles. */
export async function getMedewerker(tx: Tx, id: string) {
  const medewerker = await medewerkers(tx).where("medewerker.id", "=", id).executeTakeFirst();
  return medewerker ?? notFound();
}

/** For commands: nobody else changes this person until the unit of work ends. */
export async function lockMedewerker(tx: Tx, id: string) {
  await tx.db
    .selectFrom("medewerker")
    .select("id")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return getMedewerker(tx, id);
}

// @NOTE `versie` is PostgreSQL's own: every update of the row gives it another xmin. Commands touch the row on each change.
function medewerkers(tx: Tx) {
  return metNamen(tx).select((eb) => [
    sql<string>`medewerker.xmin::text`.as("versie"),
    sql<string[]>`array(
      select rol from gebruiker_rol
      where gebruiker_rol.gemeente_id = gebruiker.gemeente_id and gebruiker_rol.gebruiker_id = gebruiker.id order by rol)`.as(
      "rollen",
    ),
    jsonArrayFrom(
      eb
        .selectFrom("teamLid")
        .innerJoin("team", (join) =>
          join.onRef("team.id", "=", "teamLid.teamId").onRef("team.gemeenteId", "=", "teamLid.gemeenteId"),
        )
        .select(["teamLid.teamId", "team.naam", "teamLid.instroom", "teamLid.coordinator"])
        .whereRef("teamLid.gemeenteId", "=", "medewerker.gemeenteId")
        .whereRef("teamLid.medewerkerId", "=", "medewerker.id")
        .orderBy("team.naam"),
    ).as("teams"),
  ]);
}

function metNamen(tx: Tx) {
  return tx.db
    .selectFrom("medewerker")
    .leftJoin("gebruiker", (join) =>
      join
        .onRef("gebruiker.medewerkerId", "=", "medewerker.id")
        .onRef("gebruiker.gemeenteId", "=", "medewerker.gemeenteId"),
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
      "medewerker.id",
      "medewerker.naam",
      "medewerker.actief",
      "medewerker.organisatieId",
      "medewerker.disciplineId",
      "organisatie.naam as organisatie",
      "discipline.naam as discipline",
      "gebruiker.id as gebruikerId",
      "gebruiker.email",
    ])
    .where("medewerker.gemeenteId", "=", tx.wie.gemeenteId);
}
