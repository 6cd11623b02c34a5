export const contactmomentPaths = {
  contactmomenten: (casusId: string) => `/casussen/${casusId}/contactmomenten`,
  contactmoment: (casusId: string, id: string) => `/casussen/${casusId}/contactmomenten/${id}`,
};
