import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gezinsrollen, type Gezinsrol } from "#begeleiding/casus/casus.ts";
import { leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { plusDagen, plusMaanden } from "#shared/datum.ts";
import {
  bewaringVanCasus,
  bewaringVanContact,
  bewaringVanHulpvraag,
  type Casusfeiten,
  type Hulpvraagfeiten,
  isKind,
  isVerlopen,
  regimesVanCasus,
  regimesVanContact,
  regimesVanHulpvraag,
} from "./bewaartermijn.ts";
import {
  type Bewaartermijn,
  bewaartermijnen,
  geldendeTermijn,
  grensVan,
  grondslagInWoorden,
} from "./wettelijke-bewaartermijnen.ts";

const vraag: Hulpvraagfeiten = {
  id: "v",
  gemeldOp: "2020-01-10",
  afgeslotenOp: "2020-03-01",
  laatsteWijziging: null,
  uitkomst: "sociale_basis",
  leefgebieden: ["financien"],
  geboortedatum: "1980-01-01",
};
const casus: Casusfeiten = {
  id: "c",
  geopendOp: "2020-01-15",
  geslotenOp: "2020-06-01",
  afsluitreden: "bereikt",
  laatsteWijziging: "2020-06-03",
  laatsteContact: "2020-05-20",
  doelen: [],
  heeftJeugdtermijn: false,
  gezin: [],
  hulpvragen: [vraag],
  isGestopt: false,
};
const anna = { inwonerId: "anna", gezinsrol: "hulpvrager", geboortedatum: "1985-01-01" } as const;
const vader = { inwonerId: "vader", gezinsrol: "ouder", geboortedatum: "1984-01-01" } as const;
const tom = { inwonerId: "tom", gezinsrol: "kind", geboortedatum: "2012-04-01" } as const;
const kader = { peildatum: "2026-11-22" };

describe("which law holds for a question", () => {
  test.each([
    ["nothing provided", {}, false, ["geen_voorziening"]],
    ["a maatwerkvoorziening", { uitkomst: "maatwerk" }, false, ["wmo"]],
    ["help to a child", { uitkomst: "wijkteam", geboortedatum: "2010" }, false, ["jeugdhulp"]],
    ["maatwerk for a child", { uitkomst: "maatwerk", geboortedatum: "2010-05" }, false, ["jeugdhulp", "wmo"]],
    ["help with raising a child", { uitkomst: "wijkteam", leefgebieden: ["gezin"] }, true, ["jeugdhulp"]],
    [
      "a child that was answered only",
      { uitkomst: "informatie_advies", geboortedatum: "2010" },
      true,
      ["geen_voorziening"],
    ],
    ["a question that was withdrawn", { uitkomst: null }, true, ["geen_voorziening"]],
  ] as const)("%s", (_, anders, heeftKind, regimes) => {
    expect(regimesVanHulpvraag({ ...vraag, ...anders }, heeftKind)).toEqual(regimes);
  });
});

describe("which laws hold for a dossier", () => {
  test.each<[string, Partial<Casusfeiten>, string[]]>([
    ["help to adults", { gezin: [anna] }, ["wmo"]],
    ["a child in the gezin alone", { gezin: [anna, tom] }, ["wmo"]],
    ["a goal about raising that child", { gezin: [anna, tom], doelen: ["gezin"] }, ["wmo", "jeugdhulp"]],
    ["such a goal without a child", { gezin: [anna], doelen: ["gezin"] }, ["wmo"]],
    ["a term of the Jeugdwet", { heeftJeugdtermijn: true }, ["wmo", "jeugdhulp"]],
    ["nothing came of it", { afsluitreden: "geen_contact" }, ["geen_voorziening"]],
    ["they stopped, but there was a plan", { afsluitreden: "ingetrokken", doelen: ["wonen"] }, ["wmo"]],
  ])("%s", (_, anders, regimes) => expect(regimesVanCasus({ ...casus, ...anders })).toEqual(regimes));

  test("what is about a child or a parent alone is of the Jeugdwet, about another adult of the Wmo, about all of both", () => {
    const gemengd = { ...casus, gezin: [anna, vader, tom], doelen: ["gezin"] };
    expect(regimesVanContact(["tom"], gemengd)).toEqual(["jeugdhulp"]);
    expect(regimesVanContact(["vader"], gemengd)).toEqual(["jeugdhulp"]);
    expect(regimesVanContact(["anna"], gemengd)).toEqual(["wmo"]);
    expect(regimesVanContact(["anna", "tom"], gemengd)).toEqual(["wmo", "jeugdhulp"]);
    expect(regimesVanContact([], gemengd)).toEqual(["wmo", "jeugdhulp"]);
    expect(regimesVanContact(["iemand"], gemengd)).toEqual(["wmo", "jeugdhulp"]);
  });
});

describe("until when", () => {
  test("the Wmo counts from the end, the last conversation included; the Jeugdwet from the last change", () => {
    expect(bewaringVanCasus(casus, kader)).toMatchObject({ tot: "2035-06-01" });
    expect(bewaringVanCasus({ ...casus, laatsteContact: "2020-07-01" }, kader)).toMatchObject({ tot: "2035-07-01" });
    const jeugd = bewaringVanCasus({ ...casus, heeftJeugdtermijn: true }, kader);
    expect(jeugd).toMatchObject({ tot: "2040-06-03", regel: { code: "jeugdhulp" } });
    expect(jeugd.stand === "termijn" && grondslagInWoorden(jeugd.regel)).toBe(
      "Jeugdwet 7.3.8: 20 jaar na de laatste wijziging",
    );
  });

  test("an open dossier and its questions never, and what a bewaarstop keeps neither", () => {
    const open = { ...casus, geslotenOp: null };
    expect(bewaringVanCasus(open, kader)).toEqual({ stand: "loopt" });
    expect(bewaringVanHulpvraag(vraag, open, false, kader)).toEqual({ stand: "loopt" });
    expect(bewaringVanContact([], open, kader)).toEqual({ stand: "loopt" });
    expect(bewaringVanCasus({ ...casus, isGestopt: true }, kader)).toEqual({ stand: "gestopt" });
    expect(bewaringVanHulpvraag(vraag, undefined, true, kader)).toEqual({ stand: "gestopt" });
  });

  test("of a changed term the longest version since the end holds", () => {
    const eerste: Bewaartermijn = { ...bewaartermijnen[0], geldigTot: "2027-12-31" };
    const tweede: Bewaartermijn = { ...bewaartermijnen[0], lengte: 10, versie: 2, geldigVan: "2028-01-01" };
    expect(geldendeTermijn("wmo", "2020-01-01", "2031-01-01", [eerste, tweede]).lengte).toBe(15);
    expect(geldendeTermijn("wmo", "2028-02-01", "2031-01-01", [eerste, tweede]).lengte).toBe(10);
    const langer = { ...tweede, lengte: 20 };
    expect(geldendeTermijn("wmo", "2020-01-01", "2031-01-01", [eerste, langer]).lengte).toBe(20);
    expect(geldendeTermijn("wmo", "2020-01-01", "2026-01-01", [eerste, langer]).lengte).toBe(15);
  });

  test.each([
    ["2002", true],
    ["2002-05", true],
    ["2002-05-00", true],
    ["2002-00-00", true],
    ["2002-05-31", true],
    ["2002-05-30", false],
    ["2001", false],
    ["2001-00-00", false],
    ["0000-00-00", true],
    [null, true],
  ])("a child born in %s counts as the youngest it can be: under age on 30 May 2020 is %s", (geboortedatum, isJong) => {
    const lid = { inwonerId: "tom", gezinsrol: "kind", geboortedatum } as const;
    expect(isKind(lid, "2020-05-30")).toBe(isJong);
    expect(isKind({ ...lid, gezinsrol: "partner" }, "2020-05-30")).toBe(
      isJong && (geboortedatum ?? "").startsWith("2"),
    );
  });
});

describe("whatever the dossier", () => {
  const dag = fc.integer({ min: 0, max: 9000 }).map((dagen) => plusDagen("2015-01-01", dagen));
  const gezin = fc.array(
    fc.record({
      inwonerId: fc.constantFrom("a", "b", "c"),
      gezinsrol: fc.constantFrom(...(Object.keys(gezinsrollen) as Gezinsrol[])),
      geboortedatum: fc.option(fc.constantFrom("1980-02-29", "2012-04-01", "2010", "2008-11")),
    }),
    { maxLength: 3 },
  );
  const vragen = fc.array(
    fc.record({
      id: fc.uuid(),
      gemeldOp: dag,
      afgeslotenOp: dag,
      laatsteWijziging: fc.option(dag),
      uitkomst: fc.option(fc.constantFrom(...Object.keys(niveaus))),
      leefgebieden: fc.array(fc.constantFrom(...Object.keys(leefgebieden)), { maxLength: 2 }),
      geboortedatum: fc.option(fc.constantFrom("1980-02-29", "2012-04-01", "2010")),
    }),
    { maxLength: 3 },
  );
  const dossiers = fc.record({
    id: fc.constant("c"),
    geopendOp: dag,
    geslotenOp: fc.option(dag),
    afsluitreden: fc.constantFrom("bereikt", "ingetrokken", "geen_contact"),
    laatsteWijziging: fc.option(dag),
    laatsteContact: fc.option(dag),
    doelen: fc.array(fc.constantFrom("gezin", "wonen"), { maxLength: 2 }),
    heeftJeugdtermijn: fc.boolean(),
    gezin,
    hulpvragen: vragen,
    isGestopt: fc.boolean(),
  });
  const jaren = { wmo: 15, jeugdhulp: 20, geen_voorziening: 5 } as const;

  test("nothing goes before each of its terms has passed, and everything goes the day after the last", () => {
    fc.assert(
      fc.property(dossiers, dag, fc.array(fc.constantFrom("a", "b", "z"), { maxLength: 2 }), (een, later, met) => {
        const peildatum = plusMaanden(later, 240);
        const delen = [
          ...een.hulpvragen.map((v) => bewaringVanHulpvraag(v, een, een.isGestopt, { peildatum })),
          bewaringVanCasus(een, { peildatum }),
          bewaringVanContact(met, een, { peildatum }),
        ];
        const einden = [...een.hulpvragen.map((v) => v.afgeslotenOp), een.geslotenOp, een.geslotenOp];
        const verlopen = delen.filter((bewaring) => isVerlopen(bewaring, peildatum));
        expect((een.geslotenOp === null || een.isGestopt) && verlopen.length > 0).toBe(false);
        const teVroeg = delen.filter(
          (bewaring, nummer) =>
            bewaring.stand === "termijn" &&
            (isVerlopen(bewaring, bewaring.tot) ||
              !isVerlopen(bewaring, plusDagen(bewaring.tot, 1)) ||
              bewaring.regimes.some((regime) => bewaring.tot < plusMaanden(einden[nummer] ?? "", 12 * jaren[regime]))),
        );
        expect(teVroeg).toEqual([]);
      }),
    );
  });

  test("a dossier is there for as long as its questions and conversations are", () => {
    fc.assert(
      fc.property(dossiers, fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }), (een, met) => {
        const dossier = bewaringVanCasus(een, kader);
        const delen = [
          ...een.hulpvragen.map((v) => bewaringVanHulpvraag(v, een, een.isGestopt, kader)),
          bewaringVanContact(met, een, kader),
        ];
        for (const deel of delen) {
          expect(deel.stand).toBe(dossier.stand);
          expect(deel.stand !== "termijn" || dossier.stand !== "termijn" || deel.tot <= dossier.tot).toBe(true);
        }
      }),
    );
  });

  test("a clock of its own gives a row at least its whole term", () => {
    fc.assert(
      fc.property(dag, dag, (op, later) => {
        const peildatum = plusMaanden(later, 60);
        expect(op >= grensVan("logboek", peildatum) || plusMaanden(op, 60) < peildatum).toBe(true);
        expect(op >= grensVan("concept", peildatum) || plusDagen(op, 14) < peildatum).toBe(true);
      }),
    );
  });
});
