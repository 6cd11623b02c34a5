export const verhelderingPaths = {
  verhelderingen: (casusId: string) => `/casussen/${casusId}/verhelderingen`,
  /** The guide of a new conversation. */
  nieuw: (casusId: string) => `/casussen/${casusId}/verhelderingen/nieuw`,
  /** The same conversation, filled in further or mended. */
  herziening: (casusId: string, verhelderingId: string) =>
    `/casussen/${casusId}/verhelderingen/${verhelderingId}/herziening`,
};
