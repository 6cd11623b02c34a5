import { isMinderjarig, vroegstGeboren, zekerMeerderjarigOp } from "#persoon/inwoner/leeftijd.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** Who acts for someone, and in what: each rests on its own part of Book 1 or 3 of the Burgerlijk Wetboek. */
export const vertegenwoordigers = {
  bewindvoerder: "Bewindvoerder (geld en spullen)",
  mentor: "Mentor (zorg en begeleiding)",
  curator: "Curator (alles)",
  gezagsdrager: "Heeft het gezag (ouder of voogd)",
  gemachtigde: "Gemachtigde (door de inwoner zelf gekozen)",
} as const;
export type Vertegenwoordiger = keyof typeof vertegenwoordigers;

type Wie = { readonly geboortedatum: string | null; readonly overledenOp: Dag | null };

/**
 * Someone acts for this person from `van` on. Gezag is over who is not yet eighteen (BW 1:245); a curator (BW 1:378),
 * bewindvoerder (1:431) and mentor (1:450) are for who is.
 */
export function beginnen({ geboortedatum, overledenOp }: Wie, soort: Vertegenwoordiger, van: Dag) {
  const geboren = vroegstGeboren(geboortedatum);
  if (geboren !== undefined && van < geboren) return refuse("voor_geboorte");
  if (overledenOp !== null && van > overledenOp) return refuse("na_overlijden");
  const volwassen = zekerMeerderjarigOp(geboortedatum);
  if (soort === "gezagsdrager" && volwassen !== undefined && van >= volwassen) return refuse("is_meerderjarig");
  const isVoorVolwassene = soort === "curator" || soort === "bewindvoerder" || soort === "mentor";
  return isVoorVolwassene && isMinderjarig(geboortedatum, van) ? refuse("is_minderjarig") : accept(van);
}

/** It ends; what ended stays ended. */
export function eindigen({ van, tot }: { readonly van: Dag; readonly tot: Dag | null }, op: Dag) {
  if (tot !== null) return refuse("al_voorbij");
  return op < van ? refuse("einde_voor_begin") : accept(op);
}
