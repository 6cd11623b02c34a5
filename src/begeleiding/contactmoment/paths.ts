export const contactmomentPaths = { contactmomenten: (casusId: string) => `/casussen/${casusId}/contactmomenten` };
