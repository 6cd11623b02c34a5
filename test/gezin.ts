import { sql } from "kysely";
import { getCasus } from "#begeleiding/casus/queries.ts";
import type { Gezinsrol } from "#begeleiding/casus/casus.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import { huishoudenBeginnen } from "#persoon/huishouden/commands.ts";
import { vertegenwoordigerToevoegen } from "#persoon/vertegenwoordiging/commands.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import { listGelijkenden } from "#persoon/inwoner/queries.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { dossierGeopend, nu, veldenVan } from "./scenario.ts";
import { screen } from "./screen.ts";

export const kerkstraat = { straat: "Kerkstraat", huisnummer: "77", postcode: "8023CC" } as const;

/** Nobody else has this name, so that nobody looks alike. */
let volgnummer = 0;
export function nieuweNaam(): string {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const nummer = volgnummer++;
  return `Q${letters[nummer % 26]!.repeat(3)}${letters[Math.floor(nummer / 26) % 26]!.repeat(3)}x`;
}

/** A dossier of this colleague: a mother and her child of nine at the Kerkstraat. */
export async function gezinOpKerkstraat(test: TestDatabase, wie: Identiteit) {
  const achternaam = nieuweNaam();
  const moeder = { voornaam: "Anna", achternaam, geboortedatum: "1985-02-03", ...kerkstraat };
  const { casusId, hulpvraagId, inwonerId, pad } = await dossierGeopend(test, wie, { inwoner: moeder });
  const kind = { voornaam: "Tom", achternaam, geboortedatum: "2016-05-06", ...kerkstraat };
  const tom = await erbij(test, wie, casusId, kind, "kind");
  return { casusId, hulpvraagId, pad, achternaam, anna: inwonerId, tom };
}

/** Someone else of the gezin, who is none of those shown. */
export async function erbij(
  test: TestDatabase,
  wie: Identiteit,
  casusId: string,
  gegevens: InwonerGegevens,
  gezinsrol: Gezinsrol,
): Promise<string> {
  const id = uuidv7();
  await doe(test, wie, async (tx) => {
    const { versie } = await getCasus(tx, casusId);
    const getoond = (await listGelijkenden(tx, test.sleutels, gegevens)).map((een) => een.id);
    const nieuw = { id, gegevens, gezinsrol, zelfde: "nieuw", getoond, versie };
    return deelnemerToevoegen(tx, test.sleutels, casusId, nieuw);
  });
  return id;
}

/** One of everything that hangs on a person: a household, who acts for her, a secret address. */
export async function metPersonen(test: TestDatabase, wie: Identiteit, casusId: string): Promise<void> {
  const kind = await erbij(test, wie, casusId, { voornaam: "Tom", achternaam: nieuweNaam(), ...kerkstraat }, "kind");
  const ander = await erbij(test, wie, casusId, { voornaam: "Bea", achternaam: nieuweNaam() }, "ouder");
  const van = "2026-01-01";
  const bewind = { id: uuidv7(), soort: "bewindvoerder", naam: "B. Bakker", van } as const;
  await doe(test, wie, (tx) => huishoudenBeginnen(tx, ander, { id: uuidv7(), leden: [kind], van }));
  await doe(test, wie, (tx) => vertegenwoordigerToevoegen(tx, ander, bewind));
  await doe(test, wie, (tx) => adresGeheimMaken(tx, test.sleutels, kind, []));
}

type Uitslag = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** In a unit of work of this colleague that must succeed. */
export async function doe(test: TestDatabase, wie: Identiteit, work: (tx: Tx) => Promise<Uitslag>): Promise<void> {
  const uitslag = await unitOfWork(test.databases.app, wie, nu, work);
  if (!uitslag.ok) throw new Error(`the scenario was refused: ${uitslag.reason}`);
}

type Velden = Record<string, string | readonly string[]>;

/** Fills in a form of a page as the browser got it, and sends it. */
export function invullen(test: TestDatabase, wie: Identiteit) {
  const front = appFor(test, wie);
  return async (pad: string, velden: Velden, action = pad) => {
    const { document: leeg } = await screen(await front.get(pad));
    const antwoord = await front.post(action, { ...veldenVan(leeg, action), ...velden });
    const tekst = await antwoord.clone().text();
    return { antwoord, tekst, status: antwoord.status, document: (await screen(antwoord)).document };
  };
}

/** Every table in which this text stands in any column, readable. */
export async function tabellenMet(test: TestDatabase, tekst: string): Promise<string[]> {
  const { rows } = await sql<{ tabel: string }>`select relname::text as tabel from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(test.owner);
  const gevonden: string[] = [];
  for (const { tabel } of rows) {
    const { rows: met } = await sql`select from ${sql.table(tabel)} as t
      where position(lower(${tekst}) in lower(to_jsonb(t)::text)) > 0 limit 1`.execute(test.owner);
    if (met.length > 0) gevonden.push(tabel);
  }
  return gevonden;
}
