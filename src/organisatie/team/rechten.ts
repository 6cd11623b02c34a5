import { heeftRol, type Identiteit } from "#shared/identiteit.ts";

/** Who does casework sees who is in her own teams. */
export function magTeamZien(wie: Identiteit): boolean {
  return wie.medewerkerId !== null && heeftRol(wie, "medewerker", "coordinator");
}

/** Who stands in for whom is arranged by the coordinator, within the teams she coordinates. */
export function magVervangingRegelen(wie: Identiteit): boolean {
  return magTeamZien(wie) && wie.coordinatieteams.length > 0;
}
