/** Why a command refused, in words, and at which field of its form. One text for pages and API. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding:
      "Een collega heeft deze hulpvraag intussen gewijzigd. Hieronder staat hoe het nu is. Kijk of het nog klopt en sla opnieuw op.",
  },
  is_afgesloten: { veld: undefined, melding: "Deze hulpvraag is al afgesloten." },
  geen_recht: {
    veld: undefined,
    melding: "Je mag deze hulpvraag niet toewijzen. Vraag het de behandelaar of de coördinator.",
  },
  al_toegewezen: { veld: "medewerkerId", melding: "Deze collega heeft de hulpvraag al." },
  ander_team: { veld: "medewerkerId", melding: "Deze collega werkt niet in het team van deze hulpvraag." },
  al_in_behandeling: {
    veld: "teamId",
    melding: "Iemand is al bezig met deze hulpvraag. Alleen een nieuwe vraag kan naar een ander team.",
  },
  zelfde_team: { veld: "teamId", melding: "De hulpvraag is al bij dit team." },
  voor_melding: { veld: "op", melding: "Deze dag ligt voor de dag waarop de inwoner de vraag stelde." },
  na_gesprek: { veld: "op", melding: "Deze dag ligt na het eerste gesprek. De eerste reactie is op of voor die dag." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  afgesloten_voor_melding: {
    veld: "afgeslotenOp",
    melding: "Deze dag ligt voor de dag waarop de inwoner de vraag stelde.",
  },
  afgesloten_in_toekomst: {
    veld: "afgeslotenOp",
    melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.",
  },
  voor_contact: { veld: "afgeslotenOp", melding: "Deze dag ligt voor de eerste reactie of het eerste gesprek." },
  geen_uitkomst: {
    veld: "uitkomst",
    melding: "Bij deze reden is er geen hulp tot stand gekomen. Kies 'Geen hulp tot stand gekomen'.",
  },
  route_nodig: { veld: "uitkomst", melding: "Kies eerst de route: bij deze hulp hoort een dossier." },
  naam_nodig: {
    veld: "uitkomst",
    melding: "Bij deze hulp hoort een dossier, en dus een naam. Vul die in bij de route.",
  },
  geen_melding: { veld: "op", melding: "Deze hulpvraag is geen Wmo-melding. Pas dat zo nodig aan bij de route." },
  voor_wmo_melding: { veld: "op", melding: "Deze dag ligt voor de Wmo-melding." },
  uitkomst_nodig: {
    veld: "uitkomst",
    melding: "Kies waar de hulp vandaan kwam. Dat is nodig als er iets is bereikt of overgedragen.",
  },
} as const;
