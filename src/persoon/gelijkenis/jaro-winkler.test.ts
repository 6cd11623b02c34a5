import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jaroWinkler } from "./jaro-winkler.ts";

const bestand = new URL("../../../test/vectoren/names.json", import.meta.url);
const { jw_classic: bekend } = JSON.parse(readFileSync(bestand, "utf8")) as { jw_classic: [string, string, number][] }; // see its README

/** Few letters, so that much agrees; and any text at all. */
const woord = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "😀"), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test.each(bekend)("%s en %s: %d, zoals in R", (a, b, waarde) => {
  expect(Math.abs(jaroWinkler(a, b) - waarde)).toBeLessThan(1e-9);
});

test("niets gemeen is 0, twee lege teksten zijn gelijk", () => {
  expect(jaroWinkler("abc", "xyz")).toBe(0);
  expect(jaroWinkler("", "abc")).toBe(0);
  expect(jaroWinkler("", "")).toBe(1);
  expect(jaroWinkler("a", "a")).toBe(1);
});

test("is symmetrisch, ligt tussen 0 en 1, en is alleen bij gelijke teksten 1", () => {
  fc.assert(
    fc.property(woord, woord, (a, b) => {
      const waarde = jaroWinkler(a, b);
      expect(jaroWinkler(b, a)).toBe(waarde);
      expect(waarde).toBeGreaterThanOrEqual(0);
      expect(waarde).toBeLessThanOrEqual(1);
      expect(waarde === 1).toBe(a === b);
      expect(jaroWinkler(a, a)).toBe(1);
    }),
    { numRuns: 2000 },
  );
});

test("geeft hetzelfde als de definitie, letter voor letter uitgeschreven", () => {
  fc.assert(
    fc.property(woord, woord, (a, b) => {
      expect(Math.abs(jaroWinkler(a, b) - volgensDefinitie(a, b))).toBeLessThan(1e-12);
    }),
    { numRuns: 1000 },
  );
});

/** Quadratic, with two rows of flags, as the textbooks print it. */
function volgensDefinitie(a: string, b: string): number {
  const [links, rechts] = [Array.from(a), Array.from(b)];
  if (links.length === 0 && rechts.length === 0) return 1;
  const venster = Math.max(0, Math.floor(Math.max(links.length, rechts.length) / 2) - 1);
  const gebruikt = rechts.map(() => false);
  const gevonden: string[] = [];
  for (const [plaats, letter] of links.entries()) {
    const ander = rechts.findIndex(
      (kandidaat, j) => kandidaat === letter && !gebruikt[j] && Math.abs(j - plaats) <= venster,
    );
    if (ander < 0) continue;
    gebruikt[ander] = true;
    gevonden.push(letter);
  }
  if (gevonden.length === 0) return 0;
  const inVolgorde = rechts.filter((_, j) => gebruikt[j]);
  const verplaatst = gevonden.filter((letter, i) => letter !== inVolgorde[i]).length / 2;
  const m = gevonden.length;
  const jaro = (m / links.length + m / rechts.length + (m - verplaatst) / m) / 3;
  const verschil = links.findIndex((letter, i) => letter !== rechts[i]);
  const begin = Math.min(4, verschil < 0 ? links.length : verschil);
  return jaro + begin * 0.1 * (1 - jaro);
}
