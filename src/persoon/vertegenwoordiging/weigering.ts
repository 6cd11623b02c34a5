/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag deze gegevens niet wijzigen." },
  al_verzonden: {
    veld: undefined,
    melding: "Dit formulier is al een keer verstuurd. Kijk of het klopt en verstuur het nog een keer.",
  },
  onbekende_persoon: {
    veld: "doorInwonerId",
    melding: "Deze persoon hoort niet bij het gezin. Kies iemand uit de lijst, of vul een naam in.",
  },
  voor_geboorte: {
    veld: "van",
    melding: "Op deze dag was de inwoner nog niet geboren. Kies een latere dag, of verbeter de geboortedatum.",
  },
  na_overlijden: { veld: "van", melding: "Op deze dag leefde de inwoner niet meer. Kies een eerdere dag." },
  is_meerderjarig: {
    veld: "soort",
    melding: "Gezag is er alleen over een kind tot 18 jaar. Kies een andere soort of een eerdere dag.",
  },
  is_minderjarig: {
    veld: "soort",
    melding: "Dit kan pas vanaf 18 jaar. Voor een kind kies je wie het gezag heeft.",
  },
  al_voorbij: { veld: undefined, melding: "Dit was al voorbij." },
  einde_voor_begin: { veld: "tot", melding: "Deze dag ligt voor de dag waarop het begon. Kies een latere dag." },
} as const;
