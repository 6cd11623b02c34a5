/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier lezen, maar er niet meer in werken." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met een andere tekst. Verstuur het nog een keer om ook deze tekst op te slaan.",
  },
  is_herzien: {
    veld: undefined,
    melding:
      "Een collega heeft dit gesprek intussen aangevuld. Wat jij typte, staat hier nog. Kijk wat de collega opschreef en sla daarna opnieuw op.",
  },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  met_wie: { veld: "met", melding: "Kies met wie je sprak." },
  geen_deelnemer: { veld: "met", melding: "Kies mensen uit dit gezin voor wie je meedoet." },
} as const;
