import { langsteNazorg } from "./afsluiting.ts";

/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  is_gesloten: { veld: undefined, melding: "Dit dossier is al gesloten." },
  open_termijnen: {
    veld: undefined,
    melding: "Er loopt nog een termijn uit de wet. Rond die taak eerst af, of zet erbij dat hij niet meer hoeft.",
  },
  open_hulpvragen: {
    veld: undefined,
    melding: "Er is nog een hulpvraag open. Sluit eerst alle hulpvragen van dit dossier af.",
  },
  open_doelen: { veld: undefined, melding: "Er loopt nog een doel. Kies bij elk doel hoe het eindigt." },
  in_toekomst: { veld: "geslotenOp", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  voor_opening: { veld: "geslotenOp", melding: "Deze dag ligt voor de dag waarop het dossier openging." },
  nazorg_in_verleden: { veld: "nazorgOp", melding: "Kies een dag na vandaag." },
  nazorg_te_ver: { veld: "nazorgOp", melding: `Kies een dag binnen ${langsteNazorg} maanden.` },
  niet_betrokken: { veld: "nazorgOp", melding: "De regisseur doet niet meer mee. Draag de regie eerst over." },
} as const;
