import { leesDag } from "#shared/datum.ts";

/** What may be known of the person a question is about. Everything is optional: a question can be anonymous. */
export type InwonerGegevens = {
  readonly voornaam?: string | undefined;
  readonly voorvoegsel?: string | undefined;
  readonly achternaam?: string | undefined;
  /** `yyyy`, `yyyy-mm` or `yyyy-mm-dd`: a birth date may be incomplete (BRP). */
  readonly geboortedatum?: string | undefined;
  /** Nine digits that pass the elfproef. */
  readonly bsn?: string | undefined;
  readonly straat?: string | undefined;
  readonly huisnummer?: string | undefined;
  readonly postcode?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
  readonly mailVeilig?: boolean | undefined;
};

/** True when nothing at all is known of the person: then there is nobody to write down. */
export function isAnoniem(gegevens: InwonerGegevens): boolean {
  return Object.values(gegevens).every((waarde) => waarde === undefined);
}

/** How someone wants her surname written: the naamgebruik of the BRP (E, P, V and N). */
export const naamgebruiken = {
  eigen: "Eigen achternaam",
  partner: "Achternaam van de partner",
  partner_eigen: "Achternaam van de partner, dan de eigen",
  eigen_partner: "Eigen achternaam, dan die van de partner",
} as const;
export type Naamgebruik = keyof typeof naamgebruiken;

/** The parts of a name; a naamgebruik that is not given is `eigen`. */
export type Naam = {
  readonly voornaam?: string | null | undefined;
  readonly voorvoegsel?: string | null | undefined;
  readonly achternaam?: string | null | undefined;
  readonly voorvoegselPartner?: string | null | undefined;
  readonly partnernaam?: string | null | undefined;
  readonly naamgebruik?: string | undefined;
};

/** "Anna de Vries", "Anna Jansen-de Vries", or undefined when no name is known. The database writes it so too (`naam`). */
export function volledigeNaam(naam: Naam): string | undefined {
  return samen(" ", naam.voornaam, geslachtsnaam(naam)) || undefined;
}

/** Two names are joined by a hyphen, each with its own voorvoegsel (Logisch Ontwerp BRP, naamgebruik). */
function geslachtsnaam(naam: Naam): string {
  const eigen = samen(" ", naam.voorvoegsel, naam.achternaam);
  if (!naam.partnernaam) return eigen;
  const partner = samen(" ", naam.voorvoegselPartner, naam.partnernaam);
  if (naam.naamgebruik === "partner") return partner;
  if (naam.naamgebruik === "partner_eigen") return samen("-", partner, eigen);
  return naam.naamgebruik === "eigen_partner" ? samen("-", eigen, partner) : eigen;
}

function samen(teken: string, ...delen: readonly (string | null | undefined)[]): string {
  return delen.filter(Boolean).join(teken);
}

/** "8011 xz" -> "8011XZ"; undefined when it is no Dutch postcode. */
export function leesPostcode(tekst: string): string | undefined {
  const postcode = tekst.replaceAll(/\s/g, "").toUpperCase();
  return /^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? postcode : undefined;
}

/** A birth date that may lack its day or month; undefined when it does not exist or lies after `vandaag`. */
export function leesGeboortedatum(tekst: string, vandaag: string): string | undefined {
  const trimmed = tekst.trim();
  const maandJaar = /^(?:(\d{4})-(\d{2})|(\d{2})-(\d{4}))$/.exec(trimmed);
  const jaar = maandJaar?.[1] ?? maandJaar?.[4];
  const maand = maandJaar?.[2] ?? maandJaar?.[3];
  const gelezen =
    leesDag(trimmed) ??
    (/^(18|19|20)\d{2}$/.test(trimmed) ? trimmed : undefined) ??
    (leesDag(`${jaar}-${maand}-01`) ? `${jaar}-${maand}` : undefined);
  return gelezen !== undefined && gelezen <= vandaag ? gelezen : undefined;
}
