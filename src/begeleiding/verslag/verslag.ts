import type { Gezinsplan } from "#begeleiding/gezinsplan/gezinsplan.ts";
import type { Actie, Doel } from "#begeleiding/planversie/stuk.ts";
import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** How the verslag reached them. */
export const wijzen = {
  meegegeven: "Meegegeven",
  post: "Met de post",
  digitaal: "Digitaal, langs een beveiligde weg",
  voorgelezen: "Voorgelezen of samen gelezen",
} as const;
export type Wijze = keyof typeof wijzen;

export type NieuwVerslag = { readonly aan: readonly string[]; readonly op: Dag; readonly wijze: Wijze };

/** It was given to people of this gezin, not before today has come. */
export function verslagGeven(verslag: NieuwVerslag, deelnemers: readonly string[], vandaag: Dag) {
  if (verslag.op > vandaag) return refuse("in_toekomst");
  return verslag.aan.every((id) => deelnemers.includes(id)) ? accept(verslag) : refuse("geen_deelnemer");
}

/** A question, and whether these are the words of who asked. */
export type Vraag = {
  readonly id: string;
  readonly inwonerId: string | null;
  readonly gemeldOp: Dag;
  readonly herkomst: string;
  readonly eigenWoorden: string | null;
};

export type Verslagactie = Actie & { readonly medewerker: string | null };

export type Verslagstukken = {
  readonly vragen: readonly Vraag[];
  readonly doelen: readonly Doel[];
  readonly acties: readonly Verslagactie[];
  readonly gezinsplan: Gezinsplan | undefined;
  readonly akkoorden: readonly {
    readonly id: string;
    readonly inwonerId: string;
    readonly op: Dag;
    readonly akkoord: boolean;
    readonly opmerking: string | null;
  }[];
};

/** For whom the verslag is: the gezin together, or one of them, with the doelen that are hers to read. */
export type Lezer = "gezin" | { readonly inwonerId: string; readonly doelen: readonly string[] };

/**
 * What this reader may read. Words that another (a referrer, a neighbour) said when reporting go to nobody. Someone alone
 * reads her own question, what she said of the plan, the doelen that were chosen for her, and in those what she or a
 * helper does: nothing about another of the gezin.
 */
export function leesbaarVoor(lezer: Lezer, stukken: Verslagstukken): Verslagstukken {
  const vragen = stukken.vragen.filter(({ herkomst }) => herkomst === "zelf");
  if (lezer === "gezin") return { ...stukken, vragen };
  const isEigen = (een: { readonly inwonerId: string | null }) => een.inwonerId === lezer.inwonerId;
  return {
    vragen: vragen.filter(isEigen),
    doelen: stukken.doelen.filter(({ id }) => lezer.doelen.includes(id)),
    acties: stukken.acties.filter((actie) => isEigen(actie) || actie.medewerkerId !== null),
    gezinsplan: undefined,
    akkoorden: stukken.akkoorden.filter(isEigen),
  };
}
