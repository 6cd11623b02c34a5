import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Paar, personenVan, samenvoegen, verdelen } from "./samenvoeging.ts";

const records = Array.from({ length: 8 }, (_, nummer) => `0190f3a0-0000-7000-8000-00000000000${nummer}`);
const record = fc.constantFrom(...records);
const paar = fc.tuple(record, record).filter(([a, b]) => a !== b);
const paren = fc.array(paar, { maxLength: 12 });
const alsLijst = (van: readonly Paar[]) => [...personenVan(records, van)];

/** Who can be reached from a record along the pairs: the same, told in another way. */
function bereikbaar(van: string, langs: readonly Paar[]): Set<string> {
  const gezien = new Set([van]);
  for (let voor = -1; voor !== gezien.size;) {
    voor = gezien.size;
    for (const [a, b] of langs) if (gezien.has(a) || gezien.has(b)) gezien.add(a).add(b);
  }
  return gezien;
}

describe("which record is of which person", () => {
  test("without a pair each is her own", () => {
    expect(alsLijst([])).toEqual(records.map((id) => [id, id]));
  });

  test("is told by who can be reached along the pairs, by the oldest of them", () => {
    fc.assert(
      fc.property(paren, record, (alle, een) => {
        const persoon = personenVan(records, alle).get(een);
        expect(persoon).toBe([...bereikbaar(een, alle)].toSorted()[0]);
      }),
    );
  });

  test("does not depend on the order of the merges, nor on which of the two was named first", () => {
    const geschud = paren.chain((alle) =>
      fc.tuple(
        fc.constant(alle),
        fc.shuffledSubarray(alle, { minLength: alle.length }),
        fc.infiniteStream(fc.boolean()),
      ),
    );
    fc.assert(
      fc.property(geschud, ([alle, anders, munt]) => {
        const omgedraaid = anders.map(([a, b]): Paar => (munt.next().value === true ? [b, a] : [a, b]));
        expect(alsLijst(omgedraaid)).toEqual(alsLijst(alle));
      }),
    );
  });

  test("merged and undone is exactly what it was", () => {
    fc.assert(
      fc.property(paren, paar, (alle, nieuw) => {
        const erbij: readonly Paar[] = [...alle, nieuw];
        expect(alsLijst(erbij.filter((een) => een !== nieuw))).toEqual(alsLijst(alle));
      }),
    );
  });

  test("undoing one leaves together what another pair still joins", () => {
    const [a, b, c] = records as [string, string, string];
    const driehoek: Paar[] = [[a, b], [b, c], [a, c]]; // prettier-ignore
    expect(personenVan([a, b, c], driehoek.slice(1)).get(b)).toBe(a);
    expect(personenVan([a, b, c], [[b, c]]).get(a)).toBe(a);
    expect(personenVan([a, b, c], [[b, c]]).get(c)).toBe(b);
  });
});

describe("two records", () => {
  const gewoon = {
    isZelfdeRecord: false,
    isZelfdePersoon: false,
    anderBsn: false,
    gelijkende: { oordeel: "waarschijnlijk" as const },
  };

  test.each([
    ["zichzelf", { isZelfdeRecord: true, isZelfdePersoon: true }],
    ["ander_bsn", { anderBsn: true, gelijkende: undefined }],
    ["al_een", { isZelfdePersoon: true }],
    ["lijkt_niet", { gelijkende: undefined }],
    ["bevestiging_nodig", { gelijkende: { oordeel: "mogelijk" as const, waarschuwing: "meerling" as const } }],
    ["bevestiging_nodig", { gelijkende: { oordeel: "mogelijk" as const, waarschuwing: "gezinslid" as const } }],
  ])("are not merged: %s", (reason, anders) => {
    expect(samenvoegen({ ...gewoon, ...anders }, undefined)).toEqual({ ok: false, reason });
  });

  test("that look like twins are merged by who says why; another BSN never is", () => {
    const meerling = { ...gewoon, gelijkende: { oordeel: "mogelijk" as const, waarschuwing: "meerling" as const } };
    expect(samenvoegen(meerling, "Gezien op de geboorteakte.").ok).toBe(true);
    expect(samenvoegen({ ...meerling, anderBsn: true }, "Echt waar.").ok).toBe(false);
  });

  test("that look like family are never suggested", () => {
    const { voorstellen, familie } = verdelen([{ waarschuwing: "meerling" }, {}, { waarschuwing: "gezinslid" }]);
    expect([voorstellen.length, familie.length]).toEqual([1, 2]);
  });
});
