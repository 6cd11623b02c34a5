import { type Gezelschap, uitvoerderVan } from "#begeleiding/plan/plan.ts";
import type { Actie, Afspraak, Doel, Oorzaak, Wijziging } from "#begeleiding/planversie/stuk.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** Other words for an oorzaak: what was said before stays in the versions of the plan. */
export type Oorzaakcorrectie = Pick<Oorzaak, "woorden" | "leefgebied">;
export type Doelcorrectie = Pick<Doel, "woorden" | "leefgebied" | "oorzaakId">;
/** `wie` is the id of a helper or of a deelnemer; without it `ander` names who does it. */
export type Actiecorrectie = Afspraak & { readonly wie: string | undefined; readonly ander: string | undefined };

/** What the gezin works on is said better. */
export function oorzaakCorrigeren(oorzaak: Oorzaak, nieuw: Oorzaakcorrectie) {
  return accept({ ...oorzaak, ...nieuw });
}

/** The words of an open doel are said better, or it hangs on another oorzaak. */
export function doelCorrigeren(doel: Doel, nieuw: Doelcorrectie, oorzaken: readonly Oorzaak[]) {
  if (doel.stand !== "open") return refuse("doel_is_dicht");
  if (nieuw.oorzaakId !== null && !oorzaken.some(({ id }) => id === nieuw.oorzaakId))
    return refuse("onbekende_oorzaak");
  return accept({ ...doel, ...nieuw });
}

/** What is still to be done becomes something else, another's, or of another day; what stays the same is not asked again. */
export function actieCorrigeren(
  actie: Actie,
  { wie, ander, ...afspraak }: Actiecorrectie,
  gezelschap: Gezelschap,
  vandaag: Dag,
) {
  if (actie.stand !== "te_doen") return refuse("actie_is_af");
  const { wanneer } = afspraak;
  if (wanneer !== null && wanneer !== actie.wanneer && wanneer < vandaag) return refuse("al_voorbij");
  const isZelfde = wie === wieVan(actie) && ander === (actie.ander ?? undefined);
  const uitvoerder = isZelfde ? {} : uitvoerderVan(wie, ander, gezelschap);
  return uitvoerder ? accept({ ...actie, ...afspraak, ...uitvoerder }) : refuse("doet_niet_mee");
}

/** The helper or deelnemer who does it; undefined when it is another by name. */
export function wieVan({ medewerkerId, inwonerId }: Pick<Actie, "medewerkerId" | "inwonerId">): string | undefined {
  return medewerkerId ?? inwonerId ?? undefined;
}

/**
 * Who changed this piece after the version that a correction was made from; undefined when nobody did. That other things
 * in the dossier changed is no reason to refuse a correction: it overwrites none of them.
 */
export function laterGewijzigd(versie: number, geschiedenis: readonly Wijziging[]): Wijziging | undefined {
  return geschiedenis.findLast((een) => een.versie > versie);
}
