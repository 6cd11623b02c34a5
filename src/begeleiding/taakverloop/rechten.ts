import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMee } from "#begeleiding/casus/casus.ts";

/** Who helps residents sees a task of a dossier that the database lets her see. */
export function magTaakZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is involved now, or stands in for who is, changes it. */
export function magTaakWijzigen(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot">[],
): boolean {
  return doetMee(wie.mijn, betrokkenen);
}
