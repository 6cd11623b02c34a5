/** What may be known of a person when we look for likely the same; whatever is absent or unreadable counts as unknown. */
export type Persoonsgegevens = {
  /** With or without its voorvoegsel; names joined by a hyphen count as each of them. */
  readonly achternaam?: string | null | undefined;
  readonly partnernaam?: string | null | undefined;
  /** First names or initials; the first one counts. */
  readonly voornaam?: string | null | undefined;
  /** `yyyy-mm-dd`; what is unknown is 00 or left out (`1961-04-00`, `1961-04`, `1961`). */
  readonly geboortedatum?: string | null | undefined;
  /** "m" or "v"; anything else says nothing. */
  readonly geslacht?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  /** Only its number counts: 12A is 12. */
  readonly huisnummer?: string | null | undefined;
  readonly bsn?: string | null | undefined;
};

/** A day of birth as far as it is known; a day without its month is no day. */
export type Geboortedatum = {
  readonly jaar: string;
  readonly maand: string | undefined;
  readonly dag: string | undefined;
};

/** The parts of a birth date; undefined when not even the year is known. */
export function leesDelen(tekst: string | null | undefined): Geboortedatum | undefined {
  const delen = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(tekst ?? "");
  const jaar = bekend(delen?.[1]);
  const maand = bekend(delen?.[2]);
  return jaar === undefined ? undefined : { jaar, maand, dag: maand && bekend(delen?.[3]) };
}

/** Digits, as in the BAG. */
const langsteHuisnummer = 5;

/** An address as we compare it: postcode "1502AB" (or only "1502") and the number of the house. */
export type Adres = {
  readonly cijfers: string;
  readonly postcode: string | undefined;
  readonly huisnummer: string | undefined;
};

/** Undefined when there is no Dutch postcode. */
export function leesAdres(gegevens: Persoonsgegevens): Adres | undefined {
  const [postcode, cijfers, letters] =
    /^([1-9]\d{3})([A-Z]{2})?$/.exec((gegevens.postcode ?? "").replace(/\s/g, "").toUpperCase()) ?? [];
  if (cijfers === undefined) return undefined;
  const huisnummer = /[1-9]\d*/.exec(gegevens.huisnummer ?? "")?.[0];
  return { cijfers, postcode: letters && postcode, huisnummer: huisnummer?.slice(0, langsteHuisnummer) };
}

function bekend(cijfers: string | undefined): string | undefined {
  return cijfers === undefined || Number(cijfers) === 0 ? undefined : cijfers;
}
