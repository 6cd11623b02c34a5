export const planPaths = {
  /** With an id at that doel. */
  plan: (casusId: string, doelId?: string) =>
    doelId === undefined ? `/casussen/${casusId}/plan` : `/casussen/${casusId}/plan#doel-${doelId}`,
  /** For the resident, on paper. */
  afdruk: (casusId: string) => `/casussen/${casusId}/plan/afdruk`,
  doelen: (casusId: string) => `/casussen/${casusId}/doelen`,
  doelstand: (casusId: string, doelId: string) => `/casussen/${casusId}/doelen/${doelId}/stand`,
  acties: (casusId: string, doelId: string) => `/casussen/${casusId}/doelen/${doelId}/acties`,
  actiestand: (casusId: string, actieId: string) => `/casussen/${casusId}/acties/${actieId}/stand`,
  akkoord: (casusId: string) => `/casussen/${casusId}/akkoord`,
};
