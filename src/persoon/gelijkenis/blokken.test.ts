import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blokken, trigrammen } from "./blokken.ts";
import { vergelijken } from "./gelijkenis.ts";
import { naamsleutel } from "./naam.ts";
import type { Persoonsgegevens } from "./persoonsgegevens.ts";

const zonderTrigram = (persoon: Persoonsgegevens) => blokken(persoon).filter((blok) => !blok.startsWith("tg:"));
const delen = (a: readonly string[], b: readonly string[]) => a.some((blok) => b.includes(blok));

/** Few of each, so that people often look alike. */
const mens: fc.Arbitrary<Persoonsgegevens> = fc.record({
  achternaam: fc.constantFrom(
    "Kok",
    "Cock",
    "de Vries",
    "Jansen-de Friese",
    "Jansen",
    "Janssens",
    "Kuijpers",
    "Cuypers",
  ),
  partnernaam: fc.constantFrom(null, "Kok", "van Dijk", "van Dyck"),
  voornaam: fc.constantFrom("Kees", "Cornelis", "Anna", "A.", null),
  geboortedatum: fc.constantFrom(
    "1961-04-12",
    "1961-12-04",
    "1961-04-30",
    "1951-04-12",
    "1961-04-00",
    "1961",
    "1961-07",
  ),
  geslacht: fc.constantFrom("m", "v"),
  postcode: fc.constantFrom("1502AB", "1502ZZ", "8011AA", null),
  huisnummer: fc.constantFrom("1", "1a", "2"),
});

test("iemand wordt gevonden op datum, voorletter, adres, klank en drieletters", () => {
  const persoon = {
    achternaam: "v.d. Meer-Bos",
    voornaam: "Øyvind",
    geboortedatum: "1961-04-12",
    postcode: "1502 ab",
    huisnummer: "12 hs",
  };
  expect(zonderTrigram(persoon)).toEqual([
    "ds:1961-04-12 MER",
    "ds:1961-04-12 BOS",
    "dv:1961-04-12 O",
    "ad:1502AB 12",
    "sj:MER 1961",
    "sj:BOS 1961",
    "ps:1502AB MER",
    "ps:1502AB BOS",
  ]);
});

test("de drieletters zijn die van pg_trgm", () => {
  expect(trigrammen("de Vries")).toEqual(["  v", " vr", "vri", "rie", "ies", "es "]);
  expect(trigrammen("Aaaa")).toEqual(["  a", " aa", "aaa", "aa "]);
  expect(trigrammen("😀")).toEqual([]);
  expect(trigrammen("𐐀x")).toHaveLength(3);
});

describe("een onvolledige geboortedatum", () => {
  test.each(["1961-04-00", "1961-00-00", "1961-04", "1961"])(
    "%s vindt wie verder gelijk is op naam en jaar",
    (datum) => {
      const meer = { achternaam: "van der Meer", voornaam: "Anna", geboortedatum: "1961-04-12" };
      expect(zonderTrigram({ ...meer, geboortedatum: datum })).toEqual(["sj:MER 1961"]);
      expect(zonderTrigram(meer)).toContain("sj:MER 1961");
    },
  );

  test("zonder jaar geeft geen blok", () => {
    expect(zonderTrigram({ achternaam: "Meer", geboortedatum: "0000-00-00" })).toEqual([]);
  });
});

describe("blokken", () => {
  test("zijn er altijd voor wie een naam heeft, hoe die ook geschreven is, en elk één keer", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (achternaam) => {
        const gevonden = blokken({ achternaam });
        expect(gevonden.length === 0).toBe(naamsleutel(achternaam) === "");
        expect(new Set(gevonden).size).toBe(gevonden.length);
        expect(blokken({ partnernaam: achternaam }).length).toBe(gevonden.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("zijn begrensd, wat er ook is ingevuld", () => {
    const lang = {
      achternaam: "ab-".repeat(10_000),
      voornaam: "\uD800".repeat(10_000),
      huisnummer: "9".repeat(10_000),
    };
    const gevonden = blokken({
      ...lang,
      partnernaam: lang.achternaam,
      postcode: "1502AB",
      geboortedatum: "1961-04-12",
    });
    expect(gevonden.length).toBeLessThan(300);
    expect(gevonden.every((blok) => blok.length < 250)).toBe(true);
    expect(blokken({})).toEqual([]);
  });

  test("wie dezelfde sleutel en geboortedatum heeft, deelt een blok", () => {
    fc.assert(
      fc.property(mens, mens, (a, b) => {
        fc.pre(naamsleutel(a.achternaam ?? "") === naamsleutel(b.achternaam ?? ""));
        expect(delen(zonderTrigram(a), zonderTrigram({ ...b, geboortedatum: a.geboortedatum }))).toBe(true);
      }),
    );
  });

  test("wie hetzelfde klinkt, uit hetzelfde jaar komt en mogelijk dezelfde is, wordt zonder drieletters gevonden", () => {
    fc.assert(
      fc.property(mens, mens, (a, b) => {
        const { oordeel, perVeld } = vergelijken(a, b);
        fc.pre(oordeel !== "anders" && (perVeld.achternaam.niveau ?? 3) <= 1);
        fc.pre(a.geboortedatum?.slice(0, 4) === b.geboortedatum?.slice(0, 4));
        expect(delen(zonderTrigram(a), zonderTrigram(b))).toBe(true);
      }),
    );
  });

  test("wie met een onvolledige geboortedatum mogelijk dezelfde is, wordt zonder drieletters gevonden", () => {
    fc.assert(
      fc.property(mens, mens, fc.constantFrom("1961-04-00", "1961-00-00"), (a, ander, geboortedatum) => {
        const b = { ...ander, geboortedatum };
        fc.pre(vergelijken(a, b).oordeel !== "anders" && vergelijken(a, b).perVeld.geboortedatum.niveau === 2);
        expect(delen(zonderTrigram(a), zonderTrigram(b))).toBe(true);
      }),
    );
  });
});
