export const mijnWerkPaths = {
  mijnWerk: "/mijn-werk",
  mijnWerkVanaf: (vanaf: number) => `/mijn-werk?vanaf=${vanaf}`,
};
