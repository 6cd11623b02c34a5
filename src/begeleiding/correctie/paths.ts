export const correctiePaths = {
  oorzaak: (casusId: string, oorzaakId: string) => `/casussen/${casusId}/oorzaken/${oorzaakId}/correctie`,
  doel: (casusId: string, doelId: string) => `/casussen/${casusId}/doelen/${doelId}/correctie`,
  actie: (casusId: string, actieId: string) => `/casussen/${casusId}/acties/${actieId}/correctie`,
};
