import { roepnaamVanWijk } from "#organisatie/gemeente/wijk.ts";
import type { Dag } from "#shared/datum.ts";
import type { Doorlooptijdtelling } from "./doorlooptijd.ts";
import type { Periode } from "#sturing/periode/periode.ts";

/** Which hulpvragen are counted. `wijk` "onbekend": those without a known wijk. */
export type Selectie = {
  readonly periode: Periode;
  readonly team: string | undefined;
  readonly wijk: string | undefined;
  readonly peildatum: Dag;
};

/** How many have this code; null: none was chosen. */
export type Telling = { readonly code: string | null; readonly aantal: number };
export type Maandtelling = { readonly maand: string; readonly code: string; readonly aantal: number };

/** Of the hulpvragen that were reported in the period. */
export type Gemeld = {
  readonly herkomst: readonly Maandtelling[];
  readonly contactwijze: readonly Maandtelling[];
  /** By kind of verwijzer: only those that a verwijzer reported. */
  readonly verwijzers: readonly Telling[];
  /** Per combination: a hulpvraag may be about several. */
  readonly leefgebieden: readonly { readonly codes: readonly string[]; readonly aantal: number }[];
  readonly wachttijd: readonly Doorlooptijdtelling[];
};

/** Of the hulpvragen that were closed in the period. */
export type Afgesloten = {
  readonly uitkomst: readonly Telling[];
  readonly afsluitreden: readonly Telling[];
  readonly doorverwezen: readonly Telling[];
};

export type Cijfers = {
  readonly gemeld: Gemeld;
  /** Of the hulpvragen whose first conversation was in the period. */
  readonly duur: readonly Doorlooptijdtelling[];
  readonly afgesloten: Afgesloten;
};

/** A team and one of its wijken, or none. */
export type TeamMetWijk = {
  readonly teamId: string;
  readonly team: string;
  readonly wijkCode: string | null;
  readonly wijk: string | null;
};

export const wijkOnbekend = "onbekend";

/** The teams and their wijken as lists to choose from, by name, and how all of these teams are called together. */
export function keuzelijsten(teams: readonly TeamMetWijk[], zijnAlle: boolean) {
  const perTeam = new Map(teams.map(({ teamId, team }) => [teamId, team]));
  const wijken = teams.flatMap(({ wijkCode, wijk }) =>
    wijkCode === null || wijk === null ? [] : [{ value: wijkCode, label: roepnaamVanWijk(wijk) }],
  );
  return {
    samen: zijnAlle && perTeam.size > 1 ? "Alle teams" : opsomming.format(perTeam.values()),
    teams: Array.from(perTeam, ([value, label]) => ({ value, label })),
    wijken: [
      ...wijken.toSorted((een, ander) => een.label.localeCompare(ander.label, "nl")),
      { value: wijkOnbekend, label: "Wijk onbekend" },
    ],
  };
}

const opsomming = new Intl.ListFormat("nl-NL");

type Lijst = Readonly<Record<string, string>>;

export function totaal(tellingen: readonly { readonly aantal: number }[]): number {
  return tellingen.reduce((som, { aantal }) => som + aantal, 0);
}

export function aantalMet(
  tellingen: readonly { readonly code: string | null; readonly aantal: number }[],
  code: string | null,
): number {
  return totaal(tellingen.filter((telling) => telling.code === code));
}

/** True when there is nothing to show at all. */
export function isLeeg({ gemeld, duur, afgesloten }: Cijfers): boolean {
  return totaal(gemeld.herkomst) + totaal(duur) + totaal(afgesloten.afsluitreden) === 0;
}

/** Counts per month by kind, in the order of the list; a kind that never occurs is left out. */
export function reeksen(tellingen: readonly Maandtelling[], lijst: Lijst, maanden: readonly string[]) {
  return Object.entries(lijst)
    .map(([code, naam]) => {
      const vanSoort = tellingen.filter((telling) => telling.code === code);
      return { naam, aantallen: maanden.map((maand) => totaal(vanSoort.filter((telling) => telling.maand === maand))) };
    })
    .filter(({ aantallen }) => aantallen.some((aantal) => aantal > 0));
}

/** By name, the largest first; what has no code is not among them. */
export function staven(tellingen: readonly Telling[], lijst: Lijst) {
  return tellingen
    .flatMap(({ code, aantal }) => (code === null ? [] : [{ naam: lijst[code] ?? code, aantal }]))
    .toSorted((een, ander) => ander.aantal - een.aantal || een.naam.localeCompare(ander.naam, "nl"));
}

/** One count per code of the list, zero included: a hulpvraag with two codes counts for both. */
export function perCode(combinaties: Gemeld["leefgebieden"], lijst: Lijst): Telling[] {
  return Object.keys(lijst).map((code) => ({
    code,
    aantal: totaal(combinaties.filter(({ codes }) => codes.includes(code))),
  }));
}
