import type { Betrokkenheid, Gezinsrol } from "#begeleiding/casus/casus.ts";

export type Gezinslid = {
  readonly id: string;
  readonly naam: string;
  readonly geboortedatum: string | null;
  readonly gezinsrol: Gezinsrol;
  readonly telefoon: string | null;
  readonly overledenOp: string | null;
};

export type Helper = Betrokkenheid & { readonly naam: string; readonly reden: string };

export type Vraag = {
  readonly id: string;
  readonly gemeldOp: string;
  readonly woorden: string;
  readonly open: boolean;
};

/** Works in it, only reads it, or only knows that it is there (the coordinator of its team). */
export type Zicht = "werken" | "lezen" | "bestaan";

/** The dossier as its page shows it. */
export type Dossier = {
  readonly casusId: string;
  readonly versie: number;
  readonly gezin: readonly Gezinslid[];
  readonly helpers: readonly Helper[];
  readonly vragen: readonly Vraag[];
  readonly vandaag: string;
  /** How it ended; undefined for an open dossier. */
  readonly einde: { readonly geslotenOp: string; readonly resultaat: string } | undefined;
  /** When one looks together how it goes. */
  readonly evaluatieOp: string | undefined;
  readonly zicht: Zicht;
  /** Says who belongs to the gezin and who helps: not who takes part for some of it only. */
  readonly magWijzigen: boolean;
  readonly magOverdragen: boolean;
  /** In the phase leun- en steuncontact now. */
  readonly inLeunEnSteun: boolean;
  /** The last day on which the one who asks reads along in an emergency. */
  readonly noodTot: string | undefined;
};

/** Who helps now, the regisseur first. */
export function helpersNu(helpers: readonly Helper[]): readonly Helper[] {
  return helpers.filter(({ tot }) => tot === null).toSorted((a, b) => b.soort.localeCompare(a.soort));
}
