import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leesBsn } from "./bsn.ts";

const bestand = new URL("../../test/vectoren/bsn.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(bestand, "utf8")) as { vectors: [string, boolean][] }; // see its README

/** Any nine digits that pass the test. */
const bsn = fc
  .integer({ min: 1, max: 999_999_999 })
  .map((getal) => String(getal).padStart(9, "0"))
  .filter((cijfers) => leesBsn(cijfers) !== undefined);

describe("a burgerservicenummer", () => {
  test.each(vectors)("%s is valid: %s", (tekst, geldig) => {
    expect(leesBsn(tekst) !== undefined).toBe(geldig);
  });

  test("is written with nine digits, dots and spaces left out", () => {
    expect(leesBsn("1112.22.333")).toBe("111222333");
    expect(leesBsn("12345672")).toBe("012345672");
    expect(leesBsn(" 123 456 782 ")).toBe("123456782");
  });

  test("with one digit wrong it is refused", () => {
    const fout = fc.tuple(bsn, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fout, ([goed, plaats, verschil]) => {
        const cijfer = (Number(goed[plaats]) + verschil) % 10;
        expect(leesBsn(goed.slice(0, plaats) + cijfer + goed.slice(plaats + 1))).toBeUndefined();
      }),
    );
  });

  test("with two neighbouring digits swapped it is refused", () => {
    fc.assert(
      fc.property(bsn, fc.nat({ max: 7 }), (goed, plaats) => {
        fc.pre(goed[plaats] !== goed[plaats + 1]);
        const verwisseld = `${goed.slice(0, plaats)}${goed[plaats + 1]}${goed[plaats]}${goed.slice(plaats + 2)}`;
        expect(leesBsn(verwisseld)).toBeUndefined();
      }),
    );
  });
});
