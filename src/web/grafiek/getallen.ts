/** The word for one and for more of what is counted: `{ een: "hulpvraag", meer: "hulpvragen" }`. */
export type Eenheid = { readonly een: string; readonly meer: string };

const nederlands = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** "1.234", "93,5"; a number that is none reads as "onbekend", never as 0. */
export function getal(waarde: number): string {
  return Number.isFinite(waarde) ? nederlands.format(waarde) : "onbekend";
}

/** "12,5%". What is not nothing never reads as 0%, and what is not all never as 100%. */
export function procent(deel: number, geheel = 1): string {
  const percentage = (deel / geheel) * 100;
  if (!Number.isFinite(percentage)) return "onbekend";
  if (percentage > 0 && percentage < 0.05) return "minder dan 0,1%";
  if (percentage >= 99.95 && percentage < 100) return "meer dan 99,9%";
  return `${getal(percentage)}%`;
}

/** "1 hulpvraag", "1.234 hulpvragen". */
export function hoeveel(aantal: number, eenheid: Eenheid): string {
  return `${getal(aantal)} ${aantal === 1 ? eenheid.een : eenheid.meer}`;
}

/** "412 (38,4%)"; without a whole to be part of only "412". */
export function aantalMetDeel(aantal: number, geheel: number | undefined): string {
  return geheel === undefined || geheel <= 0 ? getal(aantal) : `${getal(aantal)} (${procent(aantal, geheel)})`;
}

/** Counts that can be drawn: what is no number, or negative, has no length. */
export function lengte(aantal: number): number {
  return Number.isFinite(aantal) && aantal > 0 ? aantal : 0;
}

export function som(aantallen: readonly number[]): number {
  return aantallen.reduce((totaal, aantal) => totaal + lengte(aantal), 0);
}
