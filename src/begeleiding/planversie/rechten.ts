import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the versions of a plan that the database lets her see. */
export function magVersiesZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
