import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** Someone of the gezin, and what of the dossier hangs on her. `tot` null is now. */
export type Lid = {
  readonly id: string;
  readonly van: Dag;
  readonly tot: Dag | null;
  /** Acties of the plan that she has still to do. */
  readonly openActies: number;
  /** Colleagues who take part for nobody else of the gezin. */
  readonly helpers: number;
};

/** Someone does not belong to the gezin any more. What hangs on her is settled first; a gezin is never nobody. */
export function vertrekken(gezin: readonly Lid[], id: string, op: Dag, vandaag: Dag) {
  const lid = gezin.find((een) => een.id === id);
  if (!lid) return refuse("geen_deelnemer");
  if (lid.tot !== null) return refuse("al_voorbij");
  if (op > vandaag) return refuse("in_toekomst");
  if (op < lid.van) return refuse("voor_begin");
  if (gezin.every((een) => een.id === id || een.tot !== null)) return refuse("laatste");
  if (lid.openActies > 0) return refuse("open_acties");
  if (lid.helpers > 0) return refuse("helper_voor_haar");
  return accept(op);
}
