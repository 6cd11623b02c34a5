/** A calendar month as `yyyy-mm`. */
export type Maand = string;

const kort = new Intl.DateTimeFormat("nl-NL", { month: "short", timeZone: "UTC" });
const voluit = new Intl.DateTimeFormat("nl-NL", { month: "long", year: "numeric", timeZone: "UTC" });

/** "mrt". */
export function maandKort(maand: Maand): string {
  return kort.format(Date.parse(`${maand}-01`)).replace(".", "");
}

/** "mrt ’25", for where little fits. */
export function maandMetJaar(maand: Maand): string {
  return `${maandKort(maand)} ’${maand.slice(2, 4)}`;
}

/** "maart 2025". */
export function maandVoluit(maand: Maand): string {
  return voluit.format(Date.parse(`${maand}-01`));
}
