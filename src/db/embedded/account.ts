import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { EmbeddedDatabaseError } from "./failure.ts";
import { exists } from "./place.ts";
import type { Place } from "./place.ts";
import { run } from "./run.ts";
import type { Account } from "./run.ts";

const OURSELVES: Account = { name: "", identity: {} };
const CANDIDATES = ["keukentafel", "postgres", "nobody"];

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account: the owner of the cluster if there is
 * one, else the first candidate this machine knows. That account must be able to reach DATA_DIR.
 */
export async function serverAccount(place: Place): Promise<Account> {
  if (process.getuid?.() !== 0) return OURSELVES;
  const account = (await exists(place.cluster)) ? await ownerOf(place) : await firstCandidate();
  await requireReach(place, account);
  return account;
}

async function ownerOf({ cluster, dataDir }: Place): Promise<Account> {
  const { uid, gid } = await lstat(cluster);
  if (uid !== 0)
    return { name: (await accounts()).find((one) => one.uid === uid)?.name ?? `${uid}`, identity: { uid, gid } };
  throw new EmbeddedDatabaseError(
    `De database in DATA_DIR (${dataDir}) is van root, en zo start PostgreSQL niet. Geef ${cluster} terug aan de gebruiker van wie het was (chown -R).`,
  );
}

async function firstCandidate(): Promise<Account> {
  const known = await accounts();
  for (const name of CANDIDATES) {
    const found = known.find((one) => one.name === name);
    if (found) return { name, identity: { uid: found.uid, gid: found.gid } };
  }
  throw new EmbeddedDatabaseError(
    "PostgreSQL start niet als root. Start Keukentafel als gewone gebruiker of maak er een: useradd --system keukentafel",
  );
}

async function accounts(): Promise<{ name: string; uid: number; gid: number }[]> {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  return lines.flatMap(([name, , uid, gid]) =>
    name && Number(uid) > 0 && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
  );
}

async function requireReach(place: Place, account: Account): Promise<void> {
  if (await canEnter(place.root, account)) return;
  const closed = await firstClosed(place.root, account);
  throw new EmbeddedDatabaseError(
    `De database draait niet als root maar als '${account.name}', en die kan DATA_DIR (${place.dataDir}) niet bereiken: ` +
      `${closed} is afgesloten. Kies een andere map, bijvoorbeeld DATA_DIR=/var/lib/keukentafel.`,
  );
}

async function firstClosed(folder: string, account: Account): Promise<string> {
  const parent = path.dirname(folder);
  if (parent === folder || (await canEnter(parent, account))) return folder;
  return firstClosed(parent, account);
}

/** Asked of the system itself: modes alone do not tell (ACLs, mounts, missing capabilities). */
async function canEnter(folder: string, account: Account): Promise<boolean> {
  return (await run("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], account)).ok;
}
