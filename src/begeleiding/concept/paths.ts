export const conceptPaths = { concept: (casusId: string) => `/casussen/${casusId}/concept` };

/** Where the form stands that keeps what one types: the dossier, also as the answer to what could not be laid down. */
export function isPaginaMetConcept(path: string): boolean {
  return /^\/casussen\/[^/]+(\/contactmomenten|\/concept)?$/.test(path);
}
