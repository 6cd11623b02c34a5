import type { Betrokkenheid, Gezinsrol } from "#begeleiding/casus/casus.ts";
import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";

export type Gezinslid = {
  readonly id: string;
  readonly naam: string;
  readonly geboortedatum: string | null;
  readonly gezinsrol: Gezinsrol;
  readonly telefoon: string | null;
};

export type Helper = Betrokkenheid & { readonly naam: string; readonly reden: string };

export type Vraag = {
  readonly id: string;
  readonly gemeldOp: string;
  readonly woorden: string;
  readonly open: boolean;
};

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
  /** Works in it, only reads it, or only knows that it is there (the coordinator of its team). */
  readonly zicht: "werken" | "lezen" | "bestaan";
  /** Says who belongs to the gezin and who helps: not who takes part for some of it only. */
  readonly magWijzigen: boolean;
  readonly magOverdragen: boolean;
};

/** Who helps now, the regisseur first. */
export function helpersNu(helpers: readonly Helper[]): readonly Helper[] {
  return helpers.filter(({ tot }) => tot === null).toSorted((a, b) => b.soort.localeCompare(a.soort));
}

/** What stands on the timeline: a conversation, or something that happened. */
export type Moment =
  | {
      readonly wat: "contact";
      readonly id: string;
      readonly op: string;
      readonly soort: Contactsoort;
      readonly door: string;
      readonly met: readonly string[];
      readonly tekst: string;
    }
  | { readonly wat: "gebeurtenis"; readonly id: string; readonly op: string; readonly soort: string };

/** What happened, as a colleague says it. A kind that is not here does not show: a contactmoment shows itself. */
export const gebeurd: Readonly<Record<string, string>> = {
  casus_geopend: "Dossier geopend",
  casus_hulpvraag_gekoppeld: "Nog een hulpvraag bij dit dossier",
  regie_overgedragen: "Regie overgedragen",
  collega_betrokken: "Een collega doet mee",
  collega_losgemaakt: "Een collega doet niet meer mee",
  casus_gesloten: "Dossier gesloten",
  casus_heropend: "Dossier heropend",
  doel_gesteld: "Doel in het plan gezet",
  actie_afgesproken: "Actie afgesproken",
  actie_afgerond: "Actie afgerond",
  doel_afgesloten: "Doel afgesloten",
  akkoord_vastgelegd: "Antwoord van het gezin op het plan vastgelegd",
  taak_gemaakt: "Taak afgesproken",
  taak_afgerond: "Taak afgerond",
  deelnemer_toegevoegd: "Iemand van het gezin erbij",
  deelnemer_vertrokken: "Iemand hoort niet meer bij het gezin",
};

/** Newest first; of one day what was said before what happened. */
export function tijdlijn(momenten: readonly Moment[]): readonly Moment[] {
  return momenten
    .filter((moment) => moment.wat === "contact" || moment.soort in gebeurd)
    .toSorted((a, b) => b.op.localeCompare(a.op) || a.wat.localeCompare(b.wat) || b.id.localeCompare(a.id));
}
