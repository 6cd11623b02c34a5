import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** As whom a program runs. `identity` is empty when that is whoever runs us. */
export type Account = { name: string; identity: { uid: number; gid: number } | Record<string, never> };

export type Outcome = { ok: boolean; output: string };

/**
 * What our child processes see of the environment: never the application's secrets, and a neutral locale, because
 * their messages are read by `explain`.
 */
export const CHILD_ENV: NodeJS.ProcessEnv = { PATH: process.env["PATH"], LC_ALL: "C" };

/** Runs a program to its end as `account`; a program that cannot even be started is an outcome, not an exception. */
export function run(file: string, args: readonly string[], account: Account): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  // The working directory must be one that every account can enter.
  const options = { ...account.identity, cwd: "/", env: CHILD_ENV };
  execFile(file, [...args], options, (error, stdout, stderr) => {
    const started = error === null || typeof error.code === "number" || typeof error.signal === "string";
    resolve({ ok: error === null, output: `${stdout}${stderr}${started ? "" : error.message}` });
  });
  return promise;
}

/** Looks until it finds something, and gives that; undefined when there is still nothing after `ms`. */
export async function until<T>(
  look: () => Promise<T | undefined>,
  ms: number,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const deadline = performance.now() + ms;
  for (;;) {
    signal?.throwIfAborted();
    const found = await look();
    if (found !== undefined || performance.now() > deadline) return found;
    await pause(10);
  }
}
