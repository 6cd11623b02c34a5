import { chiSquareTail } from "./chi-square.ts";
import { followUp, type KaplanMeier } from "./kaplan-meier.ts";
import { zVan } from "./normale-verdeling.ts";

/** In days. `se` null where it is not defined. */
export type RestrictedMean = {
  readonly tot: number;
  readonly waarde: number;
  readonly se: number;
  readonly onder: number;
  readonly boven: number;
};

/**
 * Mean number of days spent within the first `tot` days: RMST(τ) = ∫_0^τ S.
 * Variance: Σ_{tj<=τ} A_j² dj / (nj (nj - dj)), A_j = ∫_{tj}^{τ} S. Interval: normal.
 * Source: Klein & Moeschberger (2003), Survival Analysis, 4.5. Never beyond follow-up: then the answer is a RangeError (R extends
 * the curve flat, silently). Of several groups: up to the smallest of their follow-ups.
 */
export function restrictedMean(km: KaplanMeier, tot: number): RestrictedMean {
  if (!(tot >= 0 && tot <= followUp(km))) throw new RangeError("tot lies between 0 and the end of follow-up");
  const stappen = km.stappen.filter(({ tijd }) => tijd <= tot);
  let oppervlak = 0;
  let variantie = 0;
  let einde = tot;
  for (const { tijd, overleving, nAtRisk, nGebeurtenis } of stappen.toReversed()) {
    oppervlak += overleving * (einde - tijd);
    einde = tijd;
    // Where all at risk end the curve is 0 from there on: no area behind it, so nothing to vary.
    if (nAtRisk > nGebeurtenis) variantie += (oppervlak ** 2 * nGebeurtenis) / (nAtRisk * (nAtRisk - nGebeurtenis));
  }
  return metInterval(tot, oppervlak + einde, Math.sqrt(variantie), zVan(km.betrouwbaarheid));
}

/** How much longer `een` takes than `ander` within the first `tot` days, with the p of no difference (null without variance). */
export function restrictedMeanDifference(
  een: KaplanMeier,
  ander: KaplanMeier,
  tot: number,
): RestrictedMean & { readonly p: number | null } {
  const [a, b] = [restrictedMean(een, tot), restrictedMean(ander, tot)];
  const se = Math.hypot(a.se, b.se);
  const verschil = metInterval(tot, a.waarde - b.waarde, se, zVan(een.betrouwbaarheid));
  return { ...verschil, p: se === 0 ? null : chiSquareTail((verschil.waarde / se) ** 2, 1) };
}

function metInterval(tot: number, waarde: number, se: number, z: number): RestrictedMean {
  return { tot, waarde, se, onder: waarde - z * se, boven: waarde + z * se };
}
