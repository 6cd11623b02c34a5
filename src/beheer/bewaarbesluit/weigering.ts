/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  kenmerk_onbekend: {
    veld: "kenmerk",
    melding: "Dit kenmerk hoort bij geen hulpvraag of dossier. Kijk of het klopt; misschien is het al vernietigd.",
  },
  al_gestopt: { veld: "kenmerk", melding: "Op dit dossier staat al een bewaarstop. Hef die eerst op." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met iets anders erin. Verstuur het nog een keer om ook dit op te slaan.",
  },
  in_toekomst: { veld: "ontvangenOp", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  verzoek_loopt: {
    veld: "kenmerk",
    melding: "Voor dit dossier ligt al een verzoek. Neem daar eerst een besluit over.",
  },
  al_besloten: {
    veld: undefined,
    melding: "Over dit verzoek is al een ander besluit genomen. Dat besluit blijft staan.",
  },
  dossier_open: {
    veld: "besluit",
    melding: "Dit dossier is nog open. Laat de regisseur of behandelaar het eerst sluiten.",
  },
} as const;
