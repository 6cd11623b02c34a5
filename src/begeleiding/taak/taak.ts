import type { Dag } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { berekenTermijn } from "./termijn.ts";
import type { Stap } from "./uitleg.ts";
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
  readonly stand: Stand;
};

/** What someone asks for: something to do, by a day of her own or by the law. */
export type Wens = {
  readonly wat: string | undefined;
  readonly medewerkerId: string;
  readonly uiterlijk: Dag | undefined;
  readonly termijn: { readonly code: string; readonly begin: Dag } | undefined;
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
  return accept({ wat, uiterlijk: einde.value.laatsteDag, termijn: grond });
}

function eigenTaak({ wat, uiterlijk }: Wens, vandaag: Dag) {
  if (wat === undefined) return refuse("wat_ontbreekt");
  if (uiterlijk !== undefined && uiterlijk < vandaag) return refuse("in_verleden");
  return accept({ wat, uiterlijk: uiterlijk ?? null, termijn: null });
}

/** Done, or not needed any more; a task ends once. */
export function afronden(taak: Pick<Taak, "stand">, stand: Exclude<Stand, "te_doen">) {
  return taak.stand === "te_doen" ? accept(stand) : refuse("al_afgerond");
}

/** How the last day came about, step by step; nothing for a task of one's own. */
export function uitlegVan({ termijn }: Pick<Taak, "termijn">): readonly Stap[] {
  if (termijn === null) return [];
  const gevonden = zoekTermijn(termijn.code, termijn.begin);
  const einde = gevonden.ok ? berekenTermijn(gevonden.value, termijn.begin) : gevonden;
  return einde.ok ? einde.value.uitleg : [];
}
