import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMeeVoorIedereen } from "#begeleiding/casus/casus.ts";

/** Who helps residents may open a dossier that the database lets her see. */
export function magDossierZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** Who is in the gezin is changed by who is involved for all of it. */
export function magGezinWijzigen(
  wie: Identiteit,
  betrokkenen: readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "voor">[],
): boolean {
  return doetMeeVoorIedereen(wie.mijn, betrokkenen);
}
