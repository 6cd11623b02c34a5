import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** The municipality's own list of vraagsoorten is kept by the functioneel beheerder. */
export function magVraagsoortenBeheren(wie: Identiteit): boolean {
  return heeftRol(wie, "beheerder");
}
