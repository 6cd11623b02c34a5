import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** How a helper and the gezin met. */
export const contactsoorten = {
  telefoon: "Telefoon",
  huisbezoek: "Huisbezoek",
  kantoor: "Op kantoor",
  beeldbellen: "Beeldbellen",
  bericht: "Bericht",
  groep: "Groep",
  leun_en_steun: "Leun- en steuncontact",
} as const;
export type Contactsoort = keyof typeof contactsoorten;

export type Contactmoment = {
  readonly soort: Contactsoort;
  readonly op: Dag;
  /** Ids of the deelnemers it was with; none is the gezin as a whole. */
  readonly met: readonly string[];
  readonly tekst: string;
};

/**
 * What was said is written down afterwards, of people of this gezin. `voor` is for whom the writer takes part; undefined is
 * for all.
 */
export function vastleggen(
  moment: Contactmoment,
  deelnemers: readonly string[],
  voor: readonly string[] | undefined,
  vandaag: Dag,
) {
  if (moment.op > vandaag) return refuse("in_toekomst");
  if (!moment.met.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  if (voor !== undefined && (moment.met.length === 0 || !moment.met.every((id) => voor.includes(id))))
    return refuse("niet_voor_hen");
  return accept(moment);
}
