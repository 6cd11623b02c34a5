import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAndersNa, momentenNa, verschilTussen } from "./planversie.ts";
import { actiestanden, doelstanden, sleutelVan, type Stuk, toestandOp, type Wijziging } from "./stuk.ts";
import { regelsVan, vergelijk } from "./vergelijking.ts";

const codes = <T extends object>(lijst: T) => fc.constantFrom(...(Object.keys(lijst) as (keyof T & string)[]));
const id = fc.constantFrom("a", "b", "c");
const woorden = fc.constantFrom("Rust", "Schulden", "Slapen");
const dag = fc.constantFrom(null, "2026-03-10", "2026-04-01");
const leefgebied = fc.constantFrom("gezin", "financien");

const oorzaak = fc.record({ woorden, leefgebied, focusSinds: dag });
const doel = fc.record({
  woorden,
  leefgebied,
  oorzaakId: fc.option(id),
  stand: codes(doelstanden),
  toelichting: fc.option(woorden),
});
const actie = fc.record({
  doelId: id,
  wat: woorden,
  niveau: fc.constantFrom("wijkteam", "eigen_kracht"),
  wanneer: dag,
  medewerkerId: fc.option(id),
  inwonerId: fc.constant(null),
  ander: fc.constant(null),
  stand: codes(actiestanden),
});
const stuk = fc.oneof(
  fc.record({ soort: fc.constant("oorzaak"), id, na: oorzaak }),
  fc.record({ soort: fc.constant("doel"), id, na: doel }),
  fc.record({ soort: fc.constant("actie"), id, na: actie }),
) as fc.Arbitrary<Stuk>;
/** A history: each next change in a version of its own. */
const verloop = fc.array(stuk, { maxLength: 15 }).map((stukken) =>
  stukken.map((een, nummer): Wijziging => ({
    ...een,
    versie: nummer + 2,
    op: new Date(nummer * 1000),
    door: "Joost",
  })),
);
const versie = fc.nat(17);

describe("comparing two versions of a plan", () => {
  test("a version with itself differs in nothing", () => {
    fc.assert(
      fc.property(verloop, versie, (wijzigingen, een) => {
        const toestand = toestandOp(wijzigingen, een);
        expect(vergelijk(toestand, toestandOp(wijzigingen, een))).toEqual([]);
      }),
    );
  });

  test("the other way round what came goes, what went comes, and what changed changed", () => {
    const andersom = { erbij: "eraf", eraf: "erbij", veranderd: "veranderd" } as const;
    fc.assert(
      fc.property(verloop, versie, versie, (wijzigingen, een, ander) => {
        const [van, tot] = [toestandOp(wijzigingen, een), toestandOp(wijzigingen, ander)];
        const heen = regelsVan(vergelijk(van, tot), new Map());
        const terug = regelsVan(vergelijk(tot, van), new Map());
        const opSleutel = (regels: typeof heen) => new Map(regels.map((regel) => [regel.sleutel, regel.hoe]));
        expect(opSleutel(heen)).toEqual(
          new Map([...opSleutel(terug)].map(([sleutel, hoe]) => [sleutel, andersom[hoe]])),
        );
      }),
    );
  });

  test("tells of each change what changed", () => {
    fc.assert(
      fc.property(verloop, versie, versie, (wijzigingen, een, ander) => {
        const regels = verschilTussen(een, ander, wijzigingen, new Map([["a", "Anna"]]));
        expect(regels.filter(({ hoe, velden }) => hoe === "veranderd" && velden.length === 0)).toEqual([]);
      }),
    );
  });

  test("every moment of a history after a version adds up to what differs since then", () => {
    fc.assert(
      fc.property(verloop, versie, (wijzigingen, sinds) => {
        const later = new Set(momentenNa(sinds, wijzigingen, new Map()).map((moment) => moment.versie));
        expect(later).toEqual(new Set(wijzigingen.map((een) => een.versie).filter((een) => een > sinds)));
        const geraakt = new Set(wijzigingen.filter((een) => later.has(een.versie)).map(sleutelVan));
        const anders = vergelijk(toestandOp(wijzigingen, sinds), toestandOp(wijzigingen));
        for (const { was, nu } of anders) expect(geraakt.has(sleutelVan((nu ?? was)!))).toBe(true);
      }),
    );
  });
});

const basis: Stuk = {
  soort: "doel",
  id: "a",
  na: { woorden: "Rust", leefgebied: "gezin", oorzaakId: null, stand: "open", toelichting: null },
};
const op = (versie: number, een: Stuk): Wijziging => ({ ...een, versie, op: new Date(versie * 1000), door: "Joost" });

test("what is reached stays in the plan; what the gezin let go is out of it", () => {
  const bereikt = { ...basis, na: { ...basis.na, stand: "bereikt" } } as Stuk;
  const los = { ...basis, na: { ...basis.na, stand: "losgelaten" } } as Stuk;
  const hoe = (tot: Stuk) => verschilTussen(2, 3, [op(2, basis), op(3, tot)], new Map()).map((regel) => regel.hoe);
  expect([hoe(bereikt), hoe(los)]).toEqual([["veranderd"], ["eraf"]]);
});

test("an agreement is about other words, not about how far one is", () => {
  const bereikt = { ...basis, na: { ...basis.na, stand: "bereikt" } } as Stuk;
  const anders = { ...basis, na: { ...basis.na, woorden: "Slapen" } } as Stuk;
  expect(isAndersNa(new Date(2000), [op(2, basis), op(3, bereikt)])).toBe(false);
  expect(isAndersNa(new Date(2000), [op(2, basis), op(3, anders)])).toBe(true);
  expect(isAndersNa(new Date(3000), [op(2, basis), op(3, anders)])).toBe(false);
});
