import type { Niveau } from "#instroom/hulpvraag/codelijst.ts";
import { type Dag, plusMaanden } from "#shared/datum.ts";

/**
 * The last day a closed hulpvraag is kept: 15 years with uitkomst maatwerk (Wmo 2015 art. 5.3.4), otherwise 5 years
 * (selectielijst gemeenten 3.2), counted from the day it was closed.
 */
export function bewarenTot(afgeslotenOp: Dag, uitkomst: Niveau | null): Dag {
  return plusMaanden(afgeslotenOp, 12 * (uitkomst === "maatwerk" ? 15 : 5));
}
