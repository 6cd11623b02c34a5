import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may find out whether someone is known already. */
export function magZoeken(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
