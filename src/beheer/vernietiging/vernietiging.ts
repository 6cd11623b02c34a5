import type { Bewaartermijn } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import type { Deel } from "#beheer/bewaarlijst/bewaarlijst.ts";
import type { Telling } from "#beheer/bewaarlijst/bewijs.ts";
import { type Dag, plusMaanden } from "#shared/datum.ts";

/** Tells in one line why there is no run. */
export class BewaarError extends Error {
  override name = "BewaarError";
}

export type Dossierdeel = Extract<Deel, "contactmoment" | "hulpvraag" | "casus">;

/** A part that ended, until when it is kept and by which rule. */
export type Kandidaat = {
  readonly deel: Dossierdeel;
  readonly id: string;
  readonly casusId: string | null;
  readonly tot: Dag;
  readonly regel: Bewaartermijn;
  readonly geeindigdOp: Dag;
};

/** So many parts end their term in a month that comes. */
export type Verwachting = { readonly maand: string; readonly deel: Dossierdeel; readonly aantal: number };

export type BewaarOpties = {
  readonly peildatum: Dag;
  readonly klok: () => Date;
  /** False: only count. */
  readonly uitvoeren: boolean;
  readonly signaal?: AbortSignal;
  /** After each piece of work that is done for good. */
  readonly naBatch?: () => void;
};

export type Uitslag = { readonly tellingen: readonly Telling[]; readonly verwachting: readonly Verwachting[] };

/** A run as the privacy officer sees it. */
export type Runregel = {
  readonly id: string;
  readonly begonnenOp: Date;
  readonly klaarOp: Date | null;
  readonly verwachting: readonly Verwachting[] | null;
};

/** What one run destroyed of one table by one rule. */
export type Bewijsregel = Telling & { readonly op: Date };

/** So far ahead the privacy officer sees what comes. */
export const maandenVooruit = 12;

/** The parts that end their term in the months after `peildatum`, counted per month. */
export function verwachten(
  einden: readonly { readonly deel: Dossierdeel; readonly tot: Dag }[],
  peildatum: Dag,
): Verwachting[] {
  const grens = plusMaanden(peildatum, maandenVooruit);
  const aantallen = new Map<string, number>();
  for (const { deel, tot } of einden) {
    if (tot < peildatum || tot >= grens) continue;
    const sleutel = `${tot.slice(0, 7)} ${deel}`;
    aantallen.set(sleutel, (aantallen.get(sleutel) ?? 0) + 1);
  }
  return [...aantallen]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([sleutel, aantal]): Verwachting => {
      const [maand = "", deel] = sleutel.split(" ");
      return { maand, deel: deel as Dossierdeel, aantal }; // it was put in the key as one
    });
}

/** Pieces of at most so many, each by one rule: a proof names one. */
export function perRegel(kandidaten: readonly Kandidaat[], meest: number): Kandidaat[][] {
  const groepen = Map.groupBy(kandidaten, ({ regel }) => `${regel.code} ${regel.versie}`);
  return [...groepen.values()].flatMap((groep) =>
    Array.from({ length: Math.ceil(groep.length / meest) }, (_, nummer) =>
      groep.slice(nummer * meest, (nummer + 1) * meest),
    ),
  );
}
