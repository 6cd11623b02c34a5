export const teamPaths = {
  team: "/team",
  vervangingen: "/team/vervangingen",
  nieuweVervanging: "/team/vervangingen/nieuw",
  einde: (id: string) => `/team/vervangingen/${id}/einde`,
};
