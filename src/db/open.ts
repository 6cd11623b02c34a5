import { fileURLToPath } from "node:url";
import pg from "pg";
import { openEmbedded } from "./embedded/embedded.ts";
import { migrate } from "./migrate.ts";
import { type Databases, openPool } from "./pool.ts";

export type DatabaseSettings = {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
  readonly APP_DATABASE_URL?: string | undefined;
  readonly RAPPORTAGE_DATABASE_URL?: string | undefined;
};

export type OpenDatabases = { readonly databases: Databases; readonly ownerUrl: string; stop: () => Promise<void> };

const databaseName = "keukentafel";

/**
 * Opens the database of DATABASE_URL, or the embedded one of DATA_DIR, and brings its schema up to date.
 * Aborting `signal` gives up and leaves nothing running.
 */
export async function openDatabases(
  settings: DatabaseSettings,
  log: (line: string) => void,
  signal?: AbortSignal,
): Promise<OpenDatabases> {
  const server = settings.DATABASE_URL === undefined ? await openOwn(settings.DATA_DIR, log, signal) : undefined;
  const ownerUrl = settings.DATABASE_URL ?? server?.url ?? "";
  try {
    for (const name of await migrate(ownerUrl, migrationsFolder())) log(`Migratie ${name} uitgevoerd.`);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const databases = {
    app: openPool(settings.APP_DATABASE_URL ?? ownerUrl, "keukentafel_app"),
    rapportage: openPool(settings.RAPPORTAGE_DATABASE_URL ?? ownerUrl, "keukentafel_rapportage", 5),
  };
  const stop = async () => {
    await Promise.all([databases.app.destroy(), databases.rapportage.destroy()]);
    await server?.stop();
  };
  return { databases, ownerUrl, stop };
}

async function openOwn(
  dataDir: string,
  log: (line: string) => void,
  signal?: AbortSignal,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const embedded = await openEmbedded({ dataDir, log, ...(signal ? { signal } : {}) });
  const client = new pg.Client({ connectionString: embedded.url("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (error) {
    const isMadeByAnother = error instanceof Error && "code" in error && error.code === "42P04";
    if (!isMadeByAnother) throw error;
  } finally {
    await client.end();
  }
  return { url: embedded.url(databaseName), stop: () => embedded.stop() };
}

/** Beside the sources, and in a chunk of the bundle in dist: the folder lies at the top of the package. */
export function migrationsFolder(): string {
  const up = import.meta.url.includes("/dist/") ? "../migrations" : "../../migrations";
  return fileURLToPath(new URL(up, import.meta.url));
}
