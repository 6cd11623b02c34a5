import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** The processes of a measurement: the server, PostgreSQL with its backends, and the one that asks. */
export type Processen = { readonly server: number; readonly postgres: readonly number[]; readonly vrager: number };

/** What a stretch of time took: seconds of processor, and the share (0 to 1) of the machine that others had. */
export type Verbruik = { readonly server: number; readonly postgres: number; readonly vreemd: number };

type Stand = Readonly<Record<"busy" | "all" | "server" | "postgres" | "vrager", number>>;

/** Starts watching; call the answer at the end. */
export async function watchLoad(processen: Processen): Promise<() => Promise<Verbruik>> {
  const before = await readStand(processen);
  return async () => {
    const after = await readStand(processen);
    const spent = (what: keyof Stand) => after[what] - before[what];
    const own = spent("server") + spent("postgres") + spent("vrager");
    return {
      server: spent("server") / ticksPerSecond,
      postgres: spent("postgres") / ticksPerSecond,
      vreemd: Math.max(0, (spent("busy") - own) / Math.max(1, spent("all"))),
    };
  };
}

// USER_HZ: 100 on every Linux that Node runs on.
const ticksPerSecond = 100;

/** Waits until others leave the machine alone, at most `ms`. */
export async function waitForCalm(processen: Processen, most: number, ms: number): Promise<void> {
  const deadline = performance.now() + ms;
  while (performance.now() < deadline) {
    const verbruik = await watchLoad(processen);
    await pause(500);
    if ((await verbruik()).vreemd < most) return;
  }
}

/** In clock ticks, as proc(5) writes them. */
async function readStand({ server, postgres, vrager }: Processen): Promise<Stand> {
  const [first = ""] = (await readFile("/proc/stat", "utf8")).split("\n");
  const [user = 0, nice = 0, system = 0, idle = 0, iowait = 0, irq = 0, softirq = 0, steal = 0] = first
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const busy = user + nice + system + irq + softirq + steal;
  const backends = await Promise.all(postgres.map(cpuOf));
  return {
    busy,
    all: busy + idle + iowait,
    server: await cpuOf(server),
    postgres: backends.reduce((sum, ticks) => sum + ticks, 0),
    vrager: await cpuOf(vrager),
  };
}

/** User and system time of a process; 0 when it is gone. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return stat === "" ? 0 : Number(fields[11]) + Number(fields[12]);
}
