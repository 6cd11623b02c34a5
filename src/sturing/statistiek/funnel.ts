import { binomial, exactP, interpolatedQuantile } from "./binomial.ts";
import { chiSquareTail } from "./chi-square.ts";
import { overdispersion, type Overdispersion } from "./overdispersion.ts";
import type { Telling } from "./proportion.ts";

export type Grenzen = { readonly onder: number; readonly boven: number };

export type FunnelGroep = {
  readonly aandeel: number;
  /** Distance to the common proportion in standard errors; null without spread. */
  readonly z: number | null;
  /** Two-sided, exact binomial. */
  readonly p: number;
  /** Two-sided by z, after Benjamini and Hochberg for so many groups. */
  readonly pGecorrigeerd: number | null;
  /** 95%: worth attention. */
  readonly aandacht: Grenzen;
  /** 99.8%: a signal. */
  readonly signaal: Grenzen;
};

export type Funnel = {
  /** The proportion of all groups together. */
  readonly theta: number;
  /** Do they differ more than by chance? p null for one group, or when all or none are counted. */
  readonly homogeniteit: { readonly chiSquare: number; readonly vrijheidsgraden: number; readonly p: number | null };
  readonly overdispersie: Overdispersion;
  /** In the order given; null for 0 of 0. */
  readonly groepen: readonly (FunnelGroep | null)[];
};

export const AANDACHT = 0.95;
export const SIGNAAL = 0.998;

/**
 * Groups of different size around their common proportion θ = Σr / Σn. Null when there is nothing to count.
 * Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202. Never a ranking: inside the limits is no demonstrable difference.
 */
export function funnel(groepen: readonly Telling[]): Funnel | null {
  if (!groepen.every(isTelling)) throw new RangeError("teller and noemer are whole numbers, teller <= noemer");
  const noemer = som(groepen.map((groep) => groep.noemer));
  if (noemer === 0) return null;
  const theta = som(groepen.map((groep) => groep.teller)) / noemer;
  const z = groepen.map((groep) => zScore(groep, theta));
  const correcties = benjaminiHochberg(z.flatMap((score) => (score === null ? [] : [chiSquareTail(score ** 2, 1)])));
  let gecorrigeerd = 0;
  return {
    theta,
    homogeniteit: homogeniteit(z),
    overdispersie: overdispersion(groepen, theta),
    groepen: groepen.map(({ teller, noemer: n }, plaats) => {
      if (n === 0) return null;
      const score = z[plaats] ?? null;
      return {
        aandeel: teller / n,
        z: score,
        p: exactP(binomial(n, theta), teller),
        pGecorrigeerd: score === null ? null : (correcties[gecorrigeerd++] ?? null),
        aandacht: funnelLimits(theta, n, AANDACHT),
        signaal: funnelLimits(theta, n, SIGNAAL),
      };
    }),
  };
}

/** Exact binomial limits for a group of `noemer` around `theta`: interpolated quantiles over n, cut off at 0 and 1. */
export function funnelLimits(theta: number, noemer: number, betrouwbaarheid: number): Grenzen {
  const staart = (1 - betrouwbaarheid) / 2;
  const verdeling = binomial(noemer, theta);
  const grens = (q: number) => Math.min(1, Math.max(0, interpolatedQuantile(verdeling, q) / noemer));
  return { onder: grens(staart), boven: grens(1 - staart) };
}

/**
 * p-values corrected for their number: the smallest false discovery rate at which each would count, in the order given.
 * Benjamini & Hochberg (1995), JRSS B 57, 289-300.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const volgorde = p.map((waarde, plaats) => ({ waarde, plaats })).toSorted((a, b) => b.waarde - a.waarde);
  const gecorrigeerd = p.map(() => 1);
  let laagste = 1;
  for (const [k, { waarde, plaats }] of volgorde.entries()) {
    laagste = Math.min(laagste, waarde * (p.length / (p.length - k)));
    gecorrigeerd[plaats] = laagste;
  }
  return gecorrigeerd;
}

function isTelling({ teller, noemer }: Telling): boolean {
  return Number.isSafeInteger(teller) && Number.isSafeInteger(noemer) && teller >= 0 && teller <= noemer;
}

function zScore({ teller, noemer }: Telling, theta: number): number | null {
  if (noemer === 0 || theta === 0 || theta === 1) return null;
  return (teller / noemer - theta) / Math.sqrt((theta * (1 - theta)) / noemer);
}

function homogeniteit(z: readonly (number | null)[]): Funnel["homogeniteit"] {
  const scores = z.filter((score) => score !== null);
  const chiSquare = som(scores.map((score) => score ** 2));
  const vrijheidsgraden = Math.max(0, scores.length - 1);
  return { chiSquare, vrijheidsgraden, p: vrijheidsgraden === 0 ? null : chiSquareTail(chiSquare, vrijheidsgraden) };
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
