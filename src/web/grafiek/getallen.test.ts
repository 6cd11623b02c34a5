import { expect, test } from "vitest";
import { aantalMetDeel, getal, hoeveel, lengte, procent, som } from "./getallen.ts";
import { maandKort, maandMetJaar, maandVoluit } from "./maanden.ts";
import { intervalInWoorden, mediaanInWoorden, mediaanKort, tijdInWoorden } from "./mediaan.ts";

const hulpvraag = { een: "hulpvraag", meer: "hulpvragen" };

test("numbers are written as the Dutch write them", () => {
  expect([1234, 93.5, 0, 1_000_000].map(getal)).toEqual(["1.234", "93,5", "0", "1.000.000"]);
  expect([procent(0.125), procent(1, 3), procent(1), procent(0)]).toEqual(["12,5%", "33,3%", "100%", "0%"]);
  expect([hoeveel(1, hulpvraag), hoeveel(0, hulpvraag), hoeveel(1200, hulpvraag)]).toEqual([
    "1 hulpvraag",
    "0 hulpvragen",
    "1.200 hulpvragen",
  ]);
});

test("a little is never nothing, and nearly all is never all", () => {
  expect([procent(1, 10_000), procent(9999, 10_000)]).toEqual(["minder dan 0,1%", "meer dan 99,9%"]);
});

test("what is no number is said to be unknown", () => {
  expect([getal(Number.NaN), procent(0, 0), procent(1, 0)]).toEqual(["onbekend", "onbekend", "onbekend"]);
  expect(aantalMetDeel(3, 0)).toBe("3");
  expect([lengte(Number.NaN), lengte(-2), lengte(Infinity), som([1, Number.NaN, 2])]).toEqual([0, 0, 0, 3]);
});

test("months have their Dutch names, short and in full", () => {
  expect(["2025-03", "2024-12"].map(maandKort)).toEqual(["mrt", "dec"]);
  expect(["2025-03", "2024-12"].map(maandMetJaar)).toEqual(["mrt ’25", "dec ’24"]);
  expect(maandVoluit("2025-03")).toBe("maart 2025");
});

test("times are days or weeks, one or more", () => {
  expect([tijdInWoorden(1, "dagen"), tijdInWoorden(93.5, "dagen")]).toEqual(["1 dag", "93,5 dagen"]);
  expect([tijdInWoorden(7, "weken"), tijdInWoorden(46, "weken")]).toEqual(["1 week", "6,6 weken"]);
  expect(mediaanKort({ waarde: null, onder: 83, boven: null }, "dagen")).toBe("nog niet bereikt");
});

test.each([
  [{ waarde: 62, onder: 48, boven: 127 }, "De helft was klaar binnen 62 dagen (met 95% zekerheid 48 tot 127 dagen)."],
  [
    { waarde: 93.5, onder: 25, boven: null },
    "De helft was klaar binnen 93,5 dagen (met 95% zekerheid 25 dagen of meer).",
  ],
  [{ waarde: 5, onder: 5, boven: 5 }, "De helft was klaar binnen 5 dagen (met 95% zekerheid 5 dagen)."],
  [
    { waarde: 0, onder: null, boven: null },
    "De helft was klaar op de dag zelf (te weinig gegevens voor een zekerheidsmarge).",
  ],
  [
    { waarde: null, onder: 83, boven: null },
    "Nog niet bereikt: minder dan de helft was klaar (met 95% zekerheid duurt dat 83 dagen of meer).",
  ],
  [{ waarde: null, onder: null, boven: null }, "Nog niet bereikt: minder dan de helft was klaar."],
])("the median in a sentence: %o", (mediaan, zin) => {
  expect(mediaanInWoorden(mediaan, "was klaar", "dagen")).toBe(zin);
});

test("an interval without a lower bound says at most", () => {
  expect(intervalInWoorden({ waarde: 3, onder: null, boven: 9 }, "dagen")).toBe("hoogstens 9 dagen");
});
