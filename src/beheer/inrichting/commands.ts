import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { EersteMedewerker, Inrichting } from "./inrichting.ts";

type Ids = ReadonlyMap<string, string>;

/** Makes the municipality in one unit of work; does nothing when it is there. Throws when a name in it is not defined in it. */
export async function gemeenteInrichten(tx: Tx, inrichting: Inrichting): Promise<"gemaakt" | "bestond_al"> {
  const bestaat = await tx.db.selectFrom("gemeente").select("id").where("id", "=", inrichting.id).executeTakeFirst();
  if (bestaat) return "bestond_al";

  await gemeenteInvoegen(tx, inrichting);
  const teams = await teamsInvoegen(tx, inrichting);
  const organisaties = await namenInvoegen(tx, "organisatie", inrichting.organisaties);
  const disciplines = await namenInvoegen(tx, "discipline", inrichting.disciplines);
  await vraagsoortenInvoegen(tx, inrichting);
  for (const medewerker of inrichting.medewerkers) {
    await medewerkerInvoegen(tx, medewerker, teams, organisaties, disciplines);
  }
  return "gemaakt";
}

async function gemeenteInvoegen(tx: Tx, inrichting: Inrichting): Promise<void> {
  const { id, naam, hostnaam, telefoon, email, privacyEmail, clientondersteuning, reactieWerkdagen, demonstratie } =
    inrichting;
  await tx.db
    .insertInto("gemeente")
    .values({
      id,
      naam,
      hostnaam: hostnaam ?? null,
      telefoon,
      email,
      privacyEmail,
      clientondersteuning,
      reactieWerkdagen,
      demonstratie,
    })
    .execute();
}

async function teamsInvoegen(tx: Tx, inrichting: Inrichting): Promise<Ids> {
  const gemeenteId = inrichting.id;
  const teams = new Map(inrichting.teams.map(({ naam }) => [naam, uuidv7(tx.nu.getTime())]));
  await tx.db
    .insertInto("team")
    .values(Array.from(teams, ([naam, id]) => ({ gemeenteId, id, naam })))
    .execute();
  const vangnetTeamId = idVan(teams, inrichting.vangnet);
  await tx.db.updateTable("gemeente").set({ vangnetTeamId }).where("id", "=", gemeenteId).execute();

  const teamVanWijk = new Map(
    inrichting.teams.flatMap(({ naam, wijken }) => wijken.map((code) => [code, naam] as const)),
  );
  const wijken = inrichting.wijken.map((wijk) => ({
    gemeenteId,
    ...wijk,
    teamId: idVan(teams, teamVanWijk.get(wijk.code) ?? inrichting.vangnet),
  }));
  if (wijken.length > 0) await tx.db.insertInto("wijk").values(wijken).execute();
  return teams;
}

async function namenInvoegen(tx: Tx, tabel: "organisatie" | "discipline", namen: readonly string[]): Promise<Ids> {
  const ids = new Map(namen.map((naam) => [naam, uuidv7(tx.nu.getTime())]));
  const values = Array.from(ids, ([naam, id]) => ({ gemeenteId: tx.wie.gemeenteId, id, naam }));
  if (values.length > 0) await tx.db.insertInto(tabel).values(values).execute();
  return ids;
}

async function vraagsoortenInvoegen(tx: Tx, inrichting: Inrichting): Promise<void> {
  if (inrichting.vraagsoorten.length === 0) return;
  await tx.db
    .insertInto("vraagsoort")
    .values(
      inrichting.vraagsoorten.map((soort) => ({ gemeenteId: inrichting.id, id: uuidv7(tx.nu.getTime()), ...soort })),
    )
    .execute();
}

async function medewerkerInvoegen(
  tx: Tx,
  medewerker: EersteMedewerker,
  teams: Ids,
  organisaties: Ids,
  disciplines: Ids,
): Promise<void> {
  const { gemeenteId } = tx.wie;
  const { naam, email } = medewerker;
  const medewerkerId = uuidv7(tx.nu.getTime());
  const gebruikerId = uuidv7(tx.nu.getTime());
  const organisatieId = medewerker.organisatie === undefined ? null : idVan(organisaties, medewerker.organisatie);
  const disciplineId = medewerker.discipline === undefined ? null : idVan(disciplines, medewerker.discipline);
  await tx.db
    .insertInto("medewerker")
    .values({ gemeenteId, id: medewerkerId, naam, organisatieId, disciplineId })
    .execute();
  await tx.db
    .insertInto("gebruiker")
    .values({ gemeenteId, id: gebruikerId, soort: "medewerker", naam, medewerkerId, email })
    .execute();
  await tx.db
    .insertInto("gebruikerRol")
    .values(medewerker.rollen.map((rol) => ({ gemeenteId, gebruikerId, rol })))
    .execute();
  await gebeurtenisVastleggen(tx, "medewerker_toegevoegd", medewerkerId, { rollen: medewerker.rollen });
  if (medewerker.teams.length === 0) return;
  await tx.db
    .insertInto("teamLid")
    .values(
      medewerker.teams.map(({ naam: team, instroom, coordinator }) => ({
        gemeenteId,
        medewerkerId,
        teamId: idVan(teams, team),
        instroom,
        coordinator,
      })),
    )
    .execute();
}

function idVan(ids: Ids, naam: string): string {
  const id = ids.get(naam);
  if (id === undefined) throw new Error(`"${naam}" staat niet in de inrichting`);
  return id;
}
