import type { Leefgebied, Niveau, Zwaarte } from "#instroom/hulpvraag/codelijst.ts";

/** A made-up question: what someone says, what it is about, and where it usually ends. */
export type Verhaal = {
  readonly woorden: string;
  readonly leefgebieden: readonly Leefgebied[];
  readonly soort: string;
  readonly zwaarte: Zwaarte;
  readonly niveaus: readonly Niveau[];
};

const licht: readonly Niveau[] = [
  "informatie_advies",
  "informatie_advies",
  "eigen_kracht",
  "sociale_basis",
  "vrijwilliger",
];
const midden: readonly Niveau[] = ["sociale_basis", "wijkteam", "wijkteam", "vrijwilliger", "informatie_advies"];
const zwaar: readonly Niveau[] = ["wijkteam", "wijkteam", "maatwerk", "maatwerk", "specialist"];

export const verhalen: readonly Verhaal[] = [
  {
    woorden: "Er ligt een stapel ongeopende brieven op tafel. Ik durf ze niet meer open te maken.",
    leefgebieden: ["financien"],
    soort: "Schulden",
    zwaarte: "enkelvoudig",
    niveaus: midden,
  },
  {
    woorden: "Mijn huur gaat omhoog en mijn uren gaan omlaag. Heb ik recht op iets extra's?",
    leefgebieden: ["financien", "wonen"],
    soort: "Toeslagen en uitkering",
    zwaarte: "licht",
    niveaus: licht,
  },
  {
    woorden: "De deurwaarder heeft gebeld. Ik heb drie verschillende leningen en weet niet waar ik moet beginnen.",
    leefgebieden: ["financien", "geestelijk"],
    soort: "Schulden",
    zwaarte: "meervoudig",
    niveaus: zwaar,
  },
  {
    woorden: "Hoe vraag ik de zorgtoeslag aan? Mijn man deed dat altijd.",
    leefgebieden: ["financien"],
    soort: "Toeslagen en uitkering",
    zwaarte: "licht",
    niveaus: licht,
  },
  {
    woorden: "Over vier weken moeten we het huis uit. Er zijn twee kinderen.",
    leefgebieden: ["wonen", "gezin", "financien"],
    soort: "Dreigende ontruiming",
    zwaarte: "meervoudig",
    niveaus: zwaar,
  },
  {
    woorden: "De trap gaat niet meer. Ik slaap nu in de woonkamer.",
    leefgebieden: ["wonen", "zorg"],
    soort: "Passende woning",
    zwaarte: "enkelvoudig",
    niveaus: ["maatwerk", "maatwerk", "informatie_advies"],
  },
  {
    woorden: "Ik ben mijn baan kwijt en zit nu al drie maanden thuis.",
    leefgebieden: ["werk", "financien"],
    soort: "Werk zoeken",
    zwaarte: "enkelvoudig",
    niveaus: midden,
  },
  {
    woorden: "Ik wil graag iets leren waarmee ik weer aan het werk kan.",
    leefgebieden: ["werk"],
    soort: "Werk zoeken",
    zwaarte: "licht",
    niveaus: licht,
  },
  {
    woorden: "Mijn zoon van veertien komt zijn bed niet meer uit en gaat al weken niet naar school.",
    leefgebieden: ["gezin", "geestelijk"],
    soort: "Opvoeding",
    zwaarte: "meervoudig",
    niveaus: zwaar,
  },
  {
    woorden: "De kleinste slaapt slecht en ik ben aan het eind van mijn Latijn.",
    leefgebieden: ["gezin"],
    soort: "Opvoeding",
    zwaarte: "licht",
    niveaus: licht,
  },
  {
    woorden: "We gaan uit elkaar en willen het goed regelen voor de kinderen.",
    leefgebieden: ["gezin", "wonen"],
    soort: "Scheiding",
    zwaarte: "enkelvoudig",
    niveaus: midden,
  },
  {
    woorden: "Sinds mijn vrouw er niet meer is zie ik soms een hele week niemand.",
    leefgebieden: ["netwerk"],
    soort: "Eenzaamheid",
    zwaarte: "licht",
    niveaus: ["vrijwilliger", "sociale_basis", "sociale_basis", "eigen_kracht"],
  },
  {
    woorden: "Wij zijn nieuw in de buurt en zouden graag mensen leren kennen.",
    leefgebieden: ["netwerk"],
    soort: "Eenzaamheid",
    zwaarte: "licht",
    niveaus: licht,
  },
  {
    woorden: "Mijn dagen zijn leeg. Ik zou wel iets met mijn handen willen doen.",
    leefgebieden: ["dagbesteding"],
    soort: "Daginvulling",
    zwaarte: "licht",
    niveaus: ["sociale_basis", "vrijwilliger", "maatwerk"],
  },
  {
    woorden: "Ik ben steeds bang dat er iets gebeurt en kom de deur bijna niet meer uit.",
    leefgebieden: ["geestelijk"],
    soort: "Angst of somberheid",
    zwaarte: "enkelvoudig",
    niveaus: ["wijkteam", "specialist", "sociale_basis"],
  },
  {
    woorden: "Ik sta op een wachtlijst voor behandeling. Kan iemand tot die tijd af en toe langskomen?",
    leefgebieden: ["geestelijk"],
    soort: "Angst of somberheid",
    zwaarte: "enkelvoudig",
    niveaus: midden,
  },
  {
    woorden: "Na de operatie kan ik niet stofzuigen of ramen lappen.",
    leefgebieden: ["zorg"],
    soort: "Hulp in het huishouden",
    zwaarte: "licht",
    niveaus: ["maatwerk", "eigen_kracht", "informatie_advies"],
  },
  {
    woorden: "Moeder vergeet steeds meer. Ik ga elke dag langs en het wordt me te veel.",
    leefgebieden: ["zorg", "netwerk"],
    soort: "Mantelzorg te zwaar",
    zwaarte: "enkelvoudig",
    niveaus: ["sociale_basis", "wijkteam", "maatwerk"],
  },
  {
    woorden: "Ik drink elke avond en dat wil ik niet meer.",
    leefgebieden: ["verslaving"],
    soort: "Alcohol, drugs of gokken",
    zwaarte: "enkelvoudig",
    niveaus: ["specialist", "wijkteam"],
  },
  {
    woorden: "Mijn broer komt volgende maand vrij en heeft nog geen plek om te wonen.",
    leefgebieden: ["justitie", "wonen"],
    soort: "Terug uit detentie",
    zwaarte: "meervoudig",
    niveaus: zwaar,
  },
  {
    woorden: "Thuis wordt er veel geschreeuwd en soms gegooid. Ik maak me zorgen om de kinderen.",
    leefgebieden: ["veiligheid", "gezin"],
    soort: "Onveilig thuis",
    zwaarte: "meervoudig",
    niveaus: ["specialist", "wijkteam"],
  },
];

export const voornamen =
  "Anna Bas Carla Dirk Els Farid Greet Hassan Ineke Jan Khadija Leo Mia Nico Olga Piet Quirine Rob Saïda Theo Umut Vera Wim Xandra Yara Zeynep".split(
    " ",
  );
export const achternamen =
  "Aarden Beekstra Calis Doldersum Ekkelboom Fokkema Grijpstra Haverkate IJsselmuiden Jorritsma Kortenhorst Lubbers-Veen Meulenbelt Nijkamp Oosterhuis Piksen Rietdijk Slagman Terpstra Uitentuis Veenhof Wolthuis Zandbergen".split(
    " ",
  );
