import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { type Fase, leunEnSteunBeeindigen, leunEnSteunBeginnen } from "./fase.ts";

const open = { geopendOp: "2026-01-01", geslotenOp: null };
const vandaag = "2026-03-10";

type Stuk = Pick<Fase, "van" | "tot">;

/** What someone tries, in this order: to begin or to end on some day around the time of the dossier. */
const pogingen = fc.array(
  fc.record({ wat: fc.constantFrom("begin", "einde"), dag: fc.integer({ min: -10, max: 80 }) }),
  {
    maxLength: 30,
  },
);

function geleefd(reeks: readonly { wat: string; dag: number }[]): Stuk[] {
  return reeks.reduce<Stuk[]>((fasen, { wat, dag }) => {
    const op = plusDagen(open.geopendOp, dag);
    const nu = fasen.find(({ tot }) => tot === null);
    if (wat === "begin")
      return leunEnSteunBeginnen(open, fasen, op, vandaag).ok ? [...fasen, { van: op, tot: null }] : fasen;
    if (!leunEnSteunBeeindigen(nu, op, vandaag).ok) return fasen;
    return fasen.map((fase) => (fase === nu ? { ...fase, tot: op } : fase));
  }, []);
}

describe("the phases of a dossier", () => {
  test("never overlap, lie within the dossier and the past, and at most one runs", () => {
    fc.assert(
      fc.property(pogingen, (reeks) => {
        const fasen = geleefd(reeks).toSorted((a, b) => a.van.localeCompare(b.van));
        expect(fasen.filter(({ tot }) => tot === null).length).toBeLessThanOrEqual(1);
        for (const [index, { van, tot }] of fasen.entries()) {
          expect(van >= open.geopendOp && van <= vandaag).toBe(true);
          expect(tot === null || (tot >= van && tot <= vandaag)).toBe(true);
          const volgende = fasen[index + 1];
          expect(volgende === undefined || volgende.van === van || (tot ?? "9999") <= volgende.van).toBe(true);
        }
      }),
    );
  });

  test("an ended one may be followed on the day it ended", () => {
    const eerder = [{ van: "2026-01-05", tot: "2026-02-01" }];
    expect(leunEnSteunBeginnen(open, eerder, "2026-02-01", vandaag).ok).toBe(true);
    expect(leunEnSteunBeginnen(open, eerder, "2026-01-31", vandaag)).toMatchObject({ reason: "overlapt" });
  });

  test("a closed dossier has none", () => {
    const dicht = { ...open, geslotenOp: "2026-03-01" };
    expect(leunEnSteunBeginnen(dicht, [], "2026-03-01", vandaag)).toMatchObject({ reason: "dossier_gesloten" });
  });
});
