export const deelnemerPaths = {
  deelnemers: (casusId: string) => `/casussen/${casusId}/deelnemers`,
  /** Someone known, who lives with one of the gezin. */
  huisgenoten: (casusId: string) => `/casussen/${casusId}/huisgenoten`,
  vertrek: (casusId: string) => `/casussen/${casusId}/vertrek`,
};
