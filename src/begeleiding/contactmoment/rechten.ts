import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents opens a contactmoment that the database lets her read; its writer sets it right. */
export function magContactmomentZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Her own words, while she is involved. */
export function magCorrigeren(wie: Identiteit, door: string, doetMee: boolean): boolean {
  return doetMee && wie.medewerkerId === door;
}
