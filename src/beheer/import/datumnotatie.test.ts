import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { leesDatum, leesGeboorte } from "./datumnotatie.ts";

describe("een datum uit een oude registratie", () => {
  test.each([
    ["24-11-2026", "2026-11-24"],
    ["5/3/2024", "2024-03-05"],
    ["2026-11-24", "2026-11-24"],
    ["43808", "2019-12-09"],
    ["45352.5", "2024-03-01"],
    ["29-02-2024", "2024-02-29"],
    [" 5-3-2024 ", "2024-03-05"],
    ["2024-03-05 00:00:00", "2024-03-05"],
    ["5-3-2024 9:05", "2024-03-05"],
    ["2024-03-05T09:05:00Z", "2024-03-05"],
  ])("%s is %s", (tekst, dag) => {
    expect(leesDatum(tekst)).toBe(dag);
  });

  test.each([
    "",
    "29-02-2023",
    "31-04-2024",
    "2024-13-01",
    "3/13/2024",
    "5-3-24",
    "24-03-05",
    "2024",
    "1234567",
    "morgen",
  ])("%s is geen dag", (tekst) => {
    expect(leesDatum(tekst)).toBeUndefined();
  });

  test("vier notaties van dezelfde dag zijn dezelfde dag", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 80_000 }), (nummer) => {
        const dag = plusDagen("1899-12-30", nummer);
        const [jaar, maand, nr] = dag.split("-");
        const notaties = [dag, `${nr}-${maand}-${jaar}`, `${Number(nr)}/${Number(maand)}/${jaar}`, String(nummer)];
        expect(notaties.map(leesDatum)).toEqual([dag, dag, dag, dag]);
      }),
    );
  });
});

describe("een geboortedatum", () => {
  test.each([
    ["17-01-1970", "1970-01-17"],
    ["1999", "1999"],
    ["05-1999", "1999-05"],
    ["13-00-1966", "1966"],
    ["00-00-1966", "1966"],
    ["00-05-1966", "1966-05"],
    ["1966-05-00", "1966-05"],
    ["25569", "1970-01-01"],
  ])("%s wordt %s: wat onbekend is blijft weg", (tekst, bewaard) => {
    expect(leesGeboorte(tekst, "2026-07-01")).toBe(bewaard);
  });

  test.each(["31-02-1980", "01-07-2027", "2027", "onbekend", "", "00-13-1966", "1-1-66"])("%s is er geen", (tekst) => {
    expect(leesGeboorte(tekst, "2026-07-01")).toBeUndefined();
  });
});
