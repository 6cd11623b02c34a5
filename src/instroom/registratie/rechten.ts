import { heeftRol, type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may write down a question for any team of the municipality. */
export function magRegistreren(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Through the API a report may come from a worker's own tool or from a system of the municipality. */
export function magAanmeldenViaApi(wie: Identiteit): boolean {
  return heeftRol(wie, "koppeling") || isHulpverlener(wie);
}
