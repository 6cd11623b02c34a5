import { dagVoluit } from "#shared/datum-woorden.ts";
import { type Meting, momenten, type Score, scores } from "./zelfredzaamheid.ts";

/** "Start op dinsdag 10 maart 2026". */
export function momentOp({ moment, op }: Pick<Meting, "moment" | "op">): string {
  return `${momenten[moment]} op ${dagVoluit(op)}`;
}

/** Over a column: "Start", "Evaluatie 10-3-2026". Of a start and an einde there is one. */
export function kolomVan({ moment, op }: Pick<Meting, "moment" | "op">): string {
  return moment === "evaluatie"
    ? `${momenten[moment]} ${op.split("-").toReversed().map(Number).join("-")}`
    : momenten[moment];
}

/** "2, niet zelfredzaam"; a domain that was not scored says so. */
export function scoreInWoorden(score: Score | undefined): string {
  return score === undefined ? "geen score" : `${score}, ${scores[score].toLowerCase()}`;
}

/** "2 hoger", "1 lager", "gelijk"; "niet te zeggen" where one of the two is missing. */
export function verschilInWoorden(verschil: number | undefined): string {
  if (verschil === undefined) return "niet te zeggen";
  if (verschil === 0) return "gelijk";
  return verschil > 0 ? `${verschil} hoger` : `${-verschil} lager`;
}
