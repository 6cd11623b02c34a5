import { aantalDagen, dagVoluit } from "#shared/datum-woorden.ts";
import { type Dag, weekdag } from "#shared/datum.ts";
import { feestdag } from "#shared/werkdagen.ts";
import { type Eenheid, type Termijn } from "./wettelijke-termijnen.ts";

/** One step of how a last day came about, for a caseworker, with the law it rests on. */
export type Stap = { readonly tekst: string; readonly grond?: string };

export function beginStap(termijn: Termijn, begin: string): Stap {
  const telt = termijn.eenheid === "uur" ? "" : " Die dag zelf telt niet mee.";
  return { tekst: `${termijn.aanvang} op ${begin}.${telt}` };
}

export function lengteStap(termijn: Termijn, einde: string): Stap {
  const tekst = `${duurInWoorden(termijn.lengte, termijn.eenheid)} later is ${einde}.`;
  return { tekst, grond: `${termijn.wet} artikel ${termijn.artikel}` };
}

export function verlengingStap(lengte: number, eenheid: Eenheid, reden: string, einde: Dag): Stap {
  const tekst = `Verlengd met ${duurInWoorden(lengte, eenheid)}, tot en met ${dagVoluit(einde)}. Reden: ${reden}`;
  return { tekst, grond: awb("4:14") };
}

export function opschortingStap(van: Dag, tot: Dag, dagen: number, einde: Dag): Stap {
  const periode = van === tot ? `op ${dagVoluit(van)}` : `van ${dagVoluit(van)} tot en met ${dagVoluit(tot)}`;
  const tekst = `De termijn staat ${aantalDagen(dagen)} stil, ${periode}. Zo wordt het ${dagVoluit(einde)}.`;
  return { tekst, grond: awb("4:15") };
}

export function openOpschortingStap(van: Dag): Stap {
  const tekst = `De termijn staat stil vanaf ${dagVoluit(van)}. Er is nog geen laatste dag: die volgt als de termijn weer loopt.`;
  return { tekst, grond: awb("4:15") };
}

export function geenWerkdagStap(einde: Dag, laatsteDag: Dag): Stap {
  const tekst = `Op ${vrijeDag(einde)} eindigt de termijn niet: hij loopt door tot en met ${dagVoluit(laatsteDag)}.`;
  return { tekst, grond: termijnenwet(1) };
}

export function tweeWerkdagenStap(laatsteDag: Dag): Stap {
  const tekst = `In de termijn zitten dan geen twee werkdagen: hij loopt door tot en met ${dagVoluit(laatsteDag)}.`;
  return { tekst, grond: termijnenwet(2) };
}

/** Why a term stays on a day on which nobody works. */
export function blijftStap({ kalender, lengte, eenheid }: Termijn, einde: Dag): Stap {
  const dit = `Dat is ${vrijeDag(einde)}. De termijn schuift niet op, want de Algemene termijnenwet geldt niet voor`;
  if (kalender === "geen") return { tekst: `${dit} deze termijn.` };
  const soort = eenheid === "jaar" ? "in jaren" : `van ${duurInWoorden(lengte, eenheid)}`;
  return { tekst: `${dit} een termijn ${soort}.`, grond: termijnenwet(4) };
}

/** "6 weken", "1 maand". */
export function duurInWoorden(lengte: number, eenheid: Eenheid): string {
  const [een, meer] = woorden[eenheid];
  return `${lengte} ${lengte === 1 ? een : meer}`;
}

const woorden: Readonly<Record<Eenheid, readonly [string, string]>> = {
  uur: ["uur", "uur"],
  dag: ["dag", "dagen"],
  werkdag: ["werkdag", "werkdagen"],
  week: ["week", "weken"],
  maand: ["maand", "maanden"],
  jaar: ["jaar", "jaar"],
};

function vrijeDag(dag: Dag): string {
  const naam = feestdag(dag);
  if (naam !== undefined) return naam;
  if (weekdag(dag) === 6) return "een zaterdag";
  return weekdag(dag) === 0 ? "een zondag" : "een dag waarop hij stilstaat";
}

function awb(artikel: string): string {
  return `Algemene wet bestuursrecht artikel ${artikel}`;
}

function termijnenwet(artikel: number): string {
  return `Algemene termijnenwet artikel ${artikel}`;
}
