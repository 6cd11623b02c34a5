import type { Afsluitreden, Instantie, Niveau } from "#instroom/hulpvraag/codelijst.ts";
import { type Dag, plusMaanden } from "#shared/datum.ts";
import { vouw } from "./tekst.ts";

/** What an `uitkomst` says: in the word of the summary, and as the niveau and afsluitreden we keep. */
export type Afloop = {
  readonly woord: string;
  readonly uitkomst: Niveau | null;
  readonly afsluitreden: Afsluitreden;
  readonly doorverwezenNaar: Instantie | null;
};

/**
 * `overgedragen`, and to whom, only where the spelling says that it was passed on ("naar welzijn", "verwezen ggz"); help
 * that came about at a niveau is otherwise `bereikt`.
 */
const aflopen = new Map([
  ...alle(
    "informatie, informatie en advies, i&a, info gegeven, advies gegeven",
    bereikt("informatie", "informatie_advies"),
  ),
  ...alle("eigen kracht, eigen netwerk", bereikt("eigen_kracht", "eigen_kracht")),
  ...alle("vrijwilliger, vrijwilligers, maatje", bereikt("sociale_basis", "vrijwilliger")),
  ...alle("sociale basis, buurtinitiatief, voorliggend", bereikt("sociale_basis", "sociale_basis")),
  ...alle("naar welzijn, verwezen welzijn", overgedragen("sociale_basis", "sociale_basis", "welzijnswerk")),
  ...alle(
    "eigen inzet, eigen inzet swt, swt begeleiding, begeleiding swt, afgerond door swt, wijkteam",
    bereikt("eigen_inzet", "wijkteam"),
  ),
  ...alle("maatwerk, maatwerk wmo, maatwerk jeugd, maatwerkvoorziening, toegewezen", bereikt("maatwerk", "maatwerk")),
  ...alle("verwezen ggz, naar ggz", overgedragen("specialist", "specialist", "ggz")),
  ...alle("specialist, verwezen specialist", overgedragen("specialist", "specialist", "andere_instantie")),
  ...alle("geen contact, geen reactie, niet bereikt", uitval("geen_contact")),
  ...alle("ingetrokken, teruggetrokken", uitval("ingetrokken")),
  ...alle("verhuisd", uitval("verhuisd")),
  ...alle("overleden", uitval("overleden")),
  ...alle("niet passend", uitval("niet_passend")),
]);

export function zoekAfloop(tekst: string): Afloop | undefined {
  return aflopen.get(vouw(tekst));
}

/**
 * The last day a closed hulpvraag is kept: 15 years with uitkomst maatwerk (Wmo 2015 art. 5.3.4), otherwise 5 years
 * (selectielijst gemeenten 3.2), counted from the day it was closed.
 */
export function bewarenTot(afgeslotenOp: Dag, uitkomst: Niveau | null): Dag {
  return plusMaanden(afgeslotenOp, 12 * (uitkomst === "maatwerk" ? 15 : 5));
}

function bereikt(woord: string, uitkomst: Niveau): Afloop {
  return { woord, uitkomst, afsluitreden: "bereikt", doorverwezenNaar: null };
}

function overgedragen(woord: string, uitkomst: Niveau, doorverwezenNaar: Instantie): Afloop {
  return { woord, uitkomst, afsluitreden: "overgedragen", doorverwezenNaar };
}

/** Nothing was reached: there is no niveau. */
function uitval(afsluitreden: Afsluitreden): Afloop {
  return { woord: "uitval", uitkomst: null, afsluitreden, doorverwezenNaar: null };
}

function alle(spellingen: string, afloop: Afloop): [string, Afloop][] {
  return spellingen.split(",").map((spelling) => [vouw(spelling), afloop]);
}
