import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMee } from "#begeleiding/casus/casus.ts";

/** Who helps residents sees the files of a dossier that the database lets her see. */
export function magDocumentenZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is involved now, or stands in for who is, adds and withdraws them. */
export function magDocumentenBeheren(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot">[],
): boolean {
  return doetMee(wie.mijn, betrokkenen);
}
