export const bewaarbesluitPaths = {
  bewaarstoppen: "/bewaren/bewaarstoppen",
  opheffing: (id: string) => `/bewaren/bewaarstoppen/${id}/opheffing`,
  verzoeken: "/bewaren/verzoeken",
  besluit: (id: string) => `/bewaren/verzoeken/${id}/besluit`,
};
