import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** Who may log in, and as what, is kept by the functioneel beheerder alone. */
export function magMedewerkersBeheren(wie: Identiteit): boolean {
  return heeftRol(wie, "beheerder");
}
