/** Why a triage was refused, in words, and at which field of the form. One text for pages and API. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding:
      "Een collega heeft deze hulpvraag intussen gewijzigd. Hieronder staat hoe het nu is. Kijk of je keuze nog klopt en sla opnieuw op.",
  },
  is_afgesloten: { veld: undefined, melding: "Deze hulpvraag is al afgesloten." },
  naam_nodig: {
    veld: "achternaam",
    melding: "Voor deze route is een dossier nodig, en dus een naam. Vul de achternaam in.",
  },
  melding_voor_vraag: {
    veld: "wmoMeldingOp",
    melding: "De Wmo-melding kan niet eerder zijn dan de dag waarop de inwoner de vraag stelde.",
  },
  melding_na_onderzoek: {
    veld: "wmoMeldingOp",
    melding: "Deze dag ligt na het einde van het Wmo-onderzoek. Verbeter eerst die dag.",
  },
  onbekende_vraagsoort: { veld: "vraagsoortId", melding: "Deze vraagsoort kennen wij niet. Kies er een uit de lijst." },
  in_toekomst: {
    veld: "wmoMeldingOp",
    melding: "De dag van de Wmo-melding ligt in de toekomst. Kies vandaag of een eerdere dag.",
  },
} as const;
