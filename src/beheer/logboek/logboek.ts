import { isDag } from "#shared/datum.ts";
import { dagVoluit } from "#shared/datum-woorden.ts";
import { isUuid } from "#shared/uuid.ts";

/** Why someone looked: code -> how the privacy officer reads it. */
export const doelen = {
  instroom_verdelen: "De instroom verdelen",
  eigen_werk: "Eigen werk bekijken",
  caseload: "Lopende hulpvragen van het team bekijken",
  hulpvraag_behandelen: "Een hulpvraag behandelen",
  dossier: "In een dossier werken",
  persoon_zoeken: "Nagaan of iemand al bekend is",
  persoonskaart: "Gegevens van een inwoner",
  geheim_adres: "Een geheim adres bekijken",
  toezicht: "Toezicht houden in het logboek",
  cijfers: "Cijfers maken",
} as const;

export const uitkomsten = { getoond: "Getoond", geweigerd: "Geweigerd" } as const;
export type Uitkomst = keyof typeof uitkomsten;

/** "hulpvraag_aangemeld" -> "Hulpvraag aangemeld": events are named in Dutch. */
export function inWoorden(code: string): string {
  const tekst = code.replaceAll("_", " ");
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** Events about a hulpvraag; what others are about has a name of its own. */
export function gaatOverHulpvraag(soort: string): boolean {
  return /^(hulpvraag|eerste)_/.test(soort);
}

/** An address that shows hulpvragen: what was asked there is one, what was asked elsewhere is not. */
export function isHulpvraagroute(route: string): boolean {
  return /\/(hulpvragen|instroom|lopend|mijn-werk|casussen)(\/|$)/.test(route);
}

/** The codes of an event as facts: ids become names, and are left out where there is no name to show. */
export function codesInWoorden(codes: unknown, namen: ReadonlyMap<string, string>): string[] {
  if (typeof codes !== "object" || codes === null) return [];
  return Object.entries(codes).flatMap(([sleutel, waarde]) => {
    const woord = waardeInWoorden(waarde, namen);
    return woord === undefined ? [] : [`${sleutelInWoorden(sleutel)}: ${woord}`];
  });
}

/** Every id that stands in the codes of an event. */
export function idsIn(codes: unknown): string[] {
  if (typeof codes !== "object" || codes === null) return [];
  return Object.values(codes)
    .flat()
    .filter((waarde): waarde is string => typeof waarde === "string" && isUuid(waarde));
}

function sleutelInWoorden(sleutel: string): string {
  return sleutel
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
}

function waardeInWoorden(waarde: unknown, namen: ReadonlyMap<string, string>): string | undefined {
  if (Array.isArray(waarde)) {
    const woorden = waarde.map((een) => waardeInWoorden(een, namen)).filter((woord) => woord !== undefined);
    return woorden.length === 0 ? undefined : woorden.join(", ");
  }
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  if (typeof waarde === "number") return String(waarde);
  if (typeof waarde !== "string" || waarde === "") return undefined;
  if (isUuid(waarde)) return namen.get(waarde);
  return isDag(waarde) ? dagVoluit(waarde) : waarde.replaceAll("_", " ");
}
