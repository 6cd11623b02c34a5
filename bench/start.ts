/** Start times: `node bench/start.ts`, or as a part of `npm run bench`. */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { openEmbedded } from "#db/embedded/embedded.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { inMap, type Programma, startProgramma } from "./programma.ts";
import { getal, mediaan, type Regel, tabel } from "./tabel.ts";

const rondes = 3;
const schrijvers = 8;
const schrijftijd = 3000;

type Ronde = { koud: number; warm: number; herstel: number; bevestigd: number; terug: number };

/** Three times: an empty DATA_DIR, a second start, and a start after kill -9 of everything while residents report. */
export async function meetStart(zeg: (regel: string) => void): Promise<Regel[]> {
  const gelopen: Ronde[] = [];
  for (let nummer = 1; nummer <= rondes; nummer += 1) {
    const ronde = await inMap((folder) => eenRonde(join(folder, "data")));
    gelopen.push(ronde);
    zeg(
      `start ${nummer}: koud ${getal(ronde.koud)} s, warm ${getal(ronde.warm)} s, na kill -9 ${getal(ronde.herstel)} s`,
    );
  }
  const over = (wat: keyof Ronde) => mediaan(gelopen.map((ronde) => ronde[wat]));
  const som = (wat: keyof Ronde) => gelopen.reduce((totaal, ronde) => totaal + ronde[wat], 0);
  const seconden = (wat: string, welke: "koud" | "warm" | "herstel", doel: number, erbij: string): Regel => {
    return { wat, gemeten: `${getal(over(welke))} s`, doel: `< ${doel} s`, gehaald: over(welke) < doel, erbij };
  };
  return [
    seconden("Koude start (lege DATA_DIR, met demonstratie)", "koud", 10, "van het begin tot de eerste pagina"),
    seconden("Warme start", "warm", 3, ""),
    seconden("Start na kill -9 van alles", "herstel", 30, `terwijl ${schrijvers} inwoners tegelijk aanmelden`),
    {
      wat: "Bevestigde aanmeldingen die er na kill -9 nog zijn",
      gemeten: `${som("terug")} van ${som("bevestigd")}`,
      doel: "alle",
      gehaald: som("terug") === som("bevestigd") && som("bevestigd") > 0,
    },
  ];
}

async function eenRonde(dataDir: string): Promise<Ronde> {
  const eerste = await startProgramma(dataDir);
  await eerste.stop();
  const tweede = await startProgramma(dataDir);
  const bevestigd = await aanmeldenTotHetEinde(tweede);
  const derde = await startProgramma(dataDir);
  const terug = await aantalVan(dataDir, bevestigd);
  await derde.stop();
  return { koud: eerste.seconden, warm: tweede.seconden, herstel: derde.seconden, bevestigd: bevestigd.length, terug };
}

/** Residents report through the form until everything is killed. Gives the ids of which the receipt was promised. */
async function aanmeldenTotHetEinde(programma: Programma): Promise<string[]> {
  const bevestigd: string[] = [];
  const einde = new AbortController();
  const schrijver = async () => {
    while (!einde.signal.aborted) {
      const id = uuidv7();
      if (await aanmelden(programma.origin, id)) bevestigd.push(id);
    }
  };
  const bezig = Array.from({ length: schrijvers }, schrijver);
  await pause(schrijftijd);
  const dood = programma.doden();
  einde.abort();
  await Promise.all([dood, ...bezig]);
  return bevestigd;
}

async function aanmelden(origin: string, id: string): Promise<boolean> {
  const body = new URLSearchParams({
    id,
    gevaar: "nee",
    eigenWoorden: "Ik red het niet alleen.",
    telefoon: "06 12345678",
  });
  try {
    const antwoord = await fetch(`${origin}/aanmelden/zelf`, {
      method: "POST",
      body,
      headers: { origin },
      redirect: "manual",
    });
    await antwoord.body?.cancel();
    return antwoord.status === 303;
  } catch {
    return false; // killed
  }
}

async function aantalVan(dataDir: string, ids: readonly string[]): Promise<number> {
  const database = await openEmbedded({ dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: database.url("keukentafel") });
  try {
    await client.connect();
    const { rows } = await client.query<{ aantal: number }>(
      "select count(*)::int as aantal from hulpvraag where id = any ($1::uuid[])",
      [ids],
    );
    return rows[0]?.aantal ?? 0;
  } finally {
    await client.end();
    await database.stop();
  }
}

if (import.meta.main) console.log(tabel(await meetStart((regel) => console.error(regel))));
