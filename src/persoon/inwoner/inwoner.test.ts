import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDag, plusDagen } from "#shared/datum.ts";
import { isAnoniem, leesGeboortedatum, leesPostcode, volledigeNaam } from "./inwoner.ts";

const vandaag = "2026-03-10";

describe("a birth date", () => {
  test.each([
    ["24-11-1960", "1960-11-24"],
    ["1960-11-24", "1960-11-24"],
    ["24/11/1960", "1960-11-24"],
    ["1960", "1960"],
    ["11-1960", "1960-11"],
    ["1960-11", "1960-11"],
    [" 1960 ", "1960"],
    ["2026-03-10", "2026-03-10"],
    ["2026", "2026"],
  ])("%s is read as %s", (tekst, gelezen) => {
    expect(leesGeboortedatum(tekst, vandaag)).toBe(gelezen);
  });

  test.each([
    "31-02-1960",
    "13-1960",
    "1960-13",
    "1960-00",
    "60",
    "1799",
    "2100",
    "0000",
    "00-00-1960",
    "2026-03-11",
    "04-2026",
    "2027",
    "onbekend",
    "",
  ])("%s is none", (tekst) => {
    expect(leesGeboortedatum(tekst, vandaag)).toBeUndefined();
  });

  test("what is read is a day, a month or a year that exists and is not to come, and reads back as itself", () => {
    const dag = fc.integer({ min: 0, max: 100_000 }).map((aantal) => plusDagen("1900-01-01", aantal));
    const tekst = fc.tuple(dag, fc.constantFrom(4, 7, 10)).map(([heel, lengte]) => heel.slice(0, lengte));
    fc.assert(
      fc.property(fc.oneof(tekst, fc.string()), (getypt) => {
        const gelezen = leesGeboortedatum(getypt, vandaag);
        if (gelezen === undefined) return;
        expect(isDag(`${gelezen}-01-01`.slice(0, 10))).toBe(true);
        expect(gelezen <= vandaag).toBe(true);
        expect(leesGeboortedatum(gelezen, vandaag)).toBe(gelezen);
      }),
    );
  });
});

describe("a postcode", () => {
  test.each([
    ["8011XZ", "8011XZ"],
    ["8011 xz", "8011XZ"],
    [" 8 0 1 1 xZ ", "8011XZ"],
  ])("%s is read as %s", (tekst, gelezen) => {
    expect(leesPostcode(tekst)).toBe(gelezen);
  });

  test.each(["0111AB", "8011", "8011A", "8011ABC", "80111AB", "AB8011", "8011-AB", "８０１１AB", ""])(
    "%s is none",
    (tekst) => {
      expect(leesPostcode(tekst)).toBeUndefined();
    },
  );
});

describe("what we know of someone", () => {
  test("nothing known is nobody to write down", () => {
    expect(isAnoniem({})).toBe(true);
    expect(isAnoniem({ voornaam: undefined, telefoon: undefined })).toBe(true);
  });

  test.each([{ telefoon: "06 12345678" }, { voornaam: "Anna" }, { mailVeilig: false }, { geboortedatum: "1960" }])(
    "%o is somebody",
    (gegevens) => {
      expect(isAnoniem(gegevens)).toBe(false);
    },
  );

  test("a name is what is known of it", () => {
    expect(volledigeNaam({ voornaam: "Anna", voorvoegsel: "de", achternaam: "Vries" })).toBe("Anna de Vries");
    expect(volledigeNaam({ achternaam: "Vries" })).toBe("Vries");
    expect(volledigeNaam({ voornaam: null, voorvoegsel: null, achternaam: null })).toBeUndefined();
  });
});
