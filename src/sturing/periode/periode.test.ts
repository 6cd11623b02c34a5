import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen, plusMaanden } from "#shared/datum.ts";
import {
  deelsGeteld,
  eigenPeriode,
  looptNog,
  maandenIn,
  periodeInWoorden,
  periodeVan,
  type VastePeriode,
  vastePeriode,
  vastePeriodes,
} from "./periode.ts";

const vandaag = "2026-03-10";

test.each<[VastePeriode, string, string]>([
  ["12-maanden", "2025-03-01", "2026-03-10"],
  ["dit-kwartaal", "2026-01-01", "2026-03-10"],
  ["vorig-kwartaal", "2025-10-01", "2025-12-31"],
  ["dit-jaar", "2026-01-01", "2026-03-10"],
  ["vorig-jaar", "2025-01-01", "2025-12-31"],
])("on 10 March 2026 %s is %s to %s", (naam, van, tot) => {
  expect(vastePeriode(naam, vandaag)).toEqual({ van, tot });
});

test("the last twelve months are twelve whole ones and the one that runs, also on the last day of a month", () => {
  expect(maandenIn(vastePeriode("12-maanden", "2026-03-31"))).toHaveLength(13);
  expect(vastePeriode("12-maanden", "2024-02-29").van).toBe("2023-02-01");
});

describe("days of one's own", () => {
  test("go before a named period, and end today when they would go past it", () => {
    expect(periodeVan({ periode: "dit-jaar", van: "2025-05-05" }, vandaag)).toEqual({
      ok: true,
      value: { van: "2025-05-05", tot: vandaag },
    });
    expect(periodeVan({ van: "2025-05-05", tot: "2099-12-31" }, vandaag)).toEqual(
      periodeVan({ van: "2025-05-05" }, vandaag),
    );
  });

  test.each([
    [undefined, "2026-01-01", "van_ontbreekt"],
    ["2026-03-11", undefined, "in_toekomst"],
    ["2016-03-09", undefined, "te_lang_geleden"],
    ["2026-02-02", "2026-02-01", "tot_voor_van"],
  ])("from %s to %s is refused: %s", (van, tot, reason) => {
    expect(eigenPeriode(van, tot, vandaag)).toEqual({ ok: false, reason });
  });

  test("one day is a period, and so are ten years", () => {
    expect(eigenPeriode(vandaag, vandaag, vandaag).ok).toBe(true);
    expect(eigenPeriode("2016-03-10", undefined, vandaag).ok).toBe(true);
  });
});

describe("in words", () => {
  test("a period is two days, or one", () => {
    expect(periodeInWoorden({ van: "2025-03-01", tot: vandaag })).toBe("1 maart 2025 tot en met 10 maart 2026");
    expect(periodeInWoorden({ van: vandaag, tot: vandaag })).toBe("10 maart 2026");
  });

  test("bars of part of a month are named, but not the month that runs and not the only bar", () => {
    expect(deelsGeteld({ van: "2025-01-15", tot: "2025-02-20" }, vandaag)).toBe(
      "Let op: januari 2025 telt vanaf de 15e; februari 2025 telt tot en met de 20e.",
    );
    expect(deelsGeteld({ van: "2025-01-01", tot: "2025-02-28" }, vandaag)).toBeUndefined();
    expect(deelsGeteld({ van: "2025-01-01", tot: vandaag }, vandaag)).toBeUndefined();
    expect(deelsGeteld({ van: "2025-01-15", tot: "2025-01-20" }, vandaag)).toBeUndefined();
  });
});

test("whatever the day, a named period lies before it, in whole months", () => {
  const dag = fc.integer({ min: 0, max: 20_000 }).map((aantal) => plusDagen("2000-01-01", aantal));
  const naam = fc.constantFrom(...(Object.keys(vastePeriodes) as VastePeriode[])); // its keys are its names
  fc.assert(
    fc.property(dag, naam, (peildag, soort) => {
      const periode = vastePeriode(soort, peildag);
      const maanden = maandenIn(periode);
      expect(periode.van <= periode.tot && periode.tot <= peildag).toBe(true);
      expect(periode.van.endsWith("-01")).toBe(true);
      expect(maanden.at(-1)).toBe(periode.tot.slice(0, 7));
      expect(maanden).toEqual(maanden.map((_, index) => plusMaanden(periode.van, index).slice(0, 7)));
      expect(looptNog(periode, peildag)).toBe(periode.tot === peildag);
    }),
  );
});
