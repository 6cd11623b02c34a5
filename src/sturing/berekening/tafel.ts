/** Columns of text for a terminal: the first to the left, numbers to the right. */
export function tafel(kop: readonly string[], rijen: readonly (readonly string[])[]): string {
  const breedten = kop.map((_, kolom) => Math.max(...[kop, ...rijen].map((rij) => (rij[kolom] ?? "").length)));
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, kolom) => (kolom === 0 ? cel.padEnd(breedten[kolom] ?? 0) : cel.padStart(breedten[kolom] ?? 0)))
      .join("  ")
      .trimEnd();
  return [kop, breedten.map((breedte) => "-".repeat(breedte)), ...rijen].map(regel).join("\n");
}

/** A number as the Dutch write it; "-" where there is none. */
export function inCijfers(getal: number | null | undefined, decimalen = 0): string {
  if (getal === null || getal === undefined) return "-";
  return getal.toLocaleString("nl-NL", { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });
}

/** Whole where it is whole. */
export function inDagen(dagen: number): string {
  return inCijfers(dagen, Number.isInteger(dagen) ? 0 : 1);
}

/** "12,3 tot 45,6" */
export function alsInterval(onder: number | null | undefined, boven: number | null | undefined, decimalen = 4): string {
  if ((onder ?? null) === null && (boven ?? null) === null) return "-";
  return `${inCijfers(onder, decimalen)} tot ${inCijfers(boven, decimalen)}`;
}

const MEESTE_REGELS = 50;

/** So few that a person can read them: evenly chosen, the first and the last among them. */
export function leesbaar<T>(rijen: readonly T[]): { readonly rijen: readonly T[]; readonly opmerking: string } {
  if (rijen.length <= MEESTE_REGELS) return { rijen, opmerking: "" };
  const stap = (rijen.length - 1) / (MEESTE_REGELS - 1);
  const gekozen = Array.from({ length: MEESTE_REGELS }, (_, i) => rijen[Math.round(i * stap)]);
  return {
    rijen: gekozen.filter((rij) => rij !== undefined),
    opmerking: `\n${MEESTE_REGELS} van ${inCijfers(rijen.length)} regels; --json geeft ze alle.`,
  };
}
