import path from "node:path";
import { expect, test } from "vitest";
import { ask, colleague, dataFolder, gone, kill, opened, postmasterPid, serversBelow } from "./testbed.ts";

const STAY = `say(database.origin); setInterval(() => undefined, 1000);
  process.on("SIGTERM", () => database.stop().then(() => process.exit()));`;

test("een tweede programma gebruikt dezelfde server; wie het laatst gaat, doet het licht uit", async () => {
  const dataDir = await dataFolder();
  const app = await opened(dataDir);
  const importer = colleague(dataDir, STAY);
  await importer.hears("adopted");
  const server = await postmasterPid(dataDir);
  await app.stop();
  expect(await serversBelow(dataDir)).toContain(server);
  importer.child.kill("SIGTERM");
  expect(await gone(importer.child)).toBe(true);
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("een programma dat eerder klaar is, laat de server staan voor de ander", async () => {
  const dataDir = await dataFolder();
  const app = await opened(dataDir);
  const importer = await opened(dataDir);
  expect(importer.origin).toBe("adopted");
  await importer.stop();
  expect(await ask(app, "select 1")).toEqual([1]);
});

test("de wees van een gedood programma wordt overgenomen en netjes gestopt", async () => {
  const dataDir = await dataFolder();
  const killed = colleague(dataDir, STAY);
  await killed.hears("started");
  const server = await postmasterPid(dataDir);
  killed.child.kill("SIGKILL");
  await gone(killed.child);
  const next = await opened(dataDir);
  expect([next.origin, await postmasterPid(dataDir)]).toEqual(["adopted", server]);
  await next.stop();
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("programma's die tegelijk een lege map openen, delen één server", async () => {
  const dataDir = await dataFolder();
  const others = [colleague(dataDir, "say('er')"), colleague(dataDir, "say('er')")];
  const databases = await Promise.all([opened(dataDir), opened(dataDir)]);
  for (const other of others) await other.hears("er");
  expect(databases.filter(({ origin }) => origin === "started").length).toBeLessThanOrEqual(1);
  for (const database of databases) expect(await ask(database, "select 1")).toEqual([1]);
  const servers = await serversBelow(path.join(dataDir, "postgres"));
  expect(servers).toEqual([await postmasterPid(dataDir)]);
});

test("Ctrl-C in de terminal laat de server staan tot het programma klaar is", async () => {
  const dataDir = await dataFolder();
  const app = colleague(
    dataDir,
    `const client = new pg.Client({ connectionString: database.url("postgres") });
     await client.connect();
     process.on("SIGINT", async () => {
       // Time enough for a server that heard it too.
       await client.query("select pg_sleep(0.3)");
       say("nog " + (await client.query("select 1 as een")).rows[0].een);
       await client.end();
       await database.stop();
       process.exit();
     });
     say("open");`,
  );
  await app.hears("open");
  kill(-(app.child.pid ?? 0), "SIGINT");
  await app.hears("nog 1");
  expect(await gone(app.child)).toBe(true);
  expect(await serversBelow(dataDir)).toEqual([]);
});

test("twee keer stoppen is één keer stoppen", async () => {
  const dataDir = await dataFolder();
  const database = await opened(dataDir);
  await Promise.all([database.stop(), database.stop()]);
  await database.stop();
  expect(await serversBelow(dataDir)).toEqual([]);
});
