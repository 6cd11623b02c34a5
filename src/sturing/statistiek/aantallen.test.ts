import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chiSquareCumulative, chiSquareQuantile, chiSquareTail } from "./chi-square.ts";
import { benjaminiHochberg, funnel, funnelLimits } from "./funnel.ts";
import { overdispersedLimits } from "./overdispersion.ts";
import { newcombe, wilson } from "./proportion.ts";
import { standardisedRatio } from "./standardised-ratio.ts";
import { stratifiedMean, weightedMean } from "./weighted-mean.ts";
import { xmr } from "./xmr.ts";

const lees = (bestand: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/vectoren/${bestand}`, import.meta.url), "utf8"));
const enquete = lees("survey.json");
const trechter = lees("funnel.json");
const reeks = lees("xmr.json");

describe("proportions", () => {
  test.each(enquete.wilson as { x: number; n: number; p: number; wilson: number[] }[])(
    "$x of $n",
    ({ x, n, p, wilson: ci }) => {
      const uitkomst = wilson({ teller: x, noemer: n });
      expect(uitkomst?.waarde).toBeCloseTo(p, 9);
      expect(uitkomst?.onder).toBeCloseTo(ci[0] ?? -1, 9);
      expect(uitkomst?.boven).toBeCloseTo(ci[1] ?? -1, 9);
    },
  );

  test.each([
    [1, 10, 0.017876, 0.40415],
    [10, 10, 0.722467, 1],
    [45, 60, 0.627679, 0.842235],
    [150, 200, 0.685659, 0.804918],
  ])("%s of %s, to six decimals", (teller, noemer, onder, boven) => {
    const uitkomst = wilson({ teller, noemer });
    expect(uitkomst?.onder).toBeCloseTo(onder, 6);
    expect(uitkomst?.boven).toBeCloseTo(boven, 6);
  });

  test("sixty of all 180 answered: narrower, and certain when all answered", () => {
    const { x, n, N, ci } = enquete.wilson_fpc;
    const uitkomst = wilson({ teller: x, noemer: n }, N);
    expect(uitkomst?.onder).toBeCloseTo(ci[0], 9);
    expect(uitkomst?.boven).toBeCloseTo(ci[1], 9);
    expect(wilson({ teller: 3, noemer: 4 }, 4)).toEqual({ waarde: 0.75, onder: 0.75, boven: 0.75 });
  });

  test("the difference of two", () => {
    const uitkomst = newcombe({ teller: 56, noemer: 70 }, { teller: 48, noemer: 80 });
    expect(uitkomst?.waarde).toBeCloseTo(enquete.newcombe.d, 9);
    expect(uitkomst?.onder).toBeCloseTo(enquete.newcombe.lo, 9);
    expect(uitkomst?.boven).toBeCloseTo(enquete.newcombe.hi, 9);
  });

  test("none of none is no proportion, and more than all is refused", () => {
    expect(wilson({ teller: 0, noemer: 0 })).toBeNull();
    expect(newcombe({ teller: 0, noemer: 0 }, { teller: 1, noemer: 2 })).toBeNull();
    for (const [teller, noemer, N] of [
      [3, 2, 9],
      [-1, 2, 9],
      [1, 10, 9],
      [Number.NaN, 2, 9],
    ] as const) {
      expect(() => wilson({ teller, noemer }, N)).toThrow(RangeError);
    }
  });
});

describe("marks", () => {
  test("mean of groups of known size", () => {
    const { strata, mean, se, ci } = enquete.stratified;
    type Rij = { N: number; n: number; mean: number; sd: number };
    const uitkomst = stratifiedMean(
      strata.map((rij: Rij) => ({ populatie: rij.N, n: rij.n, gemiddelde: rij.mean, standaarddeviatie: rij.sd })),
    );
    expect(uitkomst?.waarde).toBeCloseTo(mean, 9);
    expect(uitkomst?.se).toBeCloseTo(se, 9);
    expect(uitkomst?.onder).toBeCloseTo(ci[0], 9);
    expect(uitkomst?.boven).toBeCloseTo(ci[1], 9);
  });

  test("mean with a weight per answer", () => {
    const { marks, w, mean, kish_neff } = enquete.weighted_marks;
    const uitkomst = weightedMean(marks.map((cijfer: number, i: number) => ({ cijfer, gewicht: w[i] })));
    expect(uitkomst?.waarde).toBeCloseTo(mean, 9);
    expect(uitkomst?.nEffectief).toBeCloseTo(kish_neff, 9);
  });

  test("a group that did not answer leaves the mean unknown", () => {
    const stratum = { populatie: 10, n: 5, gemiddelde: 7, standaarddeviatie: 1 };
    expect(stratifiedMean([stratum, { ...stratum, n: 0 }])).toBeNull();
    expect(stratifiedMean([])).toBeNull();
    expect(weightedMean([])).toBeNull();
    expect(() => stratifiedMean([{ ...stratum, n: 11 }])).toThrow(RangeError);
    expect(() => weightedMean([{ cijfer: 7, gewicht: -1 }])).toThrow(RangeError);
  });
});

describe("chi-square", () => {
  test.each([
    [1, 1, 0.31731050786291415],
    [3.841458820694124, 1, 0.05],
    [10, 2, Math.exp(-5)],
    [100, 2, Math.exp(-50)],
    [50, 60, 0.8178960840228449],
    [700, 600, 0.002895772531822272],
    [0, 3, 1],
    [Infinity, 3, 0],
  ])("P(X > %s) with %s degrees of freedom", (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 9);
    expect(chiSquareCumulative(x, df)).toBeCloseTo(1 - p, 9);
  });

  test("a tail of 1e-22 keeps its digits", () => {
    expect(chiSquareTail(100, 2) / Math.exp(-50)).toBeCloseTo(1, 12);
  });

  test.each([1, 2, 3, 11, 28, 400, 20_000])("the quantile is the inverse, with %s degrees of freedom", (df) => {
    for (const p of [1e-6, 0.001, 0.025, 0.5, 0.975, 0.999]) {
      expect(chiSquareCumulative(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 9);
    }
    expect(chiSquareQuantile(0, df)).toBe(0);
  });

  test("what is no question is refused", () => {
    for (const vraag of [
      () => chiSquareTail(1, 0),
      () => chiSquareTail(Number.NaN, 1),
      () => chiSquareQuantile(1, 2),
    ]) {
      expect(vraag).toThrow(RangeError);
    }
  });
});

test("observed over expected, exact", () => {
  const { O, E, ratio, exact_lo, exact_hi } = lees("standardised_ratio.json");
  for (const [i, waargenomen] of O.entries()) {
    const uitkomst = standardisedRatio(waargenomen, E[i]);
    expect(uitkomst?.waarde).toBeCloseTo(ratio[i], 9);
    expect(uitkomst?.onder).toBeCloseTo(exact_lo[i], 9);
    expect(uitkomst?.boven).toBeCloseTo(exact_hi[i], 9);
  }
  expect(standardisedRatio(0, 2)?.onder).toBe(0);
  expect(standardisedRatio(0, 0)).toBeNull();
  expect(() => standardisedRatio(1.5, 2)).toThrow(RangeError);
});

describe("funnel of twelve teams", () => {
  const tellingen = trechter.teams.map(({ r, n }: { r: number; n: number }) => ({ teller: r, noemer: n }));
  const uitkomst = funnel(tellingen);

  test("what they have in common, and whether they differ", () => {
    expect(uitkomst?.theta).toBeCloseTo(trechter.theta, 9);
    expect(uitkomst?.homogeniteit.chiSquare).toBeCloseTo(trechter.chisq_homogeneity, 9);
    expect(uitkomst?.homogeniteit.p).toBeCloseTo(trechter.p, 9);
    expect(uitkomst?.homogeniteit.vrijheidsgraden).toBe(trechter.df);
    expect(uitkomst?.overdispersie.phi).toBeCloseTo(trechter.phi_winsorised, 9);
    expect(uitkomst?.overdispersie.tau2).toBeCloseTo(trechter.tau2, 9);
    expect(uitkomst?.overdispersie.winsor.onder).toBeCloseTo(trechter.winsor[0], 9);
    expect(uitkomst?.overdispersie.winsor.boven).toBeCloseTo(trechter.winsor[1], 9);
  });

  test.each((trechter.teams as { team: string }[]).map(({ team }, i) => [team, i] as const))("team %s", (_, i) => {
    const [eigen, hun] = [uitkomst?.groepen[i], trechter.teams[i]];
    expect(eigen?.aandeel).toBeCloseTo(hun.p, 9);
    expect(eigen?.z).toBeCloseTo(hun.z, 9);
    expect(eigen?.p).toBeCloseTo(hun.p_exact_two_sided, 9);
    expect(eigen?.pGecorrigeerd).toBeCloseTo(hun.bh, 9);
    expect(eigen?.aandacht.onder).toBeCloseTo(hun.lo95, 9);
    expect(eigen?.aandacht.boven).toBeCloseTo(hun.hi95, 9);
    // The vector leaves the limit of 15 cases below 0; the specification cuts it off.
    expect(eigen?.signaal.onder).toBeCloseTo(Math.max(0, hun.lo998), 9);
    expect(eigen?.signaal.boven).toBeCloseTo(hun.hi998, 9);
    expect(uitkomst?.overdispersie.z[i]).toBeCloseTo(hun.z_od, 9);
    const ruim = overdispersedLimits(trechter.theta, hun.n, trechter.tau2, 0.95);
    const ruimst = overdispersedLimits(trechter.theta, hun.n, trechter.tau2, 0.998);
    expect(ruim.onder).toBeCloseTo(hun.od_lo95, 9);
    expect(ruim.boven).toBeCloseTo(hun.od_hi95, 9);
    expect(ruimst.onder).toBeCloseTo(hun.od_lo998, 9);
    expect(ruimst.boven).toBeCloseTo(hun.od_hi998, 9);
  });

  test("nothing counted, nobody chosen, or one group: no verdict, and no NaN", () => {
    expect(funnel([])).toBeNull();
    expect(funnel([{ teller: 0, noemer: 0 }])).toBeNull();
    const niemand = funnel([
      { teller: 0, noemer: 9 },
      { teller: 0, noemer: 0 },
    ]);
    expect(niemand?.homogeniteit.p).toBeNull();
    expect(niemand?.groepen).toMatchObject([{ z: null, p: 1, aandacht: { onder: 0, boven: 0 } }, null]);
    expect(funnel([{ teller: 2, noemer: 3 }])?.homogeniteit.p).toBeNull();
    expect(() => funnel([{ teller: 3, noemer: 2 }])).toThrow(RangeError);
  });

  test("the limits of a million keep to the normal ones", () => {
    const { onder, boven } = funnelLimits(0.3, 1_000_000, 0.95);
    const marge = 1.959964 * Math.sqrt((0.3 * 0.7) / 1_000_000);
    expect(onder).toBeCloseTo(0.3 - marge, 6);
    expect(boven).toBeCloseTo(0.3 + marge, 6);
  });

  test("Benjamini-Hochberg never lowers a p and keeps their order", () => {
    expect(benjaminiHochberg([0.04, 0.01, 0.03, 0.9])).toEqual([0.04 * (4 / 3), 0.04, 0.04 * (4 / 3), 0.9]);
  });
});

describe("XmR of 24 months", () => {
  test.each([
    ["all months", undefined, reeks.full_flags],
    ["the first twelve as baseline", 12, reeks.baseline12_flags],
  ])("%s", (_, nulmeting, hun) => {
    const uitkomst = xmr(reeks.x, nulmeting);
    expect(uitkomst?.gemiddelde).toBeCloseTo(hun.mean, 9);
    expect(uitkomst?.mRGezuiverd).toBeCloseTo(hun.mRbar, 9);
    expect(uitkomst?.onder).toBeCloseTo(hun.lower, 9);
    expect(uitkomst?.boven).toBeCloseTo(hun.upper, 9);
    const vanafEen = (plaatsen?: readonly number[]) => plaatsen?.map((plaats) => plaats + 1);
    expect(vanafEen(uitkomst?.buiten)).toEqual(hun.outside);
    expect(vanafEen(uitkomst?.trend)).toEqual(hun.trend7);
    expect(vanafEen(uitkomst?.eenKant)).toEqual(hun.side7);
    expect(vanafEen(uitkomst?.tweeVanDrie)).toEqual(hun.two_of_three);
  });

  test("an extreme jump is left out of the limits, once", () => {
    const rustig = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 100];
    const uitkomst = xmr(rustig);
    expect(uitkomst?.mR).toBeCloseTo(100 / 11, 9);
    expect(uitkomst?.mRGezuiverd).toBe(1);
    expect(uitkomst?.buiten).toEqual([...rustig.keys()]);
  });

  test("two of three near the limit", () => {
    const uitkomst = xmr([10, 12, 10, 12, 10, 12, 10, 12, 15.5, 11, 15.5, 7, 12, 10], 8);
    expect(uitkomst?.boven).toBeCloseTo(11 + 5.32, 9);
    expect(uitkomst?.tweeVanDrie).toEqual([8, 10]);
  });

  test("seven is a run, six is not", () => {
    const stijgend = (aantal: number) => [9, ...Array.from({ length: aantal }, (_, i) => i), 0];
    expect(xmr(stijgend(7))?.trend).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(xmr(stijgend(6))?.trend).toEqual([]);
    const hoog = (aantal: number) => [0, 1, 0, 1, ...Array.from({ length: aantal }, () => 1)];
    expect(xmr(hoog(6), 4)?.eenKant).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(xmr(hoog(5), 4)?.eenKant).toEqual([]);
  });

  test("a point on the mean breaks a run; standing still is no signal; one point is no series", () => {
    expect(xmr([4, 4, 4, 5, 4, 4, 4, 3], 3)?.eenKant).toEqual([]);
    expect(xmr([4, 4, 4, 4, 4, 4, 4, 4])).toMatchObject({ mRGezuiverd: 0, buiten: [], trend: [], eenKant: [] });
    expect(xmr([4])).toBeNull();
    expect(xmr([])).toBeNull();
    expect(() => xmr([1, Number.NaN])).toThrow(RangeError);
  });
});
