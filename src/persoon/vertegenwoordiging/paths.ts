export const vertegenwoordigingPaths = {
  vertegenwoordigers: (inwonerId: string) => `/inwoners/${inwonerId}/vertegenwoordigers`,
  einde: (inwonerId: string, id: string) => `/inwoners/${inwonerId}/vertegenwoordigers/${id}/einde`,
};
