import { normaalKwantiel } from "./normale-verdeling.ts";

/** So many spells that lasted `duur` days and then ended (`gebeurtenis` 1) or were still open (0). */
export type Waarneming = {
  /** Days from start to end or peildatum, >= 0. */
  readonly duur: number;
  readonly gebeurtenis: 0 | 1;
  /** How many spells; 0 counts for nothing. */
  readonly aantal: number;
  /** Left truncation: under observation only after this many days, at risk at t if ingang < t <= duur. Absent: from the very start, day 0 included. */
  readonly ingang?: number | undefined;
};

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

export type KaplanMeier = {
  readonly n: number;
  readonly nGebeurtenissen: number;
  readonly nGecensureerd: number;
  readonly betrouwbaarheid: number;
  /** One per distinct time at which a spell ended or was cut off, ascending. */
  readonly stappen: readonly Stap[];
};

/**
 * Survival curve of spells of which some are still open, from counts per (duur, gebeurtenis).
 *
 * - Survival: S(t) = Π_{tj<=t} (1 - dj/nj). Kaplan & Meier (1958), JASA 53, 457-481.
 * - Standard error: S √G with G = Σ dj / (nj (nj - dj)). Greenwood (1926), Reports on Public Health and Medical Subjects 33.
 * - Interval, log-log: S^exp(±z √G / |ln S|). Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data. (R's own default is "log".)
 *
 * At equal times events precede censorings. Spells that end before they come under observation (duur <= ingang) are never at risk and not counted.
 * Trap with left truncation: a small early risk set can bring the curve to 0, and there it stays.
 */
export function kaplanMeier(waarnemingen: readonly Waarneming[], betrouwbaarheid = 0.95): KaplanMeier {
  if (!(betrouwbaarheid > 0 && betrouwbaarheid < 1)) throw new RangeError("betrouwbaarheid lies between 0 and 1");
  const z = normaalKwantiel((1 + betrouwbaarheid) / 2);
  const stappen: Stap[] = [];
  let overleving = 1;
  let greenwood = 0;
  for (const telling of tellingen(waarnemingen)) {
    const { nAtRisk, nGebeurtenis } = telling;
    overleving *= (nAtRisk - nGebeurtenis) / nAtRisk;
    greenwood += nGebeurtenis / (nAtRisk * (nAtRisk - nGebeurtenis));
    stappen.push({ ...telling, overleving, ...onzekerheid(overleving, greenwood, z) });
  }
  const nGebeurtenissen = som(stappen.map((stap) => stap.nGebeurtenis));
  const nGecensureerd = som(stappen.map((stap) => stap.nGecensureerd));
  return { n: nGebeurtenissen + nGecensureerd, nGebeurtenissen, nGecensureerd, betrouwbaarheid, stappen };
}

function onzekerheid(overleving: number, greenwood: number, z: number): Pick<Stap, "se" | "onder" | "boven"> {
  if (overleving === 0) return { se: null, onder: null, boven: null };
  const wortel = Math.sqrt(greenwood);
  if (overleving === 1) return { se: 0, onder: null, boven: null };
  const marge = (z * wortel) / Math.abs(Math.log(overleving));
  return {
    se: overleving * wortel,
    onder: overleving ** Math.exp(marge),
    boven: overleving ** Math.exp(-marge),
  };
}

type Telling = Pick<Stap, "tijd" | "nAtRisk" | "nGebeurtenis" | "nGecensureerd">;

function tellingen(waarnemingen: readonly Waarneming[]): Telling[] {
  const geldig = waarnemingen.filter(isAtRisk);
  const ingangen = perTijd(geldig, (waarneming) => waarneming.ingang ?? -Infinity);
  const gebeurtenissen = perTijd(geldig.filter((waarneming) => waarneming.gebeurtenis === 1));
  const censureringen = perTijd(geldig.filter((waarneming) => waarneming.gebeurtenis === 0));
  const ingangstijden = oplopend(ingangen.keys());
  let ingegaan = 0;
  let nAtRisk = 0;
  return oplopend(new Set([...gebeurtenissen.keys(), ...censureringen.keys()])).map((tijd) => {
    for (; (ingangstijden[ingegaan] ?? Infinity) < tijd; ingegaan += 1) {
      nAtRisk += ingangen.get(ingangstijden[ingegaan] ?? Infinity) ?? 0;
    }
    const nGebeurtenis = gebeurtenissen.get(tijd) ?? 0;
    const nGecensureerd = censureringen.get(tijd) ?? 0;
    const telling = { tijd, nAtRisk, nGebeurtenis, nGecensureerd };
    nAtRisk -= nGebeurtenis + nGecensureerd;
    return telling;
  });
}

function isAtRisk({ duur, aantal, ingang }: Waarneming): boolean {
  if (!Number.isFinite(duur) || duur < 0) throw new RangeError("duur is a number of days, 0 or more");
  if (!Number.isSafeInteger(aantal) || aantal < 0) throw new RangeError("aantal is a whole number, 0 or more");
  if (Number.isNaN(ingang)) throw new RangeError("ingang is a number of days");
  return aantal > 0 && (ingang === undefined || ingang < duur);
}

function perTijd(
  waarnemingen: readonly Waarneming[],
  tijd: (waarneming: Waarneming) => number = (waarneming) => waarneming.duur,
): Map<number, number> {
  const aantallen = new Map<number, number>();
  for (const waarneming of waarnemingen) {
    const sleutel = tijd(waarneming);
    aantallen.set(sleutel, (aantallen.get(sleutel) ?? 0) + waarneming.aantal);
  }
  return aantallen;
}

function oplopend(tijden: Iterable<number>): number[] {
  return [...tijden].toSorted((een, ander) => een - ander);
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
