/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: {
    veld: undefined,
    melding: "Je mag dit adres niet wijzigen. Vraag het aan wie deze persoon nu helpt.",
  },
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft deze gegevens intussen gewijzigd. Kijk of het nog klopt en probeer het opnieuw.",
  },
  al_geheim: { veld: undefined, melding: "Dit adres is al geheim." },
  is_niet_geheim: { veld: undefined, melding: "Dit adres is niet geheim meer. Je vindt het bij de gegevens." },
  ander_adres: {
    veld: "samen",
    melding: "Iemand die je koos, staat niet meer op dit adres. Kijk het na en kies opnieuw.",
  },
  huisgenoot_van_ander: {
    veld: undefined,
    melding:
      "Iemand anders op dit adres houdt het geheim, en die persoon help jij niet. Vraag wie die persoon helpt of het nog nodig is.",
  },
} as const;
