/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  dossier_gesloten: { veld: undefined, melding: "Dit dossier is gesloten. Heropen het eerst." },
  al_in_fase: { veld: undefined, melding: "Dit dossier is al in de fase leun- en steuncontact." },
  niet_in_fase: { veld: undefined, melding: "Dit dossier is niet in de fase leun- en steuncontact." },
  voor_opening: { veld: "van", melding: "Deze dag ligt voor de dag waarop het dossier openging." },
  overlapt: { veld: "van", melding: "Toen liep er al een leun- en steuncontact. Kies een latere dag." },
  begin_in_toekomst: { veld: "van", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  voor_begin: { veld: "op", melding: "Deze dag ligt voor de dag waarop het leun- en steuncontact begon." },
  geen_helper: {
    veld: undefined,
    melding: "Er doet geen collega mee die contact kan houden. Laat eerst een collega meedoen.",
  },
} as const;
