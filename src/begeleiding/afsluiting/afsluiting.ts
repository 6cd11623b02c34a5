import { type Dag, plusMaanden } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Afsluitreden } from "#instroom/hulpvraag/codelijst.ts";

/** How a dossier ended. */
export type Afsluiting = {
  readonly geslotenOp: Dag;
  readonly afsluitreden: Afsluitreden;
  readonly resultaat: string;
};

/** What still runs in a dossier. */
export type Lopend = {
  readonly geopendOp: Dag;
  readonly geslotenOp: Dag | null;
  readonly openHulpvragen: number;
  /** Tasks that rest on a law: they do not end because the team stops. */
  readonly openTermijnen: number;
};

/** So long nazorg may lie ahead, in months. */
export const langsteNazorg = 12;

/** Ends a dossier in which nothing of the law and no question runs any more; nazorg is a day to call, or none. */
export function sluiten(dossier: Lopend, afsluiting: Afsluiting, nazorgOp: Dag | undefined, vandaag: Dag) {
  if (dossier.geslotenOp !== null) return refuse("is_gesloten");
  if (dossier.openTermijnen > 0) return refuse("open_termijnen");
  if (dossier.openHulpvragen > 0) return refuse("open_hulpvragen");
  if (afsluiting.geslotenOp > vandaag) return refuse("in_toekomst");
  if (afsluiting.geslotenOp < dossier.geopendOp) return refuse("voor_opening");
  if (nazorgOp === undefined) return accept(afsluiting);
  if (nazorgOp <= vandaag) return refuse("nazorg_in_verleden");
  return nazorgOp > plusMaanden(vandaag, langsteNazorg) ? refuse("nazorg_te_ver") : accept(afsluiting);
}

/** It goes on: the gezin came back. */
export function heropenen({ geslotenOp }: Pick<Lopend, "geslotenOp">) {
  return geslotenOp === null ? refuse("is_open") : accept(geslotenOp);
}

/** The name of a field about one doel that still runs. */
export function veldVan(naam: "stand" | "toelichting", doelId: string): string {
  return `${naam}-${doelId}`;
}
