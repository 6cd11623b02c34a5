import { uuidv7 } from "#shared/uuid.ts";
import { type Processen, waitForCalm } from "./load.ts";
import { type Ronde, type Schot, shoot } from "./shoot.ts";
import { type Serverproces, startServer } from "./serverproces.ts";
import { getal, mediaan, type Regel } from "./tabel.ts";
import { benchSleutel, gemeenteId, type Ingelogd, openToneel, type Toneel } from "./toneel.ts";

export const aantalHulpvragen = 100_000;
const seconden = 3;
const rondes = 3;
const meesteRondes = 6;
/** A round in which others took more of the machine is repeated, and counts only when there are no calmer ones. */
const rustig = 0.1;
const wachttijd = 10_000;

type Namen = "api" | "kaal" | "instroom" | "druk" | "gewoon";
type Uitslag = Readonly<Record<Namen, readonly Ronde[]>>;

/** Registering through the API and the two lists of a busy municipality, asked in turns so that noise hits all alike. */
export async function meetVerkeer(zeg: (regel: string) => void): Promise<Regel[]> {
  const toneel = await openToneel(aantalHulpvragen);
  const server = await startServer({ url: toneel.url, sleutel: benchSleutel, profiel: false });
  try {
    const schoten = schotenOp(server.origin, toneel);
    const voor = await aantalIn(toneel);
    const uitslag = await lopen(schoten, toneel, server, zeg);
    const bevestigd = uitslag.api.reduce((som, ronde) => som + ronde.aantal, 0);
    const erbij = (await aantalIn(toneel)) - voor;
    // More is possible: what was under way when a round ended was saved and not counted.
    if (erbij < bevestigd) throw new Error(`${bevestigd} reports were confirmed, ${erbij} are there`);
    return regelsVan(uitslag);
  } finally {
    await server.stop();
    await toneel.stop();
  }
}

export function schotenOp(origin: string, { medewerkers, sleutel }: Toneel): Readonly<Record<Namen, Schot>> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${sleutel}` };
  const melden = () => ({ method: "POST", headers, body: JSON.stringify(melding()) }) as const;
  const door = (mensen: readonly Ingelogd[]) => () => {
    const cookie = mensen[Math.floor(Math.random() * mensen.length)]?.cookie ?? "";
    return { method: "GET", headers: { cookie } } as const;
  };
  const verdelers = medewerkers.filter(({ wie }) => wie.instroomteams.length > 0);
  const met = (kant: "druk" | "gewoon") => medewerkers.filter(({ open }) => open > 200 === (kant === "druk"));
  const lijst = (naam: string, pad: string, mensen: readonly Ingelogd[]): Schot => {
    return { naam, url: origin + pad, status: 200, vraag: door(mensen) };
  };
  return {
    api: { naam: "api", url: `${origin}/api/v1/hulpvragen`, status: 201, vraag: melden },
    kaal: { naam: "kaal", url: `${origin}/kaal`, status: 201, vraag: melden },
    instroom: lijst("instroom", "/instroom", verdelers),
    druk: lijst("mijn werk, druk", "/mijn-werk", met("druk")),
    gewoon: lijst("mijn werk, gewoon", "/mijn-werk", met("gewoon")),
  };
}

function melding() {
  const vraag = { gemeldOp: "2026-01-05", leefgebieden: ["financien", "wonen"], herkomst: "huisarts" };
  const eigenWoorden = "Ik kan de huur niet meer betalen en er liggen brieven die ik niet durf open te maken.";
  const wie = {
    voornaam: "Anna",
    voorvoegsel: "de",
    achternaam: "Vries",
    telefoon: "06 12345678",
    postcode: "8011 AB",
  };
  return { id: uuidv7(), ...vraag, eigenWoorden, contactwijze: "telefoon", wijkCode: "WK019311", ...wie };
}

/** A warm-up, then rounds until each has been asked three times in peace. */
async function lopen(
  schoten: Readonly<Record<Namen, Schot>>,
  toneel: Toneel,
  server: Serverproces,
  zeg: (regel: string) => void,
): Promise<Uitslag> {
  const namen = Object.keys(schoten) as Namen[]; // its own keys
  const uitslag: Record<Namen, Ronde[]> = { api: [], kaal: [], instroom: [], druk: [], gewoon: [] };
  for (const naam of namen) await shoot(schoten[naam], 1, await processenVan(toneel, server));
  const nietKlaar = () => namen.filter((naam) => aantalInRust(uitslag[naam]) < rondes);
  for (let ronde = 1; ronde <= meesteRondes && nietKlaar().length > 0; ronde += 1) {
    for (const naam of nietKlaar()) {
      await waitForCalm(await processenVan(toneel, server), rustig, wachttijd);
      const gemeten = await shoot(schoten[naam], seconden, await processenVan(toneel, server));
      uitslag[naam].push(gemeten);
      zeg(`${naam} ${ronde}: p95 ${getal(gemeten.p95)} ms, ${procent(gemeten.vreemd)} van de machine was voor anderen`);
    }
  }
  return uitslag;
}

/** Rounds until three were asked in peace, or no more are worth it; the three that others disturbed least. */
export async function inRust(ronde: () => Promise<Ronde>, processen: () => Promise<Processen>): Promise<Ronde[]> {
  const gelopen: Ronde[] = [];
  while (gelopen.length < meesteRondes && aantalInRust(gelopen) < rondes) {
    await waitForCalm(await processen(), rustig, wachttijd);
    gelopen.push(await ronde());
  }
  return rustigste(gelopen);
}

function aantalInRust(gelopen: readonly Ronde[]): number {
  return gelopen.filter(({ vreemd }) => vreemd < rustig).length;
}

/** The three in which others disturbed least. */
function rustigste(gelopen: readonly Ronde[]): Ronde[] {
  return gelopen.toSorted((a, b) => a.vreemd - b.vreemd).slice(0, rondes);
}

export async function processenVan({ owner }: Toneel, { pid }: Serverproces): Promise<Processen> {
  const { rows } = await owner.query<{ pid: number }>("select pid from pg_stat_activity");
  return { server: pid, vrager: process.pid, postgres: rows.map((rij) => rij.pid) };
}

function regelsVan(uitslag: Uitslag): Regel[] {
  const over = (naam: Namen, wat: keyof Ronde) => mediaan(rustigste(uitslag[naam]).map((ronde) => ronde[wat]));
  const erbij = (naam: Namen) =>
    `p50 ${getal(over(naam, "p50"))}, ${getal(over(naam, "perSeconde"), 0)}/s; processor per antwoord: Node ${getal(over(naam, "server"), 2)} ms, PostgreSQL ${getal(over(naam, "postgres"), 2)} ms; anderen ${procent(over(naam, "vreemd"))}`;
  const p95 = (wat: string, naam: Namen, doel?: number): Regel => {
    const regel = { wat, gemeten: `p95 ${getal(over(naam, "p95"))} ms`, erbij: erbij(naam) };
    return doel === undefined ? regel : { ...regel, doel: `< ${doel} ms`, gehaald: over(naam, "p95") < doel };
  };
  const keer = over("kaal", "perSeconde") / over("api", "perSeconde");
  return [
    p95("Aanmelden via de API", "api", 25),
    p95("Kale insert door dezelfde server", "kaal"),
    {
      wat: "Doorvoer: aanmelden tegen kale insert",
      gemeten: `1 op ${getal(keer)}`,
      erbij: "om en om gemeten in één run",
    },
    p95(`Instroom, ${getal(aantalHulpvragen, 0)} hulpvragen`, "instroom", 30),
    p95("Mijn werk, 40 open (gewoon)", "gewoon", 30),
    p95("Mijn werk, 650 open (meer dan iemand aankan)", "druk"),
  ];
}

function procent(deel: number): string {
  return `${getal(deel * 100, 0)}%`;
}

async function aantalIn({ owner }: Toneel): Promise<number> {
  const { rows } = await owner.query<{ aantal: number }>(
    "select count(*)::int as aantal from hulpvraag where gemeente_id = $1",
    [gemeenteId],
  );
  return rows[0]?.aantal ?? 0;
}
