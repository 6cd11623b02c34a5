/**
 * Upper tail of the chi-square distribution, P(X > x): the p of a test.
 * Source: the regularised incomplete gamma function Q(df/2, x/2), by its series below df/2 + 1 and by its continued fraction
 * (Lentz) above: NIST DLMF 8.11.4 and 8.9.2; Press et al., Numerical Recipes, 6.2.
 */
export function chiSquareTail(x: number, vrijheidsgraden: number): number {
  if (!(vrijheidsgraden > 0)) throw new RangeError("there is at least some freedom");
  if (Number.isNaN(x)) throw new RangeError("x is a number");
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const [a, half] = [vrijheidsgraden / 2, x / 2];
  return half < a + 1 ? 1 - onderstaart(a, half) : bovenstaart(a, half);
}

/** Lower tail, P(X <= x), accurate also where it is small. */
export function chiSquareCumulative(x: number, vrijheidsgraden: number): number {
  const [a, half] = [vrijheidsgraden / 2, x / 2];
  return x > 0 && half < a + 1 ? onderstaart(a, half) : 1 - chiSquareTail(x, vrijheidsgraden);
}

/** The x with P(X <= x) = p, for 0 <= p < 1: Newton's method within a bracket that each step narrows. */
export function chiSquareQuantile(p: number, vrijheidsgraden: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError("p lies between 0 and 1");
  if (p === 0) return 0;
  let [laag, hoog] = [0, Math.max(1, vrijheidsgraden)];
  while (chiSquareCumulative(hoog, vrijheidsgraden) < p) [laag, hoog] = [hoog, hoog * 2];
  let x = (laag + hoog) / 2;
  for (let ronde = 0; ronde < 200; ronde += 1) {
    const teVeel = chiSquareCumulative(x, vrijheidsgraden) - p;
    if (teVeel > 0) hoog = x;
    else laag = x;
    const newton = x - teVeel / dichtheid(x, vrijheidsgraden);
    const volgende = newton > laag && newton < hoog ? newton : (laag + hoog) / 2;
    if (Math.abs(volgende - x) <= 1e-15 * x) return volgende;
    x = volgende;
  }
  return x;
}

function dichtheid(x: number, vrijheidsgraden: number): number {
  return voorfactor(vrijheidsgraden / 2, x / 2) / x;
}

/** x^a e^-x / Γ(a) */
function voorfactor(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - lnGamma(a));
}

function onderstaart(a: number, x: number): number {
  let term = 1 / a;
  let som = term;
  for (let k = 1; term > som * 1e-17; k += 1) {
    term *= x / (a + k);
    som += term;
  }
  return som * voorfactor(a, x);
}

function bovenstaart(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let breuk = d;
  for (let k = 1; k < 1_000_000; k += 1) {
    const teller = k * (a - k);
    b += 2;
    d = 1 / (teller * d + b);
    c = b + teller / c;
    breuk *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return breuk * voorfactor(a, x);
}

/** Lanczos (1964), SIAM J. Numer. Anal. B 1, 86-96, with Godfrey's coefficients for g = 7; relative error about 1e-15, for z > 0. */
function lnGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - lnGamma(1 - z);
  const t = z + 6.5;
  const reeks = LANCZOS.reduce((som, coefficient, k) => som + coefficient / (z + k), 0.99999999999980993);
  return 0.5 * Math.log(2 * Math.PI) + (z - 0.5) * Math.log(t) - t + Math.log(reeks);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
