/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  al_verzonden: {
    veld: undefined,
    melding: "Dit formulier is al een keer verstuurd, met een andere reden. Verstuur het nog een keer.",
  },
  al_beoordeeld: { veld: undefined, melding: "Deze noodtoegang is al beoordeeld. Dat blijft zo staan." },
  al_voorbij: { veld: undefined, melding: "Deze noodtoegang is al voorbij. Stopzetten hoeft niet meer." },
} as const;
