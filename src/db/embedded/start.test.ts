import { readFile, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { EmbeddedDatabaseError } from "./failure.ts";
import { ask, dataFolder, folder, kill, opened, postmasterPid, serversBelow, silent } from "./testbed.ts";
import { until } from "./run.ts";

test("een eerste start geeft een database die veilig bewaart en Amsterdamse tijd kent", async () => {
  const database = await opened(await dataFolder());
  const settings = `select name || '=' || setting from pg_settings where name in
    ('fsync','synchronous_commit','full_page_writes','jit','ssl','listen_addresses','data_checksums','TimeZone','server_encoding') order by lower(name)`;
  expect(database.origin).toBe("started");
  expect(await ask(database, settings)).toEqual([
    "data_checksums=on",
    "fsync=on",
    "full_page_writes=on",
    "jit=off",
    "listen_addresses=",
    "server_encoding=UTF8",
    "ssl=off",
    "synchronous_commit=on",
    "TimeZone=Europe/Amsterdam",
  ]);
  expect(await ask(database, "select lower('ÉÉN') || to_tsvector('dutch', 'Schulden')::text")).toEqual([
    "één'schuld':1",
  ]);
});

test("niemand anders kan het wachtwoord lezen of zonder wachtwoord binnenkomen", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir);
  for (const name of await readdir(path.join(dataDir, "postgres"))) {
    expect([name, (await stat(path.join(dataDir, "postgres", name))).mode & 0o077]).toEqual([name, 0]);
  }
  const guessing = { url: () => database.url("postgres", { user: "keukentafel", password: "password" }) };
  await expect(ask(guessing, "select 1")).rejects.toThrow("password authentication failed");
});

test("na stoppen is er geen proces meer, en na opnieuw starten is alles er nog", async () => {
  const dataDir = await dataFolder();
  const first = await opened(dataDir);
  await ask(first, "create table melding as select 'bewaard' as tekst");
  await first.stop();
  expect(await serversBelow(dataDir)).toEqual([]);
  const second = await opened(dataDir);
  expect(second.url("postgres")).toBe(first.url("postgres"));
  expect(await ask(second, "select tekst from melding")).toEqual(["bewaard"]);
});

test("het logboek van de server noemt geen gegevens uit een mislukte opdracht", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir);
  await ask(database, "create table persoon (bsn text primary key)");
  await ask(database, "insert into persoon values ('123456782')");
  await expect(ask(database, "insert into persoon values ('123456782')")).rejects.toThrow("duplicate key");
  await expect(ask(database, "select '123456782x'::int")).rejects.toThrow("invalid input syntax");
  expect(await readFile(path.join(dataDir, "postgres/server.log"), "utf8")).not.toContain("123456782");
});

test("een heel lang pad met spaties en komma's werkt ook", async () => {
  const dataDir = path.join(await folder(), "map, met een lange naam ".repeat(8).trim(), "é%41");
  const database = await opened(dataDir);
  await ask(database, `create database "twee"`);
  expect(await ask({ url: () => database.url("twee") }, "select current_database()")).toEqual(["twee"]);
});

test("wie het starten afbreekt, laat niets draaien", async () => {
  const dataDir = await dataFolder();
  const giveUp = new AbortController();
  const opening = openEmbedded({ dataDir, log: silent, signal: giveUp.signal });
  opening.catch(silent);
  await until(async () => ((await postmasterPid(dataDir).catch(() => 0)) > 0 ? true : undefined), 30_000);
  giveUp.abort(new Error("Ctrl-C"));
  // Aborting may come just too late: then there is a database, to be stopped as ever.
  const outcome = await opening.then(
    (database) => database.stop().then(() => "Ctrl-C"),
    (error: Error) => error.message,
  );
  expect(outcome).toBe("Ctrl-C");
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("een database van een andere PostgreSQL-versie geeft één duidelijke regel", async () => {
  const dataDir = await dataFolder();
  await (await opened(dataDir)).stop();
  await writeFile(path.join(dataDir, "postgres/cluster/PG_VERSION"), "17\n");
  const refused = openEmbedded({ dataDir, log: silent });
  await expect(refused).rejects.toThrow(EmbeddedDatabaseError);
  await expect(refused).rejects.toThrow(/^De database in DATA_DIR \(.*\) is gemaakt met PostgreSQL 17; .*$/);
});

test("een DATA_DIR die geen map is, geeft één duidelijke regel", async () => {
  const dataDir = await dataFolder();
  await writeFile(dataDir, "");
  await expect(openEmbedded({ dataDir, log: silent })).rejects.toThrow(`DATA_DIR (${dataDir}) is geen map.`);
});

test("een server die het begeeft bij het starten, geeft zijn reden in één regel", async () => {
  const dataDir = await dataFolder();
  await (await opened(dataDir)).stop();
  await writeFile(path.join(dataDir, "postgres/cluster/pg_hba.conf"), "onzin\n");
  const refused = openEmbedded({ dataDir, log: silent });
  await expect(refused).rejects.toThrow(/^De database in DATA_DIR \(.*\) start niet: could not load .*pg_hba.conf$/);
  for (const pid of await serversBelow(dataDir)) kill(pid, "SIGKILL");
});
