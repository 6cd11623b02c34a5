export const casusPaths = {
  casussen: "/casussen",
  casus: (id: string) => `/casussen/${id}`,
  /** Opens the dossier of a hulpvraag, or puts it in one that is there. */
  dossier: (hulpvraagId: string) => `/hulpvragen/${hulpvraagId}/dossier`,
  regie: (id: string) => `/casussen/${id}/regie`,
  betrokkenen: (id: string) => `/casussen/${id}/betrokkenen`,
  einde: (id: string, betrokkenheidId: string) => `/casussen/${id}/betrokkenen/${betrokkenheidId}/einde`,
};
