import { accept, refuse } from "#shared/result.ts";

/** Why someone needs a secret address now. A code and no text: the log that keeps it holds nobody's story. */
export const toonredenen = {
  huisbezoek: "Ik ga op bezoek",
  bezorgen: "Er moet iets bezorgd worden",
  gevaar: "Er is gevaar: hulp moet er naartoe",
  controleren: "Ik controleer het samen met de inwoner",
} as const;
export type Toonreden = keyof typeof toonredenen;

type Huisgenoot = { readonly id: string; readonly mag: boolean };

/** The address becomes secret, with that of the others at it whom one chose. */
export function geheimMaken(isGeheim: boolean, samen: readonly string[], opZelfdeAdres: readonly Huisgenoot[]) {
  if (isGeheim) return refuse("al_geheim");
  const mogelijk = opZelfdeAdres.filter(({ mag }) => mag).map(({ id }) => id);
  return samen.every((id) => mogelijk.includes(id)) ? accept(samen) : refuse("ander_adres");
}
