import { expect, test } from "vitest";
import { normaalKwantiel } from "./normale-verdeling.ts";

// Reference: the complementary error function inverted in 50 digits.
const REFERENTIE = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1e-12, -7.034483825301132],
  [1e-6, -4.753424308822899],
  [0.0005, -3.290526731491895],
  [0.005, -2.575829303548901],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.3333333333333333, -0.43072729929545756],
  [0.4, -0.2533471031357997],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.995, 2.5758293035489004],
  [0.999, 3.090232306167813],
] as const;

test.each(REFERENTIE)("the quantile at %s is accurate to 1e-12", (p, z) => {
  expect(Math.abs(normaalKwantiel(p) - z)).toBeLessThan(1e-12 * Math.max(1, Math.abs(z)));
});

test("the ends are infinite, and what is no probability is refused", () => {
  expect([normaalKwantiel(0), normaalKwantiel(1)]).toEqual([-Infinity, Infinity]);
  for (const p of [-0.1, 1.1, Number.NaN]) expect(() => normaalKwantiel(p)).toThrow(RangeError);
});
