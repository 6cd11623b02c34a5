import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";
import { kwantiel } from "./kwantiel.ts";
import type { Waarneming } from "./risk-set.ts";

const VECTOREN = new URL("../../../test/vectoren/", import.meta.url);
const cases = rijen("cases40.csv");
const referentie = rijen("km_cases40_loglog.csv");
const alles = kaplanMeier(cases.map(alsWaarneming));

describe("forty cases, as R survival computes them", () => {
  test("counts every case: 26 ended, 14 still open", () => {
    expect([alles.n, alles.nGebeurtenissen, alles.nGecensureerd]).toEqual([40, 26, 14]);
  });

  test.each(referentie.map((rij, index) => [rij["time"], rij, index] as const))(
    "the step at day %s",
    (_tijd, rij, index) => {
      const stap = alles.stappen[index];
      expect(stap?.tijd).toBe(Number(rij["time"]));
      expect(stap?.nAtRisk).toBe(Number(rij["n_risk"]));
      expect(stap?.nGebeurtenis).toBe(Number(rij["n_event"]));
      expect(stap?.nGecensureerd).toBe(Number(rij["n_censor"]));
      expect(stap?.overleving).toBeCloseTo(Number(rij["surv"]), 9);
      expect(stap?.se).toBeCloseTo(Number(rij["std_err"]), 9);
      expect(stap?.onder).toBeCloseTo(Number(rij["lower"]), 9);
      expect(stap?.boven).toBeCloseTo(Number(rij["upper"]), 9);
    },
  );

  test("no step more than the reference has", () => {
    expect(alles.stappen).toHaveLength(referentie.length);
  });

  test.each([
    [0.25, 42, 20, 54],
    [0.5, 62, 48, 127],
    [0.75, null, 83, null],
  ])("a share %s has ended after %s days (%s to %s)", (p, waarde, onder, boven) => {
    expect(kwantiel(alles, p)).toEqual({ waarde, onder, boven });
  });

  test.each([
    ["Noord", 42, 8, 83],
    ["Oost", 93.5, 25, null],
    ["Zuid", 129, 47, null],
    ["West", 60, 7, null],
  ])("team %s: median %s days (%s to %s)", (team, waarde, onder, boven) => {
    const eigen = cases.filter((rij) => rij["team"] === team).map(alsWaarneming);
    expect(kwantiel(kaplanMeier(eigen), 0.5)).toEqual({ waarde, onder, boven });
  });
});

describe("a registration that began on 1 October 2024", () => {
  const laat = kaplanMeier(cases.map((rij) => ({ ...alsWaarneming(rij), ingang: dagenOpen(rij, "2024-10-01") })));

  test("does not count the four cases that had ended before", () => {
    expect(laat.n).toBe(36);
  });

  test.each([
    [0.25, 47, 18, 60],
    [0.5, 70, 54, 129],
    [0.75, null, 83, null],
  ])("a share %s has ended after %s days (%s to %s)", (p, waarde, onder, boven) => {
    expect(kwantiel(laat, p)).toEqual({ waarde, onder, boven });
  });
});

describe("too little to say much", () => {
  test("no spells, or only zero counts: no steps, and nothing reached", () => {
    for (const leeg of [[], [{ duur: 3, gebeurtenis: 1, aantal: 0 }] as const]) {
      const km = kaplanMeier(leeg);
      expect(km).toMatchObject({ n: 0, stappen: [] });
      expect(kwantiel(km, 0.5)).toEqual({ waarde: null, onder: null, boven: null });
    }
  });

  test("all still open: survival stays 1, without interval, and the median is not reached", () => {
    const km = kaplanMeier([{ duur: 5, gebeurtenis: 0, aantal: 3 }]);
    expect(km.stappen).toEqual([
      { tijd: 5, nAtRisk: 3, nGebeurtenis: 0, nGecensureerd: 3, overleving: 1, se: 0, onder: null, boven: null },
    ]);
    expect(kwantiel(km, 0.5).waarde).toBeNull();
  });

  test("all ended on the first day: half have ended after 0 days, without interval", () => {
    const km = kaplanMeier([{ duur: 0, gebeurtenis: 1, aantal: 7 }]);
    expect(km.stappen[0]).toMatchObject({ tijd: 0, nAtRisk: 7, overleving: 0, se: null, onder: null, boven: null });
    expect(kwantiel(km, 0.5)).toEqual({ waarde: 0, onder: null, boven: null });
  });

  test("one spell that ended: its day is the median", () => {
    expect(kwantiel(kaplanMeier([{ duur: 12, gebeurtenis: 1, aantal: 1 }]), 0.5).waarde).toBe(12);
  });
});

describe("who counts when", () => {
  test("on the same day endings come before cut-offs", () => {
    const km = kaplanMeier([
      { duur: 4, gebeurtenis: 0, aantal: 1 },
      { duur: 4, gebeurtenis: 1, aantal: 1 },
    ]);
    expect(km.stappen).toMatchObject([{ tijd: 4, nAtRisk: 2, overleving: 0.5 }]);
  });

  test("a curve that stays at exactly one half gives the day it got there", () => {
    const km = kaplanMeier([
      { duur: 4, gebeurtenis: 1, aantal: 1 },
      { duur: 9, gebeurtenis: 0, aantal: 1 },
    ]);
    expect(kwantiel(km, 0.5).waarde).toBe(4);
  });

  test("a late entry is at risk only after its entry", () => {
    const km = kaplanMeier([
      { duur: 3, gebeurtenis: 1, aantal: 1 },
      { duur: 5, gebeurtenis: 1, aantal: 1 },
      { duur: 8, gebeurtenis: 1, aantal: 2, ingang: 3 },
    ]);
    expect(km.stappen.map((stap) => stap.nAtRisk)).toEqual([2, 3, 2]);
  });

  test("what is no spell is refused", () => {
    for (const fout of [{ duur: -1 }, { duur: Number.NaN }, { aantal: -2 }, { aantal: 1.5 }, { ingang: Number.NaN }]) {
      expect(() => kaplanMeier([{ duur: 1, gebeurtenis: 1, aantal: 1, ...fout }])).toThrow(RangeError);
    }
    expect(() => kaplanMeier([], 1)).toThrow(RangeError);
    expect(() => kwantiel(alles, 0)).toThrow(RangeError);
  });
});

type Rij = Readonly<Record<string, string>>;

function rijen(bestand: string): Rij[] {
  return parse(readFileSync(new URL(bestand, VECTOREN)), { columns: true });
}

function alsWaarneming(rij: Rij): Waarneming {
  return { duur: Number(rij["days"]), gebeurtenis: rij["event"] === "1" ? 1 : 0, aantal: 1 };
}

function dagenOpen(rij: Rij, datum: string): number | undefined {
  const dagen = (Date.parse(datum) - Date.parse(rij["opened"] ?? "")) / 86_400_000;
  return dagen > 0 ? dagen : undefined;
}
