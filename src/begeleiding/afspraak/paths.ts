export const afspraakPaths = {
  afspraken: (casusId: string) => `/casussen/${casusId}/afspraken`,
  afspraak: (casusId: string, id: string) => `/casussen/${casusId}/afspraken/${id}`,
  /** What was said, once it was held. */
  verslag: (casusId: string, id: string) => `/casussen/${casusId}/afspraken/${id}/contactmoment`,
  uitval: (casusId: string, id: string) => `/casussen/${casusId}/afspraken/${id}/uitval`,
  verzetting: (casusId: string, id: string) => `/casussen/${casusId}/afspraken/${id}/verzetting`,
};
