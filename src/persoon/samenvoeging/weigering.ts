/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  zichzelf: { veld: undefined, melding: "Dit is dezelfde inschrijving. Kies een andere." },
  ander_bsn: { veld: undefined, melding: "Dit zijn verschillende personen: het BSN is anders. Controleer het BSN." },
  al_een: { veld: undefined, melding: "Deze twee zijn al één persoon." },
  lijkt_niet: {
    veld: undefined,
    melding: "Deze persoon lijkt niet genoeg op deze inwoner. Kies iemand uit de lijst.",
  },
  bevestiging_nodig: {
    veld: "bevestiging",
    melding: "Dit lijkt familie, of een verkeerd BSN. Schrijf op hoe je zeker weet dat het dezelfde persoon is.",
  },
  al_verzonden: {
    veld: undefined,
    melding: "Dit formulier is al een keer verstuurd, met een andere keuze. Verstuur het nog een keer.",
  },
  al_ongedaan: { veld: undefined, melding: "Dit is al ongedaan gemaakt." },
} as const;
