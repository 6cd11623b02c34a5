import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { aalenJohansen, incidenceAt, meanTimeLost } from "./aalen-johansen.ts";
import { followUp, kaplanMeier, survivalAt } from "./kaplan-meier.ts";
import type { Intervalvorm, KaplanMeier } from "./kaplan-meier.ts";
import { kwantiel } from "./kwantiel.ts";
import { logRank } from "./log-rank.ts";
import { restrictedMean, restrictedMeanDifference } from "./restricted-mean.ts";
import { numbersAtRisk } from "./risk-set.ts";
import type { Waarneming } from "./risk-set.ts";

// Forty cases in four teams, as R (survival 3.5-3) computes them: test/vectoren/README.md.
const VECTOREN = new URL("../../../test/vectoren/", import.meta.url);
const oorzaken = ["basis", "toegewezen", "uitval"] as const;
const cases = rijen("cases40.csv");
const r = JSON.parse(readFileSync(new URL("survival_cases40.json", VECTOREN), "utf8"));
const teams: string[] = r.by_team.map((rij: { team: string }) => rij.team);
const km = kaplanMeier(cases.map(alsWaarneming));
const aj = aalenJohansen(cases.map(alsWaarneming));
const kmVan = (team: string): KaplanMeier => kaplanMeier(waarnemingenVan(team));

describe("Kaplan-Meier", () => {
  test.each(["log-log", "log", "plain"] as const)("the whole curve with a %s interval", (vorm) => {
    const curve = kaplanMeier(cases.map(alsWaarneming), 0.95, vorm);
    const referentie = rijen(`km_cases40_${vorm.replace("-", "")}.csv`);
    expect(curve.stappen).toHaveLength(referentie.length);
    for (const [plaats, rij] of referentie.entries()) {
      const stap = curve.stappen[plaats];
      expect([stap?.tijd, stap?.nAtRisk, stap?.nGebeurtenis]).toEqual(
        [rij["time"], rij["n_risk"], rij["n_event"]].map(Number),
      );
      expect(stap?.overleving).toBeCloseTo(Number(rij["surv"]), 9);
      expect(stap?.se).toBeCloseTo(Number(rij["std_err"]), 9);
      expect(stap?.onder).toBeCloseTo(Number(rij["lower"]), 9);
      expect(stap?.boven).toBeCloseTo(Number(rij["upper"]), 9);
    }
  });

  test.each(["log-log", "log", "plain"] as const)("quartiles with a %s interval", (vorm: Intervalvorm) => {
    const curve = kaplanMeier(cases.map(alsWaarneming), 0.95, vorm);
    const { p, est, lower, upper } = r[`km_quantiles_${vorm}`];
    expect(p.map((deel: number) => kwantiel(curve, deel))).toEqual(
      p.map((_: number, i: number) => ({ waarde: est[i], onder: lower[i], boven: upper[i] })),
    );
  });

  test("survival and who is at risk on a day between two steps", () => {
    for (const { time, n_risk, surv, se, lower, upper } of r.surv_at) {
      const stand = survivalAt(km, time);
      for (const [eigen, hunne] of [
        [stand?.overleving, surv],
        [stand?.se, se],
        [stand?.onder, lower],
        [stand?.boven, upper],
      ]) {
        expect(eigen).toBeCloseTo(Number(hunne), 9);
      }
      expect(numbersAtRisk(cases.map(alsWaarneming), [time])).toEqual([n_risk]);
    }
  });

  test("beyond follow-up it says nothing, unless nobody is left", () => {
    expect(survivalAt(km, followUp(km))).not.toBeNull();
    expect(survivalAt(km, followUp(km) + 1)).toBeNull();
    expect(survivalAt(kaplanMeier([{ duur: 4, gebeurtenis: 1, aantal: 2 }]), 99)?.overleving).toBe(0);
    expect(survivalAt(km, 0)).toEqual({ overleving: 1, se: 0, onder: null, boven: null });
    expect(survivalAt(kaplanMeier([]), 0)).toBeNull();
  });
});

describe("restricted mean", () => {
  test.each([90, 180, 300])("within %s days", (tot) => {
    const { waarde, se } = restrictedMean(km, tot);
    expect(waarde).toBeCloseTo(r[`rmst_${tot}`].rmean, 9);
    expect(se).toBeCloseTo(r[`rmst_${tot}`].se, 9);
  });

  // R extends a curve flat beyond its follow-up. Here that must be data: a case first seen on day 123 and still open on day 180.
  const volgehouden = (team: string): KaplanMeier => {
    const eigen = waarnemingenVan(team);
    const laatste = Math.max(...eigen.map(({ duur }) => duur));
    const verlengd = { duur: Math.max(laatste, 180), gebeurtenis: 0, aantal: 1, ingang: laatste };
    return kaplanMeier(laatste < 180 ? [...eigen, verlengd] : eigen);
  };

  test.each(teams)("team %s within 180 days", (team) => {
    const { waarde, se } = restrictedMean(volgehouden(team), 180);
    const verwacht = r.by_team.find((rij: { team: string }) => rij.team === team);
    expect(waarde).toBeCloseTo(verwacht.rmst180, 9);
    expect(se).toBeCloseTo(verwacht.se180, 9);
  });

  test("Noord was followed for 123 days: a mean within 180 is refused", () => {
    expect(followUp(kmVan("Noord"))).toBe(123);
    expect(() => restrictedMean(kmVan("Noord"), 180)).toThrow(RangeError);
    expect(() => restrictedMean(km, -1)).toThrow(RangeError);
    expect(() => restrictedMean(kaplanMeier([]), 0)).toThrow(RangeError);
  });

  test("Zuid takes longer than Noord", () => {
    const { diff, se, lower, upper, p } = r.rmst180_diff_zuid_minus_noord;
    const verschil = restrictedMeanDifference(volgehouden("Zuid"), volgehouden("Noord"), 180);
    expect(verschil.waarde).toBeCloseTo(diff, 9);
    expect(verschil.se).toBeCloseTo(se, 9);
    expect(verschil.onder).toBeCloseTo(lower, 9);
    expect(verschil.boven).toBeCloseTo(upper, 9);
    expect(verschil.p).toBeCloseTo(p, 9);
  });

  test("where all have ended the curve is known for ever: the mean is that of the durations", () => {
    const af = kaplanMeier([2, 4, 9].map((duur) => ({ duur, gebeurtenis: 1, aantal: 1 })));
    expect(restrictedMean(af, 1000).waarde).toBeCloseTo(5, 9);
    expect(restrictedMeanDifference(af, af, 0)).toMatchObject({ waarde: 0, se: 0, p: null });
  });
});

describe("Aalen-Johansen", () => {
  test("every step, with its standard error", () => {
    const referentie = rijen("cif_cases40.csv");
    for (const rij of referentie) {
      const stap = incidenceAt(aj, Number(rij["time"]));
      expect(stap?.nAtRisk).toBe(Number(rij["n_risk"]));
      expect(stap?.overleving).toBeCloseTo(Number(rij["p_open"]), 9);
      for (const [k, oorzaak] of oorzaken.entries()) {
        expect(stap?.oorzaken[k]?.kans).toBeCloseTo(Number(rij[`p_${oorzaak}`]), 9);
        expect(stap?.oorzaken[k]?.se).toBeCloseTo(Number(rij[`se_${oorzaak}`]), 9);
      }
    }
    expect(aj.stappen.filter(({ tijd }) => referentie.some((rij) => Number(rij["time"]) === tijd))).toHaveLength(24);
  });

  test("between steps, with its interval", () => {
    const intervallen = JSON.parse(readFileSync(new URL("cif_cases40_cloglog_ci.json", VECTOREN), "utf8"));
    for (const { time, cause, cif, se, lower, upper } of intervallen) {
      const eigen = incidenceAt(aj, time)?.oorzaken[oorzaken.indexOf(cause)];
      expect(eigen?.kans).toBeCloseTo(cif, 9);
      expect(eigen?.se).toBeCloseTo(se, 9);
      expect(eigen?.onder).toBeCloseTo(lower, 9);
      expect(eigen?.boven).toBeCloseTo(upper, 9);
    }
  });

  test("days lost to each cause within 180, and days still open, make 180", () => {
    const verloren = meanTimeLost(aj, 180);
    const [open, ...rest] = r.rmtl180.rmean;
    for (const [k, dagen] of verloren.entries()) expect(dagen).toBeCloseTo(rest[k], 9);
    expect(restrictedMean(km, 180).waarde).toBeCloseTo(open, 9);
  });

  test("one minus Kaplan-Meier per cause would make more than all", () => {
    const naief = oorzaken.map((_, k) => {
      const eigen = cases.map(alsWaarneming).map((w) => ({ ...w, gebeurtenis: w.gebeurtenis === k + 1 ? 1 : 0 }));
      return 1 - (survivalAt(kaplanMeier(eigen), 180)?.overleving ?? 0);
    });
    for (const [k, kans] of naief.entries()) expect(kans).toBeCloseTo(r.naive_1_minus_km_180[k], 9);
    expect(naief.reduce((som, kans) => som + kans, 0)).toBeGreaterThan(1);
  });

  test("before the first step nothing has happened, beyond follow-up nothing is known", () => {
    expect(incidenceAt(aj, 0)).toBeUndefined();
    expect(incidenceAt(aj, 100_000)).toBeNull();
    expect(() => meanTimeLost(aj, 100_000)).toThrow(RangeError);
    expect(incidenceAt(aalenJohansen([]), 0)).toBeNull();
    const af = aalenJohansen([{ duur: 3, gebeurtenis: 2, aantal: 4 }]);
    expect(incidenceAt(af, 99)?.oorzaken[1]).toEqual({ kans: 1, se: 0, onder: null, boven: null });
  });
});

describe("log-rank", () => {
  test("four teams: observed, expected, covariance, chi-square, p", () => {
    const uitkomst = logRank(teams.map(waarnemingenVan));
    expect(uitkomst.chiSquare).toBeCloseTo(r.logrank.chisq, 9);
    expect(uitkomst.p).toBeCloseTo(r.logrank.p, 9);
    expect(uitkomst.vrijheidsgraden).toBe(3);
    for (const [i, { waargenomen, verwacht }] of uitkomst.groepen.entries()) {
      expect(waargenomen).toBe(r.logrank.obs[i]);
      expect(verwacht).toBeCloseTo(r.logrank.exp[i], 9);
      for (const [j, cel] of (uitkomst.covariantie[i] ?? []).entries()) expect(cel).toBeCloseTo(r.logrank.var[i][j], 9);
    }
  });

  test("Peto-Peto", () => {
    const uitkomst = logRank(teams.map(waarnemingenVan), 1);
    expect(uitkomst.chiSquare).toBeCloseTo(r.peto.chisq, 9);
    expect(uitkomst.p).toBeCloseTo(r.peto.p, 9);
  });

  test("two teams", () => {
    const uitkomst = logRank(["Noord", "Zuid"].map(waarnemingenVan));
    expect(uitkomst.chiSquare).toBeCloseTo(r.logrank_noord_zuid.chisq, 9);
    expect(uitkomst.p).toBeCloseTo(r.logrank_noord_zuid.p, 9);
    expect(uitkomst.groepen[0]?.verwacht).toBeCloseTo(r.logrank_noord_zuid.exp[0], 9);
  });

  test("leukaemia, maintained or not (R's aml)", () => {
    const wel = [9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161];
    const niet = [5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45];
    const { chiSquare, p } = logRank([wel, niet].map((duren) => duren.map(openAlsNegatief)));
    expect(chiSquare).toBeCloseTo(3.396389, 6);
    expect(p).toBeCloseTo(0.065339, 6);
  });

  test("nothing to compare: no groups, one group, or nobody at risk", () => {
    for (const groepen of [[], [waarnemingenVan("Noord")], [[], []], [waarnemingenVan("Noord"), []]]) {
      expect(logRank(groepen)).toMatchObject({ chiSquare: 0, vrijheidsgraden: 0, p: null });
    }
  });

  test("an empty group takes no freedom", () => {
    const { vrijheidsgraden, chiSquare } = logRank([...["Noord", "Zuid"].map(waarnemingenVan), []]);
    expect(vrijheidsgraden).toBe(1);
    expect(chiSquare).toBeCloseTo(r.logrank_noord_zuid.chisq, 9);
  });
});

type Rij = Readonly<Record<string, string>>;

function rijen(bestand: string): Rij[] {
  return parse(readFileSync(new URL(bestand, VECTOREN)), { columns: true });
}

function alsWaarneming(rij: Rij): Waarneming {
  const gebeurtenis = oorzaken.findIndex((oorzaak) => oorzaak === rij["outcome"]) + 1;
  return { duur: Number(rij["days"]), gebeurtenis, aantal: 1 };
}

function waarnemingenVan(team: string): Waarneming[] {
  return cases.filter((rij) => rij["team"] === team).map(alsWaarneming);
}

function openAlsNegatief(duur: number): Waarneming {
  return { duur: Math.abs(duur), gebeurtenis: duur > 0 ? 1 : 0, aantal: 1 };
}
