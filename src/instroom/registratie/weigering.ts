/** Why a registration was refused, in words, and at which field of the form. One text for pages and API. */
export const geweigerd = {
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd. Controleer de tekst en sla opnieuw op als dit een andere hulpvraag is.",
  },
  andere_inhoud: {
    veld: undefined,
    melding: "De eerste versie van dit formulier is al opgeslagen. Sla opnieuw op als dit een tweede hulpvraag is.",
  },
  in_toekomst: { veld: "gemeldOp", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  onbekende_wijk: { veld: "wijkCode", melding: "Deze wijk kennen wij niet. Kies een wijk uit de lijst." },
  onbekende_vraagsoort: { veld: "vraagsoortId", melding: "Deze vraagsoort kennen wij niet. Kies er een uit de lijst." },
  geen_team: { veld: "wijkCode", melding: "Er is nog geen team dat hulpvragen zonder wijk krijgt. Kies een wijk." },
  ander_team: {
    veld: "afhandeling",
    melding: "Je werkt niet in het team van deze wijk. Kies 'Naar de instroom' of een andere wijk.",
  },
  mogelijk_bekend: { veld: "zelfde", melding: "Misschien kennen we deze persoon al. Kies of het dezelfde is." },
  onbekende_persoon: {
    veld: undefined,
    melding: "De persoon die je koos, past niet bij wat je invulde. Kijk het na en kies opnieuw.",
  },
  is_afgesloten: { veld: undefined, melding: "Deze hulpvraag is al afgesloten." },
  al_toegewezen: { veld: undefined, melding: "Je hebt deze hulpvraag al." },
  gewijzigd: { veld: undefined, melding: "Een collega was je voor. Open de hulpvraag in de instroom." },
} as const;
