/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  niet_van_jou: {
    veld: undefined,
    melding: "Dit heeft een collega geschreven. Alleen wie het schreef, kan het corrigeren.",
  },
  gewijzigd: { veld: undefined, melding: "Dit contact is intussen al gecorrigeerd. Kijk of het nog klopt." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  geen_deelnemer: { veld: "met", melding: "Kies mensen uit dit gezin." },
  niet_voor_hen: { veld: "met", melding: "Je doet niet mee voor het hele gezin. Kies met wie het contact was." },
} as const;
