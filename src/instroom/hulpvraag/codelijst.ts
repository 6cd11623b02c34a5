// The words of product.md "Words that must not drift": code -> how people read it. Order is the order on screen.

export const herkomsten = {
  zelf: "Zelf",
  netwerk: "Iemand uit het netwerk",
  verwijzer: "Verwijzer",
  team: "Het team zelf",
  onbekend: "Onbekend",
} as const;
export type Herkomst = keyof typeof herkomsten;

/** Kinds of organisation that refer to us, or that we refer on to. */
export const instanties = {
  huisarts: "Huisarts",
  ziekenhuis: "Ziekenhuis",
  ggz: "GGZ",
  verslavingszorg: "Verslavingszorg",
  school: "School of leerplicht",
  politie: "Politie",
  reclassering: "Reclassering",
  veilig_thuis: "Veilig Thuis",
  corporatie: "Woningcorporatie",
  welzijnswerk: "Welzijnswerk",
  vrijwilligers: "Vrijwilligersorganisatie",
  schuldhulp: "Schuldhulp",
  werk_inkomen: "Werk en inkomen",
  jeugdhulp: "Jeugdhulp",
  zorgaanbieder: "Zorgaanbieder",
  juridische_hulp: "Juridische hulp",
  andere_instantie: "Andere instantie",
} as const;
export type Instantie = keyof typeof instanties;

/** How the team itself came upon a question. */
export const teamHerkomsten = { outreach: "Outreach", vroegsignalering: "Vroegsignalering" } as const;
export type TeamHerkomst = keyof typeof teamHerkomsten;

/** One question for three facts: who reports it, and of a verwijzer the kind, of the team itself the way. */
export type Herkomstkeuze = Exclude<Herkomst, "verwijzer" | "team"> | Instantie | TeamHerkomst;
export const herkomstkeuzes: Readonly<Record<Herkomstkeuze, string>> = {
  zelf: herkomsten.zelf,
  netwerk: herkomsten.netwerk,
  ...instanties,
  ...teamHerkomsten,
  onbekend: herkomsten.onbekend,
};

export const contactwijzen = {
  telefoon: "Telefoon",
  balie: "Balie of inloop",
  web: "Web",
  email: "E-mail",
  huisbezoek: "Huisbezoek",
  api: "Koppeling (API)",
  onbekend: "Onbekend",
} as const;
export type Contactwijze = keyof typeof contactwijzen;

/** The eleven leefgebieden; bestaanszekerheid (financien, wonen, werk) is asked first. */
export const leefgebieden = {
  financien: "Geld en schulden",
  wonen: "Wonen",
  werk: "Werk en opleiding",
  gezin: "Gezin en opvoeding",
  netwerk: "Contact met anderen",
  dagbesteding: "Dagbesteding",
  geestelijk: "Psychische gezondheid",
  zorg: "Zorg en gezondheid",
  verslaving: "Verslaving",
  justitie: "Politie en justitie",
  veiligheid: "Veiligheid",
} as const;
export type Leefgebied = keyof typeof leefgebieden;

export const zwaarten = { licht: "Licht", enkelvoudig: "Enkelvoudig", meervoudig: "Meervoudig" } as const;
export type Zwaarte = keyof typeof zwaarten;

/** Route is the intended niveau, uitkomst the reached one; the ladder of the plan is the same list. */
export const niveaus = {
  informatie_advies: "Informatie en advies",
  eigen_kracht: "Eigen kracht of netwerk",
  vrijwilliger: "Vrijwilliger",
  sociale_basis: "Sociale basis",
  wijkteam: "Wijkteam (eigen inzet)",
  maatwerk: "Maatwerk",
  specialist: "Specialist of andere wet",
} as const;
export type Niveau = keyof typeof niveaus;

/** Routes that need a dossier, and so a name. */
export const dossierRoutes: readonly Niveau[] = ["wijkteam", "maatwerk", "specialist"];

export const afsluitredenen = {
  bereikt: "Bereikt wat nodig was",
  overgedragen: "Overgedragen",
  ingetrokken: "Ingetrokken door inwoner",
  geen_contact: "Geen contact gekregen",
  verhuisd: "Verhuisd",
  overleden: "Overleden",
  niet_passend: "Niet passend bij het wijkteam",
} as const;
export type Afsluitreden = keyof typeof afsluitredenen;

export const statussen = { nieuw: "Nieuw", in_behandeling: "In behandeling", afgesloten: "Afgesloten" } as const;
export type Status = keyof typeof statussen;

/** The sentence that explains why a hulpvraag is with its team. */
export const teamRedenen = {
  wijk: "omdat de inwoner in deze wijk woont",
  wijk_onbekend: "omdat de wijk niet bekend is",
  team_gekozen: "omdat dit team bij de registratie is gekozen",
  doorgezet: "omdat een ander team de vraag heeft doorgezet",
  oude_registratie: "omdat dit team zo in de oude registratie stond",
} as const;
export type TeamReden = keyof typeof teamRedenen;

/** The codes of a list, typed, for a schema or a loop. */
export function codesVan<T extends Record<string, string>>(lijst: T): [keyof T & string, ...(keyof T & string)[]] {
  const [eerste, ...rest] = Object.keys(lijst);
  if (eerste === undefined) throw new Error("an empty list of codes");
  return [eerste, ...rest]; // keys of T are its codes
}

/** How a code reads: the label, or "Onbekend" for none. */
export function woordVoor(lijst: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? "Onbekend" : (lijst[code] ?? code);
}
