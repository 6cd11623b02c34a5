export const registratiePaths = {
  nieuw: "/hulpvragen/nieuw",
  hulpvragen: "/hulpvragen",
  opgeslagen: "/hulpvragen/opgeslagen",
};
