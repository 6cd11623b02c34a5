import { type Dag, plusMaanden } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** A dossier as the privacy officer knows it: by its kenmerk, and whether it is open; nothing of what is in it. */
export type Dossier = {
  readonly hulpvraagId: string | null;
  readonly casusId: string | null;
  readonly loopt: boolean;
};

export const besluiten = { toegewezen: "Ja, vernietigen", afgewezen: "Nee, bewaren" } as const;
export type Besluit = keyof typeof besluiten;

/** A request to destroy a dossier, and what was decided on it. */
export type Verzoek = { readonly besluit: Besluit | null; readonly loopt: boolean };

/** Keeps a dossier beyond its term; one reason at a time. */
export function stoppen(dossier: Dossier | undefined, isGestopt: boolean) {
  if (dossier === undefined) return refuse("kenmerk_onbekend");
  return isGestopt ? refuse("al_gestopt") : accept(dossier);
}

/** Someone asked to destroy her dossier (Jeugdwet 7.3.9). */
export function indienen(dossier: Dossier | undefined, loopt: boolean, ontvangenOp: Dag, vandaag: Dag) {
  if (dossier === undefined) return refuse("kenmerk_onbekend");
  if (ontvangenOp > vandaag) return refuse("in_toekomst");
  return loopt ? refuse("verzoek_loopt") : accept(dossier);
}

/** An open dossier is not destroyed: it is closed first. What was decided stays decided. */
export function beslissen(verzoek: Verzoek, besluit: Besluit) {
  if (verzoek.besluit !== null) return refuse("al_besloten");
  return besluit === "toegewezen" && verzoek.loopt ? refuse("dossier_open") : accept(besluit);
}

/** Within so many months someone hears what was decided (AVG art. 12 lid 3). */
export function antwoordUiterlijk(ontvangenOp: Dag): Dag {
  return plusMaanden(ontvangenOp, 1);
}
