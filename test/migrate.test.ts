import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { runOn } from "../scripts/scratch-database.ts";
import { migrate, MigrationError } from "#db/migrate.ts";
import { migrationsFolder } from "#db/open.ts";

const server = inject("server");
const made: string[] = [];
const folders: string[] = [];
let url = "";
let folder = "";

beforeEach(async () => {
  const name = `kt_migratie_${randomBytes(6).toString("hex")}`;
  await runOn(server, `create database ${name}`);
  made.push(name);
  url = server.replace(/\/postgres(\?|$)/, `/${name}$1`);
  folder = await mkdtemp(join(tmpdir(), "keukentafel-migratie-"));
  folders.push(folder);
});

afterAll(async () => {
  for (const name of made) await runOn(server, `drop database if exists ${name} with (force)`);
  for (const een of folders) await rm(een, { recursive: true, force: true });
});

async function ask<T>(statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows as T[];
}

const schrijf = (naam: string, tekst: string) => writeFile(join(folder, naam), tekst);

describe("migrating", () => {
  test("runs each file once, in the order of its number, and says which", async () => {
    await schrijf("0002_tweede.sql", "insert into proef values (2);");
    await schrijf("0001_eerste.sql", "create table proef (id integer); insert into proef values (1);");
    await schrijf("leesmij.txt", "geen migratie");
    expect(await migrate(url, folder)).toEqual(["0001_eerste.sql", "0002_tweede.sql"]);
    expect(await migrate(url, folder)).toEqual([]);

    await schrijf("0003_derde.sql", "insert into proef values (3);");
    expect(await migrate(url, folder)).toEqual(["0003_derde.sql"]);
    expect(await ask("select id from proef order by id")).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  });

  test("that fails half-way leaves nothing of that file, and names it", async () => {
    await schrijf("0001_goed.sql", "create table proef (id integer);");
    await schrijf("0002_fout.sql", "insert into proef values (2); create table half (id integer); select 1 / 0;");
    await expect(migrate(url, folder)).rejects.toThrow(/^Migratie 0002_fout.sql is mislukt: division by zero$/);
    expect(await ask("select id from proef")).toEqual([]);
    expect(await ask("select to_regclass('half') as half")).toEqual([{ half: null }]);

    await schrijf("0002_fout.sql", "insert into proef values (2);");
    expect(await migrate(url, folder)).toEqual(["0002_fout.sql"]);
  });

  test("refuses a file that was changed after it ran", async () => {
    await schrijf("0001_eerste.sql", "create table proef (id integer);");
    await migrate(url, folder);
    await schrijf("0001_eerste.sql", "create table proef (id bigint);");
    await expect(migrate(url, folder)).rejects.toThrow(
      new MigrationError("Migratie 0001_eerste.sql is veranderd nadat zij is uitgevoerd."),
    );
  });

  test("refuses a database of a newer version, before it changes anything", async () => {
    await schrijf("0001_eerste.sql", "create table proef (id integer);");
    await migrate(url, folder);
    await rm(join(folder, "0001_eerste.sql"));
    await schrijf("0002_tweede.sql", "create table niet (id integer);");
    await expect(migrate(url, folder)).rejects.toThrow(/nieuwere versie van Keukentafel \(0001_eerste.sql\)/);
    expect(await ask("select to_regclass('niet') as niet")).toEqual([{ niet: null }]);
  });

  test("by three processes at once runs each file once", async () => {
    await schrijf(
      "0001_eerste.sql",
      "create table proef (id integer); select pg_sleep(0.2); insert into proef values (1);",
    );
    const gedaan = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(gedaan.flat()).toEqual(["0001_eerste.sql"]);
    expect(await ask("select id from proef")).toEqual([{ id: 1 }]);
  });
});

describe("the real migrations", () => {
  test("run on an empty database, beside one that has them already, and then have nothing more to do", async () => {
    const files = (await readdir(migrationsFolder())).filter((naam) => naam.endsWith(".sql")).toSorted();
    expect(await migrate(url, migrationsFolder())).toEqual(files);
    expect(await migrate(url, migrationsFolder())).toEqual([]);
  });

  test("have numbers that follow each other, without two of one number", async () => {
    const nummers = (await readdir(migrationsFolder())).map((naam) => naam.slice(0, 4)).toSorted();
    expect(nummers).toEqual(nummers.map((_, index) => String(index + 1).padStart(4, "0")));
  });

  test("can be run by a log-in that is no superuser, as an installation has it", async () => {
    const eigenaar = await alsEigenaar();
    await cp(migrationsFolder(), folder, { recursive: true });
    expect((await migrate(eigenaar.href, folder)).length).toBeGreaterThan(5);
    const zonder = await ask(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity",
    );
    expect(zonder).toEqual([{ relname: "migratie" }]);
    await eigenaar.opruimen();
  });

  test("keep what a plan said before its changes were kept, also for such a log-in", async () => {
    const eigenaar = await alsEigenaar();
    const files = (await readdir(migrationsFolder())).toSorted();
    for (const file of files.filter((naam) => naam < "0016"))
      await cp(join(migrationsFolder(), file), join(folder, file));
    await migrate(eigenaar.href, folder);
    await ask(planVanToen);
    for (const file of files) await cp(join(migrationsFolder(), file), join(folder, file));
    await migrate(eigenaar.href, folder);
    const oorzaken = await ask(`select o.woorden, o.leefgebied, o.focus_sinds::text, d.woorden as doel, d.stand
      from doel d left join oorzaak o on o.casus_id = d.casus_id and o.id = d.oorzaak_id order by d.woorden`);
    const schulden = { woorden: "De schulden.", leefgebied: "financien", focus_sinds: "2026-02-01" };
    const geen = { woorden: null, leefgebied: null, focus_sinds: null };
    expect(oorzaken).toEqual([
      { ...schulden, doel: "Ik wil rust.", stand: "open" },
      { ...schulden, doel: "Ik wil slapen.", stand: "bereikt" },
      { ...geen, doel: "Ik wil werk.", stand: "open" },
    ]);
    const stukken = await ask(
      "select soort, versie, count(*)::integer as aantal from plan_wijziging group by 1, 2 order by 1",
    );
    expect(stukken).toEqual([
      { soort: "actie", versie: 7, aantal: 1 },
      { soort: "doel", versie: 7, aantal: 3 },
      { soort: "oorzaak", versie: 7, aantal: 1 },
    ]);
    await eigenaar.opruimen();
  });
});

/** Makes this database that of a log-in without special rights. */
async function alsEigenaar() {
  const rol = `kt_eigenaar_${randomBytes(4).toString("hex")}`;
  await runOn(server, `create role ${rol} login createrole password 'proef'`);
  const name = made.at(-1)!;
  await runOn(server, `alter database ${name} owner to ${rol}`);
  for (const app of ["app", "rapportage", "publicatie", "bewaring"])
    await runOn(server, `grant keukentafel_${app} to ${rol}`);
  const eigen = new URL(url);
  eigen.username = rol;
  eigen.password = "proef";
  const opruimen = async () => {
    await runOn(server, `drop database ${name} with (force)`);
    await runOn(server, `drop role ${rol}`);
  };
  return { href: eigen.href, opruimen };
}

/** A dossier with three doelen and an actie, as migrations 0001 to 0011 kept it. */
const planVanToen = `
  with id as (select '019a0000-0000-7000-8000-000000000001'::uuid as een), g as (
    insert into gemeente (id, naam, telefoon, email, privacy_email, clientondersteuning)
    values (193, 'Zwolle', '038', 'a@b.nl', 'a@b.nl', 'MEE') returning id
  ), t as (
    insert into team (gemeente_id, id, naam) select 193, een, 'Team' from id returning id
  ), m as (
    insert into medewerker (gemeente_id, id, naam) select 193, een, 'Joost' from id returning id
  ), c as (
    insert into casus (gemeente_id, id, team_id, geopend_op, regie_id, versie) select 193, een, een, '2026-02-01', een, 7 from id
  ), b as (
    insert into betrokkenheid (gemeente_id, id, casus_id, soort, medewerker_id, reden, van)
    select 193, een, een, 'regie', een, 'Behandelaar', '2026-02-01T10:00Z' from id
  ), d as (
    insert into doel (gemeente_id, casus_id, id, woorden, leefgebied, oorzaak, stand, gesteld_op, gesloten_op) values
      (193, (select een from id), '019a0000-0000-7000-8000-000000000002', 'Ik wil rust.', 'financien', 'De schulden.', 'open', '2026-02-01T10:00Z', null),
      (193, (select een from id), '019a0000-0000-7000-8000-000000000003', 'Ik wil slapen.', 'geestelijk', 'De schulden.', 'bereikt', '2026-02-03T10:00Z', '2026-03-01T10:00Z'),
      (193, (select een from id), '019a0000-0000-7000-8000-000000000004', 'Ik wil werk.', 'werk', null, 'open', '2026-02-04T10:00Z', null)
  )
  insert into actie (gemeente_id, casus_id, id, doel_id, wat, niveau, medewerker_id, afgesproken_op)
  select 193, een, een, '019a0000-0000-7000-8000-000000000002', 'Bellen', 'wijkteam', een, '2026-02-01T10:00Z' from id`;

test("a database that cannot be reached, or that refuses us, is one line with its code", async () => {
  const geen = new URL(server);
  geen.pathname = "/bestaat_niet";
  const melding = (url: string) => migrate(url, migrationsFolder()).catch((error: unknown) => String(error));
  expect(await melding(geen.href)).toBe("MigrationError: De database van DATABASE_URL is niet bereikbaar (3D000).");
  expect(await melding("postgres://eigenaar@127.0.0.1:1/kt")).toBe(
    "MigrationError: De database van DATABASE_URL is niet bereikbaar (ECONNREFUSED).",
  );
});
