import { sql } from "kysely";
import { casusOpenen } from "#begeleiding/casus/commands.ts";
import { noodtoegangNemen } from "#begeleiding/noodtoegang/commands.ts";
import { hulpvraagAfsluiten, hulpvraagToewijzen } from "#instroom/hulpvraag/commands.ts";
import type { Afsluiting } from "#instroom/hulpvraag/hulpvraag.ts";
import { aanmelden } from "#instroom/aanmelding/commands.ts";
import type { Aanmelding } from "#instroom/aanmelding/aanmelding.ts";
import { unitOfWork } from "#db/uow.ts";
import { inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import { inwonersSamenvoegen } from "#persoon/samenvoeging/commands.ts";
import { dagVan } from "#shared/datum.ts";
import { type Identiteit, zonderInlog } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Front } from "./app.ts";
import type { TestDatabase } from "./database.ts";

/** The moment `appFor` lives in, unless it is told otherwise: a Tuesday. */
export const nu = new Date("2026-03-10T10:00:00+01:00");
export const vandaag = dagVan(nu);

/** CBS codes of wijken of the template, by team. */
export const wijken = { centrum: "WK019311", noord: "WK019330", oost: "WK019313", zaandam: "WK047911" } as const;

export type Vraag = Partial<Aanmelding> & { readonly gemeenteId?: number };

/** A resident asks; the answer is the id of the new hulpvraag. Without more it lies in the instroom of SWT Centrum. */
export async function gevraagd(test: TestDatabase, { gemeenteId = 193, ...vraag }: Vraag = {}): Promise<string> {
  const aanmelding: Aanmelding = {
    id: uuidv7(),
    gemeldOp: "2026-03-09",
    eigenWoorden: "De brieven liggen ongeopend op tafel.",
    leefgebieden: ["financien"],
    spoed: false,
    herkomst: "zelf",
    contactwijze: "web",
    wijkCode: gemeenteId === 193 ? wijken.centrum : wijken.zaandam,
    inwoner: { voornaam: "Anna", achternaam: "Vries", telefoon: "06 12345678" },
    ...vraag,
  };
  await done(test, zonderInlog(gemeenteId, "inwoner"), (tx) =>
    aanmelden(tx, test.sleutels, aanmelding, { afzender: aanmelding.id, inhoud: aanmelding }),
  );
  return aanmelding.id;
}

/** This medewerker takes it, or gives it to a colleague. */
export async function opgepakt(
  test: TestDatabase,
  wie: Identiteit,
  id: string,
  aan: string | null = wie.medewerkerId,
): Promise<void> {
  const { versie } = await rijVan(test, id);
  await done(test, wie, (tx) => hulpvraagToewijzen(tx, id, aan ?? "", versie));
}

export async function gesloten(
  test: TestDatabase,
  wie: Identiteit,
  id: string,
  afsluiting: Partial<Afsluiting> = {},
): Promise<void> {
  const { versie } = await rijVan(test, id);
  const invoer: Afsluiting = {
    afgeslotenOp: vandaag,
    uitkomst: "sociale_basis",
    afsluitreden: "bereikt",
    doorverwezenNaar: null,
    ...afsluiting,
  };
  await done(test, wie, (tx) => hulpvraagAfsluiten(tx, id, invoer, versie));
}

/** The dossier of a new question that this medewerker takes, which gives her the regie. */
export async function dossierGeopend(test: TestDatabase, wie: Identiteit, vraag: Vraag = {}) {
  const hulpvraagId = await gevraagd(test, vraag);
  await opgepakt(test, wie, hulpvraagId);
  const casusId = uuidv7();
  const { versie, inwonerId } = await rijVan(test, hulpvraagId);
  await done(test, wie, (tx) => casusOpenen(tx, hulpvraagId, casusId, versie));
  return { casusId, hulpvraagId, pad: `/casussen/${casusId}`, inwonerId: inwonerId ?? "" };
}

/** A visit on the Thursday after `nu`; who goes is left to the test. */
export const afspraakwens = {
  soort: "huisbezoek",
  dag: "2026-03-12",
  van: "10:00",
  tot: "11:00",
  waar: "Thuis",
  met: [],
  waarom: "De brieven op stapels leggen.",
  ookDubbel: false,
} as const;

/** A letter of one line; its id is left to the test. */
export const tekstdocument = {
  titel: "Brief",
  soort: "brief",
  over: [],
  bestand: { soort: "txt", bytes: new TextEncoder().encode("Een brief.") },
} as const;
/** This inwoner stands in the records twice, and is said to be one by who works for her. */
export async function dubbelSamengevoegd(test: TestDatabase, wie: Identiteit, inwonerId: string): Promise<void> {
  const gegevens = { voornaam: "Anna", achternaam: "Vries", geboortedatum: "1961-04-12", postcode: "8011XZ" };
  const zelfde = uuidv7();
  await test.owner.updateTable("inwoner").set(gegevens).where("id", "=", inwonerId).execute();
  await unitOfWork(test.databases.app, wie, nu, (tx) => inwonerVastleggen(tx, test.sleutels, zelfde, gegevens));
  const keuze = { id: uuidv7(), zelfde, waarom: "Zelfde mens." };
  await done(test, wie, (tx) => inwonersSamenvoegen(tx, test.sleutels, inwonerId, keuze));
}

/** This medewerker breaks the glass to the dossiers of this inwoner; the answer is the id of the noodtoegang. */
export async function noodtoegangGenomen(test: TestDatabase, wie: Identiteit, inwonerId: string): Promise<string> {
  const id = uuidv7();
  await done(test, wie, (tx) => noodtoegangNemen(tx, inwonerId, { id, reden: "Er is nu gevaar thuis." }));
  return id;
}

/** What stands in the database, seen from behind the scenes. */
export async function rijVan(test: TestDatabase, id: string) {
  return test.owner.selectFrom("hulpvraag").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

export async function inwonerVan(test: TestDatabase, id: string) {
  return test.owner
    .selectFrom("hulpvraag")
    .innerJoin("inwoner", "inwoner.id", "hulpvraag.inwonerId")
    .selectAll("inwoner")
    .where("hulpvraag.id", "=", id)
    .executeTakeFirst();
}

/** How many rows these tables hold together: nothing half-saved means nothing more than before. */
export async function aantalRijen(test: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const tabellen = [
    "hulpvraag",
    "aanmelding",
    "inwoner",
    "verzending",
    "gebeurtenis",
    "casus",
    "betrokkenheid",
    "deelnemer",
    "contactmoment",
    "taak",
    "doel",
    "actie",
    "planAkkoord",
    "verheldering",
    "zelfredzaamheid",
    "afspraak",
    "afspraakMedewerker",
    "document",
    "oorzaak",
    "planWijziging",
    "gezinsplan",
    "evaluatie",
    "evaluatieDoel",
    "verslag",
    "noodtoegang",
    "samenvoeging",
  ] as const;
  const geteld = tabellen.map(async (tabel) => {
    const { aantal } = await test.owner
      .selectFrom(tabel)
      .select((eb) => eb.fn.countAll<string>().as("aantal"))
      .executeTakeFirstOrThrow();
    return [tabel, Number(aantal)] as const;
  });
  return Object.fromEntries(await Promise.all(geteld));
}

/** What happened to this one, in the order it was written: within one moment ids have no order. */
export async function gebeurd(test: TestDatabase, id: string): Promise<string[]> {
  const rijen = await test.owner
    .selectFrom("gebeurtenis")
    .select("soort")
    .where("onderwerpId", "=", id)
    .orderBy(sql`ctid`)
    .execute();
  return rijen.map(({ soort }) => soort);
}

type Velden = Record<string, string | readonly string[]>;

/** The fields of a form on a page as a browser would send them: what is hidden, typed before and chosen. */
export function veldenVan(document: Document, action: string): Velden {
  const forms = [...document.querySelectorAll<HTMLFormElement>(`form[action="${action}"]`)];
  const form = forms.find(({ method }) => method === "post") ?? forms[0] ?? null;
  if (form === null) throw new Error(`no form to ${action}`);
  const velden: Record<string, string[]> = {};
  for (const [naam, waarde] of new document.defaultView!.FormData(form))
    (velden[naam] ??= []).push(typeof waarde === "string" ? waarde : waarde.name);
  return velden;
}

/** What a person reads on the page itself, without the frame around it. */
export function tekstVan(document: Document): string {
  return (document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
}

/** Posts these bytes as a form, whatever is in them. */
export async function stuurRuw(front: Front, pad: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { origin: "http://localhost", "content-type": "application/x-www-form-urlencoded" };
  return front.get(pad, { method: "POST", body, headers });
}

/** The message at a field, as a screen reader ties it to the field; undefined when there is none. */
export function foutBij(document: Document, naam: string): string | undefined {
  const veld = document.querySelector(`main [name="${naam}"]`);
  const beschreven =
    veld?.closest("fieldset")?.getAttribute("aria-describedby") ?? veld?.getAttribute("aria-describedby");
  const id = beschreven?.split(" ").find((een) => een.endsWith("-fout"));
  return id === undefined ? undefined : document.getElementById(id)?.textContent?.replace("Fout: ", "");
}

/** Every message on the page: at fields, above the form, and of the whole. */
export function meldingenOp(document: Document): string {
  const plekken = document.querySelectorAll(".kt-fout, .kt-fouten, [role=alert]");
  return Array.from(plekken, ({ textContent }) => textContent).join("\n");
}

type Uitslag = { readonly ok: true } | { readonly ok: false; readonly reason: string };

async function done(
  test: TestDatabase,
  wie: Identiteit,
  work: (tx: Parameters<Parameters<typeof unitOfWork>[3]>[0]) => Promise<Uitslag>,
): Promise<void> {
  const uitslag = await unitOfWork(test.databases.app, wie, nu, work);
  if (!uitslag.ok) throw new Error(`the scenario was refused: ${uitslag.reason}`);
}
