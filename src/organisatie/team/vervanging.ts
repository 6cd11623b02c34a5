import { type Dag, plusDagen, plusMaanden } from "#shared/datum.ts";
import { accept, refuse, type Result } from "#shared/result.ts";

/** From the first up to and including the last day the vervanger sees and does what the medewerker may. */
export type Vervanging = {
  readonly medewerkerId: string;
  readonly vervangerId: string;
  readonly van: Dag;
  readonly tot: Dag;
};

export type Lidmaatschap = { readonly teamId: string; readonly medewerkerId: string };

/** Longer than this is no standing in: access to files must end by itself. */
export const langsteMaanden = 12;

/** `leden` are the active members of the teams that the coordinator coordinates. */
export function vervangen(
  vervanging: Vervanging,
  leden: readonly Lidmaatschap[],
  bestaande: readonly Vervanging[],
  vandaag: Dag,
): Result<Vervanging, "zichzelf" | "ander_team" | "in_verleden" | "te_lang" | "bestaat_al"> {
  const { medewerkerId, vervangerId, van, tot } = vervanging;
  if (medewerkerId === vervangerId) return refuse("zichzelf");
  if (!zittenSamen(leden, medewerkerId, vervangerId)) return refuse("ander_team");
  if (van < vandaag) return refuse("in_verleden");
  if (tot > plusMaanden(van, langsteMaanden)) return refuse("te_lang");
  if (bestaande.some((andere) => isZelfdePaar(andere, vervanging) && andere.van <= tot && andere.tot >= van))
    return refuse("bestaat_al");
  return accept(vervanging);
}

/** Ends today, not at the end of the day. What has not begun yet, or began today, was never there: null. */
export function beeindigen(vervanging: Vervanging, vandaag: Dag): Result<Vervanging | null, "al_voorbij"> {
  if (vervanging.tot < vandaag) return refuse("al_voorbij");
  return accept(vervanging.van >= vandaag ? null : { ...vervanging, tot: plusDagen(vandaag, -1) });
}

function zittenSamen(leden: readonly Lidmaatschap[], een: string, ander: string): boolean {
  const teams = leden.filter((lid) => lid.medewerkerId === een).map((lid) => lid.teamId);
  return leden.some((lid) => lid.medewerkerId === ander && teams.includes(lid.teamId));
}

function isZelfdePaar(een: Vervanging, ander: Vervanging): boolean {
  return een.medewerkerId === ander.medewerkerId && een.vervangerId === ander.vervangerId;
}
