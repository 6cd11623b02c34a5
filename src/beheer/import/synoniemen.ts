import {
  type Afsluitreden,
  codesVan,
  type Contactwijze,
  type Herkomst,
  type Instantie,
  instanties,
  type Niveau,
  type TeamHerkomst,
} from "#instroom/hulpvraag/codelijst.ts";
import { vouw } from "./tekst.ts";

/** What a `kanaal` says: who reports, in the word of the summary and in our codes, and sometimes how. */
export type Kanaal = {
  readonly woord: string;
  readonly herkomst: Herkomst;
  readonly herkomstSoort: Instantie | TeamHerkomst | null;
  readonly contactwijze: Contactwijze;
};

/** What an `uitkomst` says: in the word of the summary, and as the niveau and afsluitreden we keep. */
export type Afloop = {
  readonly woord: string;
  readonly uitkomst: Niveau | null;
  readonly afsluitreden: Afsluitreden;
  readonly doorverwezenNaar: Instantie | null;
};

const zelf = [
  "zelf",
  "zelf aangemeld",
  "zelfmelding",
  "eigen melding",
  "eigen initiatief",
  "inwoner",
  "burger",
  "client",
  "clientmelding",
  "telefonisch (zelf)",
  "telefoon (zelf)",
  "balie",
  "inloop",
  "spreekuur",
  "inloopspreekuur",
];
const netwerk = [
  "netwerk",
  "naaste",
  "familie",
  "familielid",
  "mantelzorger",
  "mantelzorg",
  "buurman",
  "buurvrouw",
  "buren",
  "vriend",
  "vriendin",
  "kennis",
  "partner",
];
const outreach = ["outreach", "outreachend", "huisbezoek", "bemoeizorg"];
const vroegsignalering = [
  "vroegsignalering",
  "vroegsignaal",
  "huurachterstand signaal",
  "signaal huurachterstand",
  "signaal energie",
  "energie signaal",
  "signaal zorgverzekering",
  "signaal water",
  "betalingsachterstand",
];

/** Spellings per kind of verwijzer, beside its code and its name in our own list. */
const verwijzers: Partial<Record<Instantie, readonly string[]>> = {
  huisarts: ["huisarts", "huisartsenpraktijk", "ha", "h arts", "praktijkondersteuner", "poh", "poh ggz"],
  school: [
    "school",
    "leerplicht",
    "leerplichtambtenaar",
    "ib er",
    "ib er basisschool",
    "intern begeleider",
    "basisschool",
  ],
  politie: ["politie", "wijkagent"],
  corporatie: ["corporatie", "woningcorporatie", "deltawonen", "swz", "verhuurder", "woningbouw"],
  ziekenhuis: ["ziekenhuis", "isala", "transferverpleegkundige", "transferbureau"],
  veilig_thuis: ["veilig thuis", "vt"],
  welzijnswerk: ["welzijn", "welzijnswerk", "opbouwwerk", "opbouwwerker", "buurtwerk", "ouderenwerk"],
};

/** Ways of contact that say nothing about who it was do not make a herkomst. */
const alleenContact: Readonly<Record<string, Contactwijze>> = {
  telefoon: "telefoon",
  telefonisch: "telefoon",
  website: "web",
  web: "web",
  webformulier: "web",
  email: "email",
  "e mail": "email",
  mail: "email",
};
const metContact: Readonly<Record<string, Contactwijze>> = {
  "telefonisch (zelf)": "telefoon",
  "telefoon (zelf)": "telefoon",
  balie: "balie",
  inloop: "balie",
  spreekuur: "balie",
  inloopspreekuur: "balie",
  huisbezoek: "huisbezoek",
};

const kanalen: ReadonlyMap<string, Kanaal> = new Map([
  ...Object.entries(alleenContact).map(([spelling, wijze]) => kanaal(spelling, "onbekend", "onbekend", null, wijze)),
  ...zelf.map((spelling) => kanaal(spelling, "zelf", "zelf", null)),
  ...netwerk.map((spelling) => kanaal(spelling, "netwerk", "netwerk", null)),
  ...outreach.map((spelling) => kanaal(spelling, "outreach", "team", "outreach")),
  ...vroegsignalering.map((spelling) => kanaal(spelling, "vroegsignalering", "team", "vroegsignalering")),
  ...codesVan(instanties).flatMap((soort) =>
    [soort, instanties[soort], ...(verwijzers[soort] ?? [])].map((spelling) =>
      kanaal(spelling, soort, "verwijzer", soort),
    ),
  ),
]);

function kanaal(
  spelling: string,
  woord: string,
  herkomst: Herkomst,
  herkomstSoort: Instantie | TeamHerkomst | null,
  contactwijze: Contactwijze = metContact[spelling] ?? "onbekend",
): [string, Kanaal] {
  return [vouw(spelling), { woord, herkomst, herkomstSoort, contactwijze }];
}

const onbekendKanaal: Kanaal = {
  woord: "onbekend",
  herkomst: "onbekend",
  herkomstSoort: null,
  contactwijze: "onbekend",
};

/** Never misses: what nobody knows is "onbekend". */
export function zoekKanaal(tekst: string): Kanaal {
  return kanalen.get(vouw(tekst)) ?? onbekendKanaal;
}

/**
 * `overgedragen`, and to whom, only where the spelling says that it was passed on ("naar welzijn", "verwezen ggz");
 * help that came about at a niveau is otherwise `bereikt`.
 */
const aflopen: ReadonlyMap<string, Afloop> = new Map([
  ...["informatie", "informatie en advies", "informatie advies", "i&a", "info gegeven", "advies", "advies gegeven"].map(
    (spelling) => afloop(spelling, "informatie", "informatie_advies"),
  ),
  ...["eigen kracht", "eigen netwerk", "eigen kracht of netwerk"].map((spelling) =>
    afloop(spelling, "eigen_kracht", "eigen_kracht"),
  ),
  ...["vrijwilliger", "vrijwilligers", "maatje"].map((spelling) => afloop(spelling, "sociale_basis", "vrijwilliger")),
  ...["sociale basis", "buurtinitiatief", "voorliggend", "voorliggende voorziening"].map((spelling) =>
    afloop(spelling, "sociale_basis", "sociale_basis"),
  ),
  ...["naar welzijn", "overgedragen aan welzijn", "verwezen welzijn"].map((spelling) =>
    afloop(spelling, "sociale_basis", "sociale_basis", "overgedragen", "welzijnswerk"),
  ),
  ...[
    "eigen inzet",
    "eigen inzet swt",
    "swt begeleiding",
    "begeleiding swt",
    "afgerond door swt",
    "wijkteam",
    "wijkteam (eigen inzet)",
  ].map((spelling) => afloop(spelling, "eigen_inzet", "wijkteam")),
  ...["maatwerk", "maatwerk wmo", "maatwerk jeugd", "maatwerkvoorziening", "toegewezen"].map((spelling) =>
    afloop(spelling, "maatwerk", "maatwerk"),
  ),
  ...["specialist", "verwezen specialist"].map((spelling) =>
    afloop(spelling, "specialist", "specialist", "overgedragen", "andere_instantie"),
  ),
  ...["ggz", "verwezen ggz", "naar ggz"].map((spelling) =>
    afloop(spelling, "specialist", "specialist", "overgedragen", "ggz"),
  ),
  ...["geen contact", "geen reactie", "niet bereikt"].map((spelling) =>
    afloop(spelling, "uitval", null, "geen_contact"),
  ),
  ...["ingetrokken", "teruggetrokken"].map((spelling) => afloop(spelling, "uitval", null, "ingetrokken")),
  afloop("verhuisd", "uitval", null, "verhuisd"),
  afloop("overleden", "uitval", null, "overleden"),
  afloop("niet passend", "uitval", null, "niet_passend"),
]);

function afloop(
  spelling: string,
  woord: string,
  uitkomst: Niveau | null,
  afsluitreden: Afsluitreden = "bereikt",
  doorverwezenNaar: Instantie | null = null,
): [string, Afloop] {
  return [vouw(spelling), { woord, uitkomst, afsluitreden, doorverwezenNaar }];
}

export function zoekAfloop(tekst: string): Afloop | undefined {
  return aflopen.get(vouw(tekst));
}
