import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may ask for the end of a dossier that the database lets her see. */
export function magDossiersZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
