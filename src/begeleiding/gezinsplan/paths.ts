export const gezinsplanPaths = { gezinsplan: (casusId: string) => `/casussen/${casusId}/gezinsplan` };
