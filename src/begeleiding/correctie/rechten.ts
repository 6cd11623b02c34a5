import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the words of a plan that the database lets her see. */
export function magPlanVerbeteren(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
