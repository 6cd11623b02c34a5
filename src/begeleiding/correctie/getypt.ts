import type { Stuk } from "#begeleiding/planversie/stuk.ts";
import { leesDag } from "#shared/datum.ts";
import { wieVan } from "./correctie.ts";

/** What a form about this piece is filled in with. */
export function waardenVan(stuk: Stuk): Readonly<Record<string, string>> {
  if (stuk.soort === "actie") {
    const { wat, niveau, wanneer, ander } = stuk.na;
    return { wat, niveau, wanneer: wanneer ?? "", wie: wieVan(stuk.na) ?? "", ander: ander ?? "" };
  }
  const { woorden, leefgebied } = stuk.na;
  return { woorden, leefgebied, ...(stuk.soort === "doel" && { oorzaakId: stuk.na.oorzaakId ?? "" }) };
}

/** The piece as it would be with what was typed: to show beside what stands there, never to save. */
export function metGetypt(stuk: Stuk, waarde: (naam: string) => string): Stuk {
  const van = (naam: string) => (waarde(naam).trim() === "" ? null : waarde(naam));
  const velden =
    stuk.soort === "actie"
      ? {
          wat: van("wat"),
          niveau: van("niveau"),
          wanneer: leesDag(waarde("wanneer")) ?? null,
          medewerkerId: van("wie"),
          inwonerId: null,
          ander: van("ander"),
        }
      : {
          woorden: van("woorden"),
          leefgebied: van("leefgebied"),
          ...(stuk.soort === "doel" && { oorzaakId: van("oorzaakId") }),
        };
  return { ...stuk, na: { ...stuk.na, ...velden } } as Stuk; // a code that does not exist shows as nothing
}
