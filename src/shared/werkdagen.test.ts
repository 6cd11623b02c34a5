import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagenTussen, plusDagen, weekdag } from "./datum.ts";
import { eindeWettelijkeTermijn, feestdag, feestdagen, isWerkdag, plusWerkdagen } from "./werkdagen.ts";

/** Easter Sunday as published, not as computed. */
const pasen = [
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2028-04-16",
  "2029-04-01",
  "2030-04-21",
  "2031-04-13",
  "2032-03-28",
  "2033-04-17",
  "2034-04-09",
  "2035-03-25",
];

const dag = fc.integer({ min: 0, max: 36_500 }).map((aantal) => plusDagen("2000-01-01", aantal));

describe("holidays", () => {
  test.each(pasen)("Easter of %s gives Good Friday, Easter Monday, Ascension Day and Whit Monday", (eerstePaasdag) => {
    const namen = [-2, 1, 39, 50].map((na) => feestdag(plusDagen(eerstePaasdag, na)));
    expect(namen).toEqual(["Goede Vrijdag", "Tweede Paasdag", "Hemelvaartsdag", "Tweede Pinksterdag"]);
    expect(feestdag(plusDagen(eerstePaasdag, -1))).toBeUndefined();
  });

  test("Koningsdag is on the 26th when the 27th of April is a Sunday", () => {
    for (const dag of ["2025-04-26", "2026-04-27", "2031-04-26"]) expect(feestdag(dag)).toBe("Koningsdag");
    expect(feestdag("2025-04-27")).toBeUndefined();
  });

  test("Bevrijdingsdag is a holiday every year, not only in a lustrum", () => {
    for (const jaar of [2024, 2025, 2026, 2027]) expect(feestdag(`${jaar}-05-05`)).toBe("Bevrijdingsdag");
  });

  test("a royal decree puts the Friday after Ascension Day on a par with a holiday", () => {
    for (const dag of ["2023-05-19", "2024-05-10", "2025-05-30", "2026-05-15", "2027-05-07", "2028-05-26"]) {
      expect(feestdag(plusDagen(dag, -1))).toBe("Hemelvaartsdag");
      expect(feestdag(dag)).toBe("een dag die met een feestdag is gelijkgesteld");
      expect(isWerkdag(dag)).toBe(false);
    }
  });

  test("the days of 2026 are these", () => {
    expect([...feestdagen(2026).keys()].toSorted()).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-04-03",
      "2026-04-06",
      "2026-04-27",
      "2026-05-05",
      "2026-05-14",
      "2026-05-15",
      "2026-05-25",
      "2026-12-25",
      "2026-12-26",
    ]);
  });
});

describe("working days", () => {
  test.each([
    ["2026-03-10", 3, "2026-03-13"],
    ["2026-03-12", 3, "2026-03-17"],
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2026-03-14", 1, "2026-03-16"],
    ["2026-03-14", 0, "2026-03-14"],
  ])("%s and %i working days is %s", (van, aantal, verwacht) => {
    expect(plusWerkdagen(van, aantal)).toBe(verwacht);
  });

  test("the day that is reached is a working day, with exactly so many working days up to it", () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 40 }), (van, aantal) => {
        const tot = plusWerkdagen(van, aantal);
        expect(isWerkdag(tot)).toBe(true);
        const dagen = Array.from({ length: dagenTussen(van, tot) }, (_, index) => plusDagen(van, index + 1));
        expect(dagen.filter((een) => isWerkdag(een)).length).toBe(aantal);
      }),
    );
  });

  test("nobody works on a Saturday or a Sunday", () => {
    fc.assert(
      fc.property(dag, (een) => {
        expect(isWerkdag(een) && [0, 6].includes(weekdag(een))).toBe(false);
      }),
    );
  });
});

describe("the end of a legal term (Algemene termijnenwet art. 1)", () => {
  test.each([
    ["a Friday stays", "2026-03-13", "2026-03-13"],
    ["a Saturday becomes Monday", "2026-03-14", "2026-03-16"],
    ["Good Friday becomes the day after Easter Monday", "2026-04-03", "2026-04-07"],
    ["Christmas becomes the Monday after", "2026-12-25", "2026-12-28"],
    ["5 May before Ascension Day, a decreed Friday and a weekend becomes the Monday after", "2027-05-05", "2027-05-10"],
  ])("%s", (_, laatsteDag, verwacht) => {
    expect(eindeWettelijkeTermijn(laatsteDag)).toBe(verwacht);
  });

  test("it never ends sooner, never on a free day, and moves at most over one run of free days", () => {
    fc.assert(
      fc.property(dag, (laatsteDag) => {
        const einde = eindeWettelijkeTermijn(laatsteDag);
        expect(isWerkdag(einde)).toBe(true);
        expect(dagenTussen(laatsteDag, einde)).toBeGreaterThanOrEqual(0);
        expect(dagenTussen(laatsteDag, einde)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
