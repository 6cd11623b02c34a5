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

/** Milliseconds, answers per second, milliseconds of processor for one answer, and the share of the machine others had. */
export type Ronde = Readonly<
  Record<"p50" | "p95" | "p99" | "perSeconde" | "aantal" | "server" | "postgres" | "vreemd", number>
>;

export const verbindingen = 10;

/** Ten connections ask without a pause for `seconden`. Throws when one answer is not what it should be. */
export async function shoot(schot: Schot, seconden: number, processen: Processen): Promise<Ronde> {
  const verbruik = await watchLoad(processen);
  const begin = performance.now();
  const tijden = await ask(schot, seconden);
  const duur = (performance.now() - begin) / 1000;
  const { server, postgres, vreemd } = await verbruik();
  const aantal = tijden.length;
  const op = (deel: number) => tijden[Math.min(aantal - 1, Math.floor(deel * aantal))] ?? Number.NaN;
  const percentielen = { p50: op(0.5), p95: op(0.95), p99: op(0.99) };
  const perAntwoord = { server: (server * 1000) / aantal, postgres: (postgres * 1000) / aantal };
  return { ...percentielen, ...perAntwoord, perSeconde: aantal / duur, aantal, vreemd };
}

/** How long each answer took, shortest first. Autocannon's own percentiles are whole milliseconds and skip p95. */
async function ask({ naam, url, vraag, status }: Schot, seconden: number): Promise<number[]> {
  const tijden: number[] = [];
  const anders = new Map<number, number>();
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const requests: autocannon.Request[] = [{ setupRequest: (request) => ({ ...request, ...vraag() }) }];
    const options = { url, connections: verbindingen, duration: seconden, requests };
    const run = autocannon(options, (error: Error | null, done) => (error ? reject(error) : resolve(done)));
    run.on("response", (_client, kreeg, _bytes, ms) => {
      tijden.push(ms);
      if (kreeg !== status) anders.set(kreeg, (anders.get(kreeg) ?? 0) + 1);
    });
  });
  if (result.errors + result.timeouts + anders.size > 0)
    throw new Error(
      `${naam}: ${result.errors} errors, ${result.timeouts} timeouts, other answers ${JSON.stringify([...anders])}`,
    );
  return tijden.toSorted((a, b) => a - b);
}
