import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { plusDagen } from "#shared/datum.ts";
import { beeldVan, beelden, voorstel, zonderEinde } from "./beeld.ts";
import { domeincodes, domeinen, domeinenVan } from "./domeinen.ts";
import { kolomVan, scoreInWoorden, verschilInWoorden } from "./woorden.ts";
import { corrigeren, geldend, type Meting, type Moment, vastleggen } from "./zelfredzaamheid.ts";

const vandaag = "2026-03-10";
const gezin = ["anna", "tom"];
const anna = { id: "anna", naam: "Anna Vries" };
const tom = { id: "tom", naam: "Tom Vries" };

function meting(id: string, moment: Moment, op: string, velden: Partial<Meting> = {}): Meting {
  const vast = { vervangt: null, door: "Joost", vastgelegdOp: new Date("2026-03-10T10:00:00Z") };
  return { id, inwonerId: "anna", moment, op, scores: { financien: 2 }, ...vast, ...velden };
}

const start = meting("s", "start", "2026-01-10");
const evaluatie = meting("e", "evaluatie", "2026-02-10");
const einde = meting("x", "einde", "2026-03-01");

describe("scores", () => {
  test.each([
    ["without any score", meting("n", "start", vandaag, { scores: {} }), [], "geen_scores"],
    ["of tomorrow", meting("n", "start", "2026-03-11"), [], "in_toekomst"],
    ["of a stranger", meting("n", "start", vandaag, { inwonerId: "vreemde" }), [], "geen_deelnemer"],
    ["of a second start", meting("n", "start", "2026-01-01"), [start], "start_is_er"],
    ["of a second einde", meting("n", "einde", vandaag), [start, einde], "einde_is_er"],
    ["of an evaluatie without a start", meting("n", "evaluatie", vandaag), [], "geen_start"],
    ["of an einde without a start", meting("n", "einde", vandaag), [], "geen_start"],
    ["of an einde before the start", meting("n", "einde", "2026-01-09"), [start], "voor_start"],
    ["of an einde before an evaluatie", meting("n", "einde", "2026-02-01"), [start, evaluatie], "niet_laatste"],
    ["of an evaluatie after the einde", meting("n", "evaluatie", vandaag), [start, einde], "na_einde"],
    ["of the same evaluatie again", meting("n", "evaluatie", "2026-02-10"), [start, evaluatie], "zelfde_dag"],
  ])("%s are refused", (_, nieuw, alle, reden) => {
    expect(vastleggen(nieuw, alle, gezin, vandaag)).toEqual({ ok: false, reason: reden });
  });

  test("of one person leave the others free", () => {
    const vanTom = meting("t", "start", vandaag, { inwonerId: "tom" });
    expect(vastleggen(vanTom, [start, einde], gezin, vandaag).ok).toBe(true);
  });

  const dag = fc.nat(60).map((na) => plusDagen("2026-01-01", na));
  const poging = fc.record({ moment: fc.constantFrom<Moment>("start", "evaluatie", "einde"), op: dag });

  test("never hold two of a start or an einde, and always go from start to einde", () => {
    fc.assert(
      fc.property(fc.array(poging, { maxLength: 12 }), (pogingen) => {
        const alle: Meting[] = [];
        for (const [nummer, { moment, op }] of pogingen.entries()) {
          const nieuw = meting(`m${nummer}`, moment, op);
          if (vastleggen(nieuw, alle, gezin, vandaag).ok) alle.push(nieuw);
        }
        expect(alle).toSatisfy(isGeordend);
      }),
    );
  });

  test("stay so whatever is corrected", () => {
    const correctie = fc.record({ poging, welke: fc.nat(), leeg: fc.boolean() });
    fc.assert(
      fc.property(fc.array(correctie, { maxLength: 12 }), (correcties) => {
        const alle = [start, evaluatie, einde];
        for (const [nummer, { poging: een, welke, leeg }] of correcties.entries()) {
          const vorige = alle[welke % alle.length]!;
          const velden = { vervangt: vorige.id, ...(leeg ? { scores: {} } : {}) };
          const nieuw = meting(`c${nummer}`, een.moment, een.op, velden);
          if (corrigeren(vorige, nieuw, alle, gezin, vandaag).ok) alle.push(nieuw);
        }
        expect(alle).toSatisfy(isGeordend);
      }),
    );
  });
});

/** At most one start and one einde; with anything there is a start; nothing lies before it or after the einde. */
function isGeordend(alle: readonly Meting[]): boolean {
  const momenten = geldend(alle).map(({ moment }) => moment);
  const [starts, eindes] = (["start", "einde"] as const).map(
    (een) => momenten.filter((moment) => moment === een).length,
  );
  if (momenten.length === 0) return true;
  return starts === 1 && momenten[0] === "start" && (eindes === 0 || (eindes === 1 && momenten.at(-1) === "einde"));
}

describe("a correction", () => {
  test("takes the place of what it corrects, and the first stays to read", () => {
    const beter = meting("b", "start", "2026-01-11", { vervangt: "s", scores: { financien: 3 } });
    expect(corrigeren(start, beter, [start], gezin, vandaag).ok).toBe(true);
    const beeld = beeldVan(anna, [start, beter]);
    expect([beeld.metingen, beeld.vervallen]).toEqual([[beter], [start]]);
  });

  test("is of the latest version only", () => {
    const beter = meting("b", "start", "2026-01-11", { vervangt: "s" });
    const uitslag = corrigeren(start, meting("c", "start", "2026-01-12"), [start, beter], gezin, vandaag);
    expect(uitslag).toEqual({ ok: false, reason: "is_gecorrigeerd" });
  });

  test("without scores withdraws it, but not a start on which others rest", () => {
    const leeg = meting("b", "einde", "2026-03-01", { vervangt: "x", scores: {} });
    expect(corrigeren(einde, leeg, [start, einde], gezin, vandaag).ok).toBe(true);
    expect(geldend([start, einde, leeg])).toEqual([start]);
    expect(corrigeren(start, leeg, [start, einde], gezin, vandaag)).toEqual({ ok: false, reason: "start_nodig" });
  });
});

describe("the picture", () => {
  test("goes from the start to the einde, and until then to the last evaluatie", () => {
    const later = meting("l", "evaluatie", "2026-02-20");
    expect(beeldVan(anna, [start])).toMatchObject({ van: start, naar: undefined });
    expect(beeldVan(anna, [later, start, evaluatie])).toMatchObject({ van: start, naar: later });
    expect(beeldVan(anna, [einde, later, start, evaluatie])).toMatchObject({ van: start, naar: einde });
  });

  test("says of each domain how far it went, and nothing where one of the two is missing", () => {
    const begin = { ...start, scores: { financien: 2, justitie: 5, huisvesting: 3 } } as const;
    const eind = { ...einde, scores: { financien: 4, justitie: 4, sociaal_netwerk: 3 } } as const;
    expect(beeldVan(anna, [begin, eind]).regels).toEqual([
      { domein: "financien", van: 2, naar: 4, verschil: 2 },
      { domein: "huisvesting", van: 3, naar: undefined, verschil: undefined },
      { domein: "sociaal_netwerk", van: undefined, naar: 3, verschil: undefined },
      { domein: "justitie", van: 5, naar: 4, verschil: -1 },
    ]);
  });

  test("is of who was scored, and who has a start waits for an einde", () => {
    expect(beelden([anna, tom], [start]).map(({ id }) => id)).toEqual(["anna"]);
    expect(zonderEinde([anna, tom], [start, evaluatie])).toEqual([anna]);
    expect(zonderEinde([anna, tom], [start, einde])).toEqual([]);
  });

  test("in words: what a score, a difference and a column say", () => {
    expect([scoreInWoorden(1), scoreInWoorden(undefined)]).toEqual(["1, acute problematiek", "geen score"]);
    expect([2, -1, 0, undefined].map(verschilInWoorden)).toEqual(["2 hoger", "1 lager", "gelijk", "niet te zeggen"]);
    expect([start, evaluatie, einde].map(kolomVan)).toEqual(["Start", "Evaluatie 10-2-2026", "Einde"]);
  });
});

test("the form proposes whom and which moment it is most likely about", () => {
  expect(voorstel([anna, tom], [], undefined)).toEqual({ inwonerId: "", moment: "start" });
  expect(voorstel([anna], [], undefined)).toEqual({ inwonerId: "anna", moment: "start" });
  expect(voorstel([anna, tom], [start], undefined)).toEqual({ inwonerId: "anna", moment: "evaluatie" });
  expect(voorstel([anna, tom], [start], "einde")).toEqual({ inwonerId: "anna", moment: "einde" });
});

describe("leefgebieden and domains", () => {
  test("every leefgebied has a domain, and every domain belongs to a leefgebied", () => {
    for (const code of Object.keys(leefgebieden)) expect([code, domeinenVan([code]).length > 0]).toEqual([code, true]);
    expect(domeinenVan(Object.keys(leefgebieden))).toEqual(domeincodes);
    expect(domeincodes).toEqual(Object.keys(domeinen));
    expect(domeincodes.length).toBe(13);
  });

  test("stand in the order of the matrix, once, whatever was named", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(leefgebieden), "geluk", "constructor")), (codes) => {
        const gevonden = domeinenVan(codes);
        expect(gevonden).toEqual(domeincodes.filter((domein) => gevonden.includes(domein)));
      }),
    );
    expect(domeinenVan(["wonen", "financien", "geluk"])).toEqual(["financien", "huisvesting"]);
  });
});
