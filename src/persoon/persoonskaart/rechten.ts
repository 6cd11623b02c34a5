import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the page of a person; the database says whose. */
export function magInwonersZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
