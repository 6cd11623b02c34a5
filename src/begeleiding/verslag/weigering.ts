/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier lezen, maar er niet meer in werken." },
  al_verzonden: {
    veld: undefined,
    melding: "Dit formulier is al een keer verstuurd, met een ander antwoord. Verstuur het nog een keer.",
  },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  geen_deelnemer: { veld: "aan", melding: "Kies mensen uit dit gezin." },
} as const;
