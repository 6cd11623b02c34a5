import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

type Geplaatst = { readonly teamId: string; readonly status: string; readonly toegewezenAan?: string | null };

/** Who helps residents may open a hulpvraag that the database lets her see. */
export function magHulpvragenBehandelen(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}

/** A colleague may assign what lies in the instroom; afterwards its behandelaar and the coordinator. */
export function magToewijzen(wie: Identiteit, hulpvraag: Geplaatst): boolean {
  const { teamId, status, toegewezenAan } = hulpvraag;
  return (
    wie.coordinatieteams.includes(teamId) ||
    (typeof toegewezenAan === "string" && wie.mijn.includes(toegewezenAan)) ||
    (status === "nieuw" && wie.instroomteams.includes(teamId))
  );
}
