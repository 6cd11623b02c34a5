import autocannon from "autocannon";
import { type Processen, watchLoad } from "./load.ts";

export type Schot = {
  readonly naam: string;
  readonly url: string;
  /** Makes each request anew: who asks, and what. */
  readonly vraag: () => Pick<autocannon.Request, "method" | "headers" | "body">;
  /** Must be the status of every answer. */
  readonly status: number;
};

/** Milliseconds, answers per second, milliseconds of processor for one answer, and the share of the machine that others had. */
export type Ronde = {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSeconde: number;
  readonly aantal: number;
  readonly server: number;
  readonly postgres: number;
  readonly vreemd: number;
};

const verbindingen = 10;

/** Ten connections ask without a pause for `seconden`. Throws when one answer is not what it should be. */
export async function shoot(schot: Schot, seconden: number, processen: Processen): Promise<Ronde> {
  const verbruik = await watchLoad(processen);
  const tijden: number[] = [];
  const afwijkend = new Map<number, number>();
  const begin = performance.now();
  const run = autocannon({
    url: schot.url,
    connections: verbindingen,
    duration: seconden,
    requests: [{ setupRequest: (request) => ({ ...request, ...schot.vraag() }) }],
  });
  // Autocannon's own percentiles are whole milliseconds and skip p95.
  run.on("response", (_client, status, _bytes, ms) => {
    tijden.push(ms);
    if (status !== schot.status) afwijkend.set(status, (afwijkend.get(status) ?? 0) + 1);
  });
  const { errors, timeouts } = await run;
  const duur = (performance.now() - begin) / 1000;
  if (errors + timeouts + afwijkend.size > 0)
    throw new Error(
      `${schot.naam}: ${errors} errors, ${timeouts} timeouts, other answers ${JSON.stringify([...afwijkend])}`,
    );
  tijden.sort((a, b) => a - b);
  const deel = (p: number) => tijden[Math.min(tijden.length - 1, Math.floor(p * tijden.length))] ?? Number.NaN;
  const aantal = tijden.length;
  const { server, postgres, vreemd } = await verbruik();
  return {
    ...{ p50: deel(0.5), p95: deel(0.95), p99: deel(0.99), perSeconde: aantal / duur, aantal, vreemd },
    ...{ server: (server * 1000) / aantal, postgres: (postgres * 1000) / aantal },
  };
}
