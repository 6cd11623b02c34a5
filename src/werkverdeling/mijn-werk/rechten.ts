import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Everyone who helps residents has work of her own. */
export function magMijnWerkZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
