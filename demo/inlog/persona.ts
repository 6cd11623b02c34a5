/** Someone a visitor of the demonstration can be. */
export type Persona = {
  readonly sub: string;
  readonly naam: string;
  readonly email: string;
  readonly rol: string;
  readonly team: string | null;
};

export type ListPersonas = () => Promise<readonly Persona[]>;

type Rolwoorden = { readonly rol: string; readonly meervoud: string; readonly werk: string };

/** In the order of the story: who does the work first, who watches over it last. */
export const rolwoorden: readonly Rolwoorden[] = [
  {
    rol: "medewerker",
    meervoud: "Medewerkers",
    werk: "Nemen een hulpvraag op, voeren het eerste gesprek en ronden af.",
  },
  {
    rol: "coordinator",
    meervoud: "Coördinatoren",
    werk: "Verdelen nieuwe hulpvragen en zien de cijfers van het eigen team.",
  },
  {
    rol: "kwaliteitsmedewerker",
    meervoud: "Kwaliteitsmedewerker",
    werk: "Ziet de cijfers van de hele gemeente.",
  },
  {
    rol: "beheerder",
    meervoud: "Functioneel beheerder",
    werk: "Stelt Keukentafel in.",
  },
  {
    rol: "privacy_officer",
    meervoud: "Privacy officer",
    werk: "Kijkt na wie welke gegevens zag.",
  },
];

export type Groep = { readonly titel: string; readonly werk: string; readonly personas: readonly Persona[] };

/** By role, in the order above, then by team and name. */
export function perRol(personas: readonly Persona[]): Groep[] {
  const groepen = rolwoorden.map(({ rol, meervoud, werk }) => ({
    titel: meervoud,
    werk,
    personas: personas.filter((persona) => persona.rol === rol).toSorted(opTeamEnNaam),
  }));
  return groepen.filter((groep) => groep.personas.length > 0);
}

function opTeamEnNaam(een: Persona, ander: Persona): number {
  return (een.team ?? "").localeCompare(ander.team ?? "", "nl") || een.naam.localeCompare(ander.naam, "nl");
}
