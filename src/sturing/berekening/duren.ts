import { incidentie } from "./incidentie.ts";
import type { Lezer, Opties, Uitkomst } from "./invoer.ts";
import { overleving } from "./overleving.ts";
import { type Spells, spellLezer } from "./spells.ts";
import { vergelijking } from "./vergelijking.ts";

export function kaplanMeierLezer(kop: readonly string[], opties: Opties): Lezer {
  return lezer(kop, (spells) => overleving(spells, opties));
}

export function aalenJohansenLezer(kop: readonly string[]): Lezer {
  return lezer(kop, incidentie);
}

export function logRankLezer(kop: readonly string[], opties: Opties): Lezer {
  return lezer(kop, (spells) => vergelijking(spells, opties));
}

function lezer(kop: readonly string[], reken: (spells: Spells) => Uitkomst): Lezer {
  const { rij, klaar } = spellLezer(kop);
  return { rij, klaar: () => reken(klaar()) };
}
