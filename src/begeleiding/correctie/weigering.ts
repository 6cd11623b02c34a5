/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: { veld: undefined, melding: "Een collega veranderde dit ook. Lees beide teksten en kies." },
  geen_recht: { veld: undefined, melding: "Je mag dit plan lezen, maar er niet meer in werken." },
  dossier_gesloten: { veld: undefined, melding: "Dit dossier is gesloten. Heropen het eerst." },
  doel_is_dicht: { veld: undefined, melding: "Dit doel loopt niet meer. De woorden blijven zoals ze zijn." },
  actie_is_af: { veld: undefined, melding: "Deze actie is al gedaan of vervallen. Ze blijft zoals ze is." },
  onbekende_oorzaak: { veld: "oorzaakId", melding: "Kies een oorzaak uit dit plan." },
  doet_niet_mee: { veld: "wie", melding: "Kies iemand uit dit gezin of iemand die nu helpt." },
  al_voorbij: { veld: "wanneer", melding: "Deze dag is al voorbij. Kies vandaag of een latere dag." },
} as const;
