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

/** "Anna de Vries", or undefined when no name is known. */
export function volledigeNaam(inwoner: {
  readonly voornaam?: string | null | undefined;
  readonly voorvoegsel?: string | null | undefined;
  readonly achternaam?: string | null | undefined;
}): string | undefined {
  const delen = [inwoner.voornaam, inwoner.voorvoegsel, inwoner.achternaam].filter(Boolean);
  return delen.length > 0 ? delen.join(" ") : undefined;
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
