import { parse } from "csv-parse/sync";
import { array, assert, constantFrom, integer, nat, property, shuffledSubarray, string, tuple } from "fast-check";
import type { Arbitrary } from "fast-check";
import { createSecretKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hmac } from "#shared/versleuteling.ts";
import { beveiligen } from "./beveiligen.ts";
import { findKubusfout, margesVan } from "./kubus.ts";
import type { Cel } from "./kubus.ts";

const sleutel = createSecretKey(Buffer.from("test-key-2025"));
const hash = (tekst: string) => hmac(sleutel, tekst).readUInt32BE(0);
const vector: Record<string, string>[] = parse(
  readFileSync(new URL("../../../test/vectoren/sdc_C_protected_csr2.csv", import.meta.url)),
  { columns: true },
);
const basis = vector.map((rij) => ({
  labels: ["team", "domein", "leeftijd"].map((dimensie) => rij[dimensie] ?? ""),
  aantal: Number(rij["n"]),
}));

/** A cube of any shape: some cells of a grid of at most three dimensions. */
const kubus: Arbitrary<Cel[]> = array(integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }).chain((maten) => {
  const rooster = maten.reduce<string[][]>(
    (rijen, maat) => rijen.flatMap((rij) => Array.from({ length: maat }, (_, i) => [...rij, `c${i}`])),
    [[]],
  );
  return shuffledSubarray(rooster).chain((labels) =>
    array(nat({ max: 12 }), { minLength: labels.length, maxLength: labels.length }).map((aantallen) =>
      labels.map((rij, i) => ({ labels: rij, aantal: aantallen[i] ?? 0 })),
    ),
  );
});

describe("the reference cube", () => {
  const gepubliceerd = beveiligen(basis, hash);

  test("is the same, cell by cell", () => {
    expect(gepubliceerd).toEqual(vector.map((rij) => Number(rij["published"])));
  });

  test.each([
    [0, { Noord: 41, Oost: 44, Zuid: 33, West: 41 }],
    [1, { Financien: 60, Wonen: 46, Opvoeden: 26, Veiligheid: 27 }],
  ])("has the totals of the reference over dimension %s", (dimensie, totalen) => {
    for (const [label, totaal] of Object.entries(totalen)) {
      expect(somVan(basis, gepubliceerd, (cel) => cel.labels[dimensie] === label)).toBe(totaal);
    }
  });

  test("10,000 filters within filters differ by 0 or at least 5", () => {
    const labels = [0, 1, 2].map((dimensie) => [...new Set(basis.map((cel) => cel.labels[dimensie] ?? ""))]);
    const keuze = tuple(...labels.map((alle) => shuffledSubarray(alle)));
    assert(
      property(keuze, keuze, (een, ander) => {
        const ruim = (cel: Cel) => een.every((gekozen, d) => gekozen.includes(cel.labels[d] ?? ""));
        const krap = (cel: Cel) => ruim(cel) && ander.every((gekozen, d) => gekozen.includes(cel.labels[d] ?? ""));
        const verschil = somVan(basis, gepubliceerd, ruim) - somVan(basis, gepubliceerd, krap);
        expect(verschil === 0 || verschil >= 5).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

test("nothing of 1 to 4 is published, what is large stays, and the total is off by 2 at most", () => {
  assert(
    property(kubus, string(), (cellen, geheim) => {
      const eigen = (tekst: string) => hash(geheim + tekst);
      const gepubliceerd = beveiligen(cellen, eigen);
      for (const [i, { aantal }] of cellen.entries()) {
        const mag = aantal === 0 || aantal >= 5 ? [aantal] : [0, 5];
        expect(mag).toContain(gepubliceerd[i]);
      }
      const fout = somVan(cellen, gepubliceerd, () => true) - cellen.reduce((som, { aantal }) => som + aantal, 0);
      expect(Math.abs(fout)).toBeLessThanOrEqual(2);
    }),
  );
});

test("the same cube gives the same figures, in whatever order its cells come", () => {
  const geschud = kubus.chain((cellen) =>
    tuple(constantFrom(cellen), shuffledSubarray(cellen, { minLength: cellen.length })),
  );
  assert(
    property(geschud, ([cellen, anders]) => {
      const [een, ander] = [beveiligen(cellen, hash), beveiligen(anders, hash)];
      expect(anders.map((cel) => een[cellen.indexOf(cel)])).toEqual(ander);
    }),
  );
});

test("of equally good cells the one with the smaller hash is raised", () => {
  const cellen = ["a", "b", "c", "d"].map((label) => ({ labels: [label], aantal: 2 }));
  const rang = (tekst: string) => (tekst.startsWith("cell|") ? "dcba".indexOf(tekst.slice(5)) : 0);
  expect(beveiligen(cellen, rang)).toEqual([0, 0, 5, 5]);
});

test("cells that share a hash are still told apart by their labels", () => {
  const cellen = ["a", "b", "c", "d"].map((label) => ({ labels: [label], aantal: 2 }));
  const gepubliceerd = beveiligen(cellen, () => 7);
  expect(gepubliceerd).toEqual([5, 5, 0, 0]);
  expect(beveiligen(cellen.toReversed(), () => 7)).toEqual(gepubliceerd.toReversed());
});

test("another basis: nothing of 1 to 9", () => {
  const gepubliceerd = beveiligen(basis, hash, 10);
  expect(gepubliceerd.every((aantal) => aantal === 0 || aantal >= 10)).toBe(true);
  expect(() => beveiligen(basis, hash, 1)).toThrow(RangeError);
});

test("an empty cube stays empty, and one without dimensions is one number", () => {
  expect(beveiligen([], hash)).toEqual([]);
  expect(beveiligen([{ labels: [], aantal: 3 }], hash)).toEqual([5]);
});

test("a cell lies in every margin that names it or names nothing", () => {
  expect(margesVan(["Noord", "Wonen"])).toEqual([
    ["Noord", "Wonen"],
    ["Noord", "*"],
    ["*", "Wonen"],
    ["*", "*"],
  ]);
});

test.each([
  ["aantal_geen_telling", { labels: ["b"], aantal: 1.5 }],
  ["aantal_geen_telling", { labels: ["b"], aantal: -1 }],
  ["dimensies_verschillen", { labels: ["b", "c"], aantal: 1 }],
  ["label_verboden", { labels: ["*"], aantal: 1 }],
  ["label_verboden", { labels: ["b|c"], aantal: 1 }],
  ["cel_dubbel", { labels: ["a"], aantal: 1 }],
])("what is no cube is refused: %s", (reden, cel) => {
  const cellen = [{ labels: ["a"], aantal: 1 }, cel];
  expect(findKubusfout(cellen)).toEqual({ plaats: 1, reden });
  expect(() => beveiligen(cellen, hash)).toThrow(RangeError);
});

test("six dimensions are too many", () => {
  expect(findKubusfout([{ labels: ["a", "b", "c", "d", "e", "f"], aantal: 1 }])?.reden).toBe("dimensies_verschillen");
});

function somVan(cellen: readonly Cel[], waarden: readonly number[], hoortErbij: (cel: Cel) => boolean): number {
  return cellen.reduce((som, cel, i) => (hoortErbij(cel) ? som + (waarden[i] ?? 0) : som), 0);
}
