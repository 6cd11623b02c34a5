import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vergelijken } from "./gelijkenis.ts";
import type { Oordeel, Waarschuwing } from "./gelijkenis.ts";
import { kansVooraf, niveaus } from "./niveau.ts";
import type { Veld } from "./niveau.ts";
import type { Persoonsgegevens } from "./persoonsgegevens.ts";
import { isRoepnaamVan } from "./roepnaam.ts";

type Kaal = Record<"achternaam" | "voornaam" | "geboortedatum" | "geslacht" | "adres", string> & { bsn: string | null };
type Vectoren = {
  prior: number;
  levels: Record<Veld, { level: number; m: number; u: number; log2: number }[]>;
  roepnamen: [string, string][];
  pairs: {
    name: string;
    a: Kaal;
    b: Kaal;
    levels: [Veld, number | null, number][];
    weight: number;
    probability: number;
  }[];
};

const bestand = new URL("../../../test/vectoren/fellegi_sunter.json", import.meta.url);
const vectoren = JSON.parse(readFileSync(bestand, "utf8")) as Vectoren; // see its README
const velden = Object.keys(niveaus) as Veld[]; // the keys of an object with exactly these keys

/** The vectors join postcode and house number. */
function persoon({ adres, ...rest }: Kaal): Persoonsgegevens {
  return { ...rest, postcode: adres.slice(0, 6), huisnummer: adres.slice(6) };
}

const anna: Persoonsgegevens = {
  achternaam: "van der Meer",
  voornaam: "Anna",
  geboortedatum: "1961-04-12",
  geslacht: "v",
  postcode: "1502AB",
  huisnummer: "12",
};

function uitkomst(a: Persoonsgegevens, b: Persoonsgegevens): [Oordeel, Waarschuwing?] {
  const { oordeel, waarschuwing } = vergelijken(a, b);
  return waarschuwing ? [oordeel, waarschuwing] : [oordeel];
}

function niveauVan(veld: Veld, a: Persoonsgegevens, b: Persoonsgegevens) {
  return vergelijken(a, b).perVeld[veld].niveau;
}

describe("de gewichten", () => {
  test.each(velden)("van %s zijn die van de vectoren", (veld) => {
    expect(kansVooraf).toBe(vectoren.prior);
    expect(niveaus[veld].map(({ m, u }) => ({ m, u }))).toEqual(vectoren.levels[veld].map(({ m, u }) => ({ m, u })));
    for (const [plaats, { m, u }] of niveaus[veld].entries()) {
      expect(Math.abs(Math.log2(m / u) - (vectoren.levels[veld][plaats]?.log2 ?? NaN))).toBeLessThan(1e-9);
    }
  });

  test.each(vectoren.roepnamen)("%s en %s staan in de lijst van roepnamen, in beide richtingen", (a, b) => {
    expect([isRoepnaamVan(a, b), isRoepnaamVan(b, a)]).toEqual([true, true]);
  });
});

describe.each(vectoren.pairs)("$name", ({ a, b, levels, weight, probability }) => {
  const gelijkenis = vergelijken(persoon(a), persoon(b));

  test.each(levels)("%s krijgt niveau %s", (veld, niveau, bits) => {
    const gekregen = gelijkenis.perVeld[veld];
    const log2 = niveau === null ? 0 : vectoren.levels[veld][niveau]?.log2;
    expect(gekregen.niveau).toBe(niveau);
    expect(Math.abs(gekregen.bits - (log2 ?? NaN))).toBeLessThan(1e-9);
    expect(Number(gekregen.bits.toFixed(6))).toBe(bits);
  });

  test("het gewicht en de kans kloppen", () => {
    expect(Number(gelijkenis.gewicht.toFixed(6))).toBe(weight);
    expect(Math.abs(gelijkenis.kans - probability)).toBeLessThan(1e-9);
    // The file has six decimals of the weight, but all of the bits it is the sum of.
    const bits = levels.map(([veld, niveau]) => (niveau === null ? 0 : (vectoren.levels[veld][niveau]?.log2 ?? NaN)));
    const som = bits.reduce((a, b) => a + b, Math.log2(vectoren.prior / (1 - vectoren.prior)));
    expect(Math.abs(gelijkenis.gewicht - som)).toBeLessThan(1e-9);
  });
});

test.each<[string, Oordeel, Waarschuwing?]>([
  ["zelfde, tussenvoegsel afgekort", "waarschijnlijk"],
  ["partnernaam", "waarschijnlijk"],
  ["spelling + dag/maand verwisseld", "mogelijk"],
  ["vader en zoon, zelfde naam en adres", "mogelijk", "gezinslid"],
  ["tweeling", "mogelijk", "meerling"],
  ["verhuisd, zelfde persoon", "mogelijk"],
  ["alleen initiaal", "waarschijnlijk"],
  ["veelvoorkomende naam, andere persoon", "anders"],
  ["bsn gelijk, naam anders (naamswijziging)", "waarschijnlijk"],
  ["bsn verschillend, rest gelijk", "anders", "ander_bsn"],
])("%s: %s %s", (naam, ...verwacht) => {
  const paar = vectoren.pairs.find(({ name }) => name === naam);
  if (!paar) throw new Error(`no pair ${naam}`);
  expect(uitkomst(persoon(paar.a), persoon(paar.b))).toEqual(verwacht);
});

describe("regels die zwaarder wegen dan de som", () => {
  const emre = { ...anna, achternaam: "Yilmaz", voornaam: "Emre", geslacht: "m", geboortedatum: "2012-06-21" };
  const [bsn, anderBsn] = ["111222333", "123456782"];

  test("zonder geboortedatum is niemand waarschijnlijk dezelfde: vader en zoon heten gelijk", () => {
    expect(vergelijken({ ...anna, geboortedatum: null }, anna).gewicht).toBeGreaterThan(12);
    expect(uitkomst({ ...anna, geboortedatum: null }, anna)).toEqual(["mogelijk"]);
  });

  test("vader en zoon met één cijfer verschil in het geboortejaar zijn hoogstens mogelijk dezelfde", () => {
    const zoon = { ...anna, geboortedatum: "1981-04-12" };
    expect(vergelijken(anna, zoon).gewicht).toBeGreaterThan(12);
    expect(uitkomst(anna, zoon)).toEqual(["mogelijk", "gezinslid"]);
  });

  test("met dag en maand verwisseld is iemand op hetzelfde adres hoogstens mogelijk dezelfde", () => {
    const verwisseld = { ...anna, geboortedatum: "1961-12-04" };
    expect(vergelijken(anna, verwisseld).gewicht).toBeGreaterThan(12);
    expect(uitkomst(anna, verwisseld)).toEqual(["mogelijk"]);
  });

  test("een andere geboortedatum met hetzelfde BSN is dezelfde persoon, met de vraag het BSN te controleren", () => {
    const anders = { ...anna, geboortedatum: "1949-12-30", bsn };
    expect(uitkomst({ ...anna, bsn }, anders)).toEqual(["waarschijnlijk", "bsn_controleren"]);
  });

  test("een gelijk BSN blijft altijd zichtbaar", () => {
    const vreemde = { achternaam: "Bouzid", voornaam: "Tarik", geboortedatum: "1999-01-31", geslacht: "m", bsn };
    expect(vergelijken({ ...anna, bsn }, vreemde).gewicht).toBeLessThan(4);
    expect(uitkomst({ ...anna, bsn }, vreemde)).toEqual(["mogelijk", "bsn_controleren"]);
  });

  test("een ander BSN is een ander mens, hoeveel er ook gelijk is", () => {
    expect(uitkomst({ ...anna, bsn }, { ...anna, bsn: anderBsn })).toEqual(["anders", "ander_bsn"]);
  });

  test("een BSN met een tikfout telt mee, een ongeldig BSN dat nergens op lijkt niet", () => {
    expect(niveauVan("bsn", { bsn }, { bsn: "111222334" })).toBe(1);
    expect(niveauVan("bsn", { bsn }, { bsn: "112122333" })).toBe(1);
    expect(niveauVan("bsn", { bsn }, { bsn: "999999999" })).toBeNull();
    expect(niveauVan("bsn", { bsn: "999999999" }, { bsn: "999999999" })).toBeNull();
    expect(niveauVan("bsn", { bsn: "12345672" }, { bsn: "0123.45.672" })).toBe(0);
  });

  test.each(["Emir", "Elif", "Emra"])("Emre en %s kunnen een tweeling zijn", (voornaam) => {
    expect(uitkomst(emre, { ...emre, voornaam })).toEqual(["mogelijk", "meerling"]);
  });

  test("Anne en Anna lijken op elkaar, en kunnen een tweeling zijn", () => {
    expect(niveauVan("voornaam", anna, { ...anna, voornaam: "Anne" })).toBe(2);
    expect(uitkomst(anna, { ...anna, voornaam: "Anne" })).toEqual(["mogelijk", "meerling"]);
  });

  test.each([
    ["Johanna", "Johana"],
    ["Kees", "Cornelis"],
    ["Mohamed", "Mohammed"],
  ])("%s en %s zijn geen tweeling maar één naam", (a, b) => {
    expect(uitkomst({ ...anna, voornaam: a }, { ...anna, voornaam: b })).toEqual(["waarschijnlijk"]);
  });

  test("een voorletter met een ander geslacht kan de helft van een tweeling zijn", () => {
    expect(uitkomst(emre, { ...emre, voornaam: "E.", geslacht: "v" })).toEqual(["mogelijk", "meerling"]);
    expect(uitkomst(emre, { ...emre, voornaam: "E." })).toEqual(["waarschijnlijk"]);
  });

  test("ook met hetzelfde BSN stellen we een tweeling niet voor als één mens", () => {
    expect(uitkomst({ ...emre, bsn }, { ...emre, voornaam: "Emir", bsn })).toEqual(["mogelijk", "bsn_controleren"]);
  });
});

describe("een geboortedatum die niet helemaal bekend is", () => {
  test.each([
    ["1961-04-00", "1961-04-12", 2],
    ["1961-00-00", "1961-04-12", 2],
    ["1961", "1961-04", 2],
    ["1961-00-00", "1961-00-00", 2],
    ["1961-04", "1961-04-00", 2],
    ["1961-05-00", "1961-04-12", 3],
    ["1962", "1961-04-12", 3],
    ["0000-00-00", "1961-04-12", null],
    ["onbekend", "1961-04-12", null],
    ["1961-04-12", "1961-04-30", 2],
    ["1961-04-12", "1961-12-04", 1],
    ["1961-04-12", "1968-04-12", 1],
    ["1959-04-12", "1961-04-12", 2],
    ["1949-04-12", "1961-04-12", 3],
  ])("%s en %s: niveau %s", (a, b, niveau) => {
    expect(niveauVan("geboortedatum", { geboortedatum: a }, { geboortedatum: b })).toBe(niveau);
  });

  test("sluit waarschijnlijk niet uit als de rest klopt", () => {
    expect(uitkomst(anna, { ...anna, geboortedatum: "1961-00-00" })).toEqual(["waarschijnlijk"]);
  });
});

describe("voornaam, adres en geslacht", () => {
  test.each([
    ["Johanna Maria", "Johanna", 0],
    ["J.M.", "Johanna", 1],
    ["J", "J.", 1],
    ["Th.", "Theodorus", 1],
    ["Joh.", "Johannes", 1],
    ["P.", "Johanna", 3],
    ["Jan-Willem", "Jan Willem", 0],
    ["Jan-Willem", "Jan-Peter", 3],
    ["Hans", "Jan", 3],
    ["😀", "Jan", null],
  ])("%s en %s: niveau %s", (a, b, niveau) => {
    expect(niveauVan("voornaam", { voornaam: a }, { voornaam: b })).toBe(niveau);
  });

  test.each([
    ["1502 ab", "12-A", 0],
    ["1502AB", "14", 1],
    ["1502AB", "", 1],
    ["1502ZZ", "12", 2],
    ["1502", "12", 2],
    ["8011AA", "12", 3],
    ["Brussel", "12", null],
  ])("%s %s naast 1502AB 12: niveau %s", (postcode, huisnummer, niveau) => {
    expect(niveauVan("adres", anna, { postcode, huisnummer })).toBe(niveau);
  });

  test("een ander of onbekend geslacht dan m of v zegt niets", () => {
    expect(niveauVan("geslacht", anna, { geslacht: "x" })).toBeNull();
    expect(niveauVan("geslacht", anna, { geslacht: "M" })).toBe(1);
  });

  test("de naam van de partner telt als eigen naam", () => {
    expect(niveauVan("achternaam", { achternaam: "Jansen", partnernaam: "de Vries" }, { achternaam: "Vries" })).toBe(0);
    expect(niveauVan("achternaam", { achternaam: "Jansen-de Friese" }, { achternaam: "de Vries" })).toBe(1);
  });
});

describe("elke twee mensen", () => {
  const veld = fc.option(fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), fc.constant("\uD800 ".repeat(5000))));
  const iets: fc.Arbitrary<Persoonsgegevens> = fc.record({
    achternaam: fc.oneof(veld, fc.constantFrom("Jansen", "de Vries", "Jansen-de Vries", "Friese", "Kok", "Cock")),
    partnernaam: veld,
    voornaam: fc.oneof(veld, fc.constantFrom("Jan", "J.", "Johannes", "Hans", "Anna", "Anne")),
    geboortedatum: fc.oneof(veld, fc.constantFrom("1961-04-12", "1961-12-04", "1961-04-00", "1961", "1986-09-14")),
    geslacht: fc.oneof(veld, fc.constantFrom("m", "v")),
    postcode: fc.oneof(veld, fc.constantFrom("1502AB", "1502 ab", "1502", "8011ZZ")),
    huisnummer: fc.oneof(veld, fc.constantFrom("1", "1a", "12", "9".repeat(10_000))),
    bsn: fc.oneof(veld, fc.constantFrom("111222333", "123456782", "111222334")),
  });

  test("lijken evenveel op elkaar van beide kanten, en de regels gelden altijd", () => {
    fc.assert(
      fc.property(iets, iets, (a, b) => {
        const gelijkenis = vergelijken(a, b);
        expect(vergelijken(b, a)).toEqual(gelijkenis);
        const { gewicht, kans, oordeel, perVeld } = gelijkenis;
        expect(Number.isFinite(gewicht) && kans >= 0 && kans <= 1).toBe(true);
        const [bsn, datum] = [perVeld.bsn.niveau, perVeld.geboortedatum.niveau];
        expect(bsn === 2 && oordeel !== "anders").toBe(false);
        expect(bsn === 0 && oordeel === "anders").toBe(false);
        expect(oordeel === "waarschijnlijk" && gewicht < 12).toBe(false);
        expect(oordeel === "waarschijnlijk" && bsn !== 0 && datum !== 0 && datum !== 2).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
