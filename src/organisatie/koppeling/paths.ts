export const koppelingPaths = {
  koppelingen: "/beheer/koppelingen",
  nieuw: "/beheer/koppelingen/nieuw",
  koppeling: (id: string) => `/beheer/koppelingen/${id}`,
  sleutels: (id: string) => `/beheer/koppelingen/${id}/sleutels`,
  intrekking: (id: string, sleutelId: string) => `/beheer/koppelingen/${id}/sleutels/${sleutelId}/intrekking`,
};
