import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  nat,
  oneof,
  option,
  property,
  record,
  shuffledSubarray,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { aalenJohansen, meanTimeLost } from "./aalen-johansen.ts";
import { binomial, exactP, interpolatedQuantile } from "./binomial.ts";
import { chiSquareTail } from "./chi-square.ts";
import { benjaminiHochberg, funnel, funnelLimits } from "./funnel.ts";
import { followUp, kaplanMeier } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";
import { newcombe, wilson } from "./proportion.ts";
import { restrictedMean } from "./restricted-mean.ts";
import { numbersAtRisk, riskSets } from "./risk-set.ts";
import type { Waarneming } from "./risk-set.ts";
import { standardisedRatio } from "./standardised-ratio.ts";
import { xmr } from "./xmr.ts";

const waarneming: Arbitrary<Waarneming> = record({
  duur: nat({ max: 60 }),
  gebeurtenis: constantFrom(0, 1, 2, 3),
  aantal: integer({ min: 1, max: 9 }),
  ingang: option(nat({ max: 60 }), { nil: undefined }),
});
const waarnemingen = array(waarneming, { maxLength: 40 });
const telling = integer({ min: 1, max: 200 }).chain((noemer) =>
  record({ teller: nat({ max: noemer }), noemer: constantFrom(noemer) }),
);
const kans = double({ min: 0, max: 1, noNaN: true });

test("what ended by each cause and what is still open make all", () => {
  assert(
    property(waarnemingen, (rijen) => {
      const km = kaplanMeier(rijen);
      for (const [plaats, { overleving, oorzaken }] of aalenJohansen(rijen).stappen.entries()) {
        const som = oorzaken.reduce((totaal, oorzaak) => totaal + oorzaak.kans, overleving);
        expect(som).toBeCloseTo(1, 12);
        expect(overleving).toBeCloseTo(km.stappen[plaats]?.overleving ?? -1, 12);
        for (const { kans: k, onder, boven } of oorzaken) {
          expect(onder ?? k).toBeLessThanOrEqual(k);
          expect(boven ?? k).toBeGreaterThanOrEqual(k);
        }
      }
    }),
  );
});

test("one cause only: its incidence is one minus survival, with Greenwood's standard error", () => {
  assert(
    property(waarnemingen, (rijen) => {
      const een = rijen.map((rij) => ({ ...rij, gebeurtenis: Math.min(1, rij.gebeurtenis) }));
      const km = kaplanMeier(een);
      for (const [plaats, { oorzaken }] of aalenJohansen(een).stappen.entries()) {
        const stap = km.stappen[plaats];
        expect(oorzaken[0]?.kans).toBeCloseTo(1 - (stap?.overleving ?? 0), 12);
        const se = oorzaken[0]?.se ?? -1;
        expect(se).toBeCloseTo(stap?.se ?? se, 9);
      }
    }),
  );
});

test("days still open and days lost to each cause make the whole period, up to the end of follow-up", () => {
  assert(
    property(waarnemingen, kans, (rijen, deel) => {
      const km = kaplanMeier(rijen);
      const tot = Math.floor(deel * Math.min(100, followUp(km)));
      if (!(tot >= 0)) return;
      const { waarde, se } = restrictedMean(km, tot);
      const verloren = meanTimeLost(aalenJohansen(rijen), tot).reduce((som, dagen) => som + dagen, 0);
      expect(waarde + verloren).toBeCloseTo(tot, 9);
      expect(waarde).toBeLessThanOrEqual(tot + 1e-9);
      expect(se).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the number at risk is a count by definition", () => {
  assert(
    property(waarnemingen, array(nat({ max: 70 }), { maxLength: 9 }), (rijen, dagen) => {
      const geteld = dagen.map((dag) =>
        rijen.reduce((som, { duur, ingang, aantal }) => ((ingang ?? -1) < dag && dag <= duur ? som + aantal : som), 0),
      );
      expect(numbersAtRisk(rijen, dagen)).toEqual(geteld);
    }),
  );
});

test("columns and rows are the same spells", () => {
  assert(
    property(waarnemingen, (rijen) => {
      const een = rijen.map((rij) => ({ ...rij, aantal: 1 }));
      const kolommen = {
        duur: Float64Array.from(een, ({ duur }) => duur),
        gebeurtenis: Uint16Array.from(een, ({ gebeurtenis }) => gebeurtenis),
        ingang: Float64Array.from(een, ({ ingang }) => ingang ?? -Infinity),
      };
      expect(riskSets(kolommen)).toEqual(riskSets(een));
    }),
  );
});

test("log-rank: as many observed as expected, and the order of groups is nothing", () => {
  const groepen = array(waarnemingen, { maxLength: 4 });
  const geschud = groepen.chain((alle) =>
    record({ alle: constantFrom(alle), anders: shuffledSubarray(alle, { minLength: alle.length }) }),
  );
  assert(
    property(geschud, ({ alle, anders }) => {
      const een = logRank(alle);
      const ander = logRank(anders);
      expect(een.vrijheidsgraden).toBe(ander.vrijheidsgraden);
      expect(een.vrijheidsgraden).toBeLessThanOrEqual(Math.max(0, alle.length - 1));
      expect(Math.abs(een.chiSquare - ander.chiSquare)).toBeLessThanOrEqual(1e-7 * (1 + een.chiSquare));
      const saldo = een.groepen.reduce((som, { waargenomen, verwacht }) => som + waargenomen - verwacht, 0);
      expect(saldo).toBeCloseTo(0, 9);
      expect(een.p === null).toBe(een.vrijheidsgraden === 0);
    }),
  );
});

test("log-rank: a group against itself does not differ", () => {
  assert(
    property(waarnemingen, (rijen) => {
      expect(logRank([rijen, rijen]).chiSquare).toBeCloseTo(0, 9);
    }),
  );
});

test("chi-square: with an even number of degrees it is a sum of Poisson probabilities", () => {
  assert(
    property(integer({ min: 1, max: 60 }), double({ min: 0, max: 300, noNaN: true }), (half, x) => {
      let term = Math.exp(-x / 2);
      let som = term;
      for (let k = 1; k < half; k += 1) som += term *= x / 2 / k;
      expect(chiSquareTail(x, 2 * half)).toBeCloseTo(Math.min(1, som), 11);
    }),
  );
});

test("a proportion lies in its interval, that of its complement mirrors it, and a finite population narrows it", () => {
  assert(
    property(telling, nat({ max: 500 }), ({ teller, noemer }, rest) => {
      const eigen = wilson({ teller, noemer });
      if (eigen === null) throw new Error("somebody was counted");
      const spiegel = wilson({ teller: noemer - teller, noemer });
      expect(eigen.onder).toBeLessThanOrEqual(eigen.waarde);
      expect(eigen.boven).toBeGreaterThanOrEqual(eigen.waarde);
      expect(eigen.onder).toBeCloseTo(1 - (spiegel?.boven ?? 0), 12);
      const eindig = wilson({ teller, noemer }, noemer + rest);
      expect((eindig?.boven ?? 9) - (eindig?.onder ?? 0)).toBeLessThanOrEqual(eigen.boven - eigen.onder + 1e-12);
    }),
  );
});

test("a difference changes sign with its parts", () => {
  assert(
    property(telling, telling, (een, ander) => {
      const [heen, terug] = [newcombe(een, ander), newcombe(ander, een)];
      if (heen === null) throw new Error("somebody was counted");
      expect(heen.onder).toBeCloseTo(-(terug?.boven ?? 9), 12);
      expect(heen.onder).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(heen.boven).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("binomial probabilities make 1, their mean is n theta, and each quantile is where the sum reaches it", () => {
  assert(
    property(nat({ max: 5000 }), kans, double({ min: 0.001, max: 0.999, noNaN: true }), (n, theta, q) => {
      const verdeling = binomial(n, theta);
      const { vanaf, kansen } = verdeling;
      expect(kansen.reduce((som, k) => som + k, 0)).toBeCloseTo(1, 12);
      expect(kansen.reduce((som, k, i) => som + k * (vanaf + i), 0)).toBeCloseTo(n * theta, 6);
      expect(exactP(verdeling, Math.round(n * theta))).toBeLessThanOrEqual(1);
      expect(interpolatedQuantile(verdeling, q)).toBeGreaterThan(-1);
      expect(interpolatedQuantile(verdeling, q)).toBeLessThanOrEqual(n);
    }),
  );
});

test("a signal is rarer than attention, and no answer is NaN", () => {
  assert(
    property(array(oneof(telling, constantFrom({ teller: 0, noemer: 0 })), { maxLength: 12 }), (groepen) => {
      const uitkomst = funnel(groepen);
      expect(JSON.stringify(uitkomst)).toBe(JSON.stringify(uitkomst, zonderNaN));
      for (const groep of uitkomst?.groepen ?? []) {
        if (groep === null) continue;
        expect(groep.signaal.onder).toBeLessThanOrEqual(groep.aandacht.onder);
        expect(groep.signaal.boven).toBeGreaterThanOrEqual(groep.aandacht.boven);
        expect(groep.pGecorrigeerd ?? 1).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test("the funnel narrows as a group grows", () => {
  assert(
    property(integer({ min: 1, max: 2000 }), double({ min: 0.05, max: 0.95, noNaN: true }), (n, theta) => {
      const [klein, groot] = [funnelLimits(theta, n, 0.95), funnelLimits(theta, n * 4, 0.95)];
      expect(groot.boven - groot.onder).toBeLessThan(klein.boven - klein.onder);
    }),
  );
});

test("a corrected p is never smaller, and keeps the order", () => {
  assert(
    property(array(kans), (p) => {
      const gecorrigeerd = benjaminiHochberg(p);
      for (const [i, waarde] of p.entries()) {
        expect(gecorrigeerd[i]).toBeGreaterThanOrEqual(waarde);
        const kleinere = gecorrigeerd.filter((_, j) => (p[j] ?? 2) <= waarde);
        expect(gecorrigeerd[i]).toBe(Math.max(...kleinere));
      }
    }),
  );
});

test("observed over expected lies in its interval", () => {
  assert(
    property(nat({ max: 3000 }), double({ min: 0.01, max: 5000, noNaN: true }), (waargenomen, verwacht) => {
      const uitkomst = standardisedRatio(waargenomen, verwacht);
      expect(uitkomst?.onder).toBeLessThanOrEqual(uitkomst?.waarde ?? -1);
      expect(uitkomst?.boven).toBeGreaterThan(uitkomst?.waarde ?? Infinity);
    }),
  );
});

test("XmR: upside down or twice as many, the same points stand out", () => {
  const signalen = (x: readonly number[]) => {
    const uitkomst = xmr(x);
    return uitkomst && [uitkomst.buiten, uitkomst.trend, uitkomst.eenKant];
  };
  assert(
    property(array(integer({ min: -50, max: 50 }), { maxLength: 40 }), (x) => {
      expect(signalen(x.map((waarde) => -waarde))).toEqual(signalen(x));
      expect(signalen(x.map((waarde) => 2 * waarde))).toEqual(signalen(x));
    }),
  );
});

function zonderNaN(_: string, waarde: unknown): unknown {
  return typeof waarde === "number" && !Number.isFinite(waarde) ? "NaN" : waarde;
}
