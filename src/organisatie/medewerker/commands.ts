import { sql } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { lijstAanvullen } from "#organisatie/lijst/commands.ts";
import { listTeams } from "#organisatie/team/queries.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import {
  type Medewerkergegevens,
  type Medewerkerrol,
  rollenVan,
  rollenWijzigen,
  statusWijzigen,
  type Teamtaak,
  teamsVergelijken,
} from "./medewerker.ts";
import { getMedewerker, lockMedewerker, type Medewerker } from "./queries.ts";

/** A person who can log in, with her roles and teams. The same id with the same name and address again changes nothing. */
export async function medewerkerToevoegen(tx: Tx, id: string, gegevens: Medewerkergegevens) {
  const { gemeenteId } = tx.wie;
  await teamsControleren(tx, gegevens.teams);
  const ingevoegd = await tx.db
    .insertInto("medewerker")
    .values({ gemeenteId, id, naam: gegevens.naam, ...(await lijstenBijwerken(tx, gegevens)) })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "id"]).doNothing())
    .executeTakeFirst();
  if (ingevoegd.numInsertedOrUpdatedRows !== 1n) return eerderToegevoegd(await getMedewerker(tx, id), gegevens);

  const gebruikerId = await gebruikerInvoegen(tx, id, gegevens);
  if (gebruikerId === undefined) return refuse("email_bezet");
  const rollen = rollenVan(gegevens);
  await rollenOpslaan(tx, gebruikerId, rollen);
  await gebeurtenisVastleggen(tx, "medewerker_toegevoegd", id, { rollen });
  await teamsOpslaan(tx, id, [], gegevens.teams);
  return accept(id);
}

/** Another e-mail address is another log-in: her sessions and keys end, the next log-in with the new address binds again. */
export async function medewerkerWijzigen(tx: Tx, id: string, gegevens: Medewerkergegevens, versie: string) {
  const was = await lockMedewerker(tx, id);
  if (was.versie !== versie) return refuse("gewijzigd");
  const rollen = rollenWijzigen(rollenVan(gegevens), id === tx.wie.medewerkerId);
  if (!rollen.ok) return rollen;
  await teamsControleren(tx, gegevens.teams);

  const lijsten = await lijstenBijwerken(tx, gegevens);
  await medewerkerOpslaan(tx, id, { naam: gegevens.naam, ...lijsten });
  const gebruikerId = await gebruikerOpslaan(tx, was, gegevens);
  if (gebruikerId === undefined) return refuse("email_bezet");
  await rollenOpslaan(tx, gebruikerId, rollen.value);
  await gebeurtenisVastleggen(tx, "medewerker_gewijzigd", id, {
    rollen_erbij: rollen.value.filter((rol) => !was.rollen.includes(rol)),
    rollen_eraf: was.rollen.filter((rol) => !rollen.value.some((nieuw) => nieuw === rol)),
    ander_adres: was.email !== gegevens.email,
  });
  await teamsOpslaan(tx, id, was.teams, gegevens.teams);
  return accept(id);
}

/** Ends or gives back access. The row stays: the logboek and closed hulpvragen name her. */
export async function medewerkerStatusWijzigen(tx: Tx, id: string, actief: boolean) {
  const was = await lockMedewerker(tx, id);
  const status = statusWijzigen(actief, id === tx.wie.medewerkerId);
  if (!status.ok) return status;
  if (was.actief === actief) return accept(id);

  await medewerkerOpslaan(tx, id, { actief });
  await tx.db
    .updateTable("gebruiker")
    .set({ actief })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("medewerkerId", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, actief ? "medewerker_toegang_gegeven" : "medewerker_toegang_gestopt", id);
  return accept(id);
}

function eerderToegevoegd(eerder: Medewerker, gegevens: Medewerkergegevens) {
  return eerder.naam === gegevens.naam && eerder.email === gegevens.email ? accept(eerder.id) : refuse("al_toegevoegd");
}

async function medewerkerOpslaan(
  tx: Tx,
  id: string,
  velden: { naam?: string; actief?: boolean; organisatieId?: string | null; disciplineId?: string | null },
): Promise<void> {
  await tx.db
    .updateTable("medewerker")
    .set(velden)
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}

/** Undefined when the address is someone else's. */
async function gebruikerInvoegen(
  tx: Tx,
  medewerkerId: string,
  { naam, email }: Medewerkergegevens,
): Promise<string | undefined> {
  const id = uuidv7(tx.nu.getTime());
  const ingevoegd = await tx.db
    .insertInto("gebruiker")
    .values({ gemeenteId: tx.wie.gemeenteId, id, soort: "medewerker", naam, medewerkerId, email })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "email"]).doNothing())
    .executeTakeFirst();
  return ingevoegd.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

async function gebruikerOpslaan(tx: Tx, was: Medewerker, gegevens: Medewerkergegevens): Promise<string | undefined> {
  if (was.gebruikerId === null) return gebruikerInvoegen(tx, was.id, gegevens);
  const { naam, email } = gegevens;
  const bezet = await tx.db
    .selectFrom("gebruiker")
    .select("id")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("email", "=", email)
    .where("id", "<>", was.gebruikerId)
    .executeTakeFirst();
  if (bezet) return undefined;

  await tx.db
    .updateTable("gebruiker")
    .set(email === was.email ? { naam } : { naam, email, issuer: null, subject: null })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", was.gebruikerId)
    .execute();
  if (email !== was.email) await sql`select toegang_intrekken(${was.gebruikerId}::uuid, ${tx.nu})`.execute(tx.db);
  return was.gebruikerId;
}

async function rollenOpslaan(tx: Tx, gebruikerId: string, rollen: readonly Medewerkerrol[]): Promise<void> {
  const { gemeenteId } = tx.wie;
  await tx.db
    .deleteFrom("gebruikerRol")
    .where("gemeenteId", "=", gemeenteId)
    .where("gebruikerId", "=", gebruikerId)
    .execute();
  await tx.db
    .insertInto("gebruikerRol")
    .values(rollen.map((rol) => ({ gemeenteId, gebruikerId, rol })))
    .execute();
}

async function teamsControleren(tx: Tx, teams: readonly Teamtaak[]): Promise<void> {
  const bekend = new Set((await listTeams(tx)).map((team) => team.id));
  if (teams.some((taak) => !bekend.has(taak.teamId))) notFound();
}

async function teamsOpslaan(
  tx: Tx,
  medewerkerId: string,
  was: readonly Teamtaak[],
  wordt: readonly Teamtaak[],
): Promise<void> {
  const { gemeenteId } = tx.wie;
  const { erbij, anders, eraf } = teamsVergelijken(was, wordt);
  for (const { teamId, instroom, coordinator } of [...erbij, ...anders]) {
    await tx.db
      .insertInto("teamLid")
      .values({ gemeenteId, teamId, medewerkerId, instroom, coordinator })
      .onConflict((conflict) =>
        conflict.columns(["gemeenteId", "teamId", "medewerkerId"]).doUpdateSet({ instroom, coordinator }),
      )
      .execute();
    await gebeurtenisVastleggen(tx, "team_lid_vastgelegd", medewerkerId, { team: teamId, instroom, coordinator });
  }
  for (const { teamId } of eraf) {
    await tx.db
      .deleteFrom("teamLid")
      .where("gemeenteId", "=", gemeenteId)
      .where("teamId", "=", teamId)
      .where("medewerkerId", "=", medewerkerId)
      .execute();
    await gebeurtenisVastleggen(tx, "team_lid_verwijderd", medewerkerId, { team: teamId });
  }
}

async function lijstenBijwerken(tx: Tx, { organisatie, discipline }: Medewerkergegevens) {
  return {
    organisatieId: await lijstAanvullen(tx, "organisatie", organisatie),
    disciplineId: await lijstAanvullen(tx, "discipline", discipline),
  };
}
