import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMeeVoorIedereen } from "#begeleiding/casus/casus.ts";

/** Who helps residents sees the phases of a dossier that the database lets her see. */
export function magFasenZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is involved now for the whole gezin, or stands in for who is, moves it to another phase. */
export function magFaseWijzigen(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "voor">[],
): boolean {
  return doetMeeVoorIedereen(wie.mijn, betrokkenen);
}
