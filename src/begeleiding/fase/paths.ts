export const fasePaths = {
  fase: (casusId: string) => `/casussen/${casusId}/fase`,
  /** The end of the phase that runs. */
  einde: (casusId: string) => `/casussen/${casusId}/fase/einde`,
};
