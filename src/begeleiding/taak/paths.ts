export const taakPaths = {
  taken: (casusId: string) => `/casussen/${casusId}/taken`,
  stand: (casusId: string, taakId: string) => `/casussen/${casusId}/taken/${taakId}/stand`,
};
