import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import type { Dag } from "#shared/datum.ts";

/** What stands on the timeline: a conversation, or something that happened. `moment` orders them. */
export type Moment =
  | {
      readonly wat: "contact";
      readonly id: string;
      readonly moment: Date;
      readonly op: Dag;
      readonly soort: Contactsoort;
      readonly door: string;
      readonly met: readonly string[];
      readonly tekst: string;
      readonly doorId: string;
      /** What it said before it was set right, the latest first. */
      readonly eerder: readonly Eerder[];
    }
  | {
      readonly wat: "gebeurtenis";
      readonly id: string;
      readonly moment: Date;
      readonly op: Dag;
      readonly soort: string;
      /** The colleague it is about, when there is one. */
      readonly door: string | null;
    };

export type Eerder = {
  readonly gecorrigeerdOp: Dag;
  readonly soort: Contactsoort;
  readonly op: Dag;
  readonly tekst: string;
};

/** What the timeline can be narrowed to, and what of it happened, as a colleague says it. */
export const onderwerpen = {
  gesprekken: "Gesprekken",
  plan: "Plan",
  taken: "Taken",
  gezin: "Gezin en hulp",
} as const;
export type Onderwerp = keyof typeof onderwerpen;

/** A kind that is not here does not show: a contactmoment shows itself. */
const perOnderwerp: Readonly<Record<Onderwerp, Readonly<Record<string, string>>>> = {
  gesprekken: {
    verheldering_vastgelegd: "Vraagverheldering vastgelegd",
    verheldering_herzien: "Vraagverheldering aangevuld",
    zelfredzaamheid_vastgelegd: "Zelfredzaamheid vastgelegd",
    zelfredzaamheid_gecorrigeerd: "Zelfredzaamheid verbeterd",
    afspraak_gepland: "Afspraak gepland",
    afspraak_verzet: "Afspraak verzet",
    afspraak_niet_gehouden: "Afspraak ging niet door",
  },
  plan: {
    doel_gesteld: "Doel in het plan gezet",
    actie_afgesproken: "Actie afgesproken",
    actie_afgerond: "Actie afgerond",
    doel_afgesloten: "Doel afgesloten",
    oorzaak_benoemd: "Oorzaak in het plan gezet",
    focus_bepaald: "Focus van het plan gekozen",
    oorzaak_verbeterd: "Woorden van een oorzaak verbeterd",
    doel_verbeterd: "Woorden van een doel verbeterd",
    actie_verbeterd: "Actie veranderd",
    gezinsplan_besproken: "Eigen plan van het gezin besproken",
    evaluatie_gepland: "Evaluatie gepland",
    evaluatie_verzet: "Evaluatie verzet",
    evaluatie_gehouden: "Evaluatie gehouden",
    verslag_gegeven: "Verslag aan het gezin gegeven",
    akkoord_vastgelegd: "Antwoord van het gezin op het plan vastgelegd",
  },
  taken: {
    taak_gemaakt: "Taak afgesproken",
    taak_afgerond: "Taak afgerond",
    taak_doorgegeven: "Taak aan een collega gegeven",
    taak_verzet: "Taak naar een andere dag",
    termijn_opgeschort: "Termijn uit de wet stilgezet",
    termijn_hervat: "Termijn uit de wet loopt weer",
    termijn_verlengd: "Termijn uit de wet langer gemaakt",
  },
  gezin: {
    document_toegevoegd: "Document toegevoegd",
    document_ingetrokken: "Document ingetrokken",
    casus_geopend: "Dossier geopend",
    casus_hulpvraag_gekoppeld: "Nog een hulpvraag bij dit dossier",
    regie_overgedragen: "Regie overgedragen",
    collega_betrokken: "Een collega doet mee",
    collega_losgemaakt: "Een collega doet niet meer mee",
    leun_en_steun_begonnen: "Verder met leun- en steuncontact",
    leun_en_steun_beeindigd: "Leun- en steuncontact gestopt",
    casus_gesloten: "Dossier gesloten",
    casus_heropend: "Dossier heropend",
    deelnemer_toegevoegd: "Iemand van het gezin erbij",
    noodtoegang_genomen: "Gelezen in een noodgeval",
    noodtoegang_ingetrokken: "Lezen in een noodgeval stopgezet",
    noodtoegang_beoordeeld: "Lezen in een noodgeval beoordeeld door de privacy officer",
    deelnemer_vertrokken: "Iemand hoort niet meer bij het gezin",
  },
};

export const gebeurd: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(perOnderwerp).flatMap((soorten) => Object.entries(soorten)),
);

/** The kinds of gebeurtenis about this; of everything when undefined. */
export function soortenOver(onderwerp: Onderwerp | undefined): readonly string[] {
  return Object.keys(onderwerp === undefined ? gebeurd : perOnderwerp[onderwerp]);
}

export function isOnderwerp(tekst: string): tekst is Onderwerp {
  return Object.hasOwn(onderwerpen, tekst);
}

/** The same thing that happened again and again on one day stands there once; what was said always stands by itself. */
export function samengevat(
  momenten: readonly Moment[],
): readonly { readonly moment: Moment; readonly keren: number }[] {
  const regels: { moment: Moment; keren: number }[] = [];
  for (const moment of momenten) {
    const vorige = regels.at(-1);
    if (vorige !== undefined && isZelfde(vorige.moment, moment)) vorige.keren += 1;
    else regels.push({ moment, keren: 1 });
  }
  return regels;
}

function isZelfde(een: Moment, ander: Moment): boolean {
  return (
    een.wat === "gebeurtenis" &&
    ander.wat === "gebeurtenis" &&
    een.op === ander.op &&
    een.soort === ander.soort &&
    een.door === ander.door
  );
}
