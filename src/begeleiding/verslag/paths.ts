export const verslagPaths = { verslag: (casusId: string) => `/casussen/${casusId}/verslag` };
