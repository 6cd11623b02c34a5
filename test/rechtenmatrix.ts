/** Who may open which route. A route that is added to the application gets a line here, or the test fails. */

export const vakken = [
  "inwoner",
  "medewerker",
  "medewerker_instroom",
  "coordinator",
  "kwaliteitsmedewerker",
  "beheerder",
  "privacy_officer",
  "koppeling",
] as const;
/** A role as the matrix sees it: a medewerker with and without the task instroom differ, a resident has no log-in. */
export type Vak = (typeof vakken)[number];

/** What the addresses of these routes are filled with: something that this person may see. */
export type Onderwerp =
  | "hulpvraag"
  | "casus"
  | "inwoner"
  | "noodtoegang"
  | "medewerker"
  | "vraagsoort"
  | "koppeling"
  | "eigenSleutel"
  | "bewaarstop"
  | "vervanging";

export type Regel = {
  readonly mag: readonly Vak[];
  readonly onderwerp?: Onderwerp;
  /** A page before log-in that exists for who has logged in alone. */
  readonly anders404?: true;
  /** What to send: fits the schema, and is refused by the version, so that nothing changes. */
  readonly stuur?: Readonly<Record<string, unknown>>;
};

const iedereen = vakken;
const ingelogd = vakken.filter((vak) => vak !== "inwoner");
const mensen = ingelogd.filter((vak) => vak !== "koppeling");
const helpers: readonly Vak[] = ["medewerker", "medewerker_instroom", "coordinator"];
const verdelers: readonly Vak[] = ["medewerker_instroom", "coordinator"];
const beheerders: readonly Vak[] = ["beheerder"];

const verouderd = { versie: 999_999 };
const dag = { op: "2026-03-10", ...verouderd };
const triage = { route: "sociale_basis", routeReden: "de inloop past", wmoMelding: false, ...verouderd };
const afsluiting = { afgeslotenOp: "2026-03-10", afsluitreden: "ingetrokken", ...verouderd };
const nieuwId = "0190f3a0-0000-7000-8000-000000000001";
const niemand = { medewerkerId: nieuwId, ...verouderd };
const nergens = { teamId: nieuwId, ...verouderd };
const registratie = {
  id: nieuwId,
  gemeldOp: "2026-03-10",
  eigenWoorden: "Een vraag.",
  herkomst: "zelf",
  contactwijze: "telefoon",
  wijkCode: "WK479999",
};

const hulpvraag = (mag: readonly Vak[], stuur?: Regel["stuur"]): Regel => ({
  mag,
  onderwerp: "hulpvraag",
  ...(stuur && { stuur }),
});

const casus: Regel = { mag: helpers, onderwerp: "casus" };
const inwoner: Regel = { mag: helpers, onderwerp: "inwoner" };

export const rechtenmatrix: Readonly<Record<string, Regel>> = {
  // Residents, and who comes from outside
  "GET /": { mag: iedereen },
  "GET /aanmelden": { mag: iedereen },
  "GET /aanmelden/gevaar": { mag: iedereen },
  "GET /aanmelden/voor-wie": { mag: iedereen },
  "GET /aanmelden/zelf": { mag: iedereen },
  "POST /aanmelden/zelf": { mag: iedereen },
  "GET /aanmelden/ander": { mag: iedereen },
  "POST /aanmelden/ander": { mag: iedereen },
  "GET /aanmelden/ontvangen": { mag: iedereen },
  "GET /privacy": { mag: iedereen },
  "GET /openapi.json": { mag: iedereen },
  "GET /api/v1/openapi.json": { mag: iedereen },

  // Log-in
  "GET /inloggen": { mag: iedereen },
  "GET /inloggen/terug": { mag: iedereen },
  "GET /inloggen/klaar": { mag: ingelogd, anders404: true },
  "GET /start": { mag: ingelogd },
  "POST /uitloggen": { mag: iedereen },
  "GET /sleutels": { mag: mensen },
  "POST /sleutels": { mag: mensen },
  "POST /sleutels/:id/intrekking": { mag: mensen, onderwerp: "eigenSleutel" },

  // Registering, dividing, helping, closing
  "GET /hulpvragen/nieuw": { mag: helpers },
  "POST /hulpvragen": { mag: helpers },
  "GET /hulpvragen/opgeslagen": { mag: helpers },
  "GET /instroom": { mag: verdelers },
  "GET /lopend": { mag: ["coordinator"] },
  "GET /mijn-werk": { mag: helpers },
  "GET /agenda": { mag: helpers },
  "POST /agenda/link": { mag: helpers },
  "POST /agenda/intrekking": { mag: helpers },
  "GET /hulpvragen/:id": hulpvraag(helpers),
  "GET /hulpvragen/:id/triage": hulpvraag(helpers),
  "POST /hulpvragen/:id/triage": hulpvraag(helpers),
  "POST /hulpvragen/:id/toewijzing": hulpvraag(helpers),
  "POST /hulpvragen/:id/team": hulpvraag(helpers),
  "POST /hulpvragen/:id/eerste-reactie": hulpvraag(helpers),
  "POST /hulpvragen/:id/eerste-gesprek": hulpvraag(helpers),
  "POST /hulpvragen/:id/onderzoek": hulpvraag(helpers),
  "POST /hulpvragen/:id/afsluiting": hulpvraag(helpers),

  // Who is known already
  "GET /inwoners": { mag: helpers },
  "POST /inwoners": { mag: helpers },
  "GET /inwoners/:id/samenvoegingen": { mag: helpers, onderwerp: "inwoner" },
  "POST /inwoners/:id/samenvoegingen": { mag: helpers, onderwerp: "inwoner" },
  "POST /inwoners/:id/samenvoegingen/:samenvoegingId/einde": { mag: helpers, onderwerp: "inwoner" },
  "GET /inwoners/:id/noodtoegang": { mag: helpers, onderwerp: "inwoner" },
  "POST /inwoners/:id/noodtoegang": { mag: helpers, onderwerp: "inwoner" },

  // The dossier
  "GET /hulpvragen/:id/dossier": hulpvraag(helpers),
  "POST /hulpvragen/:id/dossier": hulpvraag(helpers),
  "GET /casussen": { mag: helpers },
  "GET /casussen/:id": casus,
  "GET /casussen/:id/regie": casus,
  "POST /casussen/:id/regie": casus,
  "GET /casussen/:id/betrokkenen": casus,
  "POST /casussen/:id/betrokkenen": casus,
  "POST /casussen/:id/betrokkenen/:betrokkenheidId/einde": casus,
  "GET /casussen/:id/deelnemers": casus,
  "POST /casussen/:id/deelnemers": casus,
  "POST /casussen/:id/huisgenoten": casus,
  "GET /casussen/:id/tijdlijn": casus,
  "GET /casussen/:id/vertrek": casus,
  "POST /casussen/:id/vertrek": casus,
  "POST /casussen/:id/contactmomenten": casus,
  "POST /casussen/:id/concept": casus,
  "GET /casussen/:id/contactmomenten/:contactmomentId": casus,
  "POST /casussen/:id/contactmomenten/:contactmomentId": casus,
  "GET /casussen/:id/afsluiting": casus,
  "POST /casussen/:id/afsluiting": casus,
  "POST /casussen/:id/heropening": casus,
  "GET /casussen/:id/fase": casus,
  "POST /casussen/:id/fase": casus,
  "POST /casussen/:id/fase/einde": casus,
  "GET /casussen/:id/taken": casus,
  "POST /casussen/:id/taken": casus,
  "POST /casussen/:id/taken/:taakId/stand": casus,
  "GET /casussen/:id/afspraken": casus,
  "POST /casussen/:id/afspraken": casus,
  "GET /casussen/:id/afspraken/:afspraakId": casus,
  "POST /casussen/:id/afspraken/:afspraakId/contactmoment": casus,
  "POST /casussen/:id/afspraken/:afspraakId/uitval": casus,
  "POST /casussen/:id/afspraken/:afspraakId/verzetting": casus,
  "GET /casussen/:id/documenten": casus,
  "POST /casussen/:id/documenten": casus,
  "GET /casussen/:id/documenten/:documentId/inhoud": casus,
  "POST /casussen/:id/documenten/:documentId/intrekking": casus,
  "GET /casussen/:id/taken/:taakId": casus,
  "POST /casussen/:id/taken/:taakId/medewerker": casus,
  "POST /casussen/:id/taken/:taakId/dag": casus,
  "POST /casussen/:id/taken/:taakId/opschorting": casus,
  "POST /casussen/:id/taken/:taakId/opschorting/einde": casus,
  "POST /casussen/:id/taken/:taakId/verlenging": casus,
  "GET /casussen/:id/plan": casus,
  "GET /casussen/:id/plan/afdruk": casus,
  "GET /casussen/:id/doelen": casus,
  "POST /casussen/:id/doelen": casus,
  "POST /casussen/:id/doelen/:doelId/stand": casus,
  "POST /casussen/:id/doelen/:doelId/acties": casus,
  "POST /casussen/:id/acties/:actieId/stand": casus,
  "POST /casussen/:id/akkoord": casus,
  "GET /casussen/:id/verhelderingen": casus,
  "GET /casussen/:id/verhelderingen/nieuw": casus,
  "POST /casussen/:id/verhelderingen": casus,
  "GET /casussen/:id/verhelderingen/:verhelderingId/herziening": casus,
  "POST /casussen/:id/verhelderingen/:verhelderingId/herziening": casus,
  "GET /casussen/:id/zelfredzaamheid": casus,
  "GET /casussen/:id/zelfredzaamheid/nieuw": casus,
  "POST /casussen/:id/zelfredzaamheid": casus,
  "GET /casussen/:id/zelfredzaamheid/:metingId/correctie": casus,
  "POST /casussen/:id/zelfredzaamheid/:metingId/correctie": casus,
  "GET /casussen/:id/plan/versies": casus,
  "GET /casussen/:id/oorzaken": casus,
  "POST /casussen/:id/oorzaken": casus,
  "POST /casussen/:id/oorzaken/:oorzaakId/focus": casus,
  "GET /casussen/:id/oorzaken/:oorzaakId/correctie": casus,
  "POST /casussen/:id/oorzaken/:oorzaakId/correctie": casus,
  "GET /casussen/:id/doelen/:doelId/correctie": casus,
  "POST /casussen/:id/doelen/:doelId/correctie": casus,
  "GET /casussen/:id/acties/:actieId/correctie": casus,
  "POST /casussen/:id/acties/:actieId/correctie": casus,
  "GET /casussen/:id/gezinsplan": casus,
  "POST /casussen/:id/gezinsplan": casus,
  "GET /casussen/:id/evaluaties": casus,
  "POST /casussen/:id/evaluaties": casus,
  "POST /casussen/:id/evaluaties/:evaluatieId/dag": casus,
  "GET /casussen/:id/evaluaties/:evaluatieId/gesprek": casus,
  "POST /casussen/:id/evaluaties/:evaluatieId/gesprek": casus,
  "GET /casussen/:id/verslag": casus,
  "POST /casussen/:id/verslag": casus,

  // A person
  "GET /inwoners/:id": inwoner,
  "GET /inwoners/:id/gegevens": inwoner,
  "POST /inwoners/:id/gegevens": inwoner,
  "GET /inwoners/:id/huishouden": inwoner,
  "POST /inwoners/:id/huishouden": inwoner,
  "POST /inwoners/:id/huishouden/leden": inwoner,
  "POST /inwoners/:id/huishouden/leden/:lidId/einde": inwoner,
  "GET /inwoners/:id/vertegenwoordigers": inwoner,
  "POST /inwoners/:id/vertegenwoordigers": inwoner,
  "POST /inwoners/:id/vertegenwoordigers/:vertegenwoordigingId/einde": inwoner,
  "GET /inwoners/:id/geheim-adres": inwoner,
  "POST /inwoners/:id/geheim-adres": inwoner,
  "POST /inwoners/:id/geheim-adres/markering": inwoner,
  "POST /inwoners/:id/geheim-adres/opheffing": inwoner,

  // The same through the API
  "POST /api/v1/hulpvragen": { mag: [...helpers, "koppeling"], stuur: registratie },
  "GET /api/v1/hulpvragen": { mag: verdelers },
  "GET /api/v1/hulpvragen/:id": hulpvraag(helpers),
  "PUT /api/v1/hulpvragen/:id/triage": hulpvraag(helpers, triage),
  "PUT /api/v1/hulpvragen/:id/toewijzing": hulpvraag(helpers, niemand),
  "PUT /api/v1/hulpvragen/:id/team": hulpvraag(helpers, nergens),
  "PUT /api/v1/hulpvragen/:id/eerste-reactie": hulpvraag(helpers, dag),
  "PUT /api/v1/hulpvragen/:id/eerste-gesprek": hulpvraag(helpers, dag),
  "PUT /api/v1/hulpvragen/:id/onderzoek": hulpvraag(helpers, dag),
  "PUT /api/v1/hulpvragen/:id/afsluiting": hulpvraag(helpers, afsluiting),

  // The team
  "GET /team": { mag: helpers },
  "GET /team/vervangingen/nieuw": { mag: ["coordinator"] },
  "POST /team/vervangingen": { mag: ["coordinator"] },
  "POST /team/vervangingen/:id/einde": { mag: ["coordinator"], onderwerp: "vervanging" },

  // Figures and the log
  "GET /cijfers": { mag: ["coordinator", "kwaliteitsmedewerker"] },
  "GET /cijfers/werk": { mag: ["coordinator", "kwaliteitsmedewerker"] },
  "GET /logboek": { mag: ["privacy_officer"] },
  "GET /logboek/gebeurtenissen": { mag: ["privacy_officer"] },
  "GET /noodtoegang": { mag: ["privacy_officer"] },
  "GET /noodtoegang/:id": { mag: ["privacy_officer"], onderwerp: "noodtoegang" },
  "POST /noodtoegang/:id/beoordeling": { mag: ["privacy_officer"], onderwerp: "noodtoegang" },
  "POST /noodtoegang/:id/intrekking": { mag: ["privacy_officer"], onderwerp: "noodtoegang" },

  // Keeping and destroying
  "GET /bewaren": { mag: ["privacy_officer"] },
  "GET /bewaren/bewaarstoppen": { mag: ["privacy_officer"] },
  "POST /bewaren/bewaarstoppen": { mag: ["privacy_officer"] },
  "POST /bewaren/bewaarstoppen/:id/opheffing": { mag: ["privacy_officer"], onderwerp: "bewaarstop" },
  "GET /bewaren/verzoeken": { mag: ["privacy_officer"] },
  "POST /bewaren/verzoeken": { mag: ["privacy_officer"] },
  "POST /bewaren/verzoeken/:id/besluit": { mag: ["privacy_officer"], onderwerp: "bewaarstop" },

  // Beheer
  "GET /beheer": { mag: beheerders },
  "GET /beheer/medewerkers": { mag: beheerders },
  "GET /beheer/medewerkers/nieuw": { mag: beheerders },
  "POST /beheer/medewerkers": { mag: beheerders },
  "GET /beheer/medewerkers/:id": { mag: beheerders, onderwerp: "medewerker" },
  "POST /beheer/medewerkers/:id": { mag: beheerders, onderwerp: "medewerker" },
  "POST /beheer/medewerkers/:id/status": { mag: beheerders, onderwerp: "medewerker" },
  "GET /beheer/vraagsoorten": { mag: beheerders },
  "GET /beheer/vraagsoorten/nieuw": { mag: beheerders },
  "POST /beheer/vraagsoorten": { mag: beheerders },
  "GET /beheer/vraagsoorten/:id": { mag: beheerders, onderwerp: "vraagsoort" },
  "POST /beheer/vraagsoorten/:id": { mag: beheerders, onderwerp: "vraagsoort" },
  "GET /beheer/koppelingen": { mag: beheerders },
  "GET /beheer/koppelingen/nieuw": { mag: beheerders },
  "POST /beheer/koppelingen": { mag: beheerders },
  "GET /beheer/koppelingen/:id": { mag: beheerders, onderwerp: "koppeling" },
  "POST /beheer/koppelingen/:id/sleutels": { mag: beheerders, onderwerp: "koppeling" },
  "POST /beheer/koppelingen/:id/sleutels/:sleutelId/intrekking": { mag: beheerders, onderwerp: "koppeling" },
};

/**
 * Needs an issuer to be reached, and answers 404 when none is set: proved by the tests of log-in. And what a secret opens, to
 * whoever has it: proved by the tests of the agenda.
 */
export const buitenDeMatrix: readonly string[] = ["GET /inloggen/start", "GET /agenda/:bestand"];
