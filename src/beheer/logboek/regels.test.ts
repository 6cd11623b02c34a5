import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Doel } from "#db/logboek.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { idEindeVan } from "#shared/kenmerk.ts";
import { cursorVan, leesCursor } from "#shared/cursor.ts";
import { codesInWoorden, doelen, idsIn } from "./logboek.ts";

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe("een kenmerk", () => {
  test("wijst terug naar het einde van het nummer waar het van komt", () => {
    fc.assert(
      fc.property(moment, (ms) => {
        const id = uuidv7(ms);
        expect(id.replaceAll("-", "").endsWith(idEindeVan(kenmerkVan(id)) ?? "-")).toBe(true);
      }),
    );
  });

  test("mag in kleine letters, zonder streepje en met een O voor een nul", () => {
    expect(idEindeVan("7qf3 9kdo")).toBe(idEindeVan("7QF3-9KD0"));
  });

  test.each(["", "7QF3-9KD", "7QF3-9KDXX", "7QF3-9KDU", "x' or 1=1 --"])("is %j niet", (tekst) => {
    expect(idEindeVan(tekst)).toBeUndefined();
  });
});

test("een bladwijzer komt heel terug", () => {
  fc.assert(
    fc.property(moment, (ms) => {
      const cursor = { op: new Date(ms), id: uuidv7(ms) };
      expect(leesCursor(cursorVan(cursor))).toEqual(cursor);
    }),
  );
  for (const vreemd of ["", "1", "1_2", `99999999999999999_${uuidv7()}`, `x_${uuidv7()}`])
    expect(leesCursor(vreemd)).toBeUndefined();
});

test("elk doel heeft woorden", () => {
  const alle: Readonly<Record<Doel, string>> = doelen; // a Doel without words does not compile
  expect(Object.keys(alle)).toHaveLength(10);
});

describe("de codes van een gebeurtenis", () => {
  const [team, onbekend] = [uuidv7(), uuidv7()];
  const namen = new Map([[team, "SWT Noord"]]);

  test("worden feiten met namen en dagen in woorden; wat geen naam heeft blijft weg", () => {
    const codes = {
      naarTeam: team,
      aan: onbekend,
      op: "2026-03-10",
      spoed: false,
      route: "eigen_kracht",
      uitkomst: null,
      dagen: 90,
    };
    expect(codesInWoorden(codes, namen)).toEqual([
      "naar team: SWT Noord",
      "op: dinsdag 10 maart 2026",
      "spoed: nee",
      "route: eigen kracht",
      "dagen: 90",
    ]);
  });

  test("tonen nooit een nummer", () => {
    const waarde = fc.oneof(fc.uuid(), fc.string(), fc.boolean(), fc.constant(null), fc.integer(), fc.array(fc.uuid()));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("van", "naar", "aan"), waarde), (codes) => {
        const tekst = codesInWoorden(codes, new Map()).join(" ");
        for (const id of idsIn(codes)) expect(tekst).not.toContain(id);
      }),
    );
  });

  test("van een onbekende vorm geven niets", () => {
    for (const vreemd of [null, undefined, "tekst", 3]) expect(codesInWoorden(vreemd, namen)).toEqual([]);
  });
});
