import { type Dag, plusDagen } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { berekenTermijn, type Wijzigingen } from "./termijn.ts";
import type { Stap } from "./uitleg.ts";
import { type Werksoort, werksoortVanTaak } from "./werksoort.ts";
import { zoekTermijn } from "./wettelijke-termijnen.ts";

export type Stand = "te_doen" | "gedaan" | "vervallen";

/** The legal term a task rests on: which, in which version, and the day it began. */
export type Termijngrond = { readonly code: string; readonly versie: number; readonly begin: Dag };

export type Taak = {
  readonly id: string;
  readonly casusId: string;
  readonly wat: string;
  readonly medewerkerId: string;
  readonly uiterlijk: Dag | null;
  readonly termijn: Termijngrond | null;
  /** What made its term longer than the law began with. */
  readonly wijzigingen: Wijzigingen;
  readonly stand: Stand;
  readonly werksoort: Werksoort;
  /** Comes back so many weeks after it ended; null once. */
  readonly elkeWeken: number | null;
  readonly versie: number;
};

/** What someone asks for: something to do, by a day of her own or by the law. */
export type Wens = {
  readonly wat: string | undefined;
  readonly medewerkerId: string;
  readonly uiterlijk: Dag | undefined;
  readonly termijn: { readonly code: string; readonly begin: Dag } | undefined;
  /** What work it is; left out it follows from the term. */
  readonly werksoort?: Werksoort | undefined;
  readonly elkeWeken?: number | undefined;
};

/** A task for a helper who is involved; its last day is the one of the law when it rests on one. */
export function maken(wens: Wens, betrokken: readonly string[], vandaag: Dag) {
  if (!betrokken.includes(wens.medewerkerId)) return refuse("niet_betrokken");
  if (wens.termijn === undefined) return eigenTaak(wens, vandaag);
  if (wens.termijn.begin > vandaag) return refuse("begin_in_toekomst");
  const termijn = zoekTermijn(wens.termijn.code, wens.termijn.begin);
  if (!termijn.ok) return termijn;
  const einde = berekenTermijn(termijn.value, wens.termijn.begin);
  if (!einde.ok) return einde;
  const wat = wens.wat ?? termijn.value.omschrijving;
  const grond = { code: termijn.value.code, versie: termijn.value.versie, begin: wens.termijn.begin };
  const werksoort = wens.werksoort ?? werksoortVanTaak(grond.code);
  return accept({ wat, uiterlijk: einde.value.laatsteDag, termijn: grond, werksoort, elkeWeken: null });
}

function eigenTaak({ wat, uiterlijk, werksoort = werksoortVanTaak(undefined), elkeWeken }: Wens, vandaag: Dag) {
  if (wat === undefined) return refuse("wat_ontbreekt");
  if (uiterlijk !== undefined && uiterlijk < vandaag) return refuse("in_verleden");
  return accept({ wat, uiterlijk: uiterlijk ?? null, termijn: null, werksoort, elkeWeken: elkeWeken ?? null });
}

/** Done, or not needed any more; a task ends once. */
export function afronden(taak: Pick<Taak, "stand">, stand: Exclude<Stand, "te_doen">) {
  return taak.stand === "te_doen" ? accept(stand) : refuse("al_afgerond");
}

/** How the last day came about, step by step; nothing for a task of one's own. */
export function uitlegVan(taak: Pick<Taak, "termijn" | "wijzigingen">): readonly Stap[] {
  if (taak.termijn === null) return [];
  const einde = einddag(taak.termijn, taak.wijzigingen);
  return einde.ok ? einde.value.uitleg : [];
}

/** The end of this term with what made it longer: the calculator's answer, or why it refuses. */
export function einddag({ code, begin }: Termijngrond, wijzigingen: Wijzigingen) {
  const gevonden = zoekTermijn(code, begin);
  return gevonden.ok ? berekenTermijn(gevonden.value, begin, wijzigingen) : gevonden;
}

/** When what comes back is due again: so many weeks after it was done, and never in the past. */
export function opnieuw(elkeWeken: number, gedaanOp: Dag, vandaag: Dag): Dag {
  const dag = plusDagen(gedaanOp, 7 * elkeWeken);
  return dag < vandaag ? vandaag : dag;
}
