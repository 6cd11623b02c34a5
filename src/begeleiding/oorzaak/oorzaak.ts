import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";
import type { Oorzaak } from "#begeleiding/planversie/stuk.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** A plan names no more than people can look at together. */
export const meesteOorzaken = 30;

export type NieuweOorzaak = {
  readonly woorden: string;
  readonly leefgebied: Leefgebied;
  /** Worked on now. */
  readonly inFocus: boolean;
};

/** Why it does not work now, with or without working on it at once. */
export function oorzaakBenoemen(
  oorzaken: readonly Oorzaak[],
  { inFocus, woorden, leefgebied }: NieuweOorzaak,
  vandaag: Dag,
) {
  if (oorzaken.length >= meesteOorzaken) return refuse("te_veel_oorzaken");
  return accept({ woorden, leefgebied, focusSinds: inFocus ? vandaag : null });
}

/** One works on it from today, or leaves it for later. What stands so already stays so, with its day. */
export function focusBepalen(oorzaak: Oorzaak, inFocus: boolean, vandaag: Dag): Oorzaak {
  if (isInFocus(oorzaak) === inFocus) return oorzaak;
  return { ...oorzaak, focusSinds: inFocus ? vandaag : null };
}

export function isInFocus({ focusSinds }: Pick<Oorzaak, "focusSinds">): boolean {
  return focusSinds !== null;
}
