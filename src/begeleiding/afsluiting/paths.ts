export const afsluitingPaths = {
  afsluiting: (casusId: string) => `/casussen/${casusId}/afsluiting`,
  heropening: (casusId: string) => `/casussen/${casusId}/heropening`,
};
