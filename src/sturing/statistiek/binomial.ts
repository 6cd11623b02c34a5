/** P(R = vanaf + k) for R ~ Binomial(n, theta), as far as it is not 0 in double precision. */
export type Binomial = { readonly vanaf: number; readonly kansen: Float64Array };

/**
 * From the mode outwards by the ratio of neighbours, then divided by their sum: no factorials, so nothing overflows and each
 * probability keeps its relative accuracy for any n.
 */
export function binomial(n: number, theta: number): Binomial {
  if (!(Number.isSafeInteger(n) && n >= 0 && theta >= 0 && theta <= 1)) throw new RangeError("n >= 0, 0 <= theta <= 1");
  if (theta === 0 || theta === 1) return { vanaf: theta * n, kansen: Float64Array.of(1) };
  const top = Math.min(n, Math.floor((n + 1) * theta));
  const omhoog = afdalend(n - top, (k) => ((n - top - k) / (top + k + 1)) * (theta / (1 - theta)));
  const omlaag = afdalend(top, (k) => ((top - k) / (n - top + k + 1)) * ((1 - theta) / theta));
  const kansen = Float64Array.from([...omlaag.toReversed(), 1, ...omhoog]);
  const som = kansen.toSorted().reduce((totaal, kans) => totaal + kans, 0);
  return { vanaf: top - omlaag.length, kansen: kansen.map((kans) => kans / som) };
}

/**
 * Where the cumulative distribution would be exactly q if it were continuous: r_q - α, with r_q the smallest r with
 * P(R <= r) >= q and α = (P(R <= r_q) - q) / P(R = r_q). Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202, A.1.1.
 */
export function interpolatedQuantile({ vanaf, kansen }: Binomial, q: number): number {
  if (!(q > 0 && q < 1)) throw new RangeError("q lies between 0 and 1");
  let cumulatief = 0;
  for (const [plaats, kans] of kansen.entries()) {
    cumulatief += kans;
    if (cumulatief >= q) return vanaf + plaats - (cumulatief - q) / kans;
  }
  return vanaf + kansen.length - 1;
}

/** Two-sided exact p: everything that is at most as probable as r (with R's tolerance of 1e-7 for "as"). */
export function exactP({ vanaf, kansen }: Binomial, r: number): number {
  const grens = (kansen[r - vanaf] ?? 0) * (1 + 1e-7);
  return Math.min(
    1,
    kansen.reduce((som, kans) => (kans <= grens ? som + kans : som), 0),
  );
}

function afdalend(aantal: number, verhouding: (k: number) => number): number[] {
  const gewichten: number[] = [];
  for (let [k, gewicht] = [0, 1]; k < aantal; k += 1) {
    gewicht *= verhouding(k);
    if (gewicht === 0) break;
    gewichten.push(gewicht);
  }
  return gewichten;
}
