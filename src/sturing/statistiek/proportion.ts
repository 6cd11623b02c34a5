import { zVan } from "./normale-verdeling.ts";

/** `teller` of `noemer`; 0 of 0 has no proportion. */
export type Telling = { readonly teller: number; readonly noemer: number };

export type Proportie = { readonly waarde: number; readonly onder: number; readonly boven: number };

/**
 * Proportion with Wilson's score interval: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Null for 0 of 0.
 * Wilson (1927), JASA 22, 209-212. With `populatie`: everybody of N was invited and n answered, so the interval is that of
 * n (N - 1) / (N - n) answers (finite population; 0 wide when all answered).
 */
export function wilson({ teller, noemer }: Telling, populatie = Infinity, betrouwbaarheid = 0.95): Proportie | null {
  if (!(teller >= 0 && teller <= noemer && noemer <= populatie)) {
    throw new RangeError("teller <= noemer <= populatie, and none is negative");
  }
  const z2 = zVan(betrouwbaarheid) ** 2;
  if (noemer === 0) return null;
  const p = teller / noemer;
  if (noemer === populatie) return { waarde: p, onder: p, boven: p };
  const n = populatie === Infinity ? noemer : (noemer * (populatie - 1)) / (populatie - noemer);
  const midden = p + z2 / (2 * n);
  const marge = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n)));
  return {
    waarde: p,
    // At the ends the interval touches 0 or 1; written out, because rounding would leave 1e-17.
    onder: teller === 0 ? 0 : (midden - marge) / (1 + z2 / n),
    boven: teller === noemer ? 1 : (midden + marge) / (1 + z2 / n),
  };
}

/**
 * Difference of two proportions (`een` less `ander`), Newcombe's hybrid score interval without continuity correction.
 * Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. Null when one of them is 0 of 0.
 */
export function newcombe(een: Telling, ander: Telling, betrouwbaarheid = 0.95): Proportie | null {
  const [a, b] = [wilson(een, Infinity, betrouwbaarheid), wilson(ander, Infinity, betrouwbaarheid)];
  if (a === null || b === null) return null;
  const waarde = a.waarde - b.waarde;
  return {
    waarde,
    onder: waarde - Math.hypot(a.waarde - a.onder, b.boven - b.waarde),
    boven: waarde + Math.hypot(a.boven - a.waarde, b.waarde - b.onder),
  };
}
