import { spawn } from "node:child_process";
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { until } from "./run.ts";
import { ask, colleague, dataFolder, kill, killServer, opened, postmasterPid, serversBelow } from "./testbed.ts";
import type { EmbeddedDatabase } from "./embedded.ts";

/** Writes row after row and says each one that was confirmed. */
const KEEP_WRITING = `
  const client = new pg.Client({ connectionString: database.url("postgres") });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("create table rij (nummer int primary key)");
  for (let nummer = 1; ; nummer++) {
    await client.query("insert into rij values ($1)", [nummer]);
    say("" + nummer);
  }`;

function answers(database: EmbeddedDatabase, sql: string): () => Promise<unknown[] | undefined> {
  return () => ask(database, sql).catch(() => undefined);
}

test("na kill -9 van alles staan alle bevestigde rijen er nog", async () => {
  const dataDir = await dataFolder();
  const writer = colleague(dataDir, KEEP_WRITING);
  let confirmed = "";
  writer.child.stdout?.on("data", (text: Buffer) => (confirmed += text.toString()));
  await writer.hears("500");
  writer.child.kill("SIGKILL");
  await killServer(dataDir);
  const since = performance.now();
  const database = await opened(dataDir);
  expect(performance.now() - since).toBeLessThan(30_000);
  const last = Number(confirmed.trimEnd().split("\n").at(-1));
  expect(last).toBeGreaterThanOrEqual(500);
  expect(await ask(database, `select count(*)::int from rij where nummer <= ${last}`)).toEqual([last]);
});

test("een kapotte postmaster wordt vanzelf herstart, op hetzelfde adres", async () => {
  const dataDir = await dataFolder();
  const states: string[] = [];
  const database = await opened(dataDir, { onState: (state) => states.push(state) });
  await ask(database, "create table melding as select 'bewaard' as tekst");
  await killServer(dataDir);
  expect(await until(answers(database, "select tekst from melding"), 30_000)).toEqual(["bewaard"]);
  await expect.poll(() => states).toEqual(["lost", "back"]);
  await database.stop();
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("stoppen op het moment dat de server wegvalt, laat niets draaien", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir, { onState: () => setTimeout(() => void database.stop(), 20) });
  await killServer(dataDir);
  await expect.poll(() => serversBelow(dataDir), { timeout: 30_000 }).toEqual([]);
  await database.stop();
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("alleen de postmaster doodgeschoten midden in een lange vraag: de wees houdt de herstart niet tegen", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir);
  // Pure computing: such a backend does not notice that its postmaster died.
  const busy = ask(database, "select sum(sqrt(a)) from generate_series(1, 2000000000) a").catch(
    (error: Error) => error,
  );
  const running =
    "select true from pg_stat_activity where state = 'active' and query like '%2000000000%' and pid <> pg_backend_pid()";
  await until(async () => ((await ask(database, running)).length > 0 ? true : undefined), 10_000);
  kill(await postmasterPid(dataDir), "SIGKILL");
  expect(await busy).toBeInstanceOf(Error);
  expect(await until(answers(database, "select 1"), 30_000)).toEqual([1]);
});

test("een server die een ander laat stoppen (killall) komt terug", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir);
  const before = await postmasterPid(dataDir);
  kill(before, "SIGTERM");
  const after = async () => {
    const pid = await postmasterPid(dataDir).catch(() => before);
    return pid === before ? undefined : answers(database, "select 1")();
  };
  expect(await until(after, 30_000)).toEqual([1]);
});

test("een draaiende database die verdwijnt (een losgeraakte schijf) wordt niet leeg opnieuw gemaakt", async () => {
  const dataDir = await dataFolder();
  const lines: string[] = [];
  await opened(dataDir, { log: (line) => lines.push(line) });
  const cluster = path.join(dataDir, "postgres/cluster");
  await rename(cluster, `${cluster}.elders`);
  for (const pid of await serversBelow(dataDir)) kill(pid, "SIGKILL");
  await expect.poll(() => lines, { timeout: 30_000 }).toContain(`De database in DATA_DIR (${dataDir}) is verdwenen.`);
  await rename(`${cluster}.elders`, cluster);
  await expect.poll(() => lines, { timeout: 30_000 }).toContain("De database is er weer.");
});

test("een procesnummer dat nu van een ander programma is, houdt de start niet tegen", async () => {
  const dataDir = await dataFolder();
  await (await opened(dataDir)).stop();
  const cluster = path.join(dataDir, "postgres/cluster");
  const { uid, gid } = await stat(cluster);
  const stranger = spawn("sleep", ["60"], { uid, gid });
  onTestFinished(() => void stranger.kill());
  for (const left of [path.join(cluster, "postmaster.pid"), path.join(dataDir, "postgres/socket/.s.PGSQL.5432.lock")]) {
    await writeFile(left, `${stranger.pid}\n${cluster}\n1\n5432\n../socket\n\n  1  1\nready   \n`);
  }
  expect(await ask(await opened(dataDir), "select 1")).toEqual([1]);
  expect(stranger.exitCode).toBeNull();
});

test("een dode server die door niemand is opgeruimd (zombie), houdt de start niet tegen", async () => {
  const dataDir = await dataFolder();
  const parent = colleague(dataDir, "say('open'); setInterval(() => undefined, 1000)");
  await parent.hears("open");
  parent.child.kill("SIGSTOP");
  const server = await postmasterPid(dataDir);
  await killServer(dataDir);
  expect(await ask(await opened(dataDir), "select 1")).toEqual([1]);
  expect(await readFile(`/proc/${server}/stat`, "utf8")).toMatch(/\) Z /);
});

test("een eerste start die midden in initdb werd gedood, begint opnieuw", async () => {
  const dataDir = await dataFolder();
  const root = path.join(dataDir, "postgres");
  const first = colleague(dataDir, "");
  const half = async () => (await readdir(root).catch(() => [])).find((name) => name.startsWith("cluster.half-"));
  const name = await until(half, 30_000);
  const filled = () => readFile(path.join(root, `${name}`, "PG_VERSION"), "utf8").catch(() => undefined);
  await until(filled, 30_000);
  first.child.kill("SIGKILL");
  for (const pid of await serversBelow(dataDir)) kill(pid, "SIGKILL");
  expect(await ask(await opened(dataDir), "select 1")).toEqual([1]);
  expect((await readdir(root)).filter((file) => file.startsWith("cluster"))).toEqual(["cluster"]);
});

test("een initdb die de gedode eerste start overleeft, zit de volgende niet in de weg", async () => {
  const dataDir = await dataFolder();
  const root = path.join(dataDir, "postgres");
  const first = colleague(dataDir, "");
  const half = async () => (await readdir(root).catch(() => [])).find((name) => name.startsWith("cluster.half-"));
  await until(half, 30_000);
  first.child.kill("SIGKILL");
  expect(await ask(await opened(dataDir), "select 1")).toEqual([1]);
});
