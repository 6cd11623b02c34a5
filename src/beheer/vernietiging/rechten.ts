import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** What was destroyed and what will be, in numbers, is for the privacy officer. */
export function magVernietigingZien(wie: Identiteit): boolean {
  return heeftRol(wie, "privacy_officer");
}
