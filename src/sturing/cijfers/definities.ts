/** What stands behind each figure, in the words of who reads it. One place: page, tables and manual say the same. */
export const definities = {
  herkomst: [
    "Geteld zijn de hulpvragen die in de periode zijn gemeld. De maand is die van de dag waarop de inwoner de vraag stelde, niet van de dag waarop wij hem invoerden.",
    "Herkomst is wie de vraag bij ons bracht: de inwoner zelf, iemand uit het netwerk, een verwijzer (een organisatie) of het team zelf (outreach of vroegsignalering).",
  ],
  contactwijze: [
    "Geteld zijn de hulpvragen die in de periode zijn gemeld, naar de weg waarlangs de vraag binnenkwam. Een verwijzer kan ook bellen of mailen: contactwijze zegt niet wie de vraag bracht.",
  ],
  zelfOfVerwezen: [
    "Zelf: de inwoner kwam uit zichzelf. Verwezen: een organisatie stuurde de inwoner door, zoals de huisarts of de school.",
    "Iemand uit het netwerk, het team zelf en onbekend horen bij geen van beide. Zij staan ertussen en tellen mee in het geheel.",
  ],
  verwijzers: ["Geteld zijn de hulpvragen uit de periode die een verwijzer bracht, naar soort organisatie."],
  leefgebieden: [
    "Een hulpvraag kan over meer leefgebieden gaan. Dan telt hij bij elk daarvan, en zijn de delen samen meer dan 100%.",
    "Het deel is van alle hulpvragen die in de periode zijn gemeld, ook van die waarbij nog geen leefgebied is gekozen.",
  ],
  wachttijd: [
    "De wachttijd loopt van de dag waarop de inwoner de vraag stelde tot de dag van het eerste gesprek. Geteld zijn de hulpvragen die in de periode zijn gemeld.",
    "Wie op de peildatum nog wacht, telt mee tot die dag. Alleen afgeronde wachttijden tellen zou de cijfers te gunstig maken.",
    "Is een hulpvraag afgesloten zonder eerste gesprek, dan telt hij mee als wachtend tot en met de dag van afsluiten. Daarna weten we het niet meer.",
    "De tijden zijn geschat met de methode van Kaplan en Meier. De marge is een 95%-interval (log-log).",
  ],
  duur: [
    "De duur loopt van het eerste gesprek tot de dag van afsluiten. Geteld zijn de hulpvragen met een eerste gesprek in de periode. Een toewijzing van maatwerk beëindigt de duur niet.",
    "Wat op de peildatum nog open is, telt mee tot die dag. Alleen afgesloten hulpvragen tellen zou de cijfers te gunstig maken.",
    "De tijden zijn geschat met de methode van Kaplan en Meier. De marge is een 95%-interval (log-log).",
  ],
  uitkomst: [
    "Geteld zijn de hulpvragen die in de periode zijn afgesloten, ook als ze eerder zijn gemeld. De uitkomst is het niveau van hulp dat is bereikt.",
    "Het deel is van alle afgesloten hulpvragen. Zonder uitkomst is bijvoorbeeld een vraag die is ingetrokken.",
  ],
  afsluitreden: [
    "Geteld zijn de hulpvragen die in de periode zijn afgesloten, ook als ze eerder zijn gemeld. Elke hulpvraag heeft één reden.",
  ],
  doorverwezen: [
    "Geteld zijn de hulpvragen die in de periode zijn afgesloten en waarbij de inwoner naar een organisatie is doorverwezen. Het deel is van alle afgesloten hulpvragen.",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Definitie = keyof typeof definities;

/** Goes for every figure on the page. */
export const voorAlleCijfers =
  "Een hulpvraag telt bij het team dat hem nu heeft en bij de wijk waar de inwoner woont. De stand is die van de peildatum.";
