import type { KaplanMeier } from "./kaplan-meier.ts";

/** In days. `waarde` null: "nog niet bereikt". A null bound: the interval has no bound on that side that the data can give. */
export type Kwantiel = { readonly waarde: number | null; readonly onder: number | null; readonly boven: number | null };

/**
 * The time by which a share p (0 < p < 1) of the spells has ended: the smallest t with S(t) < 1 - p. Where S(t) equals 1 - p
 * the curve is flat at that height, and the midpoint between t and the next drop is taken (t itself when there is none).
 * The interval comes from the same rule on the lower and the upper curve, without the steps where those do not exist.
 * Source: Brookmeyer & Crowley (1982), Biometrics 38, 29-41; the midpoint rule and its tolerance are those of R's `survival`.
 */
export function kwantiel(km: Pick<KaplanMeier, "stappen">, p: number): Kwantiel {
  if (!(p > 0 && p < 1)) throw new RangeError("p lies between 0 and 1");
  return {
    waarde: kruising(km, 1 - p, (stap) => stap.overleving),
    onder: kruising(km, 1 - p, (stap) => stap.onder),
    boven: kruising(km, 1 - p, (stap) => stap.boven),
  };
}

type Stap = KaplanMeier["stappen"][number];

/** √ε: S is a product of fractions, so "equal" can only mean equal but for rounding. */
const GELIJK = 1.5e-8;

function kruising(
  { stappen }: Pick<KaplanMeier, "stappen">,
  hoogte: number,
  lees: (stap: Stap) => number | null,
): number | null {
  let vlak: { readonly tijd: number; readonly waarde: number } | null = null;
  for (const stap of stappen) {
    const waarde = lees(stap);
    if (waarde === null) continue;
    if (vlak !== null && waarde < vlak.waarde) return (vlak.tijd + stap.tijd) / 2;
    if (vlak === null && waarde < hoogte - GELIJK) return stap.tijd;
    if (vlak === null && waarde < hoogte + GELIJK) vlak = { tijd: stap.tijd, waarde };
  }
  return vlak?.tijd ?? null;
}
