import { zVan } from "./normale-verdeling.ts";

/** A group of which `n` of `populatie` gave a mark, with the mean and standard deviation of those marks. */
export type Stratum = {
  readonly populatie: number;
  readonly n: number;
  readonly gemiddelde: number;
  readonly standaarddeviatie: number;
};

export type StratifiedMean = {
  readonly waarde: number;
  readonly se: number;
  readonly onder: number;
  readonly boven: number;
};

/**
 * Mean mark where the size of each group is known: Σ N_h x̄_h / N, variance Σ (N_h/N)² (1 - n_h/N_h) s_h² / n_h.
 * Cochran (1977), Sampling Techniques, 5.3-5.5. Null when a group gave no mark: then it is unknown, not 0.
 */
export function stratifiedMean(strata: readonly Stratum[], betrouwbaarheid = 0.95): StratifiedMean | null {
  if (strata.some(({ n, populatie }) => n < 0 || n > populatie)) throw new RangeError("0 <= n <= populatie");
  const bewoond = strata.filter(({ populatie }) => populatie > 0);
  if (bewoond.length === 0 || bewoond.some(({ n }) => n === 0)) return null;
  const totaal = som(bewoond, ({ populatie }) => populatie);
  const waarde = som(bewoond, ({ populatie, gemiddelde }) => (populatie / totaal) * gemiddelde);
  const variantie = som(
    bewoond,
    ({ populatie, n, standaarddeviatie: s }) => ((populatie / totaal) ** 2 * (1 - n / populatie) * s ** 2) / n,
  );
  const se = Math.sqrt(variantie);
  const marge = zVan(betrouwbaarheid) * se;
  return { waarde, se, onder: waarde - marge, boven: waarde + marge };
}

/** A mark that stands for `gewicht` people. */
export type GewogenCijfer = { readonly cijfer: number; readonly gewicht: number };

/**
 * Mean with a weight per answer, and how many equal answers it is worth: n_eff = (Σw)² / Σw². Kish (1965), Survey Sampling, 11.7.
 * Null without weight.
 */
export function weightedMean(
  cijfers: readonly GewogenCijfer[],
): { readonly waarde: number; readonly nEffectief: number } | null {
  if (cijfers.some(({ gewicht }) => !(gewicht >= 0))) throw new RangeError("a weight is 0 or more");
  const gewicht = som(cijfers, (cijfer) => cijfer.gewicht);
  if (gewicht === 0) return null;
  return {
    waarde: som(cijfers, (cijfer) => cijfer.cijfer * cijfer.gewicht) / gewicht,
    nEffectief: gewicht ** 2 / som(cijfers, (cijfer) => cijfer.gewicht ** 2),
  };
}

function som<T>(rij: readonly T[], waarde: (element: T) => number): number {
  return rij.reduce((totaal, element) => totaal + waarde(element), 0);
}
