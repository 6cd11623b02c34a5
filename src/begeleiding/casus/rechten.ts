import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { type Betrokkenheid, doetMeeVoorIedereen, isVerlaten } from "./casus.ts";

/** Who helps residents may open a dossier that the database lets her see. */
export function magDossiersZien(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

type Betrokkenen = readonly Pick<Betrokkenheid, "medewerkerId" | "tot" | "actief" | "voor">[];

/** Who is involved now for the whole gezin, or stands in for who is, changes the dossier. */
export function magInDossierWerken(wie: Identiteit, betrokkenen: Betrokkenen): boolean {
  return doetMeeVoorIedereen(wie.mijn, betrokkenen);
}

/** The regie is passed on by who is involved, or by the coordinator of the team when nobody of them is here any more. */
export function magRegieOverdragen(wie: Identiteit, teamId: string, betrokkenen: Betrokkenen): boolean {
  return (
    doetMeeVoorIedereen(wie.mijn, betrokkenen) || (wie.coordinatieteams.includes(teamId) && isVerlaten(betrokkenen))
  );
}
