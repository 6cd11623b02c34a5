import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";

/** The thirteen domains of the Zelfredzaamheid-Matrix (2017): their names only, the criteria are of GGD Amsterdam. */
export const domeinen = {
  financien: "Financiën",
  werk_opleiding: "Werk en opleiding",
  tijdsbesteding: "Tijdsbesteding",
  huisvesting: "Huisvesting",
  huiselijke_relaties: "Huiselijke relaties",
  geestelijke_gezondheid: "Geestelijke gezondheid",
  lichamelijke_gezondheid: "Lichamelijke gezondheid",
  middelengebruik: "Middelengebruik",
  basale_adl: "Basale ADL",
  instrumentele_adl: "Instrumentele ADL",
  sociaal_netwerk: "Sociaal netwerk",
  maatschappelijke_participatie: "Maatschappelijke participatie",
  justitie: "Justitie",
} as const;
export type Domein = keyof typeof domeinen;

export const domeincodes: readonly Domein[] = [
  "financien",
  "werk_opleiding",
  "tijdsbesteding",
  "huisvesting",
  "huiselijke_relaties",
  "geestelijke_gezondheid",
  "lichamelijke_gezondheid",
  "middelengebruik",
  "basale_adl",
  "instrumentele_adl",
  "sociaal_netwerk",
  "maatschappelijke_participatie",
  "justitie",
];

const vanLeefgebied: Readonly<Record<Leefgebied, readonly Domein[]>> = {
  financien: ["financien"],
  wonen: ["huisvesting"],
  werk: ["werk_opleiding"],
  gezin: ["huiselijke_relaties"],
  netwerk: ["sociaal_netwerk", "maatschappelijke_participatie"],
  dagbesteding: ["tijdsbesteding", "maatschappelijke_participatie"],
  geestelijk: ["geestelijke_gezondheid"],
  zorg: ["lichamelijke_gezondheid", "basale_adl", "instrumentele_adl"],
  verslaving: ["middelengebruik"],
  justitie: ["justitie"],
  veiligheid: ["huiselijke_relaties"],
};

/** The domains that these leefgebieden are about, in the order of the matrix; a code that is no leefgebied adds none. */
export function domeinenVan(leefgebieden: readonly string[]): readonly Domein[] {
  const genoemd = new Set(leefgebieden.flatMap((code) => (isLeefgebied(code) ? vanLeefgebied[code] : [])));
  return domeincodes.filter((domein) => genoemd.has(domein));
}

function isLeefgebied(code: string): code is Leefgebied {
  return Object.hasOwn(vanLeefgebied, code);
}
