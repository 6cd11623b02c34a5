export const dossierPaths = { dossiers: "/casussen", dossier: (casusId: string) => `/casussen/${casusId}` };
