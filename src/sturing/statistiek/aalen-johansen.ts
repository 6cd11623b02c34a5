import { zVan } from "./normale-verdeling.ts";
import { riskSets, type Waarnemingen } from "./risk-set.ts";

/** The probability of having ended by one cause. */
export type Incidentie = {
  readonly kans: number;
  readonly se: number;
  /** Null where the probability is 0 or 1. */
  readonly onder: number | null;
  readonly boven: number | null;
};

/** From `tijd` (days) on, until the next step. */
export type IncidentieStap = {
  readonly tijd: number;
  readonly nAtRisk: number;
  /** The probability of not having ended by any cause. */
  readonly overleving: number;
  /** Cause 1 first. Together with `overleving` they make 1. */
  readonly oorzaken: readonly Incidentie[];
};

export type AalenJohansen = {
  readonly n: number;
  readonly betrouwbaarheid: number;
  readonly nGebeurtenissen: readonly number[];
  readonly nGecensureerd: number;
  readonly stappen: readonly IncidentieStap[];
};

/**
 * Cumulative incidence of each cause, where one cause ends the spell for all: F_k(t) = Σ_{tj<=t} S(tj-) d_kj / nj.
 * (Never 1 - Kaplan-Meier per cause: those add to more than 1.) Aalen & Johansen (1978), Scand. J. Statist. 5, 141-150.
 *
 * Var F_k(t) = Σ (F_k(t) - F_k(tj))² dj / (nj (nj - dj)) + Σ S(tj-)² (nj - d_kj) d_kj / nj³ - 2 Σ (F_k(t) - F_k(tj)) S(tj-) d_kj / nj²,
 * the default of R's `survival` (cmprsk's `cuminc` uses another). Interval: F^exp(±z se / (F ln F)), complementary log-log.
 */
export function aalenJohansen(waarnemingen: Waarnemingen, betrouwbaarheid = 0.95): AalenJohansen {
  const z = zVan(betrouwbaarheid);
  const { tijd: tijden, nAtRisk: opKans, nGebeurtenis, nGecensureerd } = riskSets(waarnemingen);
  const sommen = nGebeurtenis.map(leeg);
  let overleving = 1;
  const stappen = Array.from(tijden, (tijd, plaats): IncidentieStap => {
    const nAtRisk = opKans[plaats] ?? 0;
    const perOorzaak = nGebeurtenis.map((aantallen) => aantallen[plaats] ?? 0);
    const alle = perOorzaak.reduce((som, aantal) => som + aantal, 0);
    for (const [k, som] of sommen.entries()) erbij(som, { nAtRisk, alle, eigen: perOorzaak[k] ?? 0, overleving });
    overleving *= (nAtRisk - alle) / nAtRisk;
    return { tijd, nAtRisk, overleving, oorzaken: sommen.map((som) => incidentie(som, z)) };
  });
  const gecensureerd = totaal(nGecensureerd);
  const perOorzaak = nGebeurtenis.map(totaal);
  const n = gecensureerd + perOorzaak.reduce((som, aantal) => som + aantal, 0);
  return { n, betrouwbaarheid, nGebeurtenissen: perOorzaak, nGecensureerd: gecensureerd, stappen };
}

/** State of the curve after `dag` days: undefined before the first step, null beyond follow-up while some are still open. */
export function incidenceAt({ stappen }: AalenJohansen, dag: number): IncidentieStap | undefined | null {
  const laatste = stappen.at(-1);
  if (laatste === undefined || (dag > laatste.tijd && laatste.overleving > 0)) return null;
  return stappen.findLast(({ tijd }) => tijd <= dag);
}

/** Days lost to each cause within the first `tot` days: ∫_0^τ F_k. With the restricted mean they make `tot`. */
export function meanTimeLost(aj: AalenJohansen, tot: number): number[] {
  if (!(tot >= 0) || incidenceAt(aj, tot) === null) throw new RangeError("tot lies between 0 and the end of follow-up");
  const stappen = aj.stappen.filter(({ tijd }) => tijd <= tot);
  return aj.nGebeurtenissen.map((_, k) =>
    stappen.reduce((som, stap, plaats) => {
      const einde = stappen[plaats + 1]?.tijd ?? tot;
      return som + (stap.oorzaken[k]?.kans ?? 0) * (einde - stap.tijd);
    }, 0),
  );
}

/** With a_j = dj / (nj (nj - dj)), c_j = S(tj-) d_kj / nj² and D_j = F(t) - F(tj). Kept per step, so that nothing cancels out. */
type Sommen = { kans: number; a: number; aD: number; aDD: number; b: number; c: number; cD: number };

function leeg(): Sommen {
  return { kans: 0, a: 0, aD: 0, aDD: 0, b: 0, c: 0, cD: 0 };
}

type Gebeurd = {
  readonly nAtRisk: number;
  readonly alle: number;
  readonly eigen: number;
  /** Just before. */
  readonly overleving: number;
};

function erbij(som: Sommen, { nAtRisk, alle, eigen, overleving }: Gebeurd): void {
  const stijging = (overleving * eigen) / nAtRisk;
  // Where all at risk end, F rises no further: D stays 0 for this term, whatever its a.
  const a = alle < nAtRisk ? alle / (nAtRisk * (nAtRisk - alle)) : 0;
  Object.assign(som, {
    kans: som.kans + stijging,
    a: som.a + a,
    aD: som.aD + stijging * som.a,
    aDD: som.aDD + 2 * stijging * som.aD + stijging ** 2 * som.a,
    b: som.b + (overleving ** 2 * (nAtRisk - eigen) * eigen) / nAtRisk ** 3,
    c: som.c + stijging / nAtRisk,
    cD: som.cD + stijging * som.c,
  });
}

function incidentie({ kans, aDD, b, cD }: Sommen, z: number): Incidentie {
  const se = Math.sqrt(Math.max(0, aDD + b - 2 * cD));
  if (kans <= 0 || kans >= 1) return { kans, se, onder: null, boven: null };
  const macht = Math.exp((z * se) / Math.abs(kans * Math.log(kans)));
  return { kans, se, onder: kans ** macht, boven: kans ** (1 / macht) };
}

function totaal(aantallen: Float64Array): number {
  return aantallen.reduce((som, aantal) => som + aantal, 0);
}
