import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { kenmerkVan } from "./kenmerk.ts";
import { isUuid, uuidv7 } from "./uuid.ts";

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe("an id", () => {
  test("is a uuid of version 7 that carries its moment", () => {
    fc.assert(
      fc.property(moment, (ms) => {
        const id = uuidv7(ms);
        expect(isUuid(id)).toBe(true);
        expect(z.uuidv7().safeParse(id).success).toBe(true);
        expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(ms);
      }),
    );
  });

  test("made later sorts later", () => {
    fc.assert(
      fc.property(moment, moment, (een, ander) => {
        fc.pre(een !== ander);
        expect(uuidv7(een) < uuidv7(ander)).toBe(een < ander);
      }),
    );
  });

  test("is never the same, also within one millisecond", () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7(1_700_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(["", "1", "' or 1=1", "0190f3a0-0000-7000-8000-00000000000", `${uuidv7()}x`, uuidv7().toUpperCase()])(
    "%s is none",
    (tekst) => {
      expect(isUuid(tekst)).toBe(false);
    },
  );
});

describe("the kenmerk a resident gets", () => {
  test("is two groups of four without letters that are misheard", () => {
    fc.assert(
      fc.property(moment, (ms) => {
        expect(kenmerkVan(uuidv7(ms))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test("is that of its id and of no other random part: forty bits, nothing lost", () => {
    const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    fc.assert(
      fc.property(moment, (ms) => {
        const id = uuidv7(ms);
        const bits = kenmerkVan(id)
          .replace("-", "")
          .split("")
          .reduce((som, letter) => som * 32n + BigInt(alphabet.indexOf(letter)), 0n);
        expect(bits.toString(16).padStart(10, "0")).toBe(id.slice(-10));
      }),
    );
  });

  test("tells nothing of when the question was asked", () => {
    const staart = "89ab-cdef01234567";
    expect(kenmerkVan(`00000000-0000-7000-${staart}`)).toBe(kenmerkVan(`01999999-9999-7999-${staart}`));
  });
});
