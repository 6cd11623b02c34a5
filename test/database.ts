import { createHash, type KeyObject, randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import type { Identiteit, Rol } from "#shared/identiteit.ts";
import { type Database, type Databases, openPool } from "#db/pool.ts";
import { type Sleutels, sleutelVan } from "#shared/versleuteling.ts";
import { runOn } from "../scripts/scratch-database.ts";
import { templateName } from "./template.ts";

export const testSleutels: Sleutels = {
  bsn: sleutel("bsn"),
  bsnIndex: sleutel("index"),
  handtekening: sleutel("handtekening"),
};

export type TestDatabase = {
  readonly databases: Databases;
  /** Superuser: passes row-level security. For looking behind the scenes, never for what is tested. */
  readonly ownerUrl: string;
  readonly owner: Database;
  readonly sleutels: Sleutels;
};

/** A database of this test file alone: the template with Zwolle (193) and Zaanstad (479), both with people, no questions. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("server");
  const name = `kt_test_${randomBytes(6).toString("hex")}`;
  await runOn(server, `create database ${name} template ${templateName}`);
  const ownerUrl = withDatabase(server, name);
  const databases = {
    app: openPool(ownerUrl, "keukentafel_app", 5),
    rapportage: openPool(ownerUrl, "keukentafel_rapportage", 2),
  };
  const owner = openPool(ownerUrl, "none", 2);
  afterAll(async () => {
    await Promise.all([databases.app.destroy(), databases.rapportage.destroy(), owner.destroy()]);
    await runOn(server, `drop database ${name} with (force)`);
  });
  return { databases, ownerUrl, owner, sleutels: testSleutels };
}

/** The identity that a medewerker of the template has when she logs in. */
export async function identiteitVan(owner: Database, naam: string): Promise<Identiteit> {
  const gebruiker = await owner
    .selectFrom("gebruiker")
    .select(["id", "gemeenteId", "medewerkerId"])
    .where("naam", "=", naam)
    .executeTakeFirstOrThrow();
  const rollen = await owner.selectFrom("gebruikerRol").select("rol").where("gebruikerId", "=", gebruiker.id).execute();
  const leden = await owner
    .selectFrom("teamLid")
    .select(["teamId", "instroom", "coordinator"])
    .where("medewerkerId", "=", gebruiker.medewerkerId ?? "")
    .execute();
  return {
    gemeenteId: gebruiker.gemeenteId,
    gebruikerId: gebruiker.id,
    medewerkerId: gebruiker.medewerkerId,
    naam,
    rollen: rollen.map(({ rol }) => rol as Rol),
    teams: leden.map(({ teamId }) => teamId),
    instroomteams: leden.filter((lid) => lid.instroom).map(({ teamId }) => teamId),
    coordinatieteams: leden.filter((lid) => lid.coordinator).map(({ teamId }) => teamId),
    mijn: gebruiker.medewerkerId === null ? [] : [gebruiker.medewerkerId],
  };
}

function sleutel(naam: string): KeyObject {
  return sleutelVan(createHash("sha256").update(`test/${naam}`).digest());
}

function withDatabase(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}
