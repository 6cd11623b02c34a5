import { type Dag } from "#shared/datum.ts";
import { type Result, accept, refuse } from "#shared/result.ts";

export type Eenheid = "uur" | Dageenheid;
export type Dageenheid = "dag" | "werkdag" | "week" | "maand" | "jaar";

/** A term as a law sets it, in one version of that law. A term in days ends with a day, a term in hours at a moment. */
export type Termijn = Dagtermijn | Urentermijn;
export type Dagtermijn = Grondslag & { lengte: number; eenheid: Dageenheid };
export type Urentermijn = Grondslag & { lengte: number; eenheid: "uur" };

type Grondslag = {
  readonly code: string;
  readonly wet: string;
  readonly artikel: string;
  /** What must be done by the last day. */
  readonly omschrijving: string;
  /** What a colleague must know besides. */
  readonly opmerking?: string;
  /** What happens on the day from which it runs: "Melding". */
  readonly aanvang: string;
  /** `awb`: days with the Algemene termijnenwet; `geen`: that law does not apply (a term of a local verordening). */
  readonly kalender: "awb" | "geen";
  /** It ends in a beschikking on an aanvraag: only then does the Awb know verlenging (4:14) and opschorting (4:15). */
  readonly beschikking: boolean;
  /** First and last day (both count) on which it may begin to run. */
  readonly geldigVan: Dag;
  readonly geldigTot?: Dag;
  /** 1 is the first version of this code; a change in the law closes a version and adds the next. */
  readonly versie: number;
};

const wmo = { wet: "Wmo 2015", kalender: "awb", geldigVan: "2015-01-01", versie: 1 } as const;
const jeugdwet = { wet: "Jeugdwet", kalender: "awb", beschikking: false, geldigVan: "2015-01-01", versie: 1 } as const;
const wgs = { wet: "Wet gemeentelijke schuldhulpverlening", kalender: "awb", versie: 1 } as const;

export const wettelijkeTermijnen = [
  {
    ...wmo,
    code: "wmo_onderzoek",
    artikel: "2.3.2 lid 1",
    omschrijving: "Rond het onderzoek af naar wat de inwoner nodig heeft.",
    aanvang: "Melding",
    lengte: 6,
    eenheid: "week",
    beschikking: false,
  },
  {
    ...wmo,
    code: "wmo_persoonlijk_plan",
    artikel: "2.3.2 lid 2",
    omschrijving: "Geef de inwoner de kans om een persoonlijk plan in te leveren.",
    aanvang: "Melding",
    lengte: 7,
    eenheid: "dag",
    beschikking: false,
  },
  {
    ...wmo,
    code: "wmo_beschikking",
    artikel: "2.3.5 lid 2",
    omschrijving: "Stuur het besluit op de aanvraag.",
    aanvang: "Aanvraag ontvangen",
    lengte: 2,
    eenheid: "week",
    beschikking: true,
  },
  {
    ...jeugdwet,
    code: "jeugdwet_plan",
    artikel: "4.1.3 lid 5",
    omschrijving: "Stel het plan vast, samen met de jeugdige en de ouders.",
    opmerking: "Alleen als het team zelf jeugdhulp geeft. Bied eerst aan dat het gezin zelf een plan maakt.",
    aanvang: "Duidelijk dat er geen familiegroepsplan komt",
    lengte: 6,
    eenheid: "week",
  },
  {
    ...jeugdwet,
    code: "jeugdwet_plan_schriftelijk",
    artikel: "4.1.3 lid 4",
    omschrijving: "Zet het plan op papier voor wie erom vroeg.",
    aanvang: "Gevraagd om het plan op papier",
    lengte: 14,
    eenheid: "dag",
  },
  {
    ...wgs,
    code: "wgs_eerste_gesprek",
    artikel: "4 lid 1",
    omschrijving: "Voer het eerste gesprek en stel samen de hulpvraag vast.",
    aanvang: "Vraag om schuldhulp",
    lengte: 4,
    eenheid: "week",
    beschikking: false,
    geldigVan: "2012-07-01",
  },
  {
    ...wgs,
    code: "wgs_eerste_gesprek_bedreigend",
    artikel: "4 lid 2",
    omschrijving: "Voer met spoed het eerste gesprek, want de situatie is bedreigend.",
    opmerking:
      "Bedreigend is: uit huis gezet worden, geen gas, stroom, water of warmte meer krijgen, of de zorgverzekering verliezen.",
    aanvang: "Vraag om schuldhulp",
    lengte: 3,
    eenheid: "werkdag",
    beschikking: false,
    geldigVan: "2012-07-01",
  },
  {
    ...wgs,
    code: "wgs_beschikking",
    artikel: "4a",
    omschrijving: "Stuur het besluit over de schuldhulp.",
    opmerking:
      "Dit is de langste termijn van de wet. De verordening van je gemeente kan korter zijn: dan geldt die. Die kortere termijn schuift niet op als hij in een weekend eindigt.",
    aanvang: "Eerste gesprek",
    lengte: 8,
    eenheid: "week",
    beschikking: true,
    geldigVan: "2021-01-01",
  },
  {
    code: "awb_bezwaar",
    wet: "Algemene wet bestuursrecht",
    artikel: "6:7",
    omschrijving: "Tot en met deze dag kan de inwoner bezwaar maken.",
    aanvang: "Besluit bekendgemaakt",
    lengte: 6,
    eenheid: "week",
    kalender: "awb",
    beschikking: false,
    geldigVan: "1994-01-01",
    versie: 1,
  },
] as const satisfies readonly Dagtermijn[];

export type Termijncode = (typeof wettelijkeTermijnen)[number]["code"];

/** The version of a term that holds on the day from which it runs. */
export function zoekTermijn(
  code: string,
  begin: Dag,
  termijnen: readonly Dagtermijn[] = wettelijkeTermijnen,
): Result<Dagtermijn, "onbekende_termijn" | "termijn_niet_geldig"> {
  const versies = termijnen.filter((termijn) => termijn.code === code);
  if (versies.length === 0) return refuse("onbekende_termijn");
  const geldig = versies.find((termijn) => isGeldig(termijn, begin));
  return geldig ? accept(geldig) : refuse("termijn_niet_geldig");
}

export function isGeldig(termijn: Termijn, begin: Dag): boolean {
  return termijn.geldigVan <= begin && (termijn.geldigTot === undefined || begin <= termijn.geldigTot);
}
