import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may ask; the database says for whom. */
export function magGeheimAdresVragen(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
