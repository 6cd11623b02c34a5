/** The nine tasks of a wijkteam: every task and every contactmoment is one of these kinds of work. */
export const werksoorten = {
  informeren: "Informeren en adviseren",
  signaleren: "Signaleren",
  vraagverheldering: "Vraagverheldering",
  plan: "Ondersteuningsplan opstellen en volgen",
  ondersteunen: "Zelf ondersteunen",
  regie: "Regie voeren",
  leun_en_steun: "Leun- en steuncontact",
  toegang: "Toegang tot voorzieningen",
  preventie: "Terugval voorkomen",
} as const;
export type Werksoort = keyof typeof werksoorten;

/** What work a legal term is, by its code. A term that is not here ends in a decision: toegang. */
const vanTermijn: Readonly<Record<string, Werksoort>> = {
  wmo_onderzoek: "vraagverheldering",
  wmo_persoonlijk_plan: "plan",
  jeugdwet_plan: "plan",
  jeugdwet_plan_schriftelijk: "plan",
  wgs_eerste_gesprek: "vraagverheldering",
  wgs_eerste_gesprek_bedreigend: "vraagverheldering",
};

/** What a task is when nobody says: what its law asks, or helping. */
export function werksoortVanTaak(termijnCode: string | undefined): Werksoort {
  return termijnCode === undefined ? "ondersteunen" : (vanTermijn[termijnCode] ?? "toegang");
}

/** What a contactmoment is when nobody says: the kind that its soort names, or helping. */
export function werksoortVanContact(soort: string): Werksoort {
  return soort === "leun_en_steun" ? "leun_en_steun" : "ondersteunen";
}
