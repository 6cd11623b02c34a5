export const oorzaakPaths = {
  oorzaken: (casusId: string) => `/casussen/${casusId}/oorzaken`,
  focus: (casusId: string, oorzaakId: string) => `/casussen/${casusId}/oorzaken/${oorzaakId}/focus`,
};
