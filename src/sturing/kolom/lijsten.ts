import {
  afsluitredenen,
  codesVan,
  contactwijzen,
  herkomsten,
  instanties,
  leefgebieden,
  niveaus,
  teamHerkomsten,
  zwaarten,
} from "#instroom/hulpvraag/codelijst.ts";
import type { Codekolom } from "./kolom.ts";

/** The codes of what a municipality makes itself; new ones come at the end, so that a place keeps its meaning. */
export type EigenLijsten = {
  readonly team: readonly string[];
  readonly wijk: readonly string[];
  readonly vraagsoort: readonly string[];
};

export const geenEigenLijsten: EigenLijsten = { team: [], wijk: [], vraagsoort: [] };

/** The codes that are the same everywhere. */
export const vasteLijsten = {
  herkomst: codesVan(herkomsten),
  herkomstSoort: [...codesVan(instanties), ...codesVan(teamHerkomsten)],
  contactwijze: codesVan(contactwijzen),
  leefgebieden: codesVan(leefgebieden),
  zwaarte: codesVan(zwaarten),
  spoed: ["spoed"],
  route: codesVan(niveaus),
  uitkomst: codesVan(niveaus),
  afsluitreden: codesVan(afsluitredenen),
  doorverwezenNaar: codesVan(instanties),
} as const satisfies Partial<Record<Codekolom, readonly string[]>>;

/** Code of a column by its number: number n is the nth of its list, 0 is nothing. */
export function lijstVan(kolom: Codekolom, eigen: EigenLijsten): readonly string[] {
  return kolom === "team" || kolom === "wijk" || kolom === "vraagsoort" ? eigen[kolom] : vasteLijsten[kolom];
}
