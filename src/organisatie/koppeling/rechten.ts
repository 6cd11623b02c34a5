import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** Which systems may send reports, and with which key, is kept by the functioneel beheerder alone. */
export function magKoppelingenBeheren(wie: Identiteit): boolean {
  return heeftRol(wie, "beheerder");
}
