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

/** What was said is written down afterwards, of people of this gezin. */
export function vastleggen(moment: Contactmoment, deelnemers: readonly string[], vandaag: Dag) {
  if (moment.op > vandaag) return refuse("in_toekomst");
  if (!moment.met.every((id) => deelnemers.includes(id))) return refuse("geen_deelnemer");
  return accept(moment);
}
