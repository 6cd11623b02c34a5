import { setTimeout as pause } from "node:timers/promises";
import { serverAccount } from "./account.ts";
import { superuser } from "./address.ts";
import type { Address } from "./address.ts";
import { findBinaries } from "./binaries.ts";
import { initialise, makePrivate, readPassword, requireVersion } from "./cluster.ts";
import { EmbeddedDatabaseError, explain } from "./failure.ts";
import { withStartLock } from "./lock.ts";
import { exists } from "./place.ts";
import type { Place } from "./place.ts";
import { clearRemains, hastenLeaving, launch, livePostmaster } from "./postmaster.ts";
import type { Launched } from "./postmaster.ts";
import { arrive } from "./presence.ts";
import type { Presence } from "./presence.ts";
import { until } from "./run.ts";

export type Host = {
  place: Place;
  binariesFrom: string | undefined;
  log: (line: string) => void;
  address: Address;
  /** Whether the cluster may be made when there is none. Not when it was just there: a disk that fell off, say. */
  mayMake: boolean;
};

export type Seat = { presence: Presence; origin: "started" | "adopted" };

/** Recovery after a crash replays the write-ahead log: a second or so per 100 MB. */
const ANSWER_MS = 120_000;
/** Failures that pass: the kernel still clears up a killed server, or someone stopped this one while it started. */
const PASSING =
  /pre-existing shared memory block|lock file .* already exists|terminated by signal (?:9|SIGKILL)|received \w+ shutdown request/;
const PASSING_MS = 30_000;

/** Takes a seat at the server of this DATA_DIR: the running one, else one we start. */
export function attach(host: Host, signal?: AbortSignal): Promise<Seat> {
  return withStartLock(host.place, () => takeSeat(host, signal), signal);
}

async function takeSeat(host: Host, signal: AbortSignal | undefined): Promise<Seat> {
  const attempt: Attempt = { launched: undefined, since: performance.now() };
  try {
    const presence = await until(() => approach(host, attempt), ANSWER_MS, signal);
    if (presence) return { presence, origin: attempt.launched ? "started" : "adopted" };
    throw new EmbeddedDatabaseError(`De database in DATA_DIR (${host.place.dataDir}) draait, maar antwoordt niet.`);
  } catch (error) {
    // Nobody else can have taken a seat yet: we hold the start lock.
    await attempt.launched?.quit();
    throw error;
  }
}

type Attempt = { launched: Launched | undefined; since: number };

async function approach(host: Host, attempt: Attempt): Promise<Presence | undefined> {
  const { place } = host;
  if (attempt.launched && !attempt.launched.running()) await mayRetry(host, attempt, attempt.launched);
  if (!attempt.launched?.running() && (await livePostmaster(place)) === undefined) attempt.launched = await start(host);
  await hastenLeaving(place);
  return arriveAt(host);
}

/** Undefined when the server does not answer. */
export async function arriveAt({ place, address }: Host): Promise<Presence | undefined> {
  return arrive(address.url("postgres", superuser(await readPassword(place))));
}

async function mayRetry({ place }: Host, { since }: Attempt, launched: Launched): Promise<void> {
  const said = await launched.said();
  if (!PASSING.test(said) || performance.now() - since > PASSING_MS) throw explain(said, place.dataDir);
  await pause(250);
}

async function start({ place, binariesFrom, log, mayMake }: Host): Promise<Launched> {
  const account = await serverAccount(place);
  const binaries = await findBinaries(place, account, binariesFrom);
  if (!(await exists(place.cluster))) {
    if (!mayMake) throw new EmbeddedDatabaseError(`De database in DATA_DIR (${place.dataDir}) is verdwenen.`);
    log(`De database wordt aangemaakt in ${place.dataDir}.`);
    await initialise(place, account, binaries);
  }
  await requireVersion(place, binaries);
  await makePrivate(place.socket, account);
  await clearRemains(place);
  return launch(place, account, binaries);
}
