export const documentPaths = {
  documenten: (casusId: string) => `/casussen/${casusId}/documenten`,
  inhoud: (casusId: string, id: string) => `/casussen/${casusId}/documenten/${id}/inhoud`,
  intrekking: (casusId: string, id: string) => `/casussen/${casusId}/documenten/${id}/intrekking`,
};

/** The one form that may carry a file. */
export function isDocumentVersturen(method: string, path: string): boolean {
  return method === "POST" && /^\/casussen\/[^/]+\/documenten$/.test(path);
}
