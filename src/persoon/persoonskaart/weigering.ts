/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft deze gegevens intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  geen_recht: { veld: undefined, melding: "Je mag deze gegevens niet wijzigen." },
  geboren_in_toekomst: { veld: "geboortedatum", melding: "Deze geboortedatum ligt in de toekomst. Kijk het jaar na." },
  naam_nodig: { veld: "achternaam", melding: "Er was al een achternaam. Vul de goede in; leeg laten kan niet." },
  partnernaam_nodig: {
    veld: "partnernaam",
    melding: "Vul de achternaam van de partner in, of kies bij de schrijfwijze de eigen achternaam.",
  },
  overleden_in_toekomst: { veld: "overledenOp", melding: "Deze dag ligt in de toekomst. Kijk de datum na." },
  overleden_voor_geboorte: {
    veld: "overledenOp",
    melding: "Deze dag ligt voor de geboortedatum. Verbeter een van de twee.",
  },
  vertrokken_voor_geboorte: {
    veld: "vertrokkenOp",
    melding: "Deze dag ligt voor de geboortedatum. Verbeter een van de twee.",
  },
  vertrokken_na_overlijden: {
    veld: "vertrokkenOp",
    melding: "Deze dag ligt na de dag van overlijden. Verbeter een van de twee.",
  },
  huishouden_voor_geboorte: {
    veld: "geboortedatum",
    melding: "Volgens het huishouden woonde deze persoon toen al ergens. Verbeter de datum hier of in het huishouden.",
  },
  huishouden_na_overlijden: {
    veld: "overledenOp",
    melding: "Volgens het huishouden kwam deze persoon daarna nog ergens wonen. Verbeter de datum hier of daar.",
  },
  adres_onbekend: {
    veld: "postcode",
    melding: "Dit adres is geheim en jouw dossier kent het niet. Vraag wie deze persoon helpt om het te wijzigen.",
  },
  adres_onvolledig: {
    veld: "postcode",
    melding:
      "Vul het hele nieuwe adres in, met postcode en huisnummer. Of laat alles leeg: dan blijft het zoals het was.",
  },
} as const;
