export const zelfredzaamheidPaths = {
  zelfredzaamheid: (casusId: string) => `/casussen/${casusId}/zelfredzaamheid`,
  nieuw: (casusId: string) => `/casussen/${casusId}/zelfredzaamheid/nieuw`,
  /** With the einde chosen already. */
  einde: (casusId: string) => `/casussen/${casusId}/zelfredzaamheid/nieuw?moment=einde`,
  correctie: (casusId: string, metingId: string) => `/casussen/${casusId}/zelfredzaamheid/${metingId}/correctie`,
};
