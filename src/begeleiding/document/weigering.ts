const soorten =
  "een PDF, een foto (JPG of PNG), een Word-bestand (docx), een LibreOffice-bestand (odt) of een tekst (txt)";

/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met iets anders. Verstuur het nog een keer om ook dit op te slaan.",
  },
  geen_deelnemer: { veld: "over", melding: "Kies mensen uit dit gezin." },
  niet_voor_hen: { veld: "over", melding: "Je doet mee voor een deel van dit gezin. Kies over wie van hen het gaat." },
  al_aanwezig: { veld: "bestand", melding: "Dit bestand staat al in dit dossier. Kies een ander bestand." },
  al_ingetrokken: { veld: undefined, melding: "Dit document is al ingetrokken." },
  geen_bestand: { veld: "bestand", melding: "Kies een bestand." },
  leeg: { veld: "bestand", melding: "Dit bestand is leeg. Kies een ander bestand." },
  te_groot: { veld: "bestand", melding: "Dit bestand is groter dan 10 MB. Maak het kleiner, of kies een ander." },
  onbekend: { veld: "bestand", melding: `Dit soort bestand bewaren we niet. Kies ${soorten}.` },
  ander_type: {
    veld: "bestand",
    melding: `De naam van dit bestand past niet bij wat erin zit. Sla het opnieuw op als ${soorten}.`,
  },
  kapot: { veld: "bestand", melding: "Dit bestand is niet heel, of er zit iets anders aan vast. Sla het opnieuw op." },
  macros: { veld: "bestand", melding: "In dit bestand zitten macro's. Sla het op zonder macro's, of als PDF." },
  versleuteld: { veld: "bestand", melding: "Dit bestand heeft een wachtwoord. Sla het op zonder wachtwoord." },
  zipbom: { veld: "bestand", melding: "Dit bestand is vreemd ingepakt. Sla het op als PDF." },
} as const;
