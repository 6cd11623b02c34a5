export const evaluatiePaths = {
  evaluaties: (casusId: string) => `/casussen/${casusId}/evaluaties`,
  dag: (casusId: string, evaluatieId: string) => `/casussen/${casusId}/evaluaties/${evaluatieId}/dag`,
  gesprek: (casusId: string, evaluatieId: string) => `/casussen/${casusId}/evaluaties/${evaluatieId}/gesprek`,
};
