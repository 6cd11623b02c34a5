import { plaatsen as plaatsNieuwe, type Plaatsing } from "#instroom/aanmelding/aanmelding.ts";
import { accept, type Result } from "#shared/result.ts";
import { vouw } from "./tekst.ts";

type Wijk = { readonly code: string; readonly naam: string; readonly teamId: string };
type Team = { readonly id: string; readonly naam: string };

/** The wijken and teams of the municipality, to be found by what a cell calls them. */
export type Plaatsen = {
  readonly wijken: ReadonlyMap<string, Wijk>;
  readonly teams: ReadonlyMap<string, string>;
  readonly vangnetTeamId: string | null;
};

export function plaatsenVan(wijken: readonly Wijk[], teams: readonly Team[], vangnetTeamId: string | null): Plaatsen {
  return {
    wijken: new Map([
      ...korteNamen(wijken),
      ...wijken.flatMap(
        (wijk) =>
          [
            [vouw(wijk.naam), wijk],
            [vouw(wijk.code), wijk],
          ] as const,
      ),
    ]),
    teams: new Map(teams.map(({ id, naam }) => [vouw(naam), id])),
    vangnetTeamId,
  };
}

/** "Wijk 14 Kamperpoort-Veerallee" is also found as "Kamperpoort-Veerallee", unless two wijken share that name. */
function korteNamen(wijken: readonly Wijk[]): [string, Wijk][] {
  const perNaam = Map.groupBy(wijken, ({ naam }) => vouw(naam.replace(/^wijk \d+ /i, "")));
  return Array.from(perNaam).flatMap(([naam, [wijk, tweede]]) => (wijk && !tweede ? [[naam, wijk]] : []));
}

export function zoekWijk(plaatsen: Plaatsen, tekst: string): Wijk | undefined {
  return plaatsen.wijken.get(vouw(tekst));
}

export function zoekTeam(plaatsen: Plaatsen, tekst: string): string | undefined {
  return plaatsen.teams.get(vouw(tekst));
}

/** The team of the old registration keeps it; else the wijk decides, else the team that catches everything. */
export function plaatsOude(
  team: string | undefined,
  wijk: Wijk | undefined,
  vangnetTeamId: string | null,
): Result<Plaatsing, "geen_team"> {
  if (team !== undefined) return accept({ teamId: team, teamReden: "oude_registratie" });
  return plaatsNieuwe(wijk, vangnetTeamId);
}
