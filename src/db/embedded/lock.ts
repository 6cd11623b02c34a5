import { stat } from "node:fs/promises";
import net from "node:net";
import { EmbeddedDatabaseError, errorCode } from "./failure.ts";
import type { Place } from "./place.ts";
import { until } from "./run.ts";

const PATIENCE_MS = 90_000;

/**
 * Does `work` while no other process on this machine starts or stops the server of this DATA_DIR.
 * The lock is a name in Linux's abstract socket space: the kernel gives it to one process at a time and takes it back
 * when that process dies, so a lock is never left behind. Trap: containers do not share that space; do not let two
 * of them use one DATA_DIR.
 */
export async function withStartLock<T>(place: Place, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const { dev, ino } = await stat(place.root);
  const name = `\0keukentafel-postgres-${dev}-${ino}`;
  const lock = await until(() => take(name), PATIENCE_MS, signal);
  if (lock === undefined) {
    throw new EmbeddedDatabaseError(
      `Een ander programma is de database in DATA_DIR (${place.dataDir}) al te lang aan het starten of stoppen. Stop dat programma eerst.`,
    );
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function take(name: string): Promise<net.Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<net.Server | undefined>();
  const server = net.createServer((caller) => caller.destroy());
  server.once("error", (error) => (errorCode(error) === "EADDRINUSE" ? resolve(undefined) : reject(error)));
  server.listen({ path: name, exclusive: true }, () => resolve(server));
  return promise;
}
