import { openPool } from "#db/pool.ts";
import { sessieOpenen } from "#organisatie/gebruiker/commands.ts";
import type { Selectie } from "#sturing/cijfers/cijfers.ts";
import { tellen } from "#sturing/cijfers/tellen.ts";
import { openKolommen } from "#sturing/kolom/queries.ts";
import { plusDagen } from "#shared/datum.ts";
import { startServer } from "./serverproces.ts";
import { type Ronde, type Schot, shoot } from "./shoot.ts";
import { getal, mediaan, type Regel } from "./tabel.ts";
import { benchSleutel, gemeenteId, openToneel, type Toneel } from "./toneel.ts";
import { processenVan } from "./verkeer.ts";

const aantal = 1_000_000;
const vragen = 200;
const rondes = 3;
const seconden = 3;

/** Figures of a municipality with a million hulpvragen: reading them in, one question, and the page for ten people at once. */
export async function meetCijfers(zeg: (regel: string) => void): Promise<Regel[]> {
  const toneel = await openToneel(aantal);
  const server = await startServer({ url: toneel.url, sleutel: benchSleutel, profiel: false });
  try {
    const regels = await meetVragen(toneel, zeg);
    const schot = await bladzijde(server.origin, toneel);
    await shoot(schot, 1, await processenVan(toneel, server));
    const gelopen: Ronde[] = [];
    for (let ronde = 0; ronde < rondes; ronde += 1)
      gelopen.push(await shoot(schot, seconden, await processenVan(toneel, server)));
    const p95 = mediaan(gelopen.map((ronde) => ronde.p95));
    zeg(`Cijfers, hele bladzijde: p95 ${getal(p95)} ms`);
    const wat = `Cijfers, hele bladzijde, ${getal(aantal, 0)} hulpvragen`;
    return [
      ...regels,
      { wat, gemeten: `p95 ${getal(p95)} ms`, doel: "< 400 ms", gehaald: p95 < 400, erbij: "10 verbindingen" },
    ];
  } finally {
    await server.stop();
    await toneel.stop();
  }
}

/** In this process, without a page around it: what reading in costs, what a question costs, what new work costs. */
async function meetVragen({ url }: Toneel, zeg: (regel: string) => void): Promise<Regel[]> {
  const rapportage = openPool(url, "keukentafel_rapportage", 2);
  const kolommen = openKolommen(rapportage);
  const begin = performance.now();
  const stand = await kolommen(gemeenteId, new Date());
  const inlezen = performance.now() - begin;
  const teams = stand.lijsten.team;
  const duren: number[] = [];
  for (let nummer = 0; nummer < vragen; nummer += 1) {
    const selectie = willekeurig(nummer, stand.lijsten);
    const start = performance.now();
    tellen({ ...(await kolommen(gemeenteId, new Date())), teams }, selectie);
    duren.push(performance.now() - start);
  }
  const p95 = duren.toSorted((a, b) => a - b)[Math.floor(0.95 * vragen)] ?? 0;
  zeg(`Cijfers, een vraag: p95 ${getal(p95)} ms; inlezen ${getal(inlezen / 1000)} s`);
  await rapportage.destroy();
  const geheugen = `${getal(process.memoryUsage().arrayBuffers / 1e6, 0)} MB aan kolommen`;
  return [
    { wat: `Cijfers inlezen, ${getal(aantal, 0)} hulpvragen`, gemeten: `${getal(inlezen / 1000)} s`, erbij: geheugen },
    {
      wat: "Cijfers, een vraag met eigen keuze",
      gemeten: `p95 ${getal(p95)} ms`,
      doel: "< 100 ms",
      gehaald: p95 < 100,
      erbij: `alle maten van de bladzijde samen; ${vragen} keuzes`,
    },
  ];
}

/** Another period, team and wijk each time; every fourth question is about everything. */
function willekeurig(
  nummer: number,
  { team, wijk }: { readonly team: readonly string[]; readonly wijk: readonly string[] },
): Selectie {
  const vandaag = new Date().toISOString().slice(0, 10);
  const tot = plusDagen(vandaag, -((nummer * 37) % 700));
  const periode = { van: plusDagen(tot, -90 - ((nummer * 53) % 1200)), tot };
  if (nummer % 4 === 0)
    return {
      periode: { van: plusDagen(vandaag, -2500), tot: vandaag },
      team: undefined,
      wijk: undefined,
      peildatum: vandaag,
    };
  return {
    periode,
    team: nummer % 4 === 1 ? team[nummer % team.length] : undefined,
    wijk: nummer % 4 === 2 ? wijk[nummer % wijk.length] : undefined,
    peildatum: vandaag,
  };
}

/** As the first of whom all figures are for. */
async function bladzijde(origin: string, { url, owner }: Toneel): Promise<Schot> {
  const { rows } = await owner.query<{ email: string }>(
    `select email from gebruiker g where gemeente_id = $1 and exists (select from gebruiker_rol r
       where r.gemeente_id = g.gemeente_id and r.gebruiker_id = g.id and r.rol = 'kwaliteitsmedewerker') order by email limit 1`,
    [gemeenteId],
  );
  const email = rows[0]?.email ?? "";
  const app = openPool(url, "keukentafel_app", 1);
  const inlogger = { issuer: "https://bench.example", subject: email, email };
  const sessie = await sessieOpenen(app, gemeenteId, inlogger, new Date());
  await app.destroy();
  if (!sessie.ok) throw new Error("nobody who may see the figures");
  const headers = { cookie: `kt_sessie=${sessie.value.token}` };
  const periodes = ["12-maanden", "dit-jaar", "vorig-jaar", "vorig-kwartaal"];
  let beurt = 0;
  const vraag = () => {
    const pad = `/cijfers?periode=${periodes[beurt++ % periodes.length]}`;
    return { method: "GET", pad, headers } as const;
  };
  return { naam: "cijfers", url: `${origin}/cijfers`, status: 200, vraag };
}
