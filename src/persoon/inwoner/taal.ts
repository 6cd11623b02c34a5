/** The language someone would rather speak; codes of ISO 639-1, or 639-3 where that has none. */
export const voorkeurstalen = {
  nl: "Nederlands",
  dse: "Nederlandse Gebarentaal",
  ar: "Arabisch",
  bg: "Bulgaars",
  zh: "Chinees",
  de: "Duits",
  en: "Engels",
  fa: "Farsi of Dari",
  fr: "Frans",
  uk: "Oekraïens",
  pl: "Pools",
  pt: "Portugees",
  ro: "Roemeens",
  ru: "Russisch",
  so: "Somalisch",
  es: "Spaans",
  zgh: "Tamazight (Berbers)",
  ti: "Tigrinya",
  tr: "Turks",
} as const;
export type Voorkeurstaal = keyof typeof voorkeurstalen;
