/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  mogelijk_bekend: {
    veld: "zelfde",
    melding: "Misschien kennen we deze persoon al. Kies of het dezelfde is.",
  },
  onbekende_persoon: {
    veld: undefined,
    melding: "De persoon die je koos, past niet bij wat je invulde. Kijk het na en kies opnieuw.",
  },
  geboren_in_toekomst: { veld: "geboortedatum", melding: "Deze geboortedatum ligt in de toekomst." },
  geen_huisgenoot: {
    veld: undefined,
    melding: "Deze persoon woont niet meer bij iemand van het gezin. Vul hieronder in wie erbij komt.",
  },
  geen_deelnemer: { veld: "inwonerId", melding: "Kies iemand van dit gezin." },
  al_voorbij: { veld: "inwonerId", melding: "Deze persoon hoort al niet meer bij het gezin." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  voor_begin: { veld: "op", melding: "Deze persoon hoorde toen nog niet bij het gezin. Kies een latere dag." },
  laatste: {
    veld: "inwonerId",
    melding: "Dit is de laatste van het gezin. Voeg eerst iemand toe, of sluit het dossier.",
  },
  open_acties: {
    veld: "inwonerId",
    melding: "Deze persoon moet nog iets doen in het plan. Rond die actie eerst af, of laat haar vervallen.",
  },
  helper_voor_haar: {
    veld: "inwonerId",
    melding: "Een collega doet alleen voor deze persoon mee. Laat die collega eerst stoppen.",
  },
} as const;
