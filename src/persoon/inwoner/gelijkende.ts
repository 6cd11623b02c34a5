import { blokken, bloksoorten } from "#persoon/gelijkenis/blokken.ts";
import { type Oordeel, vergelijken, type Waarschuwing } from "#persoon/gelijkenis/gelijkenis.ts";
import { leesDelen, type Persoonsgegevens } from "#persoon/gelijkenis/persoonsgegevens.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Naam, volledigeNaam } from "./inwoner.ts";

/** What someone is looked for by. */
export type Gezocht = Persoonsgegevens & Naam;

/**
 * Someone who may be the person that is being written down. This much may be shown to who may not see her record: her
 * name, the year of her birth, and what the two have in common of name and birth date; no address, phone or BSN.
 */
export type Gelijkende = {
  readonly id: string;
  readonly naam: string;
  readonly geboortejaar: string | undefined;
  readonly oordeel: Exclude<Oordeel, "anders">;
  readonly redenen: readonly string[];
  readonly waarschuwing?: Waarschuwing | undefined;
};

const meesteBlokken = 60;

/** The blokken a person is stored and looked for under: of a very long name not every trigram. */
export function zoekblokken(persoon: Gezocht): string[] {
  return blokken(persoon).slice(0, meesteBlokken);
}

/** Apart, because one trigram in common says little. */
export function zonderDrieletters(gezocht: readonly string[]): string[] {
  return gezocht.filter((blok) => !isDrieletter(blok));
}

/** The trigrams of a name as blokken. */
export function drieletters(gezocht: readonly string[]): string[] {
  return gezocht.filter(isDrieletter);
}

function isDrieletter(blok: string): boolean {
  return blok.startsWith(`${bloksoorten.trigram}:`);
}

/**
 * The birth date itself, with day and month swapped, and with one digit changed (also into days that do not exist). Who
 * shares no blok, and neither one of these nor a postcode, is never judged to be the same.
 */
export function nabijeDagen(geboortedatum: string | null | undefined): string[] {
  const delen = leesDelen(geboortedatum);
  if (!delen?.maand || !delen.dag) return [];
  const { jaar, maand, dag } = delen;
  const cijfers = Array.from(`${jaar}${maand}${dag}`);
  const anders = cijfers.flatMap((_, plaats) => Array.from("0123456789", (cijfer) => cijfers.with(plaats, cijfer)));
  const dagen = anders.map((een) => een.join("").replace(/^(.{4})(..)(..)$/, "$1-$2-$3"));
  return [...new Set([...dagen, `${jaar}-${dag}-${maand}`])];
}

export type Gevonden = Gezocht & {
  readonly id: string;
  /** Null when the BSN of one of both is unknown. */
  readonly zelfdeBsn: boolean | null;
};

/** The records found by person, in the order found: those that were merged are one. */
export function perPersoon<T extends { readonly persoonId: string }>(
  gevonden: readonly T[],
): readonly (readonly T[])[] {
  return [...Map.groupBy(gevonden, ({ persoonId }) => persoonId).values()];
}

/** Judges who was found; undefined when it is someone else. */
export function beoordelen(gezocht: Gezocht, gevonden: Gevonden): (Gelijkende & { gewicht: number }) | undefined {
  if (gevonden.zelfdeBsn === false) return undefined;
  const bsn = gevonden.zelfdeBsn === true ? gezocht.bsn : undefined;
  const { oordeel, waarschuwing, perVeld, gewicht } = vergelijken(gezocht, { ...gevonden, bsn });
  if (oordeel === "anders") return undefined;
  const { geboortedatum, achternaam, voornaam } = perVeld;
  return {
    id: gevonden.id,
    naam: volledigeNaam(gevonden) ?? "Iemand zonder naam",
    geboortejaar: leesDelen(gevonden.geboortedatum)?.jaar,
    oordeel,
    redenen: [geboortedatum, achternaam, voornaam].flatMap(({ naam }) => naam ?? []),
    waarschuwing,
    gewicht,
  };
}

/** Someone new, or one of those who look like her, by her id; undefined as long as nobody chose. */
export type Keuze = {
  readonly zelfde?: string | undefined;
  /** Who was shown beside the choice "nieuw": of anyone else nobody said that she is another. */
  readonly getoond?: readonly string[] | undefined;
};

export const nieuwPersoon = "nieuw";

/** Who is meant: the id of someone known, or null for someone new. Never decided by itself when someone looks alike. */
export function persoonKiezen(gelijkenden: readonly Pick<Gelijkende, "id">[], { zelfde, getoond = [] }: Keuze) {
  if (zelfde === undefined || zelfde === nieuwPersoon) {
    const gekozen = zelfde === nieuwPersoon ? getoond : [];
    return gelijkenden.every(({ id }) => gekozen.includes(id)) ? accept(null) : refuse("mogelijk_bekend");
  }
  const isGetoond = getoond.includes(zelfde) && gelijkenden.some(({ id }) => id === zelfde);
  return isGetoond ? accept(zelfde) : refuse("onbekende_persoon");
}
