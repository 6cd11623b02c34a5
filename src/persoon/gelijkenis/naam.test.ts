import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trigrammen } from "./blokken.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { naamdelen, naamkern, naamsleutel, splitsVoorvoegsel, vouwen } from "./naam.ts";

type Paar = {
  a: string;
  b: string;
  split_a: [string, string];
  split_b: [string, string];
  core_a: string;
  core_b: string;
  parts_a: string[];
  parts_b: string[];
  key_a: string;
  key_b: string;
  key_equal: boolean;
  jw: number;
  trgm: number;
};
type Vectoren = {
  voorvoegsels: string[];
  pairs: Paar[];
  unaccent: Record<string, string>;
  jw_classic: [string, string, number][];
};

const bestand = new URL("../../../test/vectoren/names.json", import.meta.url);
const vectoren = JSON.parse(readFileSync(bestand, "utf8")) as Vectoren; // see its README
/** The file has six decimals where it was printed, and all of them in `jw_classic`. */
const zesDecimalen = (getal: number) => Number(getal.toFixed(6));

/** Anything that can be typed or pasted, lone surrogates too, with much that looks like a name in it. */
const tekst = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom("van ", "der ", "v.d.", "'t ", "d'", "-", "de ", "szoon", "sch", "ij", "Øs", "😀", "h", "w"))
    .map((delen) => delen.join("")),
);

function gelijkenisVanTrigrammen(a: string, b: string): number {
  const [links, rechts] = [new Set(trigrammen(a)), new Set(trigrammen(b))];
  const samen = [...links].filter((trigram) => rechts.has(trigram)).length;
  return samen / (links.size + rechts.size - samen);
}

describe.each(vectoren.pairs)("$a en $b", (paar) => {
  test("het voorvoegsel gaat eraf", () => {
    expect(splitsVoorvoegsel(paar.a)).toEqual(paar.split_a);
    expect(splitsVoorvoegsel(paar.b)).toEqual(paar.split_b);
  });

  test("de kern en de naamdelen blijven over", () => {
    expect([naamkern(paar.a), naamkern(paar.b)]).toEqual([paar.core_a, paar.core_b]);
    expect([[...naamdelen(paar.a)], [...naamdelen(paar.b)]]).toEqual([paar.parts_a, paar.parts_b]);
  });

  test("de sleutels zijn gelijk als de namen gelijk klinken", () => {
    expect([naamsleutel(paar.a), naamsleutel(paar.b)]).toEqual([paar.key_a, paar.key_b]);
    expect(naamsleutel(paar.a) === naamsleutel(paar.b)).toBe(paar.key_equal);
  });

  test("Jaro-Winkler en de trigrammen geven de waarde van R en PostgreSQL", () => {
    expect(zesDecimalen(jaroWinkler(naamkern(paar.a), naamkern(paar.b)))).toBe(paar.jw);
    expect(zesDecimalen(gelijkenisVanTrigrammen(paar.a, paar.b))).toBe(paar.trgm);
  });
});

describe("een naam vouwen", () => {
  test.each(Object.entries(vectoren.unaccent))("%s wordt wat unaccent ervan maakt, in kleine letters", (naam, kaal) => {
    expect(vouwen(naam)).toBe(kaal.toLowerCase());
  });

  test("maakt van elke apostrof, streep en spatie dezelfde", () => {
    expect(vouwen(" In ’t\u00A0 Veld – d`Hondt ")).toBe("in 't veld - d'hondt");
    expect(vouwen("Jan\u00ADsen\u200B")).toBe("jansen");
  });

  test("nog een keer vouwen verandert niets", () => {
    fc.assert(
      fc.property(tekst, (naam) => {
        expect(vouwen(vouwen(naam))).toBe(vouwen(naam));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("een voorvoegsel", () => {
  test.each(vectoren.voorvoegsels)("%s wordt herkend", (voorvoegsel) => {
    const naam = voorvoegsel.endsWith("'") ? `${voorvoegsel}Berg` : `${voorvoegsel} Berg`;
    expect(splitsVoorvoegsel(naam)[1]).toBe("berg");
    expect(splitsVoorvoegsel(naam)[0]).not.toBe("");
  });

  test.each([
    ["v.d.Berg", "van der", "berg"],
    ["v/d Berg", "van der", "berg"],
    ["V. Dijk", "van", "dijk"],
    ["in t Veld", "in 't", "veld"],
    ["d' Hondt", "d'", "hondt"],
    ["de l’Isle", "de l'", "isle"],
    ["Al-Hassan", "al", "hassan"],
    ["Vandenberg", "", "vandenberg"],
    ["Denneboom", "", "denneboom"],
    ["Ben", "", "ben"],
    ["", "", ""],
  ])("%s is %s met %s", (naam, voorvoegsel, rest) => {
    expect(splitsVoorvoegsel(naam)).toEqual([voorvoegsel, rest]);
  });
});

describe("naamdelen", () => {
  test("een voorvoegsel aan een streep is geen naam: Al-Hassan en Al-Amrani delen niets", () => {
    expect([...naamdelen("Al-Hassan")]).toEqual(["hassan"]);
    expect([...naamdelen("el-Amrani - van der Meer")]).toEqual(["amrani", "meer"]);
  });

  test("een naam zonder letters heeft geen delen, kern of sleutel", () => {
    for (const naam of ["", "   ", "😀", "\uD800", "12-34", "--", "'"]) {
      expect([naamdelen(naam).size, naamkern(naam), naamsleutel(naam)]).toEqual([0, "", ""]);
    }
  });

  test("een naam in een ander schrift blijft een naam", () => {
    expect([...naamdelen("Иванов")]).toEqual([vouwen("Иванов")]);
    expect(naamsleutel("محمد")).not.toBe("");
  });
});

describe("de naamsleutel", () => {
  test.each([
    ["Jansen", "Janszoon"],
    ["Jansen", "Jansz"],
    ["Dijkstra", "Dykstra"],
    ["Schmidt", "Smit"],
    ["Kuijpers", "Kuipers"],
    ["Hoogeboom", "Hogenboom"],
    ["Bloothooft", "Bloothoofd"],
    ["Meijer", "Meyer"],
    ["Wouters", "Wauters"],
    ["Visscher", "Visser"],
    ["Groenendijk", "Groenedijk"],
    ["Blaauw", "Blauw"],
    ["Yusuf", "Jusuf"],
    ["IJpma", "Ypma"],
  ])("van %s is die van %s", (a, b) => {
    expect(naamsleutel(a)).toBe(naamsleutel(b));
  });

  test.each([
    ["Jansen", "Hansen"],
    ["Bakker", "Becker"],
    ["Smit", "Smeets"],
    ["Şen", "Sz"],
    ["Steenhof", "Stehof"],
  ])("van %s is niet die van %s", (a, b) => {
    expect(naamsleutel(a)).not.toBe(naamsleutel(b));
  });

  test("hangt niet af van hoofdletters, accenten en voorvoegsel, en bestaat voor elke naam met een letter", () => {
    fc.assert(
      fc.property(tekst, (naam) => {
        expect(naamsleutel(vouwen(naam))).toBe(naamsleutel(naam));
        expect(naamsleutel(naam) === "").toBe(!/\p{L}/u.test(vouwen(naam)));
        expect(naamsleutel(naam) === "").toBe(naamdelen(naam).size === 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("elke invoer", () => {
  const herhaald = [
    "a",
    "e",
    " ",
    "-",
    "'",
    ".",
    "h",
    "sch",
    "ssen",
    "v.d. ",
    "van ",
    "ij",
    "en",
    "ø",
    "é",
    "😀",
    "\uD83D",
  ];

  test.each(herhaald)("van tienduizend tekens %j is in een oogwenk gelezen", (stuk) => {
    const naam = stuk.repeat(Math.ceil(10_000 / stuk.length));
    const begin = performance.now();
    for (const invoer of [naam, `${naam}x`, `x${naam}`]) {
      splitsVoorvoegsel(invoer);
      naamdelen(invoer);
      naamsleutel(invoer);
      trigrammen(invoer);
      jaroWinkler(invoer, `${naam}y`);
    }
    expect(performance.now() - begin).toBeLessThan(500);
    expect(vouwen(naam).length).toBeLessThanOrEqual(200);
  });
});
