import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open a plan that the database lets her see. */
export function magPlanZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
