/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: {
    veld: undefined,
    melding: "Je mag dit niet wijzigen voor iedereen die je koos. Vraag het aan wie deze persoon helpt.",
  },
  onbekend_huishouden: {
    veld: undefined,
    melding: "Dit huishouden is hier niet meer. Kijk of het nog klopt en probeer het opnieuw.",
  },
  in_toekomst: { veld: "van", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  voor_geboorte: {
    veld: "van",
    melding: "Op deze dag was iemand die je koos nog niet geboren. Kies een latere dag.",
  },
  na_overlijden: {
    veld: "van",
    melding: "Op deze dag leefde iemand die je koos niet meer. Kies een eerdere dag.",
  },
  woont_er_al: { veld: "van", melding: "Iemand die je koos, woont er dan al. Kies een andere persoon of dag." },
  woont_elders: {
    veld: "van",
    melding:
      "Iemand van 18 jaar of ouder woont in één huishouden. Leg eerst vast wanneer deze persoon uit het andere wegging. Is het een kind? Vul dan de geboortedatum in bij de gegevens.",
  },
  derde_huishouden: {
    veld: "van",
    melding: "Een kind woont in hoogstens twee huishoudens. Leg eerst vast wanneer het uit een van de twee wegging.",
  },
  niemand_erbij: { veld: "leden", melding: "Kies minstens één ander: een huishouden heeft twee of meer mensen." },
  al_weg: { veld: undefined, melding: "Deze persoon was al weg uit dit huishouden." },
  weg_voor_komst: {
    veld: "tot",
    melding: "Deze dag ligt voor de dag waarop deze persoon er kwam wonen. Kies een latere dag.",
  },
} as const;
