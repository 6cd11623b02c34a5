import { type Dag, plusMaanden } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** How it goes with one doel, as the gezin and the helpers see it together. */
export const voortgangen = { goed: "Gaat goed", niet_goed: "Gaat niet goed", bereikt: "Bereikt" } as const;
export type Voortgang = keyof typeof voortgangen;

export type Evaluatiestand = "gepland" | "gehouden" | "vervallen";

/** A look at one doel. */
export type Doelblik = {
  readonly doelId: string;
  readonly voortgang: Voortgang;
  readonly toelichting: string | null;
};

export type Evaluatie = {
  readonly id: string;
  readonly geplandOp: Dag;
  readonly stand: Evaluatiestand;
  readonly gehoudenOp: Dag | null;
  readonly met: readonly string[];
  readonly afspraken: string | null;
  readonly doelen: readonly Doelblik[];
};

/** What was said at the table. */
export type Gesprek = {
  readonly op: Dag;
  /** Ids of the deelnemers who were there; none is the gezin as a whole. */
  readonly met: readonly string[];
  readonly afspraken: string | null;
  readonly doelen: readonly Doelblik[];
};

/** So far ahead an evaluation may lie, in months. */
export const verstePlanning = 12;

/** The next one, one at a time: today or later, within a year. */
export function evaluatiePlannen(evaluaties: readonly Evaluatie[], op: Dag, vandaag: Dag) {
  if (geplande(evaluaties)) return refuse("al_gepland");
  return dagKiezen(op, vandaag);
}

/** The planned one on another day. */
export function evaluatieVerzetten({ stand }: Evaluatie, op: Dag, vandaag: Dag) {
  return stand === "gepland" ? dagKiezen(op, vandaag) : refuse("niet_gepland");
}

function dagKiezen(op: Dag, vandaag: Dag) {
  if (op < vandaag) return refuse("in_verleden");
  return op > plusMaanden(vandaag, verstePlanning) ? refuse("te_ver") : accept(op);
}

type Kring = { readonly deelnemers: readonly string[]; readonly openDoelen: readonly string[] };

/** The planned one took place: each open doel was looked at, and nothing else. */
export function evaluatieHouden({ stand }: Evaluatie, gesprek: Gesprek, kring: Kring, vandaag: Dag) {
  if (stand !== "gepland") return refuse("niet_gepland");
  if (gesprek.op > vandaag) return refuse("in_toekomst");
  if (!gesprek.met.every((id) => kring.deelnemers.includes(id))) return refuse("geen_deelnemer");
  const bekeken = new Set(gesprek.doelen.map(({ doelId }) => doelId));
  const isCompleet = bekeken.size === kring.openDoelen.length && kring.openDoelen.every((id) => bekeken.has(id));
  return isCompleet ? accept({ ...gesprek, stand: "gehouden" } as const) : refuse("andere_doelen");
}

/** The one that lies ahead. */
export function geplande(evaluaties: readonly Evaluatie[]): Evaluatie | undefined {
  return evaluaties.find(({ stand }) => stand === "gepland");
}

export type Gezien = { readonly op: Dag; readonly voortgang: Voortgang };

/** How it went with this doel when one last looked together; the evaluations are the latest first. */
export function laatstGezien(doelId: string, evaluaties: readonly Evaluatie[]): Gezien | undefined {
  const gezien = evaluaties.flatMap(({ gehoudenOp, doelen }) => {
    const blik = doelen.find((een) => een.doelId === doelId);
    return blik === undefined || gehoudenOp === null ? [] : { op: gehoudenOp, voortgang: blik.voortgang };
  });
  return gezien[0];
}

/** The name of a field about one doel. */
export function veldVan(naam: "voortgang" | "toelichting", doelId: string): string {
  return `${naam}-${doelId}`;
}
