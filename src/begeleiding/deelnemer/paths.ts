export const deelnemerPaths = {
  deelnemers: (casusId: string) => `/casussen/${casusId}/deelnemers`,
  vertrek: (casusId: string) => `/casussen/${casusId}/vertrek`,
};
