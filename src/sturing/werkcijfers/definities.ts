/** What stands behind each figure, in the words of who reads it. */
export const definities = {
  werk: [
    "Gepland zijn de taken die op de peildatum nog open staan. Gedaan zijn de contactmomenten in de periode en de taken die in de periode zijn afgerond. Een taak die niet meer hoeft, telt niet.",
    "De werksoorten zijn de negen taken van een wijkteam. Elke taak en elk contactmoment heeft er één. Wie niets kiest, krijgt wat past: een leun- en steuncontact, wat de termijn van de wet vraagt, of zelf ondersteunen.",
    "Het zijn aantallen, geen uren: een lang huisbezoek telt even zwaar als een kort telefoontje. Er wordt nooit per medewerker geteld (WOR artikel 27).",
  ],
  dossiers: [
    "Geteld zijn de dossiers die op de peildatum open zijn. Leun- en steuncontact is een fase van een open dossier, geen einde. Het staat apart, zodat je ziet hoeveel gezinnen langdurig in beeld blijven.",
  ],
  duur: [
    "Hoe lang een leun- en steuncontact duurt, van de eerste dag van de fase tot de laatste. Geteld zijn de fasen die in de periode begonnen. Wat op de peildatum nog loopt, telt mee tot die dag.",
    "De tijden zijn geschat met de methode van Kaplan en Meier. De marge is een 95%-interval (log-log).",
  ],
  terugkeer: [
    "Geteld zijn de hulpvragen die in de periode zijn afgesloten, van inwoners die wij kunnen herkennen. Terug is wie daarna binnen 12 maanden weer een hulpvraag had, bij welk team ook. Dat heet een heraanmelding.",
    "Wie korter dan 12 maanden geleden is afgesloten, telt mee tot de peildatum en daarna niet meer. Alleen tellen wie al terug is, zou de cijfers te gunstig maken. Het deel is geschat met de methode van Kaplan en Meier, met een 95%-interval (log-log).",
    "Wie anoniem vroeg, kan niet worden herkend en telt niet mee. Wie overleed ook niet. Wie verhuisde, telt mee als niet terug: van wie elders vraagt, weten wij het niet. Had iemand twee hulpvragen die zijn afgesloten, dan tellen ze allebei.",
    "Terugkomen is niet altijd slecht: soms hebben we juist afgesproken dat iemand weer belt.",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
