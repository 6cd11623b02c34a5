import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the timeline of a dossier that the database lets her read. */
export function magTijdlijnZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
