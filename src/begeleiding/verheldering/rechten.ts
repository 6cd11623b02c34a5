import { type Betrokkenheid, doetMee } from "#begeleiding/casus/casus.ts";
import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may read the conversations that the database lets her see. */
export function magVerhelderingZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is involved now, or stands in for who is, writes down a conversation. */
export function magVerhelderen(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot">[],
): boolean {
  return doetMee(wie.mijn, betrokkenen);
}
