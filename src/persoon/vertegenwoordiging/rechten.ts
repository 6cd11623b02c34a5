import { type Identiteit, isHulpverlener } from "#shared/identiteit.ts";

/** Who helps residents may write down who acts for a person she works for. */
export function magVertegenwoordigersVastleggen(wie: Identiteit): boolean {
  return isHulpverlener(wie);
}
