import {
  codesVan,
  type Contactwijze,
  type Herkomst,
  type Instantie,
  instanties,
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

type Wie = Omit<Kanaal, "contactwijze">;

const zelf = `zelf, zelf aangemeld, zelfmelding, eigen melding, eigen initiatief, inwoner, burger, cliënt, telefonisch (zelf),
  telefoon (zelf), balie, inloop, spreekuur, inloopspreekuur`;
const netwerk = `netwerk, naaste, familie, familielid, mantelzorger, mantelzorg, buurman, buurvrouw, buren, vriend, vriendin,
  kennis, partner`;
const outreach = "outreach, outreachend, huisbezoek, bemoeizorg";
const vroegsignalering = `vroegsignalering, vroegsignaal, huurachterstand-signaal, signaal huurachterstand, signaal energie,
  signaal water, signaal zorgverzekering`;

/** Spellings per kind of verwijzer, beside its code and its name in our own list; some are of one town only. */
const verwijzers: Partial<Record<Instantie, string>> = {
  huisarts: "huisartsenpraktijk, ha, h.arts, praktijkondersteuner, poh",
  school: "school, leerplicht, leerplichtambtenaar, ib-er, ib-er basisschool, intern begeleider, basisschool",
  politie: "wijkagent",
  corporatie: "corporatie, verhuurder, deltaWonen, SWZ",
  ziekenhuis: "transferverpleegkundige, transferbureau, Isala",
  veilig_thuis: "vt",
  welzijnswerk: "welzijn, opbouwwerk, opbouwwerker, buurtwerk, ouderenwerk",
};

/** Spellings that tell the way of contact. The first three say nothing about who it was. */
const contact: readonly (readonly [Contactwijze, string])[] = [
  ["telefoon", "telefoon, telefonisch"],
  ["web", "web, website, webformulier"],
  ["email", "mail, email, e-mail"],
  ["telefoon", "telefonisch (zelf), telefoon (zelf)"],
  ["balie", "balie, inloop, spreekuur, inloopspreekuur"],
  ["huisbezoek", "huisbezoek"],
];

const contactBijSpelling = new Map(contact.flatMap(([wijze, tekst]) => alle(tekst, wijze)));

const herkomstBijSpelling = new Map([
  ...alle<Wie>(zelf, { woord: "zelf", herkomst: "zelf", herkomstSoort: null }),
  ...alle<Wie>(netwerk, { woord: "netwerk", herkomst: "netwerk", herkomstSoort: null }),
  ...alle<Wie>(outreach, { woord: "outreach", herkomst: "team", herkomstSoort: "outreach" }),
  ...alle<Wie>(vroegsignalering, { woord: "vroegsignalering", herkomst: "team", herkomstSoort: "vroegsignalering" }),
  ...codesVan(instanties).flatMap((soort) =>
    alle<Wie>(`${soort}, ${instanties[soort]}, ${verwijzers[soort] ?? soort}`, {
      woord: soort,
      herkomst: "verwijzer",
      herkomstSoort: soort,
    }),
  ),
]);

const onbekend: Wie = { woord: "onbekend", herkomst: "onbekend", herkomstSoort: null };

/** Never misses: what nobody knows is "onbekend". */
export function zoekKanaal(tekst: string): Kanaal {
  const spelling = vouw(tekst);
  const wie = herkomstBijSpelling.get(spelling) ?? onbekend;
  return { ...wie, contactwijze: contactBijSpelling.get(spelling) ?? "onbekend" };
}

function alle<T>(spellingen: string, waarde: T): [string, T][] {
  return spellingen.split(",").map((spelling) => [vouw(spelling), waarde]);
}
