import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** As the figures: a coordinator of her own teams, a kwaliteitsmedewerker of the whole municipality. */
export function magWerkcijfersZien(wie: Identiteit): boolean {
  return magAlleWerkcijfersZien(wie) || (heeftRol(wie, "coordinator") && wie.coordinatieteams.length > 0);
}

export function magAlleWerkcijfersZien(wie: Identiteit): boolean {
  return heeftRol(wie, "kwaliteitsmedewerker");
}
