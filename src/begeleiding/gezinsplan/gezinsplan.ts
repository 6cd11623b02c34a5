import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** What the gezin says when it is offered to make a plan of its own first (Jeugdwet 4.1.2). */
export const antwoorden = {
  denkt_na: "Ze denken erover na",
  maakt_zelf: "Ze maken zelf een plan",
  gemaakt: "Hun plan is klaar",
  geen_eigen_plan: "Ze maken geen eigen plan",
} as const;
export type Antwoord = keyof typeof antwoorden;

/** One talk about it: the last one holds. */
export type NieuwGezinsplan = {
  readonly op: Dag;
  /** Ids of the deelnemers to whom it was offered. */
  readonly aan: readonly string[];
  readonly antwoord: Antwoord;
  /** Their plan, in their words. */
  readonly tekst: string | null;
  /** Their plan lies apart from this dossier. */
  readonly apart: boolean;
};
export type Gezinsplan = NieuwGezinsplan & { readonly id: string; readonly door: string };

/** What was said is written down afterwards, of people of this gezin, in the order in which it was said. */
export function gezinsplanVastleggen(
  nieuw: NieuwGezinsplan,
  eerder: Pick<Gezinsplan, "op"> | undefined,
  deelnemers: readonly string[],
  vandaag: Dag,
) {
  if (nieuw.op > vandaag) return refuse("in_toekomst");
  if (eerder !== undefined && nieuw.op < eerder.op) return refuse("voor_vorige");
  if (!nieuw.aan.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  const heeftPlan = nieuw.tekst !== null || nieuw.apart;
  if (nieuw.antwoord === "gemaakt" && !heeftPlan) return refuse("plan_nodig");
  if (nieuw.antwoord !== "gemaakt" && heeftPlan) return refuse("nog_geen_plan");
  return accept(nieuw);
}

/** From this day the team makes the plan: the term of Jeugdwet 4.1.3 lid 5 begins; undefined while the gezin may still make one. */
export function beginVanPlantermijn(gesprekken: readonly Gezinsplan[]): Dag | undefined {
  const laatste = gesprekken[0];
  if (laatste?.antwoord !== "geen_eigen_plan") return undefined;
  const anders = gesprekken.findIndex(({ antwoord }) => antwoord !== "geen_eigen_plan");
  return gesprekken[(anders === -1 ? gesprekken.length : anders) - 1]?.op;
}
