import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hmac, ontsleutel, sleutelVan, sleutelVoor, versleutel } from "./versleuteling.ts";

const sleutel = sleutelVan(randomBytes(32));
const bsn = "123456782";
const rij = "193/0190f3a0-0000-7000-8000-000000000001";

describe("an encrypted value", () => {
  test("is read back with its key and its row", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (tekst, context) => {
        expect(ontsleutel(sleutel, versleutel(sleutel, tekst, context), context)).toBe(tekst);
      }),
    );
  });

  test("does not show the value, and never looks the same twice", () => {
    const een = versleutel(sleutel, bsn, rij);
    const ander = versleutel(sleutel, bsn, rij);
    expect(een.equals(ander)).toBe(false);
    expect(een.toString("latin1")).not.toContain(bsn);
    expect(een.length).toBe(12 + 16 + bsn.length);
  });

  test("with one bit changed anywhere is refused", () => {
    const goed = versleutel(sleutel, bsn, rij);
    fc.assert(
      fc.property(fc.nat({ max: goed.length * 8 - 1 }), (bit) => {
        const geknoeid = Buffer.from(goed);
        geknoeid[bit >> 3] = geknoeid[bit >> 3]! ^ (1 << (bit & 7));
        expect(() => ontsleutel(sleutel, geknoeid, rij)).toThrow(Error);
      }),
    );
  });

  test("is read with the key of its own kind, and no other", () => {
    const concept = versleutel(sleutelVoor(sleutel, "concept"), "Anna belde.", rij);
    expect(ontsleutel(sleutelVoor(sleutel, "concept"), concept, rij)).toBe("Anna belde.");
    for (const ander of [sleutel, sleutelVoor(sleutel, "adres")])
      expect(() => ontsleutel(ander, concept, rij)).toThrow(Error);
  });

  test("cut short is refused", () => {
    const goed = versleutel(sleutel, bsn, rij);
    for (const lengte of [0, 11, 12, 20, 27, goed.length - 1])
      expect(() => ontsleutel(sleutel, goed.subarray(0, lengte), rij)).toThrow(Error);
  });

  test("moved to the row of someone else is refused", () => {
    const ander = "193/0190f3a0-0000-7000-8000-000000000002";
    expect(() => ontsleutel(sleutel, versleutel(sleutel, bsn, rij), ander)).toThrow(Error);
    expect(() => ontsleutel(sleutel, versleutel(sleutel, bsn, rij), rij.replace("193", "479"))).toThrow(Error);
  });

  test("with another key is refused", () => {
    expect(() => ontsleutel(sleutelVan(randomBytes(32)), versleutel(sleutel, bsn, rij), rij)).toThrow(Error);
  });
});

describe("the blind index of a value", () => {
  test("is the same for the same value and key, and tells nothing without the key", () => {
    expect(hmac(sleutel, bsn).equals(hmac(sleutel, bsn))).toBe(true);
    expect(hmac(sleutel, bsn).equals(hmac(sleutel, "123456783"))).toBe(false);
    expect(hmac(sleutel, bsn).equals(hmac(sleutelVan(randomBytes(32)), bsn))).toBe(false);
  });

  test("is HMAC-SHA256 (RFC 4231, test case 2)", () => {
    expect(hmac(sleutelVan(Buffer.from("Jefe")), "what do ya want for nothing?").toString("hex")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });
});
