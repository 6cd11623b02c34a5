export const noodtoegangPaths = {
  /** Breaks the glass to the dossiers of this person. */
  nemen: (inwonerId: string) => `/inwoners/${inwonerId}/noodtoegang`,
  noodtoegangen: "/noodtoegang",
  /** The older ones; `na` is a cursor. */
  verder: (na: string) => `/noodtoegang?${new URLSearchParams({ na }).toString()}`,
  noodtoegang: (id: string) => `/noodtoegang/${id}`,
  beoordeling: (id: string) => `/noodtoegang/${id}/beoordeling`,
  intrekking: (id: string) => `/noodtoegang/${id}/intrekking`,
};
