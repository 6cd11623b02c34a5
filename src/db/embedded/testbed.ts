import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmod, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { onTestFinished, vi } from "vitest";
import type { TestContext } from "vitest";
import { openEmbedded } from "./embedded.ts";
import type { EmbeddedDatabase, EmbeddedOptions } from "./embedded.ts";
import { until } from "./run.ts";

export const AS_ROOT = process.getuid?.() === 0;
// A first start is initdb: 0.6 s on an idle machine, ten times that on a busy one.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Skips where this machine cannot show it, and says so whatever the reporter. */
export function skipUnless(possible: boolean, context: TestContext, why: string): void {
  if (possible) return;
  process.stderr.write(`NIET GETEST: ${context.task.name} (${why})\n`);
  context.skip(why);
}

export const silent = (): void => undefined;

/** A folder that every account can reach; afterwards nothing of it is left, no process either. */
export async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), "keukentafel-"));
  await chmod(made, 0o711);
  onTestFinished(async () => {
    for (const pid of await serversBelow(made)) kill(pid, "SIGKILL");
    await until(async () => ((await serversBelow(made)).length === 0 ? true : undefined), 10_000);
    await rm(made, { recursive: true, force: true, maxRetries: 20 });
  });
  return made;
}

export async function dataFolder(): Promise<string> {
  return path.join(await folder(), "data");
}

/** Opens a database that is stopped when the test ends. */
export async function opened(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await openEmbedded({ dataDir, log: silent, ...more });
  onTestFinished(() => database.stop());
  return database;
}

/** One statement on a connection of its own; its first column. */
export async function ask(database: Pick<EmbeddedDatabase, "url">, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url("postgres") });
  client.on("error", silent);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: "array" });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}

/** Another Node process: does `before`, opens `database`, does `body`; both may `say` lines. */
export function colleague(
  dataDir: string,
  body: string,
  before = "",
): { child: ChildProcess; hears: (line: string) => Promise<void> } {
  const code = `
    import { openEmbedded } from ${JSON.stringify(new URL("./embedded.ts", import.meta.url).href)};
    import { createRequire } from "node:module";
    const pg = createRequire(${JSON.stringify(import.meta.url)})("pg");
    const say = (line) => process.stdout.write(line + "\\n");
    ${before};
    const database = await openEmbedded({ dataDir: process.argv[1], log: () => undefined });
    ${body}`;
  const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", code, dataDir];
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const heard: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => heard.push(line));
  const hears = async (line: string): Promise<void> => {
    const found = await until(async () => (heard.includes(line) ? true : undefined), 30_000);
    if (!found) throw new Error(`heard no "${line}" but ${JSON.stringify(heard)}`);
  };
  return { child, hears };
}

export async function gone(child: ChildProcess): Promise<boolean> {
  const ended = async (): Promise<true | undefined> =>
    child.exitCode !== null || child.signalCode !== null ? true : undefined;
  return (await until(ended, 30_000)) === true;
}

export async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0]);
}

/** Living processes whose command line names something below this folder. */
export async function serversBelow(below: string): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return pids.filter((pid, index) => pid !== process.pid && lines[index]?.includes(`${below}/`));
}

/** The server and all its backends at once, as when the machine's memory runs out or its plug is pulled. */
export async function killServer(dataDir: string): Promise<void> {
  const postmaster = await postmasterPid(dataDir);
  const children = await readFile(`/proc/${postmaster}/task/${postmaster}/children`, "utf8");
  for (const pid of [postmaster, ...(children.match(/\d+/g) ?? []).map(Number)]) kill(pid, "SIGKILL");
}

export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}
