import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  option,
  property,
  record,
  shuffledSubarray,
  tuple,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";
import { kwantiel } from "./kwantiel.ts";
import type { Waarneming } from "./risk-set.ts";

const telling: Arbitrary<Waarneming> = record({
  duur: nat({ max: 60 }),
  gebeurtenis: constantFrom(0 as const, 1 as const),
  aantal: integer({ min: 1, max: 9 }),
});
const laat: Arbitrary<Waarneming> = tuple(telling, option(nat({ max: 60 }), { nil: undefined })).map(
  ([waarneming, ingang]) => ({ ...waarneming, ingang }),
);
const histogram = array(telling, { maxLength: 40 });
const metIngang = array(laat, { maxLength: 40 });

test("survival never rises, stays between 0 and 1, and lies within its interval", () => {
  assert(
    property(metIngang, (waarnemingen) => {
      let vorige = 1;
      for (const { overleving, onder, boven, se } of kaplanMeier(waarnemingen).stappen) {
        expect(overleving).toBeLessThanOrEqual(vorige);
        expect(overleving).toBeGreaterThanOrEqual(0);
        expect(onder === null).toBe(overleving === 0 || overleving === 1);
        expect(onder ?? overleving).toBeLessThanOrEqual(overleving);
        expect(boven ?? overleving).toBeGreaterThanOrEqual(overleving);
        expect(boven ?? 1).toBeLessThanOrEqual(1);
        expect(Number.isNaN(se)).toBe(false);
        vorige = overleving;
      }
    }),
  );
});

test("counts give the same curve as one row per spell, in any order", () => {
  const geschud = metIngang.chain((waarnemingen) => {
    const rijen = waarnemingen.flatMap(uitgeschreven);
    return tuple(constant(waarnemingen), shuffledSubarray(rijen, { minLength: rijen.length }));
  });
  assert(
    property(geschud, ([waarnemingen, rijen]) => {
      expect(kaplanMeier(rijen)).toEqual(kaplanMeier(waarnemingen));
    }),
  );
});

test("with nothing open the curve is the share that lasted longer", () => {
  assert(
    property(histogram, (waarnemingen) => {
      const afgerond = waarnemingen.map((waarneming) => ({ ...waarneming, gebeurtenis: 1 as const }));
      const n = aantal(afgerond);
      for (const { tijd, overleving } of kaplanMeier(afgerond).stappen) {
        expect(overleving).toBeCloseTo(aantal(afgerond.filter(({ duur }) => duur > tijd)) / n, 12);
      }
    }),
  );
});

test("everyone is counted: nobody is at risk before the start or after the end", () => {
  assert(
    property(histogram, (waarnemingen) => {
      const { n, stappen } = kaplanMeier(waarnemingen);
      expect(n).toBe(aantal(waarnemingen));
      expect(stappen[0]?.nAtRisk ?? 0).toBe(n);
      const laatste = stappen.at(-1);
      expect((laatste?.nAtRisk ?? 0) - (laatste?.nGebeurtenis ?? 0) - (laatste?.nGecensureerd ?? 0)).toBe(0);
    }),
  );
});

test("a larger share takes at least as long, and the interval holds the value", () => {
  assert(
    property(metIngang, (waarnemingen) => {
      const km = kaplanMeier(waarnemingen);
      const reeks = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => kwantiel(km, p));
      const dagen = reeks.map(({ waarde }) => waarde ?? Infinity);
      expect(dagen).toEqual(dagen.toSorted((een, ander) => een - ander));
      for (const { waarde, onder, boven } of reeks) {
        expect(onder ?? 0).toBeLessThanOrEqual(waarde ?? Infinity);
        expect(boven ?? Infinity).toBeGreaterThanOrEqual(waarde ?? Infinity);
      }
    }),
  );
});

test("an open spell counts: leaving out the open ones never lengthens the median", () => {
  assert(
    property(histogram, (waarnemingen) => {
      const afgerond = waarnemingen.filter(({ gebeurtenis }) => gebeurtenis === 1);
      const zonder = kwantiel(kaplanMeier(afgerond), 0.5).waarde;
      const met = kwantiel(kaplanMeier(waarnemingen), 0.5).waarde;
      expect(met ?? Infinity).toBeGreaterThanOrEqual(zonder ?? 0);
    }),
  );
});

function uitgeschreven(waarneming: Waarneming): Waarneming[] {
  return Array.from({ length: waarneming.aantal }, () => ({ ...waarneming, aantal: 1 }));
}

function aantal(waarnemingen: readonly Waarneming[]): number {
  return waarnemingen.reduce((som, waarneming) => som + waarneming.aantal, 0);
}
