import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leesPostcode } from "./inwoner.ts";
import { beoordelen, type Gezocht, nabijeDagen, persoonKiezen, zoekblokken, zonderDrieletters } from "./gelijkende.ts";

const nabij = fc.constantFrom("1961-04-12", "1961-12-04", "1951-04-12", "1961-04-13", "1961-04-30", "1961-04", "1961");
const mens: fc.Arbitrary<Gezocht> = fc.record({
  achternaam: fc.constantFrom("Kok", "Kock", "Kooke", "de Vries", "Jansen-de Friese", "Jansen", "Janssens", "Jansma"),
  voornaam: fc.constantFrom("Kees", "Cornelis", "Anna", "A.", undefined),
  geboortedatum: fc.oneof(nabij, fc.constantFrom("1988-07-30", undefined)),
  postcode: fc.constantFrom("1502AB", "1502ZZ", "8011AA", undefined),
  huisnummer: fc.constantFrom("1", "2", undefined),
});

describe("who is looked for", () => {
  test("has at most sixty blokken, and those that say most come first", () => {
    const letters = Array.from("bcdfghjklmnpqrstvwxz");
    const achternaam = letters.flatMap((a) => letters.slice(0, 5).map((b) => a + b)).join("");
    const lang = { achternaam, voornaam: "Anna", geboortedatum: "1961-04-12" };
    const gevonden = zoekblokken(lang);
    expect(gevonden).toHaveLength(60);
    expect(zonderDrieletters(gevonden)).toHaveLength(3);
  });

  test("shares a blok, or a near birth date or a postcode, with everyone who may be the same", () => {
    fc.assert(
      fc.property(mens, mens, (a, b) => {
        fc.pre(beoordelen(a, { ...b, id: "b", zelfdeBsn: null }) !== undefined);
        const bloks = zonderDrieletters(zoekblokken(b));
        const deelt = zonderDrieletters(zoekblokken(a)).some((blok) => bloks.includes(blok));
        const dag = nabijeDagen(a.geboortedatum).includes(b.geboortedatum ?? "");
        const postcode = a.postcode !== undefined && a.postcode === b.postcode;
        expect(deelt || dag || postcode).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("is looked for near her birth date only when that is known to the day", () => {
    expect(nabijeDagen("1961-04-12")).toEqual(expect.arrayContaining(["1961-04-12", "1961-12-04", "1971-04-12"]));
    expect(nabijeDagen("1961-04-12")).toHaveLength(74);
    for (const datum of ["1961", "1961-04", "1961-04-00", undefined]) expect(nabijeDagen(datum)).toEqual([]);
  });
});

describe("who was found", () => {
  const anna = { voornaam: "Anna", achternaam: "Vries", geboortedatum: "1961-04-12", bsn: "123456782" };

  test("with another BSN is another person, with the same one she is shown", () => {
    expect(beoordelen(anna, { ...anna, id: "b", zelfdeBsn: false })).toBeUndefined();
    const trouw = { ...anna, achternaam: "Bos", id: "b" };
    expect(beoordelen(anna, { ...trouw, zelfdeBsn: true })?.oordeel).toBe("waarschijnlijk");
  });

  test("is shown without anything of an address", () => {
    const adres = { postcode: leesPostcode("1502 AB"), huisnummer: "12" };
    const gezien = beoordelen({ ...anna, ...adres }, { ...anna, ...adres, id: "b", zelfdeBsn: null });
    expect(gezien?.redenen).toEqual(["zelfde geboortedatum", "zelfde achternaam of deel ervan", "zelfde voornaam"]);
  });
});

describe("the choice", () => {
  const twee = [{ id: "a" }, { id: "b" }];

  test("is needed when someone looks alike, and only then", () => {
    expect(persoonKiezen([], {})).toEqual({ ok: true, value: null });
    expect(persoonKiezen(twee, {})).toEqual({ ok: false, reason: "mogelijk_bekend" });
  });

  test("of someone new holds for who was shown", () => {
    expect(persoonKiezen(twee, { zelfde: "nieuw", getoond: ["a", "b", "c"] })).toEqual({ ok: true, value: null });
    expect(persoonKiezen(twee, { zelfde: "nieuw", getoond: ["a"] })).toEqual({ ok: false, reason: "mogelijk_bekend" });
  });

  test("of someone known is one of who looks alike", () => {
    expect(persoonKiezen(twee, { zelfde: "b", getoond: ["a", "b"] })).toEqual({ ok: true, value: "b" });
    expect(persoonKiezen(twee, { zelfde: "b", getoond: [] })).toEqual({ ok: false, reason: "onbekende_persoon" });
    expect(persoonKiezen(twee, { zelfde: "c" })).toEqual({ ok: false, reason: "onbekende_persoon" });
  });
});
