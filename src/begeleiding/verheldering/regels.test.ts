import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acuut,
  bestaansstanden,
  bestaansvraagcodes,
  eerdereVersies,
  geldend,
  herzien,
  laatsteVersie,
  nietBesproken,
  standVan,
  vastleggen,
  type Verheldering,
} from "./verheldering.ts";

const vandaag = "2026-03-10";
const niet = { stand: "niet_besproken", regel: null } as const;
const nog = { inkomen: niet, schulden: niet, wonen: niet, energie: niet };

function gesprek(id: string, velden: Partial<Verheldering> = {}): Verheldering {
  return {
    id,
    vervangt: null,
    op: vandaag,
    met: ["anna"],
    woorden: "Ik slaap slecht.",
    goed: null,
    netwerk: null,
    bestaanszekerheid: nog,
    leefgebieden: {},
    door: "Joost",
    vastgelegdOp: new Date("2026-03-10T10:00:00Z"),
    ...velden,
  };
}

describe("a conversation", () => {
  test.each([
    ["of tomorrow", { op: "2026-03-11" }, "in_toekomst"],
    ["with nobody", { met: [] }, "met_wie"],
    ["with a stranger", { met: ["anna", "vreemde"] }, "geen_deelnemer"],
  ])("%s is not written down", (_, velden, reden) => {
    expect(vastleggen(gesprek("a", velden), ["anna", "tom"], vandaag)).toEqual({ ok: false, reason: reden });
  });

  test("of today or before, with people of the gezin, is", () => {
    expect(vastleggen(gesprek("a", { met: ["tom"] }), ["anna", "tom"], vandaag).ok).toBe(true);
    expect(vastleggen(gesprek("a", { op: "2020-01-01" }), ["anna"], vandaag).ok).toBe(true);
  });
});

describe("filling in further", () => {
  test("is of the latest version only", () => {
    const alle = [gesprek("a"), gesprek("b", { vervangt: "a" })];
    expect(herzien(alle[0]!, alle, gesprek("c"), ["anna"], vandaag)).toEqual({ ok: false, reason: "is_herzien" });
    expect(herzien(alle[1]!, alle, gesprek("c"), ["anna"], vandaag).ok).toBe(true);
  });

  test("keeps whom the writer does not see in the conversation", () => {
    const eerder = gesprek("a", { met: ["anna", "tom"] });
    const result = herzien(eerder, [eerder], gesprek("b", { met: ["tom"] }), ["tom"], vandaag);
    expect(result.ok && result.value.met).toEqual(["tom", "anna"]);
  });

  test("leaves one version of each conversation, with all before it to read, however often it was done", () => {
    const keten = fc
      .integer({ min: 1, max: 8 })
      .map((lengte) =>
        Array.from({ length: lengte }, (_, nummer) =>
          gesprek(`v${nummer}`, { vervangt: nummer === 0 ? null : `v${nummer - 1}` }),
        ),
      );
    fc.assert(
      fc.property(keten, fc.nat(), (alle, keuze) => {
        const [laatste, ...rest] = geldend(alle);
        expect([laatste?.id, rest]).toEqual([alle.at(-1)?.id, []]);
        expect(laatsteVersie(alle, alle[keuze % alle.length]!)).toBe(laatste);
        expect(eerdereVersies(alle, laatste!).length).toBe(alle.length - 1);
      }),
    );
  });
});

describe("bestaanszekerheid", () => {
  const zegt = (id: string, op: string, stand: keyof typeof bestaansstanden, vervangt: string | null = null) =>
    gesprek(id, { op, vervangt, bestaanszekerheid: { ...nog, schulden: { stand, regel: null } } });

  test("is what was said last: not discussed again does not undo it", () => {
    const alle = [zegt("a", "2026-03-01", "zorgen"), zegt("b", "2026-03-05", "niet_besproken")];
    expect(standVan(alle).schulden).toEqual({ stand: "zorgen", regel: null, op: "2026-03-01" });
    expect(nietBesproken(standVan(alle))).toEqual(["inkomen", "wonen", "energie"]);
  });

  test("that was acute is not when a later conversation says so, nor when the same is mended", () => {
    const acute = zegt("a", "2026-03-01", "acuut");
    expect(acuut(standVan([acute]))).toEqual(["schulden"]);
    expect(acuut(standVan([zegt("b", "2026-03-02", "op_orde"), acute]))).toEqual([]);
    expect(acuut(standVan([acute, zegt("b", "2026-03-01", "zorgen", "a")]))).toEqual([]);
  });

  test("is discussed or it is not, in whatever order conversations come", () => {
    const stand = fc.constantFrom(...(Object.keys(bestaansstanden) as (keyof typeof bestaansstanden)[]));
    const antwoord = stand.map((een) => ({ stand: een, regel: null }));
    const alle = fc.array(
      fc.record({ inkomen: antwoord, schulden: antwoord, wonen: antwoord, energie: antwoord, dag: fc.nat(27) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(alle, (gevoerd) => {
        const gesprekken = gevoerd.map(({ dag, ...bestaanszekerheid }, nummer) =>
          gesprek(`g${nummer}`, { op: `2026-02-${String(dag + 1).padStart(2, "0")}`, bestaanszekerheid }),
        );
        const nu = standVan(gesprekken);
        for (const vraag of bestaansvraagcodes) {
          const ooit = gevoerd.some((een) => een[vraag].stand !== "niet_besproken");
          expect(nietBesproken(nu).includes(vraag)).toBe(!ooit);
        }
        expect(standVan(gesprekken.toReversed())).toSatisfy(
          (anders: typeof nu) => JSON.stringify(nietBesproken(anders)) === JSON.stringify(nietBesproken(nu)),
        );
      }),
    );
  });
});
