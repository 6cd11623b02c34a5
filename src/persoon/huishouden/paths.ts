export const huishoudenPaths = {
  huishouden: (inwonerId: string) => `/inwoners/${inwonerId}/huishouden`,
  leden: (inwonerId: string) => `/inwoners/${inwonerId}/huishouden/leden`,
  einde: (inwonerId: string, lidId: string) => `/inwoners/${inwonerId}/huishouden/leden/${lidId}/einde`,
};
