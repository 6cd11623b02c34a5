export const vraagsoortPaths = {
  vraagsoorten: "/beheer/vraagsoorten",
  nieuw: "/beheer/vraagsoorten/nieuw",
  vraagsoort: (id: string) => `/beheer/vraagsoorten/${id}`,
};
