import { zVan } from "./normale-verdeling.ts";
import { allOorzaken, riskSets, type Waarnemingen } from "./risk-set.ts";

/** The curve from `tijd` (days) on, until the next step. */
export type Stap = {
  readonly tijd: number;
  readonly nAtRisk: number;
  readonly nGebeurtenis: number;
  readonly nGecensureerd: number;
  readonly overleving: number;
  /** Greenwood's standard error; null where survival is 0 and it is not defined. */
  readonly se: number | null;
  /** Interval of the survival; null where survival is 0 or 1. */
  readonly onder: number | null;
  readonly boven: number | null;
};

/** The scale on which the interval is symmetric. */
export type Intervalvorm = "log-log" | "log" | "plain";

export type KaplanMeier = {
  readonly n: number;
  readonly nGebeurtenissen: number;
  readonly nGecensureerd: number;
  readonly betrouwbaarheid: number;
  /** One per distinct time at which a spell ended or was cut off, ascending. */
  readonly stappen: readonly Stap[];
};

/**
 * Survival curve of spells of which some are still open, from counts per (duur, gebeurtenis); every cause is an event.
 *
 * - Survival: S(t) = Π_{tj<=t} (1 - dj/nj). Kaplan & Meier (1958), JASA 53, 457-481.
 * - Standard error: S √G with G = Σ dj / (nj (nj - dj)). Greenwood (1926), Reports on Public Health and Medical Subjects 33.
 * - Interval: log-log S^exp(±z √G / |ln S|), the default here; log S exp(±z √G), the default of R; plain S ± z S √G. The last two
 *   are cut off at 0 and 1. Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data, 1.4.
 *
 * Trap with left truncation: a small early risk set can bring the curve to 0, and there it stays.
 */
export function kaplanMeier(
  waarnemingen: Waarnemingen,
  betrouwbaarheid = 0.95,
  vorm: Intervalvorm = "log-log",
): KaplanMeier {
  const z = zVan(betrouwbaarheid);
  const sets = riskSets(waarnemingen);
  const gebeurtenissen = allOorzaken(sets);
  let overleving = 1;
  let greenwood = 0;
  const stappen = Array.from(sets.tijd, (tijd, plaats): Stap => {
    const nAtRisk = sets.nAtRisk[plaats] ?? 0;
    const nGebeurtenis = gebeurtenissen[plaats] ?? 0;
    overleving *= (nAtRisk - nGebeurtenis) / nAtRisk;
    greenwood += nGebeurtenis / (nAtRisk * (nAtRisk - nGebeurtenis));
    const nGecensureerd = sets.nGecensureerd[plaats] ?? 0;
    return { tijd, nAtRisk, nGebeurtenis, nGecensureerd, overleving, ...onzekerheid(overleving, greenwood, z, vorm) };
  });
  const nGebeurtenissen = gebeurtenissen.reduce((som, aantal) => som + aantal, 0);
  const nGecensureerd = sets.nGecensureerd.reduce((som, aantal) => som + aantal, 0);
  return { n: nGebeurtenissen + nGecensureerd, nGebeurtenissen, nGecensureerd, betrouwbaarheid, stappen };
}

/** Survival after `dag` days with its interval; null beyond follow-up, where the data say nothing. */
export function survivalAt(km: KaplanMeier, dag: number): Pick<Stap, "overleving" | "se" | "onder" | "boven"> | null {
  if (dag > followUp(km)) return null;
  const stap = km.stappen.findLast(({ tijd }) => tijd <= dag);
  if (stap === undefined) return { overleving: 1, se: 0, onder: null, boven: null };
  const { overleving, se, onder, boven } = stap;
  return { overleving, se, onder, boven };
}

/** Up to which day somebody was followed; Infinity when the curve has reached 0, for there it stays; -Infinity without spells. */
export function followUp({ stappen }: KaplanMeier): number {
  const laatste = stappen.at(-1);
  if (laatste === undefined) return -Infinity;
  return laatste.overleving === 0 ? Infinity : laatste.tijd;
}

function onzekerheid(
  overleving: number,
  greenwood: number,
  z: number,
  vorm: Intervalvorm,
): Pick<Stap, "se" | "onder" | "boven"> {
  if (overleving === 0) return { se: null, onder: null, boven: null };
  if (overleving === 1) return { se: 0, onder: null, boven: null };
  const marge = z * Math.sqrt(greenwood);
  return { se: overleving * Math.sqrt(greenwood), ...grenzen[vorm](overleving, marge) };
}

const grenzen: Readonly<Record<Intervalvorm, (overleving: number, marge: number) => Pick<Stap, "onder" | "boven">>> = {
  "log-log": (overleving, marge) => {
    const macht = Math.exp(marge / Math.abs(Math.log(overleving)));
    return { onder: overleving ** macht, boven: overleving ** (1 / macht) };
  },
  log: (overleving, marge) => ({
    onder: overleving * Math.exp(-marge),
    boven: Math.min(1, overleving * Math.exp(marge)),
  }),
  plain: (overleving, marge) => ({
    onder: Math.max(0, overleving * (1 - marge)),
    boven: Math.min(1, overleving * (1 + marge)),
  }),
};
