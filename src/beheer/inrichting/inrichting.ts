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
