/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft dit dossier intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag dit plan lezen, maar er niet meer in werken." },
  dossier_gesloten: { veld: undefined, melding: "Dit dossier is gesloten. Heropen het eerst." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met een ander antwoord. Verstuur het nog een keer om ook dit op te slaan.",
  },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  voor_vorige: { veld: "op", melding: "Er staat al een later gesprek. Kies die dag of een dag erna." },
  geen_deelnemer: { veld: "aan", melding: "Kies mensen uit dit gezin." },
  plan_nodig: {
    veld: "tekst",
    melding: "Schrijf hun plan op, of zet een vinkje als hun plan los van dit dossier ligt.",
  },
  nog_geen_plan: {
    veld: "antwoord",
    melding: "Je vulde al een plan in. Kies dan dat hun plan klaar is, of maak dat veld leeg.",
  },
} as const;
