import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** What runs in a team is for who coordinates it. */
export function magCaseloadZien(wie: Identiteit): boolean {
  return isHulpverlener(wie) && wie.coordinatieteams.length > 0;
}
