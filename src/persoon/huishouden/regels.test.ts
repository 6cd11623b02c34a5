import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kanMinderjarigZijn, vroegstGeboren } from "#persoon/inwoner/leeftijd.ts";
import { plusDagen } from "#shared/datum.ts";
import { beginnen, type Bewoner, erbijKomen, type Lid, weggaan } from "./huishouden.ts";

const nu = "2026-03-10";
const kind: Bewoner = { geboortedatum: "2016-05-06", overledenOp: null, leden: [] };
const ouder: Bewoner = { geboortedatum: "1985-02-03", overledenOp: null, leden: [] };
const lid = (huishoudenId: string, van: string, tot: string | null = null): Lid => ({
  id: "l",
  huishoudenId,
  van,
  tot,
});

describe("who comes to live in a household", () => {
  test.each<[string, Bewoner, string]>([
    ["in_toekomst", ouder, "2026-03-11"],
    ["voor_geboorte", kind, "2016-05-05"],
    ["na_overlijden", { ...ouder, overledenOp: "2026-01-01" }, "2026-01-02"],
    ["woont_er_al", { ...kind, leden: [lid("h", "2020-01-01")] }, "2026-01-01"],
    ["woont_elders", { ...ouder, leden: [lid("elders", "2020-01-01")] }, "2026-01-01"],
    ["woont_elders", { ...kind, geboortedatum: null, leden: [lid("elders", "2020-01-01")] }, "2026-01-01"],
    ["woont_elders", { ...ouder, leden: [lid("elders", "2026-02-01")] }, "2020-01-01"],
    ["woont_elders", { ...kind, geboortedatum: "2000-01-01", leden: [lid("elders", "2010-01-01")] }, "2012-01-01"],
    ["derde_huishouden", { ...kind, leden: [lid("a", "2020-01-01"), lid("b", "2020-01-01")] }, "2026-01-01"],
  ])("is refused: %s", (reason, wie, van) => {
    expect(erbijKomen(wie, "h", van, nu)).toEqual({ ok: false, reason });
  });

  test("may be a child that lives with the other parent too, also when only its year is known", () => {
    for (const geboortedatum of ["2016-05-06", "2016", "2009"])
      expect(erbijKomen({ ...kind, geboortedatum, leden: [lid("a", "2020-01-01")] }, "h", "2020-01-01", nu).ok).toBe(
        true,
      );
  });

  test("may be who left another that day, and comes back where she was", () => {
    const weg = { ...ouder, leden: [lid("h", "2010-01-01", "2020-01-01"), lid("a", "2020-01-01", "2026-03-10")] };
    expect(erbijKomen(weg, "h", "2026-03-10", nu)).toEqual({ ok: true, value: { van: "2026-03-10", tot: null } });
  });

  test("was there as a child of two, when she was eighteen only after", () => {
    const toen = { ...kind, geboortedatum: "2000-01-01", leden: [lid("a", "2010-01-01", "2018-01-01")] };
    expect(erbijKomen(toen, "h", "2012-01-01", nu).ok).toBe(true);
  });

  test("and has died since, lived there until that day", () => {
    const dood = { ...ouder, overledenOp: "2026-01-01" };
    expect(erbijKomen(dood, "h", "2020-01-01", nu)).toEqual({
      ok: true,
      value: { van: "2020-01-01", tot: "2026-01-01" },
    });
  });
});

describe("a household", () => {
  test("begins with two or more, each of whom may live there", () => {
    expect(beginnen([ouder, kind], "h", "2020-01-01", nu).ok).toBe(true);
    expect(beginnen([ouder], "h", "2020-01-01", nu)).toEqual({ ok: false, reason: "niemand_erbij" });
    expect(beginnen([ouder, kind], "h", "2010-01-01", nu)).toEqual({ ok: false, reason: "voor_geboorte" });
  });

  test.each([
    ["al_weg", { van: "2020-01-01", tot: "2021-01-01" }, "2022-01-01"],
    ["in_toekomst", { van: "2020-01-01", tot: null }, "2026-03-11"],
    ["weg_voor_komst", { van: "2020-01-01", tot: null }, "2019-12-31"],
  ])("is not left: %s", (reason, wie, op) => {
    expect(weggaan(wie, op, nu)).toEqual({ ok: false, reason });
  });
});

/** Comings and goings of one person, in whatever order they are written down. */
type Stap = { readonly huishouden: string; readonly dag: number; readonly komt: boolean };
const stap: fc.Arbitrary<Stap> = fc.record({
  huishouden: fc.constantFrom("a", "b", "c"),
  dag: fc.integer({ min: -400, max: 9000 }),
  komt: fc.boolean(),
});
const mens = fc.record({
  geboortedatum: fc.constantFrom("1985-02-03", "2004", "2008-07", "2016-05-06", "2026-01-01", null),
  overledenOp: fc.constantFrom("2015-01-01", "2024-06-01", null),
});

/** Her life in households as the rules let it be written. */
function leef(wie: Omit<Bewoner, "leden">, stappen: readonly Stap[]): { leden: Lid[]; geeindigd: Lid[] } {
  let leden: Lid[] = [];
  const geeindigd: Lid[] = [];
  for (const [nummer, { huishouden, dag, komt }] of stappen.entries()) {
    const op = plusDagen("2002-01-01", dag);
    if (komt) {
      const komst = erbijKomen({ ...wie, leden }, huishouden, op, nu);
      if (komst.ok) leden = [...leden, { id: String(nummer), huishoudenId: huishouden, ...komst.value }];
      continue;
    }
    const woont = leden.find((een) => een.huishoudenId === huishouden && een.tot === null);
    const vertrek = woont && weggaan(woont, op, nu);
    if (!woont || !vertrek?.ok) continue;
    const weg = { ...woont, tot: vertrek.value };
    geeindigd.push(weg);
    leden = leden.map((een) => (een.id === woont.id ? weg : een));
  }
  return { leden, geeindigd };
}

const samen = (a: Lid, b: Lid) => {
  const van = a.van > b.van ? a.van : b.van;
  const tot = [a.tot, b.tot].filter((een) => een !== null).toSorted()[0] ?? plusDagen(nu, 1);
  return van < tot ? { van, laatste: [plusDagen(tot, -1), nu].toSorted()[0]! } : undefined;
};
const paren = (leden: readonly Lid[]) =>
  leden.flatMap((a, plaats) => leden.slice(plaats + 1).map((b) => [a, b] as const));
const levens = fc.tuple(mens, fc.array(stap, { maxLength: 25 }));
const altijd = (klopt: (wie: Omit<Bewoner, "leden">, leven: ReturnType<typeof leef>) => void) =>
  fc.assert(
    fc.property(levens, ([wie, stappen]) => klopt(wie, leef(wie, stappen))),
    { numRuns: 500 },
  );

describe("whatever is written down, in whatever order", () => {
  test("an adult is never in two households at once, and nobody twice in one", () => {
    altijd(({ geboortedatum }, { leden }) => {
      for (const [a, b] of paren(leden)) {
        const overlap = samen(a, b);
        if (overlap === undefined || overlap.van > nu) continue;
        expect(a.huishoudenId).not.toBe(b.huishoudenId);
        expect(kanMinderjarigZijn(geboortedatum, overlap.laatste)).toBe(true);
      }
    });
  });

  test("a child is never in three that all began before it came to the last", () => {
    altijd((_, { leden }) => {
      const laatste = leden.at(-1);
      const erbij = laatste ? leden.slice(0, -1).filter((een) => samen(een, laatste) !== undefined) : [];
      expect(erbij.length).toBeLessThanOrEqual(1);
    });
  });

  test("nobody lives anywhere before birth, after death or in the future", () => {
    altijd(({ geboortedatum, overledenOp }, { leden }) => {
      for (const { van, tot } of leden) {
        expect(van >= (vroegstGeboren(geboortedatum) ?? "")).toBe(true);
        expect(van <= nu && (tot === null || (tot >= van && tot <= nu))).toBe(true);
        expect(overledenOp === null || (tot !== null && tot <= overledenOp)).toBe(true);
      }
    });
  });

  test("what ended stays ended", () => {
    altijd((_, { leden, geeindigd }) => {
      for (const weg of geeindigd) expect(leden.find(({ id }) => id === weg.id)).toEqual(weg);
    });
  });
});
