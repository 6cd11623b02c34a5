import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may say that two records are one person, when she works for one of them (the database decides). */
export function magSamenvoegen(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
