import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Naamgebruik } from "./inwoner.ts";
import { vroegstGeboren } from "./leeftijd.ts";

/** What can be changed of a person that has an order in time or hangs together. */
export type Levensloop = {
  readonly achternaam: string | null;
  readonly partnernaam: string | null;
  readonly naamgebruik: Naamgebruik;
  readonly geboortedatum: string | null;
  readonly overledenOp: Dag | null;
  readonly vertrokkenOp: Dag | null;
};

/** What is written down of her already. */
export type Bekend = {
  readonly achternaam: string | null;
  /** When she first and last came to live in a household. */
  readonly eerstSamen: Dag | null;
  readonly laatstSamen: Dag | null;
};

/** Nothing happens to someone before her birth or after her death, and a name is not lost. */
export function wijzigen<T extends Levensloop>(nieuw: T, bekend: Bekend, vandaag: Dag) {
  const geboren = vroegstGeboren(nieuw.geboortedatum);
  if (geboren !== undefined && geboren > vandaag) return refuse("geboren_in_toekomst");
  if (bekend.achternaam !== null && nieuw.achternaam === null) return refuse("naam_nodig");
  if (nieuw.naamgebruik !== "eigen" && nieuw.partnernaam === null) return refuse("partnernaam_nodig");
  if (nieuw.overledenOp !== null && nieuw.overledenOp > vandaag) return refuse("overleden_in_toekomst");
  if (isVoor(nieuw.overledenOp, geboren)) return refuse("overleden_voor_geboorte");
  if (isVoor(nieuw.vertrokkenOp, geboren)) return refuse("vertrokken_voor_geboorte");
  if (isVoor(nieuw.overledenOp, nieuw.vertrokkenOp)) return refuse("vertrokken_na_overlijden");
  if (isVoor(bekend.eerstSamen, geboren)) return refuse("huishouden_voor_geboorte");
  return isVoor(nieuw.overledenOp, bekend.laatstSamen) ? refuse("huishouden_na_overlijden") : accept(nieuw);
}

function isVoor(dag: Dag | null, ander: Dag | null | undefined): boolean {
  return dag !== null && ander !== null && ander !== undefined && dag < ander;
}
