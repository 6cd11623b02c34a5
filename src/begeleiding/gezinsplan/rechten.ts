import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open what a gezin plans itself, in a dossier that the database lets her see. */
export function magGezinsplanZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
