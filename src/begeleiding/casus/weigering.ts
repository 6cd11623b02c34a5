/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  al_in_dossier: { veld: "dossier", melding: "Deze hulpvraag hoort al bij een dossier." },
  is_afgesloten: { veld: "dossier", melding: "Deze hulpvraag is afgesloten. Een dossier begint met een open vraag." },
  geen_behandelaar: { veld: "dossier", melding: "Wijs de hulpvraag eerst toe. De behandelaar wordt de regisseur." },
  naam_nodig: { veld: "dossier", melding: "Bij een dossier hoort een naam. Vul die in bij de route." },
  dossier_gesloten: { veld: "dossier", melding: "Dit dossier is gesloten. Heropen het eerst, of kies een ander." },
  open_taken: {
    veld: undefined,
    melding: "Er staan nog taken open en er is niemand om ze over te nemen. Laat eerst een collega meedoen.",
  },
  is_al_regisseur: { veld: "medewerkerId", melding: "Deze regisseur heeft de regie al." },
  collega_weg: { veld: "medewerkerId", melding: "Deze collega werkt hier niet meer. Kies een andere collega." },
  doet_al_mee: { veld: "medewerkerId", melding: "Deze collega doet al mee." },
  al_voorbij: { veld: undefined, melding: "Deze collega doet al niet meer mee." },
  regie_eerst_overdragen: {
    veld: undefined,
    melding: "Draag eerst de regie over. Een gezin heeft altijd een regisseur.",
  },
  geen_deelnemer: { veld: "voor", melding: "Kies mensen uit dit gezin." },
} as const;
