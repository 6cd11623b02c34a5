import { type Dag, plusDagen } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";

/** It lasts until the end of this many days after the day it was taken (the database allows no more). */
export const noodDagen = 1;

export function laatsteNooddag(vandaag: Dag): Dag {
  return plusDagen(vandaag, noodDagen);
}

/** Fewer words say nothing that can be judged afterwards. */
const minsteWoorden = 3;

export function zegtGenoeg(reden: string): boolean {
  return reden.split(/\s+/).filter((woord) => /\p{L}/u.test(woord)).length >= minsteWoorden;
}

export type Beoordeling = { readonly terecht: boolean; readonly opmerking: string };

export type Noodtoegang = {
  readonly id: string;
  readonly casusId: string;
  readonly tot: Dag;
  readonly ingetrokkenOp: Date | null;
  readonly terecht: boolean | null;
  readonly opmerking: string | null;
};

export type Noodstand = "loopt" | "voorbij" | "ingetrokken";

export function noodstandVan(
  { tot, ingetrokkenOp }: Pick<Noodtoegang, "tot" | "ingetrokkenOp">,
  vandaag: Dag,
): Noodstand {
  if (ingetrokkenOp !== null) return "ingetrokken";
  return tot < vandaag ? "voorbij" : "loopt";
}

/** Each is judged once; the same judgement sent again is the same one. */
export function beoordelen(noodtoegang: Pick<Noodtoegang, "terecht" | "opmerking">, nieuw: Beoordeling) {
  const { terecht, opmerking } = noodtoegang;
  if (terecht === null) return accept("nieuw");
  return terecht === nieuw.terecht && opmerking === nieuw.opmerking ? accept("herhaald") : refuse("al_beoordeeld");
}

/** What is over is not taken back; what was taken back is. */
export function intrekken(noodtoegang: Pick<Noodtoegang, "tot" | "ingetrokkenOp">, vandaag: Dag) {
  const stand = noodstandVan(noodtoegang, vandaag);
  if (stand === "voorbij") return refuse("al_voorbij");
  return accept(stand === "loopt" ? "nieuw" : "herhaald");
}
