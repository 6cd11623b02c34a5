import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openEmbedded } from "#db/embedded/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { migrationsFolder } from "#db/open.ts";

/** Runs `work` on a fresh migrated database: on TEST_DATABASE_URL's server, else on a throw-away embedded one. */
export async function withScratchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await openScratchServer();
  const name = `kt_scratch_${randomBytes(6).toString("hex")}`;
  try {
    await runOn(server.url("postgres"), `create database ${name}`);
    await migrate(server.url(name), migrationsFolder());
    return await work(server.url(name));
  } finally {
    await runOn(server.url("postgres"), `drop database if exists ${name} with (force)`);
    await server.stop();
  }
}

export type ScratchServer = { url: (database: string) => string; stop: () => Promise<void> };

/** A PostgreSQL for tests and tools: of TEST_DATABASE_URL when set, else an embedded one in a temporary folder. */
export async function openScratchServer(): Promise<ScratchServer> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined) return { url: (database) => withDatabase(given, database), stop: async () => undefined };

  const folder = await mkdtemp(join(tmpdir(), "keukentafel-"));
  await chmod(folder, 0o755); // as root the server runs as another user, who must be able to pass
  const embedded = await openEmbedded({ dataDir: join(folder, "data"), log: () => undefined });
  // An interrupted test run exits without its teardown: the server must not outlive it.
  const end = () => endServer(join(folder, "data"));
  process.once("exit", end);
  return {
    url: (database) => embedded.url(database),
    stop: async () => {
      process.removeListener("exit", end);
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function endServer(dataDir: string): void {
  const pidFile = join(dataDir, "postgres", "cluster", "postmaster.pid");
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGINT");
}

export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const copy = new URL(url);
  copy.pathname = `/${database}`;
  return copy.href;
}
