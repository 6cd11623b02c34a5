import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/** A migration that was changed after it ran, a database from a newer version, or one that cannot be reached. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

// Any fixed number: two processes that start at once migrate one after the other.
const lockKey = 728_364_501;

/** Runs the numbered files of `folder` that have not run yet, each in its own transaction. Returns their names. */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = await connect(url);
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(
      "create table if not exists migratie (naam text primary key, inhoud_hash text not null, op timestamptz not null default now())",
    );
    await client.query(
      "comment on table migratie is 'geen personen. Zonder row-level security: alleen de eigenaar leest en schrijft'",
    );
    return await runMissing(client, folder);
  } finally {
    await client.end();
  }
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    application_name: "keukentafel_migratie",
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    return client;
  } catch (error) {
    // Not its message: that may hold the name of the log-in.
    const code = error instanceof Error && "code" in error ? String(error.code) : "geen antwoord";
    throw new MigrationError(`De database van DATABASE_URL is niet bereikbaar (${code}).`, { cause: error });
  }
}

async function runMissing(client: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ naam: string; inhoud_hash: string }>("select naam, inhoud_hash from migratie");
  const done = new Map(rows.map((row) => [row.naam, row.inhoud_hash]));
  const files = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).toSorted();
  const unknown = [...done.keys()].find((name) => !files.includes(name));
  if (unknown) throw new MigrationError(`Deze database is van een nieuwere versie van Keukentafel (${unknown}).`);

  const ran: string[] = [];
  for (const name of files) {
    const text = await readFile(join(folder, name), "utf8");
    const hash = createHash("sha256").update(text).digest("hex");
    if (done.get(name) === hash) continue;
    if (done.has(name)) throw new MigrationError(`Migratie ${name} is veranderd nadat zij is uitgevoerd.`);
    await runOne(client, name, hash, text);
    ran.push(name);
  }
  return ran;
}

async function runOne(client: pg.Client, name: string, hash: string, text: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query("insert into migratie (naam, inhoud_hash) values ($1, $2)", [name, hash]);
    await client.query(text);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new MigrationError(`Migratie ${name} is mislukt: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
