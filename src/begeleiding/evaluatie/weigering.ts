/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag dit plan lezen, maar er niet meer in werken." },
  dossier_gesloten: { veld: undefined, melding: "Dit dossier is gesloten. Heropen het eerst." },
  al_verzonden: {
    veld: undefined,
    melding: "Dit formulier is al een keer verstuurd, met een andere dag. Verzet de evaluatie als de dag anders wordt.",
  },
  al_gepland: { veld: "op", melding: "Er is al een evaluatie gepland. Verzet die, of houd hem eerst." },
  niet_gepland: { veld: undefined, melding: "Deze evaluatie is al gehouden of vervallen." },
  in_verleden: { veld: "op", melding: "Deze dag is al voorbij. Kies vandaag of een latere dag." },
  te_ver: { veld: "op", melding: "Kies een dag binnen 12 maanden." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  geen_deelnemer: { veld: "met", melding: "Kies mensen uit dit gezin." },
  andere_doelen: { veld: undefined, melding: "De doelen zijn intussen anders. Kijk elk doel na en sla opnieuw op." },
  volgende_in_verleden: { veld: "volgendeOp", melding: "Deze dag is al voorbij. Kies vandaag of een latere dag." },
  volgende_te_ver: { veld: "volgendeOp", melding: "Kies een dag binnen 12 maanden." },
} as const;
