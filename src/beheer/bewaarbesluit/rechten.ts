import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** To keep longer than the term, or to destroy on request, is for the privacy officer. */
export function magOverBewarenBesluiten(wie: Identiteit): boolean {
  return heeftRol(wie, "privacy_officer");
}
