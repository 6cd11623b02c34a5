import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMee, doetMeeVoorIedereen, isVerlaten } from "#begeleiding/casus/casus.ts";
import type { Zicht } from "./dossier.ts";

/** Who helps residents may open a dossier that the database lets her see. */
export function magDossiersZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

type Betrokkenen = readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "actief" | "voor">[];

/** Who is involved now, or stands in for who is, works in the dossier. */
export function magInDossierWerken(wie: Identiteit, betrokkenen: Betrokkenen): boolean {
  return doetMee(wie.mijn, betrokkenen);
}

/** Who is involved for the whole gezin says who belongs to it and who helps. */
export function magGezinWijzigen(wie: Identiteit, betrokkenen: Betrokkenen): boolean {
  return doetMeeVoorIedereen(wie.mijn, betrokkenen);
}

/** Who gave the regie away reads along for some weeks. */
export function leestMee(
  wie: Identiteit,
  betrokkenen: readonly { readonly medewerkerId: string | null; readonly leestTot: string | null }[],
  vandaag: string,
): boolean {
  return betrokkenen.some(
    ({ medewerkerId, leestTot }) => medewerkerId === wie.mijn[0] && leestTot !== null && leestTot >= vandaag,
  );
}

/** Works in it; only reads it, lately or in an emergency; or only knows that it is there. */
export function zichtVan(
  wie: Identiteit,
  betrokkenen: Betrokkenen & Parameters<typeof leestMee>[1],
  vandaag: string,
  noodTot: string | undefined,
): Zicht {
  if (magInDossierWerken(wie, betrokkenen)) return "werken";
  return noodTot !== undefined || leestMee(wie, betrokkenen, vandaag) ? "lezen" : "bestaan";
}

/** The regie is passed on by who is involved, or by the coordinator of the team when nobody of them is here any more. */
export function magRegieOverdragen(wie: Identiteit, teamId: string, betrokkenen: Betrokkenen): boolean {
  return (
    doetMeeVoorIedereen(wie.mijn, betrokkenen) || (wie.coordinatieteams.includes(teamId) && isVerlaten(betrokkenen))
  );
}
