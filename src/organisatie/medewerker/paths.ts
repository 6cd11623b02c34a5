export const medewerkerPaths = {
  beheer: "/beheer",
  medewerkers: "/beheer/medewerkers",
  inactief: "/beheer/medewerkers?toon=inactief",
  nieuw: "/beheer/medewerkers/nieuw",
  medewerker: (id: string) => `/beheer/medewerkers/${id}`,
  status: (id: string) => `/beheer/medewerkers/${id}/status`,
  /** The next page of the list: a cursor is an id, never a name. */
  volgende: (na: string, toon: "actief" | "inactief") =>
    toon === "actief" ? `/beheer/medewerkers?na=${na}` : `/beheer/medewerkers?toon=inactief&na=${na}`,
};
