import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagenTussen, dagVan, isDag, leesDag, plusDagen, plusMaanden, weekdag } from "./datum.ts";

/** Any day from 1800 to 2199. */
const dag = fc.integer({ min: -62_091, max: 84_000 }).map((aantal) => plusDagen("1970-01-01", aantal));
const aantalDagen = fc.integer({ min: -20_000, max: 20_000 });

describe("reading a day", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["24-11-2026", "2026-11-24"],
    ["1/2/2026", "2026-02-01"],
    [" 29-02-2024 ", "2024-02-29"],
    ["29-02-2000", "2000-02-29"],
  ])("%s is read as %s", (tekst, gelezen) => {
    expect(leesDag(tekst)).toBe(gelezen);
  });

  test.each([
    "31-02-2026",
    "2026-02-31",
    "29-02-2026",
    "29-02-1900",
    "00-01-2026",
    "2026-13-01",
    "24-11-26",
    "24 november",
    "2026-1-1",
    "0026-01-01",
    "24-11-2026x",
    "",
  ])("%s is no day", (tekst) => {
    expect(leesDag(tekst)).toBeUndefined();
    expect(isDag(tekst)).toBe(false);
  });

  test("every day reads back as itself, written the Dutch way or the other", () => {
    fc.assert(
      fc.property(dag, (waarde) => {
        const [jaar, maand, nummer] = waarde.split("-");
        expect(isDag(waarde)).toBe(true);
        expect(leesDag(waarde)).toBe(waarde);
        expect(leesDag(`${nummer}-${maand}-${jaar}`)).toBe(waarde);
        expect(leesDag(`${Number(nummer)}/${Number(maand)}/${jaar}`)).toBe(waarde);
      }),
    );
  });
});

describe("the day of a moment", () => {
  test.each([
    ["2026-03-09T22:59:59Z", "2026-03-09"],
    ["2026-03-09T23:00:00Z", "2026-03-10"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-12-31T23:30:00Z", "2027-01-01"],
  ])("%s falls on %s in the Netherlands", (moment, verwacht) => {
    expect(dagVan(new Date(moment))).toBe(verwacht);
  });
});

describe("counting with days", () => {
  test("so many days on and back is the same day, also over the change of the clock", () => {
    fc.assert(
      fc.property(dag, aantalDagen, (waarde, aantal) => {
        const later = plusDagen(waarde, aantal);
        expect(plusDagen(later, -aantal)).toBe(waarde);
        expect(dagenTussen(waarde, later)).toBe(aantal);
        expect(later > waarde).toBe(aantal > 0);
      }),
    );
  });

  test("seven days on is the same day of the week", () => {
    expect(weekdag("2026-03-08")).toBe(0);
    expect(weekdag("2026-03-14")).toBe(6);
    fc.assert(
      fc.property(dag, (waarde) => {
        expect(weekdag(plusDagen(waarde, 7))).toBe(weekdag(waarde));
      }),
    );
  });
});

describe("counting with months", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-10", -1, "2025-12-10"],
    ["2026-11-24", 180, "2041-11-24"],
  ])("%s and %i months is %s", (van, maanden, verwacht) => {
    expect(plusMaanden(van, maanden)).toBe(verwacht);
  });

  test("a month on is a day that exists in the next month, on the same number or the last one", () => {
    fc.assert(
      fc.property(dag, fc.integer({ min: -600, max: 600 }), (waarde, maanden) => {
        const uitkomst = plusMaanden(waarde, maanden);
        const maandnummer = (tekst: string) => Number(tekst.slice(0, 4)) * 12 + Number(tekst.slice(5, 7));
        expect(maandnummer(uitkomst) - maandnummer(waarde)).toBe(maanden);
        expect(plusDagen(uitkomst, 0)).toBe(uitkomst);
        const isLaatste = plusDagen(uitkomst, 1).endsWith("-01");
        expect(uitkomst.slice(8) === waarde.slice(8) || (isLaatste && uitkomst.slice(8) < waarde.slice(8))).toBe(true);
      }),
    );
  });
});
