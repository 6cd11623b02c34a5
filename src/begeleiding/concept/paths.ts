export const conceptPaths = { concept: (casusId: string) => `/casussen/${casusId}/concept` };
