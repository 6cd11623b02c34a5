import type { Dag } from "#shared/datum.ts";
import { type Werksoort, werksoortVanContact } from "#begeleiding/taak/werksoort.ts";
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
  /** What work it was; left out it follows from the soort. */
  readonly werksoort?: Werksoort | undefined;
};

/** How it was laid down, and by whom. */
export type Vastgelegd = Required<Contactmoment> & { readonly door: string };

/** Its writer sets it right; what it said before stays to be read. */
export function corrigeren(eerder: Vastgelegd, nieuw: Contactmoment, ik: string) {
  if (eerder.door !== ik) return refuse("niet_van_jou");
  return isGelijk(eerder, nieuw) ? refuse("niets_anders") : accept(nieuw);
}

type Inhoud = { readonly soort: string; readonly op: string; readonly met: readonly string[]; readonly tekst: string };

/** The same words about the same people; what work it was counts when both say so. */
export function isGelijk(een: Inhoud & Werk, ander: Inhoud & Werk): boolean {
  const inhoud = ({ soort, op, met, tekst }: Inhoud) => JSON.stringify([soort, op, met, tekst]);
  const zelfdeWerk = een.werksoort === undefined || ander.werksoort === undefined || een.werksoort === ander.werksoort;
  return inhoud(een) === inhoud(ander) && zelfdeWerk;
}

type Werk = { readonly werksoort?: string | undefined };

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
  return accept({ ...moment, werksoort: moment.werksoort ?? werksoortVanContact(moment.soort) });
}
