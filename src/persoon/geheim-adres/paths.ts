export const geheimAdresPaths = {
  adres: (inwonerId: string) => `/inwoners/${inwonerId}/geheim-adres`,
  markering: (inwonerId: string) => `/inwoners/${inwonerId}/geheim-adres/markering`,
  opheffing: (inwonerId: string) => `/inwoners/${inwonerId}/geheim-adres/opheffing`,
};
