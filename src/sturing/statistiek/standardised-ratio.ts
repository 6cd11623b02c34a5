import { chiSquareQuantile } from "./chi-square.ts";
import type { Proportie } from "./proportion.ts";

/**
 * Observed over expected, with exact Poisson limits χ²_{α/2}(2O) / 2E and χ²_{1-α/2}(2O + 2) / 2E. Null when nothing was expected.
 * Garwood (1936), Biometrika 28, 437-442. Trap: with E below 5 the interval is so wide that the ratio says nothing.
 */
export function standardisedRatio(waargenomen: number, verwacht: number, betrouwbaarheid = 0.95): Proportie | null {
  if (!(Number.isSafeInteger(waargenomen) && waargenomen >= 0 && verwacht >= 0)) {
    throw new RangeError("waargenomen is a count, verwacht 0 or more");
  }
  if (verwacht === 0) return null;
  const staart = (1 - betrouwbaarheid) / 2;
  return {
    waarde: waargenomen / verwacht,
    onder: waargenomen === 0 ? 0 : chiSquareQuantile(staart, 2 * waargenomen) / (2 * verwacht),
    boven: chiSquareQuantile(1 - staart, 2 * waargenomen + 2) / (2 * verwacht),
  };
}
