import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** Figures are for a coordinator, about her own teams, and for a kwaliteitsmedewerker, about the whole municipality. */
export function magCijfersZien(wie: Identiteit): boolean {
  return magAlleCijfersZien(wie) || (heeftRol(wie, "coordinator") && wie.coordinatieteams.length > 0);
}

export function magAlleCijfersZien(wie: Identiteit): boolean {
  return heeftRol(wie, "kwaliteitsmedewerker");
}

export function magCijfersVanTeamZien(wie: Identiteit, teamId: string): boolean {
  return magAlleCijfersZien(wie) || wie.coordinatieteams.includes(teamId);
}
