import { heeftRol, type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may read what is not hers when someone is in danger, and answers for it. */
export function magNoodtoegangNemen(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** The privacy officer judges each, and may take it back. She sees no dossier. */
export function magNoodtoegangBeoordelen(wie: Identiteit): boolean {
  return heeftRol(wie, "privacy_officer");
}
