/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier lezen, maar er niet meer in werken." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met andere scores. Verstuur het nog een keer om ook deze scores op te slaan.",
  },
  is_gecorrigeerd: {
    veld: undefined,
    melding:
      "Een collega heeft deze scores intussen verbeterd. Kijk of jouw verbetering nog nodig is en sla opnieuw op.",
  },
  geen_scores: { veld: undefined, melding: "Geef bij minstens één domein een score." },
  start_nodig: {
    veld: "moment",
    melding: "Bij deze persoon staan ook latere scores. Daar hoort een start bij. Verbeter eerst die latere scores.",
  },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  geen_deelnemer: { veld: "inwonerId", melding: "Kies iemand uit dit gezin voor wie je meedoet." },
  start_is_er: {
    veld: "moment",
    melding: "Bij deze persoon staat al een start. Kies Evaluatie of Einde, of verbeter de start.",
  },
  einde_is_er: {
    veld: "moment",
    melding: "Bij deze persoon staat al een einde. Verbeter dat, of maak er een evaluatie van.",
  },
  geen_start: { veld: "moment", melding: "Bij deze persoon staat nog geen start. Kies eerst Start." },
  voor_start: { veld: "op", melding: "Deze dag ligt voor de start van deze persoon. Kies een latere dag." },
  niet_eerste: {
    veld: "op",
    melding: "Er staan al scores van een eerdere dag. De start is het eerst: kies een eerdere dag.",
  },
  niet_laatste: {
    veld: "op",
    melding: "Er staan al scores van een latere dag. Het einde is het laatst: kies een latere dag.",
  },
  na_einde: {
    veld: "op",
    melding: "Deze dag ligt na het einde van deze persoon. Kies een eerdere dag, of verbeter het einde.",
  },
  zelfde_dag: { veld: "op", melding: "Bij deze persoon staat op deze dag al een evaluatie. Verbeter die." },
} as const;
