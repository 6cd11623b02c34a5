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
    melding:
      "Dit formulier is al een keer verstuurd, met een andere tekst. Verstuur het nog een keer om ook deze tekst op te slaan.",
  },
  te_veel_oorzaken: {
    veld: undefined,
    melding: "Dit plan heeft al 30 oorzaken. Meer is voor niemand te overzien.",
  },
} as const;
