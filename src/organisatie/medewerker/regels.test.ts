import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keuzerollen,
  rollenInWoorden,
  rollenVan,
  rollenWijzigen,
  statusWijzigen,
  type Teamtaak,
  teamsVergelijken,
} from "./medewerker.ts";

const taak = fc.record({
  teamId: fc.constantFrom("a", "b", "c", "d"),
  instroom: fc.boolean(),
  coordinator: fc.boolean(),
});
const teams = fc.uniqueArray(taak, { selector: ({ teamId }) => teamId });
const rollen = fc.uniqueArray(fc.constantFrom(...keuzerollen));

function byId(lijst: readonly Teamtaak[]) {
  return lijst.toSorted((een, ander) => een.teamId.localeCompare(ander.teamId));
}

describe("rollen", () => {
  test("volgen uit de teams: lid is medewerker, wie coördineert is coördinator, en niemand anders", () => {
    fc.assert(
      fc.property(rollen, teams, (gekozen, leden) => {
        const alle = rollenVan({ rollen: gekozen, teams: leden });
        expect(new Set(alle).size).toBe(alle.length);
        expect(alle).toEqual(expect.arrayContaining(gekozen));
        expect(alle.includes("coordinator")).toBe(leden.some((lid) => lid.coordinator));
        expect(alle.includes("medewerker")).toBe(gekozen.includes("medewerker") || leden.length > 0);
      }),
    );
  });

  test("staan er in woorden, in vaste volgorde, ook die van een machine", () => {
    expect(rollenInWoorden(["privacy_officer", "medewerker"])).toBe("Wijkteammedewerker, Privacy officer");
    expect(rollenInWoorden(["koppeling", "onbekend"])).toBe("Koppeling");
    expect(rollenInWoorden([])).toBe("");
  });

  test("een beheerder blijft zelf beheerder", () => {
    expect(rollenWijzigen(["medewerker"], true)).toEqual({ ok: false, reason: "eigen_beheer" });
    expect(rollenWijzigen(["medewerker"], false).ok).toBe(true);
    expect(rollenWijzigen(["beheerder"], true).ok).toBe(true);
  });

  test("niemand stopt de eigen toegang", () => {
    expect(statusWijzigen(false, true)).toEqual({ ok: false, reason: "eigen_toegang" });
    expect(statusWijzigen(false, false).ok).toBe(true);
  });
});

describe("het verschil tussen twee stel teams", () => {
  test("brengt het ene stel bij het andere, en raakt niets aan dat gelijk blijft", () => {
    fc.assert(
      fc.property(teams, teams, (was, wordt) => {
        const { erbij, anders, eraf } = teamsVergelijken(was, wordt);
        const geraakt = new Set([...anders, ...eraf].map((lid) => lid.teamId));
        expect(byId([...was.filter((lid) => !geraakt.has(lid.teamId)), ...anders, ...erbij])).toEqual(byId(wordt));
      }),
    );
  });

  test("is leeg als er niets veranderde", () => {
    fc.assert(
      fc.property(teams, (was) => {
        expect(teamsVergelijken(was, was)).toEqual({ erbij: [], anders: [], eraf: [] });
      }),
    );
  });
});
