export const hulpvraagPaths = {
  hulpvraag: (id: string) => `/hulpvragen/${id}`,
  toewijzing: (id: string) => `/hulpvragen/${id}/toewijzing`,
  team: (id: string) => `/hulpvragen/${id}/team`,
  triage: (id: string) => `/hulpvragen/${id}/triage`,
  eersteReactie: (id: string) => `/hulpvragen/${id}/eerste-reactie`,
  eersteGesprek: (id: string) => `/hulpvragen/${id}/eerste-gesprek`,
  onderzoek: (id: string) => `/hulpvragen/${id}/onderzoek`,
  afsluiting: (id: string) => `/hulpvragen/${id}/afsluiting`,
};
