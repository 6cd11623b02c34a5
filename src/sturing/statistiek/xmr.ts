/** What in a series of counts is more than the usual ups and downs. Places count from 0. */
export type Xmr = {
  readonly gemiddelde: number;
  /** Mean of the moving ranges |x_i - x_{i-1}|, before and after leaving out the extreme ones. */
  readonly mR: number;
  readonly mRGezuiverd: number;
  /** Natural process limits. */
  readonly onder: number;
  readonly boven: number;
  readonly buiten: readonly number[];
  /** In a run of seven or more that strictly rise or strictly fall. */
  readonly trend: readonly number[];
  /** In a run of seven or more on one side of the mean. */
  readonly eenKant: readonly number[];
  /** Two of three in a row between two thirds of the limit and the limit, on one side: those two (or three). */
  readonly tweeVanDrie: readonly number[];
};

/** A run this long is no coincidence. */
const REEKS = 7;

/**
 * XmR chart of a series in order of time: limits x̄ ± 2.66 mR̄; moving ranges of 3.267 mR̄ or more are left out of mR̄, once. The first
 * `nulmeting` points (all, when not given) make the limits; the signals are sought in all. Null with fewer than two points there.
 * Sources: Wheeler, Understanding Variation; the rules of NHS England, Making Data Count, as in NHSRplotthedots.
 * Trap: with a mean under about 5 per period the limits mean little; measure the time between events instead.
 */
export function xmr(x: readonly number[], nulmeting = x.length): Xmr | null {
  if (!x.every(Number.isFinite)) throw new RangeError("x are numbers");
  const basis = x.slice(0, nulmeting);
  if (basis.length < 2) return null;
  const gemiddelde = mean(basis);
  const sprongen = basis.slice(1).map((waarde, plaats) => Math.abs(waarde - (basis[plaats] ?? waarde)));
  const mR = mean(sprongen);
  // A series that stands still has no extreme range: all of them are 0.
  const mRGezuiverd = mR === 0 ? 0 : mean(sprongen.filter((sprong) => sprong < 3.267 * mR));
  const marge = 2.66 * mRGezuiverd;
  const [onder, boven] = [gemiddelde - marge, gemiddelde + marge];
  return {
    gemiddelde,
    mR,
    mRGezuiverd,
    onder,
    boven,
    buiten: plaatsen(x, (waarde) => waarde < onder || waarde > boven),
    trend: inTrend(x),
    eenKant: aanEenKant(x, gemiddelde),
    tweeVanDrie: tweeVanDrie(x, gemiddelde, marge),
  };
}

function inTrend(x: readonly number[]): number[] {
  const richting = x.slice(1).map((waarde, plaats) => Math.sign(waarde - (x[plaats] ?? waarde)));
  // A run of six steps in one direction is a run of seven points: from the point before the first step on.
  const gevonden = reeksen(richting, REEKS - 1).flatMap(({ van, tot }) => bereik(van, tot + 1));
  return [...new Set(gevonden)];
}

function aanEenKant(x: readonly number[], gemiddelde: number): number[] {
  const kanten = x.map((waarde) => Math.sign(waarde - gemiddelde));
  return reeksen(kanten, REEKS).flatMap(({ van, tot }) => bereik(van, tot));
}

function tweeVanDrie(x: readonly number[], gemiddelde: number, marge: number): number[] {
  const rand = x.map((waarde) => {
    const afstand = Math.abs(waarde - gemiddelde);
    return afstand > (2 / 3) * marge && afstand <= marge ? Math.sign(waarde - gemiddelde) : 0;
  });
  return plaatsen(rand, (kant, plaats) => {
    const vensters = [plaats - 2, plaats - 1, plaats].filter((van) => van >= 0 && van + 3 <= rand.length);
    return kant !== 0 && vensters.some((van) => rand.slice(van, van + 3).filter((ander) => ander === kant).length >= 2);
  });
}

/** Runs of at least `lengte` equal signs, 0 breaking them: from `van` up to and including `tot`. */
function reeksen(tekens: readonly number[], lengte: number): { readonly van: number; readonly tot: number }[] {
  const gevonden: { van: number; tot: number }[] = [];
  let van = 0;
  for (let plaats = 1; plaats <= tekens.length; plaats += 1) {
    if (tekens[plaats] === tekens[van]) continue;
    if (tekens[van] !== 0 && plaats - van >= lengte) gevonden.push({ van, tot: plaats - 1 });
    van = plaats;
  }
  return gevonden;
}

function bereik(van: number, tot: number): number[] {
  return Array.from({ length: tot - van + 1 }, (_, k) => van + k);
}

function plaatsen<T>(rij: readonly T[], voldoet: (element: T, plaats: number) => boolean): number[] {
  return rij.flatMap((element, plaats) => (voldoet(element, plaats) ? [plaats] : []));
}

function mean(getallen: readonly number[]): number {
  return getallen.reduce((som, getal) => som + getal, 0) / getallen.length;
}
