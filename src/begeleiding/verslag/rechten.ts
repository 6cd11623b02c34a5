import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may make the verslag of a dossier that the database lets her see. */
export function magVerslagMaken(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
