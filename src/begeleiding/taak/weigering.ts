/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met een andere taak. Verstuur het nog een keer om ook deze op te slaan.",
  },
  niet_betrokken: { veld: "medewerkerId", melding: "Deze collega doet niet mee in dit dossier. Kies wie wel meedoet." },
  wat_ontbreekt: { veld: "wat", melding: "Schrijf op wat er moet gebeuren, of kies een wettelijke termijn." },
  in_verleden: { veld: "uiterlijk", melding: "Deze dag ligt in het verleden. Kies vandaag of een latere dag." },
  begin_in_toekomst: { veld: "begin", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  onbekende_termijn: { veld: "termijn", melding: "Kies een termijn uit de lijst." },
  termijn_niet_geldig: { veld: "begin", melding: "Deze termijn gold nog niet op die dag." },
  dag_bestaat_niet: { veld: "begin", melding: "Deze dag bestaat niet." },
  lengte_klopt_niet: { veld: "termijn", melding: "Kies een termijn uit de lijst." },
  geen_beschikking: { veld: "termijn", melding: "Deze termijn kan niet langer worden." },
  reden_ontbreekt: { veld: "termijn", melding: "Bij een langere termijn hoort een reden." },
  opschorting_voor_begin: { veld: "begin", melding: "De termijn stond al stil voordat hij begon." },
  opschorting_eindigt_voor_begin: { veld: "begin", melding: "De termijn stond al stil voordat hij begon." },
  opschorting_na_einde: { veld: "begin", melding: "De termijn stond pas stil toen hij voorbij was." },
  dossier_gesloten: { veld: "termijn", melding: "Dit dossier is gesloten. Heropen het eerst." },
  al_afgerond: { veld: undefined, melding: "Deze taak is al afgerond." },
} as const;
