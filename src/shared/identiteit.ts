export const rollen = [
  "inwoner",
  "medewerker",
  "coordinator",
  "kwaliteitsmedewerker",
  "beheerder",
  "privacy_officer",
  "koppeling",
  "import",
  "inrichting",
  "bewaring",
  "kolommen",
] as const;
export type Rol = (typeof rollen)[number];

/** Who asks, as the policies in the database see it. Lists hold ids. */
export type Identiteit = {
  readonly gemeenteId: number;
  readonly gebruikerId: string | null;
  readonly medewerkerId: string | null;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly teams: readonly string[];
  readonly instroomteams: readonly string[];
  readonly coordinatieteams: readonly string[];
  /** The medewerker and those she stands in for today. */
  readonly mijn: readonly string[];
};

export function heeftRol(wie: Identiteit, ...gevraagd: Rol[]): boolean {
  return gevraagd.some((rol) => wie.rollen.includes(rol));
}

/** Someone without log-in (a resident), or the system itself doing one named job. */
export function zonderInlog(
  gemeenteId: number,
  rol: "inwoner" | "import" | "inrichting" | "bewaring" | "kolommen",
): Identiteit {
  return {
    gemeenteId,
    gebruikerId: null,
    medewerkerId: null,
    naam: rol,
    rollen: [rol],
    teams: [],
    instroomteams: [],
    coordinatieteams: [],
    mijn: [],
  };
}

/** Who helps residents herself: a medewerker or coordinator who is a person, not a system. */
export function isHulpverlener(wie: Identiteit): boolean {
  return wie.medewerkerId !== null && heeftRol(wie, "medewerker", "coordinator");
}
