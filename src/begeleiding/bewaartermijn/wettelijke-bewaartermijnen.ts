import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";

/** How long something is kept, in one version of the law or list that says so. */
export type Bewaartermijn = {
  readonly code: string;
  readonly wet: string;
  readonly artikel: string;
  readonly lengte: number;
  readonly eenheid: "jaar" | "dag";
  /** From which day it counts, as a colleague reads it after "20 jaar na". */
  readonly teltVanaf: string;
  /** First and last day (both count) on which this version was in force. */
  readonly geldigVan: Dag;
  readonly geldigTot?: Dag;
  /** 1 is the first version of this code; a change in the law closes a version and adds the next. */
  readonly versie: number;
  readonly bron: string;
};

const logboek = { wet: "NEN 7513", artikel: "bewaren van logging", bron: "NEN 7513", geldigVan: "2013-06-01" } as const;
const eigen = { wet: "AVG", artikel: "5 lid 1 onder e", bron: "AVG (EU) 2016/679", geldigVan: "2018-05-25" } as const;

export const bewaartermijnen = [
  {
    code: "wmo",
    wet: "Wmo 2015",
    artikel: "5.3.4",
    lengte: 15,
    eenheid: "jaar",
    teltVanaf: "de afsluiting",
    geldigVan: "2015-01-01",
    versie: 1,
    bron: "Wmo 2015 art. 5.3.4; selectielijst gemeenten 2020, 3.1.5 en 8.1.1",
  },
  {
    code: "jeugdhulp",
    wet: "Jeugdwet",
    artikel: "7.3.8",
    lengte: 20,
    eenheid: "jaar",
    teltVanaf: "de laatste wijziging",
    geldigVan: "2015-01-01",
    versie: 1,
    bron: "Jeugdwet art. 7.3.8 lid 3",
  },
  {
    code: "geen_voorziening",
    wet: "Selectielijst gemeenten",
    artikel: "3.2",
    lengte: 5,
    eenheid: "jaar",
    teltVanaf: "de afsluiting",
    geldigVan: "2017-01-01",
    versie: 1,
    bron: "Selectielijst gemeenten en intergemeentelijke organen 2020, resultaat 3.2 (geen voorziening)",
  },
  { ...logboek, code: "logboek", lengte: 5, eenheid: "jaar", teltVanaf: "het moment zelf", versie: 1 },
  { ...eigen, code: "verzending", lengte: 1, eenheid: "jaar", teltVanaf: "de ontvangst", versie: 1 },
  { ...eigen, code: "concept", lengte: 14, eenheid: "dag", teltVanaf: "de laatste wijziging", versie: 1 },
  { ...eigen, code: "sessie", lengte: 1, eenheid: "dag", teltVanaf: "de inlog", versie: 1 },
  // Nothing to count: it goes with the last record that speaks of her.
  { ...eigen, code: "niet_meer_nodig", lengte: 0, eenheid: "dag", teltVanaf: "de laatste verwijzing", versie: 1 },
  {
    code: "op_verzoek",
    wet: "Jeugdwet",
    artikel: "7.3.9",
    lengte: 0,
    eenheid: "dag",
    teltVanaf: "het besluit op het verzoek",
    geldigVan: "2015-01-01",
    versie: 1,
    bron: "Jeugdwet art. 7.3.9",
  },
] as const satisfies readonly Bewaartermijn[];

export type Bewaarcode = (typeof bewaartermijnen)[number]["code"];

/** The last day on which something is kept, that day included. */
export function bewaardTot({ lengte, eenheid }: Pick<Bewaartermijn, "lengte" | "eenheid">, begin: Dag): Dag {
  return eenheid === "jaar" ? plusMaanden(begin, 12 * lengte) : plusDagen(begin, lengte);
}

/**
 * The version that keeps longest of all that were in force at some time since `begin`: a term that became shorter never
 * takes away what was promised, one that became longer keeps what is still there.
 */
export function geldendeTermijn(
  code: Bewaarcode,
  begin: Dag,
  peildatum: Dag,
  termijnen: readonly Bewaartermijn[] = bewaartermijnen,
): Bewaartermijn {
  const versies = termijnen.filter((termijn) => termijn.code === code);
  const geldig = versies.filter(
    ({ geldigVan, geldigTot }) => geldigVan <= peildatum && (geldigTot === undefined || geldigTot >= begin),
  );
  const [eerste, ...rest] = geldig.length > 0 ? geldig : versies;
  if (eerste === undefined) throw new Error(`no bewaartermijn ${code}`);
  return rest.reduce((langste, een) => (bewaardTot(een, begin) > bewaardTot(langste, begin) ? een : langste), eerste);
}

/** The shortest term that a part of a dossier can have, in years: what ended later cannot be over yet. */
export const kortsteTermijn = Math.min(
  ...bewaartermijnen.flatMap(({ code, lengte }) =>
    code === "wmo" || code === "jeugdhulp" || code === "geen_voorziening" ? [lengte] : [],
  ),
);

/** What began before this day is over on `peildatum`, by every version of the term; a day late at the end of February. */
export function grensVan(code: Bewaarcode, peildatum: Dag): Dag {
  const { lengte, eenheid } = geldendeTermijn(code, "0001-01-01", peildatum);
  return eenheid === "jaar" ? plusMaanden(peildatum, -12 * lengte) : plusDagen(peildatum, -lengte);
}

/** "Jeugdwet 7.3.8: 20 jaar na de laatste wijziging" */
export function grondslagInWoorden({ wet, artikel, lengte, eenheid, teltVanaf }: Bewaartermijn): string {
  const duur = lengte === 0 ? "direct" : `${lengte} ${eenheid === "jaar" || lengte === 1 ? eenheid : "dagen"}`;
  return `${wet} ${artikel}: ${duur} na ${teltVanaf}`;
}
