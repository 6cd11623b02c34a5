import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export type Programma = {
  readonly origin: string;
  /** From the start of the program to its first answered request. */
  readonly seconden: number;
  /** Ctrl-C, and waits until it is gone. */
  stop: () => Promise<void>;
  /** kill -9 of the program and PostgreSQL with all its backends, at once. */
  doden: () => Promise<void>;
};

const opdracht = fileURLToPath(new URL("../scripts/start.ts", import.meta.url));
const langst = 120_000;

/** What `npm start` starts, on a DATA_DIR of its own; no limits on how often one address may ask. */
export async function startProgramma(dataDir: string): Promise<Programma> {
  const port = await freePort();
  const env = { PATH: process.env["PATH"], DATA_DIR: dataDir, PORT: String(port) };
  const ruim = { VERZOEKEN_PER_MINUUT: "1000000", AANMELDINGEN_PER_UUR: "1000000" };
  const begin = performance.now();
  const child = spawn(process.execPath, [opdracht], { env: { ...env, ...ruim }, stdio: ["ignore", "ignore", "pipe"] });
  const origin = `http://localhost:${port}`;
  await answered(origin, child);
  const seconden = (performance.now() - begin) / 1000;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  return {
    origin,
    seconden,
    stop: async () => {
      child.kill("SIGINT");
      await gone;
    },
    doden: async () => {
      for (const pid of [...(await familyOf(child.pid ?? 0)), await postmasterOf(dataDir)]) kill(pid);
      await gone;
    },
  };
}

/** A folder for one measurement, gone afterwards. */
export async function inMap<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "keukentafel-bench-"));
  await chmod(folder, 0o755); // as root the server runs as another user, who must be able to pass
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

async function answered(origin: string, child: ChildProcess): Promise<void> {
  let gezegd = "";
  child.stderr?.setEncoding("utf8").on("data", (tekst: string) => (gezegd += tekst));
  const deadline = performance.now() + langst;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program ended with code ${child.exitCode}: ${gezegd}`);
    const status = await fetch(origin).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return;
    await pause(20);
  }
  child.kill("SIGKILL");
  throw new Error(`no answer in ${langst} ms: ${gezegd}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has a port
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The process and all that it started, directly or not. */
async function familyOf(pid: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (one) => [one, await parentOf(one)] as const)));
  const family = [pid];
  for (const one of family) family.push(...pids.filter((child) => parents.get(child) === one));
  return family;
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8"), 10);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}
