import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the oorzaken of a plan that the database lets her see. */
export function magOorzakenZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
