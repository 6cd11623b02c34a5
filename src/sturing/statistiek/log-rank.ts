import { chiSquareTail } from "./chi-square.ts";
import { allOorzaken, riskSets, type Waarnemingen } from "./risk-set.ts";

export type LogRank = {
  readonly chiSquare: number;
  /** How many groups can differ: those with anything expected, less one. */
  readonly vrijheidsgraden: number;
  /** Null where there is nothing to compare. */
  readonly p: number | null;
  readonly groepen: readonly { readonly waargenomen: number; readonly verwacht: number }[];
  readonly covariantie: readonly (readonly number[])[];
};

/**
 * Do k groups end at the same pace? O - E with hypergeometric covariance V_ij = Σ D (N - D) / (N - 1) (δ_ij n_i / N - n_i n_j / N²),
 * chi² = (O - E)' V⁻ (O - E), df the rank of V (k - 1). Mantel (1966), Cancer Chemother. Rep. 50, 163-170; ties and k groups:
 * Peto & Peto (1972), JRSS A 135, 185-207. `rho` 1 weighs early events more, by S(t-): Harrington & Fleming (1982), Biometrika 69,
 * 553-566 (R's "Peto-Peto"). With fewer than ten events per group: prefer a difference of restricted means with its interval.
 */
export function logRank(groepen: readonly Waarnemingen[], rho = 0): LogRank {
  const tijd = verenigd(groepen.map((groep) => riskSets(groep).tijd));
  const sets = groepen.map((groep) => riskSets(groep, tijd));
  const gebeurtenissen = sets.map(allOorzaken);
  const waargenomen = groepen.map(() => 0);
  const verwacht = groepen.map(() => 0);
  const covariantie = groepen.map(() => groepen.map(() => 0));
  let overleving = 1;
  for (let plaats = 0; plaats < tijd.length; plaats += 1) {
    const n = sets.map(({ nAtRisk }) => nAtRisk[plaats] ?? 0);
    const d = gebeurtenissen.map((aantallen) => aantallen[plaats] ?? 0);
    const [N, D] = [som(n), som(d)];
    if (D === 0) continue;
    const gewicht = overleving ** rho;
    const spreiding = N > 1 ? (gewicht ** 2 * D * (N - D)) / (N - 1) : 0;
    overleving *= (N - D) / N;
    for (const [i, rij] of covariantie.entries()) {
      const deel = (n[i] ?? 0) / N;
      waargenomen[i] = (waargenomen[i] ?? 0) + gewicht * (d[i] ?? 0);
      verwacht[i] = (verwacht[i] ?? 0) + gewicht * D * deel;
      for (const [j, nj] of n.entries()) rij[j] = (rij[j] ?? 0) + spreiding * ((i === j ? deel : 0) - (deel * nj) / N);
    }
  }
  const verschil = waargenomen.map((aantal, i) => aantal - (verwacht[i] ?? 0));
  const { waarde, rang } = kwadratischeVorm(covariantie, verschil);
  return {
    chiSquare: waarde,
    vrijheidsgraden: rang,
    p: rang === 0 ? null : chiSquareTail(waarde, rang),
    groepen: waargenomen.map((aantal, i) => ({ waargenomen: aantal, verwacht: verwacht[i] ?? 0 })),
    covariantie,
  };
}

/** What is left of the largest pivot by rounding alone. */
const VERWAARLOOSBAAR = 1e-10;

/** x' V⁻ x and the rank of V, for a covariance V with x in its range: Cholesky with the largest pivot first. */
function kwadratischeVorm(V: readonly (readonly number[])[], x: readonly number[]) {
  let rijen = V.map((rij, i) => [...rij, x[i] ?? 0]);
  const grootste = Math.max(0, ...V.map((rij, i) => rij[i] ?? 0));
  let waarde = 0;
  for (let rang = 0; ; rang += 1) {
    const diagonaal = rijen.map((rij, i) => rij[i] ?? 0);
    const pivot = Math.max(0, ...diagonaal);
    if (!(pivot > grootste * VERWAARLOOSBAAR)) return { waarde, rang };
    const k = diagonaal.indexOf(pivot);
    const pivotrij = rijen[k] ?? [];
    waarde += (pivotrij.at(-1) ?? 0) ** 2 / pivot;
    rijen = rijen.map((rij) => rij.map((cel, j) => cel - ((rij[k] ?? 0) * (pivotrij[j] ?? 0)) / pivot));
    // Eliminated: exactly nothing is left in its row and column.
    rijen = rijen.map((rij, i) => rij.map((cel, j) => (i === k || j === k ? 0 : cel)));
  }
}

function verenigd(rijen: readonly Float64Array[]): Float64Array {
  return Float64Array.from(new Set(rijen.flatMap((rij) => [...rij]))).toSorted();
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
