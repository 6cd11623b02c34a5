export const persoonskaartPaths = {
  kaart: (inwonerId: string) => `/inwoners/${inwonerId}`,
  gegevens: (inwonerId: string) => `/inwoners/${inwonerId}/gegevens`,
};
