import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** So far apart a talk may lie, in weeks. */
export const langsteTussenpoos = 26;

/** A time in which a dossier is open for a short talk every few weeks; without `tot` it is now. Its last day is `tot`. */
export type Fase = {
  readonly id: string;
  readonly reden: string;
  readonly elkeWeken: number;
  readonly van: Dag;
  readonly tot: Dag | null;
};

type Dossier = { readonly geopendOp: Dag; readonly geslotenOp: Dag | null };

/**
 * From begeleiding to leun- en steuncontact. Terms of the law and questions go on as they are: it is the same open dossier.
 * `van` is today or before, and never before an earlier phase ended, so phases never overlap.
 */
export function leunEnSteunBeginnen(
  dossier: Dossier,
  fasen: readonly Pick<Fase, "van" | "tot">[],
  van: Dag,
  vandaag: Dag,
) {
  if (dossier.geslotenOp !== null) return refuse("dossier_gesloten");
  if (fasen.some(({ tot }) => tot === null)) return refuse("al_in_fase");
  if (van > vandaag) return refuse("begin_in_toekomst");
  if (van < dossier.geopendOp) return refuse("voor_opening");
  return fasen.some(({ tot }) => tot !== null && tot > van) ? refuse("overlapt") : accept(van);
}

/** Back to begeleiding: more is needed again, or nothing any more. */
export function leunEnSteunBeeindigen(fase: Pick<Fase, "van" | "tot"> | undefined, tot: Dag, vandaag: Dag) {
  if (fase === undefined || fase.tot !== null) return refuse("niet_in_fase");
  if (tot > vandaag) return refuse("in_toekomst");
  return tot < fase.van ? refuse("voor_begin") : accept(tot);
}
