import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen, plusMaanden } from "#shared/datum.ts";
import { beeindigen, vervangen, type Vervanging } from "./vervanging.ts";

const vandaag = "2026-03-10";
const dag = fc.integer({ min: -400, max: 800 }).map((aantal) => plusDagen(vandaag, aantal));
const collega = fc.constantFrom("anna", "bert", "carla", "dirk");
const vervanging = fc
  .record({ medewerkerId: collega, vervangerId: collega, een: dag, ander: dag })
  .map(({ een, ander, ...wie }) => ({ ...wie, van: een < ander ? een : ander, tot: een < ander ? ander : een }));
const leden = fc.array(fc.record({ teamId: fc.constantFrom("noord", "zuid"), medewerkerId: collega }));

function geldtOp(lijst: readonly Vervanging[], op: string): number {
  return lijst.filter((een) => een.van <= op && op <= een.tot).length;
}

describe("vervangen", () => {
  test("mag alleen iemand anders, uit een gezamenlijk team, vanaf vandaag en hoogstens een jaar", () => {
    fc.assert(
      fc.property(vervanging, leden, (wens, team) => {
        if (!vervangen(wens, team, [], vandaag).ok) return;
        expect(wens.medewerkerId).not.toBe(wens.vervangerId);
        const teams = (wie: string) => team.filter((lid) => lid.medewerkerId === wie).map((lid) => lid.teamId);
        expect(teams(wens.medewerkerId).some((naam) => teams(wens.vervangerId).includes(naam))).toBe(true);
        expect(wens.van >= vandaag && wens.tot <= plusMaanden(wens.van, 12)).toBe(true);
      }),
    );
  });

  test("staat voor dezelfde twee nooit twee keer op één dag", () => {
    fc.assert(
      fc.property(fc.array(vervanging, { maxLength: 8 }), leden, dag, (wensen, team, op) => {
        const geregeld: Vervanging[] = [];
        for (const wens of wensen) if (vervangen(wens, team, geregeld, vandaag).ok) geregeld.push(wens);
        const paren = Map.groupBy(geregeld, (een) => `${een.medewerkerId}/${een.vervangerId}`);
        for (const lijst of paren.values()) expect(geldtOp(lijst, op)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("beëindigen", () => {
  test("laat niets over vanaf vandaag, en verandert niets aan de dagen ervoor", () => {
    fc.assert(
      fc.property(vervanging, dag, (was, op) => {
        const result = beeindigen(was, vandaag);
        expect(result.ok).toBe(was.tot >= vandaag);
        if (!result.ok) return;
        const wordt = result.value === null ? [] : [result.value];
        expect(geldtOp(wordt, op)).toBe(op < vandaag ? geldtOp([was], op) : 0);
      }),
    );
  });
});
