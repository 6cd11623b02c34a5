import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** A person keeps keys of her own; a machine cannot make itself a second key. */
export function magEigenSleutelsBeheren(wie: Identiteit): boolean {
  return wie.gebruikerId !== null && !heeftRol(wie, "koppeling");
}

/** One's own, or as beheerder that of a machine: never a key to act as a colleague. */
export function magSleutelUitgeven(wie: Identiteit, voor: { readonly id: string; readonly soort: string }): boolean {
  if (!magEigenSleutelsBeheren(wie)) return false;
  return voor.id === wie.gebruikerId || (voor.soort === "koppeling" && heeftRol(wie, "beheerder"));
}
