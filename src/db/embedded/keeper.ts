import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { arriveAt, attach } from "./attach.ts";
import type { Host } from "./attach.ts";
import { withStartLock } from "./lock.ts";
import { hastenLeaving, shutDown } from "./postmaster.ts";
import type { Presence } from "./presence.ts";

export type DatabaseState = "lost" | "back";
export type Keeper = { stop: () => Promise<void> };

const BACK_OFF_MS = [0, 250, 500, 1_000, 2_000, 5_000, 10_000];
/** A server that stood this long is not crashing over and over. */
const STEADY_MS = 60_000;
const LOOK_MS = 2_000;

type Watch = {
  host: Host;
  presence: Presence | undefined;
  ending: AbortController;
  onState: (to: DatabaseState) => void;
  told: string;
};

/** Keeps the server up from now until `stop`: when it goes, whoever notices first starts it and the others adopt it. */
export function keep(host: Host, presence: Presence, onState: (to: DatabaseState) => void): Keeper {
  const watch: Watch = { host, presence, ending: new AbortController(), onState, told: "" };
  const watching = guard(watch);
  const look = setInterval(
    () => void hastenLeaving(host.place).catch((failure: unknown) => tell(watch, failure)),
    LOOK_MS,
  ).unref();
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    clearInterval(look);
    watch.ending.abort();
    await watching;
    await withStartLock(host.place, () => leave(watch));
  };
  return { stop: () => (stopped ??= stop()) };
}

async function guard(watch: Watch): Promise<void> {
  const { host, ending, onState } = watch;
  const ended = once(ending.signal, "abort");
  for (let failures = 0; !ending.signal.aborted; failures += 1) {
    const since = performance.now();
    await Promise.race([watch.presence?.gone, ended]);
    if (ending.signal.aborted) return;
    if (performance.now() - since > STEADY_MS) failures = 0;
    if (watch.presence) {
      host.log("De database viel weg en wordt hersteld.");
      onState("lost");
    }
    watch.presence = await regain(watch, failures);
    if (!watch.presence) continue;
    watch.told = "";
    host.log("De database is er weer.");
    onState("back");
  }
}

async function regain(watch: Watch, failures: number): Promise<Presence | undefined> {
  const { signal } = watch.ending;
  try {
    await pause(BACK_OFF_MS[failures] ?? BACK_OFF_MS.at(-1), undefined, { signal });
    return (await attach(watch.host, signal)).presence;
  } catch (error) {
    if (!signal.aborted) tell(watch, error);
    return undefined;
  }
}

/** The last one out turns off the lights; not being able to ask counts as being the last. */
async function leave({ host, presence }: Watch): Promise<void> {
  const present = presence ?? (await arriveAt(host));
  const last = present === undefined || (await present.alone().catch(() => true));
  if (last) await shutDown(host.place);
  await present?.leave();
}

/** Once per failure, not at every attempt. */
function tell(watch: Watch, failure: unknown): void {
  const line = failure instanceof Error ? failure.message : String(failure);
  if (line !== watch.told) watch.host.log(line);
  watch.told = line;
}
