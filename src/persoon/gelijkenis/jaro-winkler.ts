const gewichtVanBegin = 0.1;
const langsteBegin = 4;

/**
 * How alike two texts are, from 0 to 1; 1 only when they are equal. Counted in code points, as they are: fold first.
 * Jaro (1989) with Winkler's bonus (1990) for up to four equal first letters, p = 0.1. Linear in the lengths.
 */
export function jaroWinkler(a: string, b: string): number {
  const [links, rechts] = [Array.from(a), Array.from(b)];
  const jaro = jaroVan(links, rechts);
  let begin = 0;
  while (begin < langsteBegin && begin < links.length && links[begin] === rechts[begin]) begin += 1;
  return jaro + begin * gewichtVanBegin * (1 - jaro);
}

function jaroVan(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  const paren = gekoppeld(a, b);
  if (paren.length === 0) return 0;
  const volgorde = paren.map(([, plaats]) => plaats).toSorted((x, y) => x - y);
  const verplaatst = paren.filter(([plaats], rang) => a[plaats] !== b[volgorde[rang] ?? -1]).length / 2;
  const aantal = paren.length;
  return (aantal / a.length + aantal / b.length + (aantal - verplaatst) / aantal) / 3;
}

/**
 * Every letter of `a`, in order, with the first free equal letter of `b` within the window. Per letter both places only
 * go up, so places passed once stay passed: that makes it linear, and the same from either side.
 */
function gekoppeld(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const venster = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const plaatsen = plaatsenVan(b);
  return a.flatMap((letter, plaats) => {
    const rij = plaatsen.get(letter);
    if (rij === undefined) return [];
    while ((rij.vrij[rij.volgende] ?? Infinity) < plaats - venster) rij.volgende += 1;
    const kandidaat = rij.vrij[rij.volgende];
    if (kandidaat === undefined || kandidaat > plaats + venster) return [];
    rij.volgende += 1;
    return [[plaats, kandidaat] as const];
  });
}

type Rij = { readonly vrij: number[]; volgende: number };

function plaatsenVan(letters: readonly string[]): ReadonlyMap<string, Rij> {
  const plaatsen = new Map<string, Rij>();
  for (const [plaats, letter] of letters.entries()) {
    const rij = plaatsen.get(letter);
    if (rij) rij.vrij.push(plaats);
    else plaatsen.set(letter, { vrij: [plaats], volgende: 0 });
  }
  return plaatsen;
}
