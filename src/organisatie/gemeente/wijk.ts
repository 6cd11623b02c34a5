/** "Wijk 14 Kamperpoort-Veerallee", as the CBS names it, is "Kamperpoort-Veerallee" to who lives there. */
export function roepnaamVanWijk(naam: string): string {
  return naam.replace(/^Wijk \d+ /, "");
}
