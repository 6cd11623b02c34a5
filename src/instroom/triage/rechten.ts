import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** The instroom is for who divides it: team members with that task, and coordinators. */
export function magInstroomZien(wie: Identiteit): boolean {
  return isHulpverlener(wie) && (wie.instroomteams.length > 0 || wie.coordinatieteams.length > 0);
}

/** Who may see a hulpvraag may choose its route: the database decides which those are. */
export function magTriageren(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
