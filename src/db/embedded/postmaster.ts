import { spawn } from "node:child_process";
import { open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { EmbeddedDatabaseError, errorCode } from "./failure.ts";
import type { Place } from "./place.ts";
import { CHILD_ENV, until } from "./run.ts";
import type { Account } from "./run.ts";
import { PORT, SETTINGS } from "./settings.ts";

const LOG_LIMIT_BYTES = 5_000_000;

/** A server we started ourselves: whether it still runs, and what it has said since. */
export type Launched = { running: () => boolean; said: () => Promise<string>; quit: () => Promise<void> };

/**
 * Starts the server in a session of its own: a Ctrl-C in the terminal reaches us, not it, so that we can finish
 * first. It outlives us when we are killed; the next start adopts it.
 */
export async function launch(place: Place, account: Account, { postgres }: Binaries): Promise<Launched> {
  const log = await openLog(place.log);
  const from = (await log.stat()).size;
  const settings = { ...SETTINGS, cluster_name: await clusterName(place) };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(postgres, ["-D", place.cluster, ...args], {
    ...account.identity,
    cwd: "/",
    env: CHILD_ENV,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const failed: string[] = [];
  child.once("error", (error) => failed.push(error.message));
  child.once("exit", (_code, signal) => signal && failed.push(`FATAL: terminated by signal ${signal}`));
  child.unref();
  await log.close();
  const running = (): boolean => failed.length === 0 && child.exitCode === null && child.signalCode === null;
  return {
    running,
    said: async () => [...failed, (await readFile(place.log)).subarray(from).toString()].join("\n"),
    quit: () =>
      end(
        (signal) => child.kill(signal),
        async () => !running(),
        place,
      ),
  };
}

async function openLog(file: string) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
  return open(file, "a", 0o600);
}

/** The process that serves this cluster, if one does. A zombie, or a stranger that got the same number, does not. */
export async function livePostmaster(place: Place): Promise<number | undefined> {
  const pid = Number((await pidFile(place))[0]);
  return Number.isInteger(pid) && pid > 1 && (await serves(pid, place)) ? pid : undefined;
}

async function serves(pid: number, { cluster }: Place): Promise<boolean> {
  const [program, ...args] = await commandLine(pid);
  const folder = args[args.indexOf("-D") + 1];
  if (program === undefined || path.basename(program) !== "postgres" || folder === undefined) return false;
  return sameFolder(folder, cluster);
}

/**
 * Takes away what a killed server left behind. Only for who holds the start lock and found no live postmaster:
 * PostgreSQL itself would refuse to start as long as the old process number exists, even as a zombie or a stranger.
 * It still refuses when a process of the old server is attached to the shared memory.
 */
export async function clearRemains(place: Place): Promise<void> {
  const title = `postgres: ${await clusterName(place)}: `;
  const gone = async () => ((await titled(title)).length === 0 ? true : undefined);
  for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
    for (const pid of await titled(title)) send(pid, signal);
    if (await until(gone, 5_000)) break;
  }
  const socket = path.join(place.socket, `.s.PGSQL.${PORT}`);
  for (const file of [path.join(place.cluster, "postmaster.pid"), socket, `${socket}.lock`]) {
    await rm(file, { force: true });
  }
}

/**
 * Stops the server of this cluster, whoever started it, and waits until it is gone.
 * Trap: it removes its pid file before it ends, so it is the process that must be waited for.
 */
export async function shutDown(place: Place): Promise<void> {
  const pid = await livePostmaster(place);
  if (pid === undefined) return;
  await end(
    (signal) => send(pid, signal),
    async () => !(await serves(pid, place)),
    place,
  );
}

/** Fast shutdown first; harder (safe as well: the next start recovers) for a server that does not go. */
async function end(
  signalIt: (signal: NodeJS.Signals) => void,
  isGone: () => Promise<boolean>,
  { dataDir }: Place,
): Promise<void> {
  const gone = async () => ((await isGone()) ? true : undefined);
  for (const [signal, ms] of [
    ["SIGINT", 40_000],
    ["SIGQUIT", 10_000],
    ["SIGKILL", 5_000],
  ] as const) {
    if (await isGone()) return;
    signalIt(signal);
    if (await until(gone, ms)) return;
  }
  throw new EmbeddedDatabaseError(`De database in DATA_DIR (${dataDir}) stopt niet.`);
}

/**
 * `killall postgres` makes a server that admits nobody any more and waits until everybody has left. Asks it to go now,
 * so that it can be started again.
 */
export async function hastenLeaving(place: Place): Promise<void> {
  if ((await pidFile(place))[7]?.trim() !== "stopping") return;
  const pid = await livePostmaster(place);
  if (pid !== undefined) send(pid, "SIGINT");
}

async function pidFile({ cluster }: Place): Promise<string[]> {
  const text = await readFile(path.join(cluster, "postmaster.pid"), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  return text.split("\n");
}

/** Empty for a process that is dead, a zombie included. World-readable, unlike the rest of /proc/<pid>. */
async function commandLine(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return text === "" ? [] : text.split("\0");
}

async function sameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((folder) => stat(folder).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/** Part of the process titles, so that the server's processes can be told from those of another cluster. */
async function clusterName({ cluster }: Place): Promise<string> {
  const { dev, ino } = await stat(cluster);
  return `keukentafel-${dev}-${ino}`;
}

async function titled(title: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map(async (pid) => ({ pid, line: await commandLine(pid) })));
  return lines.filter(({ line }) => line[0]?.startsWith(title)).map(({ pid }) => pid);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}
