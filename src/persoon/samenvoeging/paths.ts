export const samenvoegingPaths = {
  samenvoegingen: (inwonerId: string) => `/inwoners/${inwonerId}/samenvoegingen`,
  /** Undoes it: they are two people again. */
  einde: (inwonerId: string, samenvoegingId: string) => `/inwoners/${inwonerId}/samenvoegingen/${samenvoegingId}/einde`,
};
