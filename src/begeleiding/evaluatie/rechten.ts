import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may open the evaluations of a plan that the database lets her see. */
export function magEvaluatiesZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
