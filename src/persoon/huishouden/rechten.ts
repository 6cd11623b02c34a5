import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may ask for the household of a person whom the database lets her see. */
export function magHuishoudensZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
