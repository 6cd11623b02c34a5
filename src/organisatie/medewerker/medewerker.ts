import type { Lijstkeuze } from "#organisatie/lijst/lijst.ts";
import { accept, refuse, type Result } from "#shared/result.ts";

/** The roles of people: code -> how a colleague reads it. */
export const rolnamen = {
  medewerker: "Wijkteammedewerker",
  coordinator: "Teamcoördinator",
  kwaliteitsmedewerker: "Kwaliteitsmedewerker",
  beheerder: "Functioneel beheerder",
  privacy_officer: "Privacy officer",
} as const;
export type Medewerkerrol = keyof typeof rolnamen;

/** Roles as a colleague reads them, in the order of the list; that of a machine too. Empty when there is none. */
export function rollenInWoorden(rollen: readonly string[]): string {
  const namen = Object.entries({ ...rolnamen, koppeling: "Koppeling" });
  return namen.flatMap(([rol, naam]) => (rollen.includes(rol) ? [naam] : [])).join(", ");
}

/** What the beheerder chooses. Coordinator is nobody's choice: it follows from a team. */
export const keuzerollen = ["medewerker", "kwaliteitsmedewerker", "beheerder", "privacy_officer"] as const;
export type Keuzerol = (typeof keuzerollen)[number];

export type Teamtaak = { readonly teamId: string; readonly instroom: boolean; readonly coordinator: boolean };

export type Medewerkergegevens = {
  readonly naam: string;
  /** Lower case: as the log-in service knows her. */
  readonly email: string;
  readonly rollen: readonly Keuzerol[];
  readonly teams: readonly Teamtaak[];
  readonly organisatie?: Lijstkeuze;
  readonly discipline?: Lijstkeuze;
};

/** Who is in a team is medewerker, who coordinates a team is coordinator: nobody can be half of it. */
export function rollenVan({ rollen, teams }: Pick<Medewerkergegevens, "rollen" | "teams">): Medewerkerrol[] {
  const alle = new Set<Medewerkerrol>(rollen);
  if (teams.length > 0) alle.add("medewerker");
  if (teams.some((team) => team.coordinator)) alle.add("coordinator");
  return [...alle];
}

/** Nobody gives up her own beheer, so there is always someone who can give others access. */
export function rollenWijzigen(
  rollen: readonly Medewerkerrol[],
  isZelf: boolean,
): Result<readonly Medewerkerrol[], "eigen_beheer"> {
  return isZelf && !rollen.includes("beheerder") ? refuse("eigen_beheer") : accept(rollen);
}

/** Nobody ends her own access. */
export function statusWijzigen(actief: boolean, isZelf: boolean): Result<boolean, "eigen_toegang"> {
  return isZelf && !actief ? refuse("eigen_toegang") : accept(actief);
}

export type Teamverschil = {
  readonly erbij: readonly Teamtaak[];
  readonly anders: readonly Teamtaak[];
  readonly eraf: readonly Teamtaak[];
};

/** What to write to get from one set of teams to the other. */
export function teamsVergelijken(was: readonly Teamtaak[], wordt: readonly Teamtaak[]): Teamverschil {
  const vind = (lijst: readonly Teamtaak[], taak: Teamtaak) => lijst.find((andere) => andere.teamId === taak.teamId);
  return {
    erbij: wordt.filter((taak) => !vind(was, taak)),
    anders: wordt.filter((taak) => {
      const eerst = vind(was, taak);
      return eerst && (eerst.instroom !== taak.instroom || eerst.coordinator !== taak.coordinator);
    }),
    eraf: was.filter((taak) => !vind(wordt, taak)),
  };
}
