/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Lees wat er veranderde en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag dit plan lezen, maar er niet meer in werken." },
  dossier_gesloten: {
    veld: undefined,
    melding: "Dit dossier is gesloten. Het plan blijft zoals het is. Heropen het dossier om verder te gaan.",
  },
  onbekende_oorzaak: { veld: "oorzaakId", melding: "Kies een oorzaak uit dit plan." },
  te_veel_oorzaken: { veld: "oorzaak", melding: "Dit plan heeft al 30 oorzaken. Kies er een uit de lijst." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met een andere tekst. Verstuur het nog een keer om ook deze tekst op te slaan.",
  },
  te_veel_doelen: { veld: undefined, melding: "Dit plan heeft al 50 doelen. Meer is voor niemand te overzien." },
  te_veel_acties: { veld: undefined, melding: "Dit doel heeft al 50 acties. Stel een nieuw doel." },
  doel_is_dicht: { veld: undefined, melding: "Dit doel loopt niet meer. Stel een nieuw doel als dat nodig is." },
  open_acties: {
    veld: undefined,
    melding: "Er zijn nog acties te doen voor dit doel. Kies daar eerst Gedaan of Hoeft niet meer.",
  },
  actie_is_af: { veld: undefined, melding: "Deze actie is al gedaan of vervallen." },
  doet_niet_mee: { veld: "wie", melding: "Kies iemand uit dit gezin of iemand die nu helpt." },
  al_voorbij: { veld: "wanneer", melding: "Deze dag is al voorbij. Kies vandaag of een latere dag." },
  geen_doelen: { veld: undefined, melding: "Er staat nog geen doel in het plan. Stel eerst een doel." },
  geen_deelnemer: { veld: "inwonerId", melding: "Kies iemand uit dit gezin." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  opmerking_nodig: { veld: "opmerking", melding: "Schrijf op wat er anders moet." },
} as const;
