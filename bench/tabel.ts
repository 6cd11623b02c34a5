export type Regel = {
  readonly wat: string;
  readonly gemeten: string;
  readonly doel?: string;
  /** Undefined where there is no target. */
  readonly gehaald?: boolean;
  readonly erbij?: string;
};

const kop = { wat: "Wat", gemeten: "Gemeten", doel: "Doel", oordeel: "", erbij: "Erbij" };

/** The figures as a table for people; also readable as Markdown. */
export function tabel(regels: readonly Regel[]): string {
  const rijen = [kop, ...regels.map((regel) => ({ doel: "", erbij: "", ...regel, oordeel: oordeel(regel) }))].map(
    ({ wat, gemeten, doel, oordeel: woord, erbij }) => [wat, gemeten, doel, woord, erbij],
  );
  const breedten = breedtenVan(rijen);
  const lijn = (rij: readonly string[]) => `| ${rij.map((cel, i) => cel.padEnd(breedten[i] ?? 0)).join(" | ")} |`;
  const [eerste = [], ...rest] = rijen;
  return [lijn(eerste), `|${breedten.map((breedte) => "-".repeat(breedte + 2)).join("|")}|`, ...rest.map(lijn)].join(
    "\n",
  );
}

function oordeel({ gehaald }: Regel): string {
  if (gehaald === undefined) return "";
  return gehaald ? "gehaald" : "NIET GEHAALD";
}

function breedtenVan(rijen: readonly (readonly string[])[]): number[] {
  return (rijen[0] ?? []).map((_, kolom) => Math.max(...rijen.map((rij) => rij[kolom]?.length ?? 0)));
}

export function mediaan(getallen: readonly number[]): number {
  const gesorteerd = getallen.toSorted((a, b) => a - b);
  const midden = Math.floor(gesorteerd.length / 2);
  const [laag = Number.NaN, hoog = Number.NaN] =
    gesorteerd.length % 2 === 1 ? [gesorteerd[midden], gesorteerd[midden]] : gesorteerd.slice(midden - 1, midden + 1);
  return (laag + hoog) / 2;
}

/** "12,3" */
export function getal(waarde: number, cijfers = 1): string {
  return waarde.toLocaleString("nl-NL", { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers });
}
