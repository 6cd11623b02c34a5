import { openPool } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { casusOpenen } from "#begeleiding/casus/commands.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { startServer } from "./serverproces.ts";
import { type Ronde, type Schot, shoot } from "./shoot.ts";
import { getal, mediaan, type Regel } from "./tabel.ts";
import { benchSleutel, gemeenteId, type Ingelogd, openToneel, type Toneel } from "./toneel.ts";
import { processenVan } from "./verkeer.ts";

const aantalHulpvragen = 100_000;
const momenten = 2000;
const dossiers = 20;
const rondes = 3;
const seconden = 3;

type Dossier = { readonly casusId: string; readonly cookie: string };

/** The daily work in dossiers that are years old: reading one, and writing a contactmoment, ten people at once. */
export async function meetDossier(zeg: (regel: string) => void): Promise<Regel[]> {
  const toneel = await openToneel(aantalHulpvragen);
  const server = await startServer({ url: toneel.url, sleutel: benchSleutel, profiel: false });
  try {
    const open = await dossiersMaken(toneel);
    const schoten = [
      { schot: lezen(server.origin, open), doel: 60, wat: `Dossier lezen, ${getal(momenten, 0)} gebeurtenissen` },
      { schot: schrijven(server.origin, open), doel: 25, wat: "Contactmoment vastleggen" },
    ];
    for (const { schot } of schoten) await shoot(schot, 1, await processenVan(toneel, server));
    const gelopen = schoten.map((): Ronde[] => []);
    for (let ronde = 0; ronde < rondes; ronde += 1)
      for (const [nummer, { schot }] of schoten.entries())
        gelopen[nummer]?.push(await shoot(schot, seconden, await processenVan(toneel, server)));
    return schoten.map(({ wat, doel }, nummer) => regelVan(wat, doel, gelopen[nummer] ?? [], zeg));
  } finally {
    await server.stop();
    await toneel.stop();
  }
}

export function regelVan(wat: string, doel: number, gelopen: readonly Ronde[], zeg: (regel: string) => void): Regel {
  const over = (naam: keyof Ronde) => mediaan(gelopen.map((ronde) => ronde[naam]));
  zeg(`${wat}: p95 ${getal(over("p95"))} ms`);
  const processor = `Node ${getal(over("server"), 2)} ms, PostgreSQL ${getal(over("postgres"), 2)} ms`;
  return {
    wat,
    gemeten: `p95 ${getal(over("p95"))} ms`,
    doel: `< ${doel} ms`,
    gehaald: over("p95") < doel,
    erbij: `p50 ${getal(over("p50"))}, ${getal(over("perSeconde"), 0)}/s; processor per antwoord: ${processor}`,
  };
}

function lezen(origin: string, open: readonly Dossier[]): Schot {
  const vraag = () => {
    const { casusId, cookie } = eenVan(open);
    return { method: "GET", pad: `/casussen/${casusId}`, headers: { cookie } } as const;
  };
  return { naam: "dossier", url: `${origin}/casussen`, status: 200, vraag };
}

function schrijven(origin: string, open: readonly Dossier[]): Schot {
  const vraag = () => {
    const { casusId, cookie } = eenVan(open);
    const velden = { id: uuidv7(), soort: "telefoon", op: vandaag(), tekst: "Anna belde: het gaat beter met slapen." };
    const headers = { cookie, origin, "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams(velden).toString();
    return { method: "POST", pad: `/casussen/${casusId}/contactmomenten`, headers, body } as const;
  };
  return { naam: "contactmoment", url: `${origin}/casussen`, status: 303, vraag };
}

function eenVan(open: readonly Dossier[]): Dossier {
  const gekozen = open[Math.floor(Math.random() * open.length)];
  if (!gekozen) throw new Error("no dossier to ask for");
  return gekozen;
}

function vandaag(): string {
  return new Date().toISOString().slice(0, 10);
}

async function dossiersMaken({ url, owner, medewerkers }: Toneel): Promise<Dossier[]> {
  const app = openPool(url, "keukentafel_app", 2);
  const open: Dossier[] = [];
  for (const medewerker of medewerkers.filter(({ open: aantal }) => aantal > 0).slice(0, dossiers)) {
    const casusId = await dossierMaken(app, owner, medewerker);
    if (casusId !== undefined) open.push({ casusId, cookie: medewerker.cookie });
  }
  await owner.query(jaren);
  await owner.query("analyze");
  await app.destroy();
  return open;
}

/** Years of work in every dossier: half of its events were said, the others happened, a few each day. */
const jaren = `
  with dossier as (
    select c.gemeente_id, c.id, r.medewerker_id from casus c
    join betrokkenheid r on r.gemeente_id = c.gemeente_id and r.id = c.regie_id
  ), gezegd as (
    insert into contactmoment (gemeente_id, id, casus_id, soort, werksoort, op, tekst, door, vastgelegd_op)
    select gemeente_id, gen_random_uuid(), id, 'huisbezoek', 'ondersteunen', current_date - (n % 1500),
      repeat('Samen de post doorgenomen. ', 8), medewerker_id, now()
    from dossier cross join generate_series(1, ${momenten / 2}) n
  ), gedaan as (
    insert into taak (gemeente_id, id, casus_id, werksoort, wat, medewerker_id, uiterlijk, stand, afgerond_op, gemaakt_op)
    select gemeente_id, gen_random_uuid(), id, 'ondersteunen', 'Energiebedrijf bellen', medewerker_id, current_date - 2 * n,
      'gedaan', current_date - 2 * n, now() - n * interval '3 days'
    from dossier cross join generate_series(1, ${momenten / 8}) n
  )
  insert into gebeurtenis (gemeente_id, id, op, soort, onderwerp_id)
  select gemeente_id, gen_random_uuid(), now() - n * interval '2 days',
    (array['taak_gemaakt', 'taak_afgerond', 'doel_gesteld', 'actie_afgesproken', 'actie_afgerond',
      'contactmoment_vastgelegd', 'contactmoment_vastgelegd', 'contactmoment_vastgelegd'])[1 + n % 8], id
  from dossier cross join generate_series(1, ${momenten}) n`;

async function dossierMaken(
  app: ReturnType<typeof openPool>,
  owner: Toneel["owner"],
  { wie }: Ingelogd,
): Promise<string | undefined> {
  const { rows } = await owner.query<{ id: string; versie: number }>(
    `select h.id, h.versie from hulpvraag h join inwoner i on i.gemeente_id = h.gemeente_id and i.id = h.inwoner_id
     where h.gemeente_id = $1 and h.toegewezen_aan = $2 and h.status = 'in_behandeling' and i.achternaam is not null limit 1`,
    [gemeenteId, wie.medewerkerId],
  );
  const [vraag] = rows;
  if (!vraag) return undefined;
  const casusId = uuidv7();
  const result = await unitOfWork(app, wie, new Date(), (tx) => casusOpenen(tx, vraag.id, casusId, vraag.versie));
  if (!result.ok) throw new Error(`no dossier: ${result.reason}`);
  return casusId;
}
