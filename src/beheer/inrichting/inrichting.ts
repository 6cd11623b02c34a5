import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";
import type { Rol } from "#shared/identiteit.ts";

/** A municipality as it starts: its wijken, teams, lists and the first people who can log in. */
export type Inrichting = {
  /** CBS code as a number: 193 is GM0193. */
  readonly id: number;
  readonly naam: string;
  readonly hostnaam?: string | undefined;
  readonly telefoon: string;
  readonly email: string;
  readonly privacyEmail: string;
  readonly clientondersteuning: string;
  readonly reactieWerkdagen: number;
  readonly demonstratie: boolean;
  readonly teams: readonly { readonly naam: string; readonly wijken: readonly string[] }[];
  /** Name of the team that gets what has no known wijk. */
  readonly vangnet: string;
  readonly wijken: readonly { readonly code: string; readonly naam: string; readonly inwoners: number }[];
  readonly organisaties: readonly string[];
  readonly disciplines: readonly string[];
  readonly vraagsoorten: readonly { readonly naam: string; readonly leefgebied: Leefgebied }[];
  readonly medewerkers: readonly EersteMedewerker[];
};

export type EersteMedewerker = {
  readonly naam: string;
  readonly email: string;
  readonly rollen: readonly Rol[];
  readonly teams: readonly { readonly naam: string; readonly instroom: boolean; readonly coordinator: boolean }[];
  readonly organisatie?: string | undefined;
  readonly discipline?: string | undefined;
};

/** Who is in a team is medewerker, who coordinates a team is coordinator; as when a beheerder adds her. */
export function metAfgeleideRollen(inrichting: Inrichting): Inrichting {
  const medewerkers = inrichting.medewerkers.map((een) => {
    const rollen = new Set(een.rollen);
    if (een.teams.length > 0) rollen.add("medewerker");
    if (een.teams.some((team) => team.coordinator)) rollen.add("coordinator");
    return { ...een, rollen: [...rollen] };
  });
  return { ...inrichting, medewerkers };
}

export type Inrichtingsfout = { readonly pad: readonly (string | number)[]; readonly fout: string };

/** What a form of its fields cannot tell: names that point nowhere, and what stands there twice. */
export function inrichtingsfouten(inrichting: Inrichting): Inrichtingsfout[] {
  return [...teamfouten(inrichting), ...medewerkerfouten(inrichting)];
}

function teamfouten({ teams, vangnet, wijken }: Inrichting): Inrichtingsfout[] {
  const namen = teams.map(({ naam }) => naam);
  const codes = wijken.map(({ code }) => code);
  const wijkenVanTeams = teams.flatMap((team) => team.wijken);
  return [
    ...dubbel(namen).map((naam) => ({ pad: ["teams"], fout: `Het team ${naam} staat er twee keer` })),
    ...dubbel(codes).map((code) => ({ pad: ["wijken"], fout: `De wijk ${code} staat er twee keer` })),
    ...dubbel(wijkenVanTeams).map((code) => ({ pad: ["teams"], fout: `De wijk ${code} heeft meer dan één team` })),
    ...onbekend(wijkenVanTeams, codes).map((code) => ({
      pad: ["teams"],
      fout: `De wijk ${code} staat niet bij wijken`,
    })),
    ...onbekend([vangnet], namen).map((naam) => ({ pad: ["vangnet"], fout: `Er is geen team ${naam}` })),
  ];
}

function medewerkerfouten({ teams, organisaties, disciplines, medewerkers }: Inrichting): Inrichtingsfout[] {
  const adressen = dubbel(medewerkers.map(({ email }) => email));
  const fouten = adressen.map((email) => ({
    pad: ["medewerkers"],
    fout: `Het e-mailadres ${email} staat er twee keer`,
  }));
  const teamnamen = teams.map(({ naam }) => naam);
  const lijst = (naam: string | undefined) => (naam === undefined ? [] : [naam]);
  const eigen = medewerkers.flatMap((een, index) => {
    const isCoordinator = een.teams.some((team) => team.coordinator);
    const eigenTeams = een.teams.map(({ naam }) => naam);
    return [
      ...onbekend(eigenTeams, teamnamen).map((naam) => `Er is geen team ${naam}`),
      ...dubbel(eigenTeams).map((naam) => `Het team ${naam} staat er twee keer`),
      ...onbekend(lijst(een.organisatie), organisaties).map((naam) => `${naam} staat niet bij organisaties`),
      ...onbekend(lijst(een.discipline), disciplines).map((naam) => `${naam} staat niet bij disciplines`),
      ...(een.rollen.includes("coordinator") && !isCoordinator
        ? ["Zet bij een coordinator het team dat zij coördineert, met coordinator: true"]
        : []),
    ].map((fout) => ({ pad: ["medewerkers", index], fout }));
  });
  return [...fouten, ...eigen];
}

function dubbel(namen: readonly string[]): string[] {
  return [...new Set(namen.filter((naam, index) => namen.indexOf(naam) !== index))];
}

function onbekend(namen: readonly string[], bekend: readonly string[]): string[] {
  return namen.filter((naam) => !bekend.includes(naam));
}
