import { opsomming } from "#shared/tekst.ts";
import type { Afspraak } from "./afspraak.ts";

/** The appointments of a dossier as its pages show them. */
export type Overzicht = {
  readonly casusId: string;
  readonly gezin: readonly { readonly id: string; readonly naam: string }[];
  /** Who takes part now. */
  readonly helpers: readonly { readonly id: string; readonly naam: string }[];
  readonly afspraken: readonly Afspraak[];
  readonly nu: Date;
  readonly vandaag: string;
  readonly magMaken: boolean;
  /** Takes part for some of the gezin: then it is said with whom. */
  readonly isBeperkt: boolean;
};

/** What is still to come or to be written down, the first on top; and what is past, the latest on top. */
export function verdelen(afspraken: readonly Afspraak[]) {
  const oplopend = afspraken.toSorted((a, b) => a.begint.getTime() - b.begint.getTime() || a.id.localeCompare(b.id));
  return {
    komend: oplopend.filter(({ stand }) => stand === "gepland"),
    geweest: oplopend.filter(({ stand }) => stand !== "gepland").toReversed(),
  };
}

/** Nobody who goes takes part any more: it must be moved or cancelled. */
export function isVerlaten({ stand, gaan }: Afspraak, helpers: Overzicht["helpers"]): boolean {
  return stand === "gepland" && !gaan.some(({ id }) => helpers.some((helper) => helper.id === id));
}

/** "Anna Vries en Tom Vries"; without names it is the gezin as a whole. */
export function metWie({ met }: Pick<Afspraak, "met">, gezin: Overzicht["gezin"]): string {
  if (met.length === 0) return "het hele gezin";
  return opsomming(met.map((id) => gezin.find((lid) => lid.id === id)?.naam ?? "iemand anders"));
}
