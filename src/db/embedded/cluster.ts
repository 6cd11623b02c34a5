import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readFile, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError, errorCode, explain } from "./failure.ts";
import type { Place } from "./place.ts";
import { run } from "./run.ts";
import type { Account } from "./run.ts";
import { SUPERUSER } from "./settings.ts";

const HALF = "cluster.half-";

// C.UTF-8 as lc_ctype as well: pg_trgm and full text ask it, not the builtin provider, what a letter is (é).
const INITDB = [
  "--encoding=UTF8",
  "--locale=C",
  "--lc-ctype=C.UTF-8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
  "--data-checksums",
  "--no-instructions",
  `--username=${SUPERUSER}`,
];

/**
 * Makes the cluster. Invariant: initdb works in a folder of another name, renamed when it is done; so `cluster` is
 * always whole, a half one is never used, and nothing that was ever whole is removed.
 */
export async function initialise(place: Place, account: Account, { initdb }: Binaries): Promise<void> {
  await removeHalves(place);
  const half = path.join(place.root, `${HALF}${randomBytes(6).toString("hex")}`);
  await makePrivate(half, account);
  await writePassword(place, account);
  const { ok, output } = await run(initdb, [...INITDB, `--pgdata=${half}`, `--pwfile=${place.password}`], account);
  if (!ok) {
    await removeHalves(place);
    throw explain(output, place.dataDir);
  }
  await rename(half, place.cluster);
  await syncFolder(place.root);
}

/** A first start that was killed left one; its initdb may still be writing, then the next start removes it. */
async function removeHalves({ root }: Place): Promise<void> {
  for (const name of await readdir(root)) {
    if (name.startsWith(HALF)) await rm(path.join(root, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A folder that only the server's account enters. */
export async function makePrivate(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (errorCode(error) !== "EEXIST") throw error;
  });
  await chmod(folder, 0o700);
  if (account.identity.uid !== undefined) await chown(folder, account.identity.uid, account.identity.gid);
}

/** Born with mode 0600, so it is at no moment readable for others. */
async function writePassword(place: Place, account: Account): Promise<void> {
  const fresh = `${place.password}.half`;
  await rm(fresh, { force: true });
  const file = await open(fresh, "wx", 0o600);
  try {
    if (account.identity.uid !== undefined) await file.chown(account.identity.uid, account.identity.gid);
    await file.writeFile(randomBytes(32).toString("base64url"));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, place.password);
}

export async function readPassword(place: Place): Promise<string> {
  const password = await readFile(place.password, "utf8").catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT") throw error;
    throw new EmbeddedDatabaseError(
      `Het wachtwoord van de database in DATA_DIR (${place.dataDir}) ontbreekt: zet het bestand ${place.password} terug.`,
    );
  });
  return password.trim();
}

/** Binaries of another major version cannot read the cluster. */
export async function requireVersion(place: Place, { major }: Binaries): Promise<void> {
  const found = await readFile(path.join(place.cluster, "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  if (found.trim() === major) return;
  const what = found === "" ? "is beschadigd: PG_VERSION ontbreekt" : `is gemaakt met PostgreSQL ${found.trim()}`;
  throw new EmbeddedDatabaseError(
    `De database in DATA_DIR (${place.dataDir}) ${what}; deze versie van Keukentafel werkt met PostgreSQL ${major}. ` +
      "Zet een reservekopie terug in een nieuwe DATA_DIR.",
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}
