import { array, assert, constantFrom, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import type { CurveStap } from "./curve.ts";
import { nAtRiskOp, paden, puntOp, tijdstreepjes } from "./curve.ts";

const stappen: readonly CurveStap[] = [
  { tijd: 4, nAtRisk: 10, overleving: 0.8, onder: 0.5, boven: 0.9 },
  { tijd: 10, nAtRisk: 5, overleving: 0.8, onder: 0.5, boven: 0.9 },
  { tijd: 20, nAtRisk: 2, overleving: 0, onder: null, boven: null },
];

test("before the first step everyone is open, after it the step holds until the next", () => {
  expect([0, 3, 4, 19, 20, 99].map((tijd) => puntOp(stappen, tijd).overleving)).toEqual([1, 1, 0.8, 0.8, 0, 0]);
});

test("who is still open and in view at a time", () => {
  expect([0, 4, 5, 20, 21].map((tijd) => nAtRiskOp(stappen, tijd))).toEqual([10, 10, 5, 2, 0]);
});

test("the line goes down in steps, and the band ends where the curve reaches nothing", () => {
  const { lijn, band } = paden(stappen, 20);
  expect(lijn).toBe("M0,0L200,0L200,200L1000,200L1000,1000L1000,1000L1000,1000");
  expect(band).toBe("M200,100L1000,100L1000,100L1000,500L1000,500L200,500Z");
});

test("a curve cut off at a day holds its height up to that day", () => {
  expect(paden(stappen, 8).lijn).toBe("M0,0L500,0L500,200L1000,200L1000,200");
});

test("paths hold only numbers, whatever the steps", () => {
  const stap = double({ min: 0, max: 1, noNaN: true });
  assert(
    property(array(stap, { maxLength: 30 }), integer({ min: 1, max: 500 }), (hoogten, tot) => {
      const dalend = hoogten.toSorted((een, ander) => ander - een);
      const { lijn, band } = paden(
        dalend.map((overleving, index) => ({ tijd: index * 3, nAtRisk: 1, overleving, onder: null, boven: null })),
        tot,
      );
      expect(`${lijn}${band}`).toMatch(/^[MLZ\d.,-]+$/);
    }),
  );
});

test("the axis has few round marks, from 0 to at most the end", () => {
  assert(
    property(integer({ min: 1, max: 20_000 }), constantFrom("dagen" as const, "weken" as const), (tot, eenheid) => {
      const streepjes = tijdstreepjes(tot, eenheid);
      expect(streepjes[0]).toBe(0);
      expect(streepjes.length).toBeLessThanOrEqual(8);
      expect(Math.max(...streepjes)).toBeLessThanOrEqual(tot);
      expect(streepjes.every((tijd) => eenheid === "dagen" || tijd % 7 === 0)).toBe(true);
    }),
  );
  expect(tijdstreepjes(322, "dagen")).toEqual([0, 60, 120, 180, 240, 300]);
});
