import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { isMinderjarig, kanMinderjarigZijn, vroegstGeboren, zekerMeerderjarigOp } from "./leeftijd.ts";
import { type Bekend, type Levensloop, wijzigen } from "./levensloop.ts";

const vandaag = "2026-03-10";
const leven: Levensloop = {
  achternaam: "Vries",
  partnernaam: null,
  naamgebruik: "eigen",
  geboortedatum: "1960-05-06",
  overledenOp: null,
  vertrokkenOp: null,
};
const onbekend: Bekend = { achternaam: null, eerstSamen: null, laatstSamen: null };
const wijzig = (anders: Partial<Levensloop>, bekend: Partial<Bekend> = {}) =>
  wijzigen({ ...leven, ...anders }, { ...onbekend, ...bekend }, vandaag);

describe("an age", () => {
  test.each([
    ["2008-03-10", "2008-03-10", "2026-03-10"],
    ["2008-03", "2008-03-01", "2026-03-31"],
    ["2008-02", "2008-02-01", "2026-02-28"],
    ["2008", "2008-01-01", "2026-12-31"],
    ["2008-00-00", "2008-01-01", "2026-12-31"],
    ["2008-03-00", "2008-03-01", "2026-03-31"],
  ])("of who was born %s: at the earliest on %s, and surely eighteen on %s", (geboren, eerst, meerderjarig) => {
    expect([vroegstGeboren(geboren), zekerMeerderjarigOp(geboren)]).toEqual([eerst, meerderjarig]);
  });

  test("that is not known in full may be either side of eighteen; not known at all it is no child's", () => {
    expect([isMinderjarig("2008", "2026-06-01"), kanMinderjarigZijn("2008", "2026-06-01")]).toEqual([false, true]);
    for (const niets of [null, undefined, ""])
      expect([isMinderjarig(niets, vandaag), kanMinderjarigZijn(niets, vandaag)]).toEqual([false, false]);
  });

  test("who is surely a child may be one", () => {
    const datum = fc.constantFrom("2008", "2008-03", "2008-03-10", "2010", "1990-01-01");
    fc.assert(
      fc.property(datum, fc.integer({ min: 0, max: 9000 }), (geboren, dagen) => {
        const op = plusDagen("2008-01-01", dagen);
        expect(isMinderjarig(geboren, op) && !kanMinderjarigZijn(geboren, op)).toBe(false);
      }),
    );
  });
});

describe("a life", () => {
  test.each([
    ["geboren_in_toekomst", { geboortedatum: "2026-03-11" }, {}],
    ["naam_nodig", { achternaam: null }, { achternaam: "Vries" }],
    ["partnernaam_nodig", { naamgebruik: "partner" as const }, {}],
    ["overleden_in_toekomst", { overledenOp: "2026-03-11" }, {}],
    ["overleden_voor_geboorte", { overledenOp: "1960-05-05" }, {}],
    ["vertrokken_voor_geboorte", { vertrokkenOp: "1960-05-05" }, {}],
    ["vertrokken_na_overlijden", { overledenOp: "2026-01-01", vertrokkenOp: "2026-01-02" }, {}],
    ["huishouden_voor_geboorte", {}, { eerstSamen: "1960-05-05" }],
    ["huishouden_na_overlijden", { overledenOp: "2026-01-01" }, { laatstSamen: "2026-01-02" }],
  ])("that cannot be is refused: %s", (reason, anders, bekend) => {
    expect(wijzig(anders, bekend)).toEqual({ ok: false, reason });
  });

  test("may be short, unknown, or known in part", () => {
    expect(wijzig({ geboortedatum: "2026-03-10", overledenOp: "2026-03-10" }).ok).toBe(true);
    expect(wijzig({ geboortedatum: null, overledenOp: "2020-01-01", vertrokkenOp: "2019-01-01" }).ok).toBe(true);
    expect(wijzig({ geboortedatum: "1960", overledenOp: "1960-01-01" }).ok).toBe(true);
    expect(wijzig({ vertrokkenOp: "2027-01-01" }).ok).toBe(true);
  });
});
