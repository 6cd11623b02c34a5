import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** Who looked and what happened is seen by the privacy officer alone: no manager measures anyone with it (WOR art. 27). */
export function magLogboekZien(wie: Identiteit): boolean {
  return heeftRol(wie, "privacy_officer");
}
