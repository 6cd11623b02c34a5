/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met iets anders. Verstuur het nog een keer om ook dit op te slaan.",
  },
  begin_bestaat_niet: {
    veld: "van",
    melding: "Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit. Kies een andere tijd.",
  },
  einde_bestaat_niet: {
    veld: "tot",
    melding: "Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit. Kies een andere tijd.",
  },
  einde_voor_begin: { veld: "tot", melding: "Het einde ligt niet na het begin. Kies een latere tijd." },
  in_verleden: { veld: "dag", melding: "Dit is al voorbij. Kies een dag en tijd die nog komen." },
  te_ver: { veld: "dag", melding: "Deze dag is meer dan een jaar vooruit. Kijk of het jaar klopt." },
  geen_deelnemer: { veld: "met", melding: "Kies mensen uit dit gezin." },
  niet_voor_hen: {
    veld: "met",
    melding: "Je doet mee voor een deel van dit gezin. Kies met wie van hen het was of is.",
  },
  niemand_gaat: { veld: "gaan", melding: "Kies wie van jullie gaat." },
  niet_betrokken: { veld: "gaan", melding: "Deze collega doet niet mee in dit dossier. Kies wie wel meedoet." },
  dubbel: {
    veld: "ookDubbel",
    melding: "Een van jullie heeft dan al een afspraak. Kies een andere tijd, of vink aan dat het toch kan.",
  },
  nog_niet_geweest: { veld: undefined, melding: "Deze afspraak is nog niet geweest. Leg dit daarna vast." },
  al_afgehandeld: { veld: undefined, melding: "Deze afspraak is al vastgelegd, afgezegd of verzet." },
  in_toekomst: { veld: undefined, melding: "Deze afspraak is nog niet geweest. Leg dit daarna vast." },
} as const;
