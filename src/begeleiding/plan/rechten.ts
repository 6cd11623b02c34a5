import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMee } from "#begeleiding/casus/casus.ts";

/** Who helps residents may open a plan that the database lets her see. */
export function magPlanZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is involved now, or stands in for who is, changes the plan. */
export function magAanPlanWerken(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot">[],
): boolean {
  return doetMee(wie.mijn, betrokkenen);
}
