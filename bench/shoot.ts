import { Lijn, type Vraag } from "./lijn.ts";
import { type Processen, watchLoad } from "./load.ts";

export type Schot = {
  readonly naam: string;
  readonly url: string;
  /** Makes each request anew: who asks, and what. */
  readonly vraag: () => Vraag;
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

/** How long each answer took in milliseconds, from sending to its last byte, shortest first. */
async function ask({ naam, url, vraag, status }: Schot, seconden: number): Promise<number[]> {
  const einde = performance.now() + seconden * 1000;
  const tijden: number[] = [];
  const lijnen = Array.from({ length: verbindingen }, () => new Lijn(url));
  const vragen = async (lijn: Lijn) => {
    while (performance.now() < einde) {
      const begin = performance.now();
      const kreeg = await lijn.ask(vraag());
      tijden.push(performance.now() - begin);
      if (kreeg !== status) throw new Error(`${naam}: answered ${kreeg}`);
    }
  };
  try {
    await Promise.all(lijnen.map(vragen));
  } finally {
    for (const lijn of lijnen) lijn.close();
  }
  return tijden.toSorted((a, b) => a - b);
}
