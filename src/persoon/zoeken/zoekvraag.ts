import { bloksoorten } from "#persoon/gelijkenis/blokken.ts";
import { vergelijken } from "#persoon/gelijkenis/gelijkenis.ts";
import { naamkern } from "#persoon/gelijkenis/naam.ts";
import { leesDelen } from "#persoon/gelijkenis/persoonsgegevens.ts";
import { type Gevonden, type Gezocht, nabijeDagen, zoekblokken } from "#persoon/inwoner/gelijkende.ts";
import { accept, refuse } from "#shared/result.ts";

/** So many at most are shown: who sees more than that has not said who she looks for. */
export const meesteResultaten = 20;

/**
 * Enough to mean one person, so that nobody leafs through the town: the BSN, or two things that go together. A name alone is
 * of many, an address alone shows who lives there.
 */
export function zoekvraag(gezocht: Gezocht) {
  const { bsn, postcode, huisnummer, voornaam } = gezocht;
  const heeftAchternaam = naamkern(gezocht.achternaam ?? "") !== "";
  const heeftDag = leesDelen(gezocht.geboortedatum)?.dag !== undefined;
  const isGenoeg =
    (heeftAchternaam && Boolean(gezocht.geboortedatum ?? postcode)) ||
    (heeftDag && (naamkern(voornaam ?? "") !== "" || Boolean(postcode && huisnummer)));
  return bsn || isGenoeg ? accept(gezocht) : refuse("meer_nodig");
}

/**
 * By which keys someone is looked for. With a slip in the day of birth she is found by how her name sounds; a name that only
 * looks like hers is looked for at the very day (and day and month swapped): near it a thousand people were born.
 */
export function zoeksleutels(gezocht: Gezocht): {
  readonly bloks: readonly string[];
  readonly dagen: readonly string[];
} {
  const eigen = zoekblokken(gezocht);
  const { geboortedatum } = gezocht;
  const nabij = nabijeDagen(geboortedatum);
  if (!geboortedatum || nabij.length === 0) return { bloks: eigen, dagen: [] };
  const naamEnDag = eigen.filter((blok) => blok.startsWith(`${bloksoorten.geboortedatumEnSleutel}:`));
  const bijna = naamEnDag.flatMap((blok) => nabij.map((dag) => blok.replace(geboortedatum, dag)));
  const [jaar, maand, dag] = geboortedatum.split("-");
  return { bloks: [...new Set([...eigen, ...bijna])], dagen: [geboortedatum, `${jaar}-${dag}-${maand}`] };
}

/**
 * How well someone found fits what was asked, in bits; undefined when she is another. Either she may be the same
 * (`vergelijken`), or two of the things asked agree and none of name and birth date speaks against it: someone moves, and a
 * year of birth says little, but they were asked for.
 */
export function past(gezocht: Gezocht, gevonden: Gevonden): number | undefined {
  if (gevonden.zelfdeBsn === false) return undefined;
  const bsn = gevonden.zelfdeBsn === true ? gezocht.bsn : null;
  const { oordeel, perVeld, gewicht } = vergelijken(gezocht, { ...gevonden, bsn });
  if (oordeel !== "anders") return gewicht;
  const { achternaam, voornaam, geboortedatum, adres } = perVeld;
  const vast = [achternaam, voornaam, geboortedatum].map(({ niveau }) => niveau);
  if (vast.includes(anders)) return undefined;
  const woontDaar = adres.niveau !== null && adres.niveau < zelfdeCijfers;
  const klopt = vast.filter((niveau) => niveau !== null).length + (woontDaar ? 1 : 0);
  return klopt >= 2 ? gewicht : undefined;
}

/** The last degree of name and birth date in `niveaus`, and the first of an address that is another one. */
const anders = 3;
const zelfdeCijfers = 2;
