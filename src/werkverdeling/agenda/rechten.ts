import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Everyone who helps residents may have her appointments in a calendar of her own. */
export function magAgendaHebben(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
