/** A base cell: one label per dimension, and how many people or hulpvragen are in it. */
export type Cel = { readonly labels: readonly string[]; readonly aantal: number };

/** Why cells make no cube; `plaats` is that of the cell in the row given. */
export type Kubusfout = {
  readonly plaats: number;
  readonly reden: "aantal_geen_telling" | "dimensies_verschillen" | "label_verboden" | "cel_dubbel";
};

/** More make so many margins that no category is large any more. */
export const MEESTE_DIMENSIES = 5;

/** A total over a dimension. */
export const TOTAAL = "*";

/** The first thing that is wrong. A label "*" would be taken for a total, and "|" for the line between two labels. */
export function findKubusfout(cellen: readonly Cel[]): Kubusfout | undefined {
  const gezien = new Set<string>();
  for (const [plaats, { labels, aantal }] of cellen.entries()) {
    if (!Number.isSafeInteger(aantal) || aantal < 0) return { plaats, reden: "aantal_geen_telling" };
    if (labels.length !== cellen[0]?.labels.length || labels.length > MEESTE_DIMENSIES) {
      return { plaats, reden: "dimensies_verschillen" };
    }
    if (labels.some((label) => label === TOTAAL || label.includes("|"))) return { plaats, reden: "label_verboden" };
    const naam = naamVan(labels);
    if (gezien.has(naam)) return { plaats, reden: "cel_dubbel" };
    gezien.add(naam);
  }
  return undefined;
}

export function naamVan(labels: readonly string[]): string {
  return labels.join("|");
}

/** Every margin that holds this cell, the cell itself and the grand total among them: 2^k rows of labels. */
export function margesVan(labels: readonly string[]): string[][] {
  return labels.reduce<string[][]>(
    (marges, label) =>
      marges.flatMap((marge) => [
        [...marge, label],
        [...marge, TOTAAL],
      ]),
    [[]],
  );
}
