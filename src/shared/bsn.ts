const gewichten = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * A burgerservicenummer as nine digits, or undefined when it fails the elfproef
 * (9·d1 + 8·d2 + … + 2·d8 − 1·d9 ≡ 0 mod 11). Eight digits get a leading zero; dots and spaces are dropped.
 */
export function leesBsn(text: string): string | undefined {
  const cijfers = text.replaceAll(/[.\s]/g, "");
  if (!/^\d{8,9}$/.test(cijfers)) return undefined;
  const bsn = cijfers.padStart(9, "0");
  const som = gewichten.reduce((totaal, gewicht, index) => totaal + gewicht * Number(bsn[index]), 0);
  return som % 11 === 0 && bsn !== "000000000" ? bsn : undefined;
}
