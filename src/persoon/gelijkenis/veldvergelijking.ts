import { leesBsn } from "#shared/bsn.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { naamdelen, naamsleutel } from "./naam.ts";
import type { Veld } from "./niveau.ts";
import { leesAdres, leesDelen } from "./persoonsgegevens.ts";
import type { Geboortedatum, Persoonsgegevens } from "./persoonsgegevens.ts";
import { niveauVoornaam } from "./voornaam.ts";

/** The place in `niveaus` of the highest level that fits; null when a field is unknown on either side. */
type Vergelijking = (a: Persoonsgegevens, b: Persoonsgegevens) => 0 | 1 | 2 | 3 | null;

export const veldvergelijkingen: Readonly<Record<Veld, Vergelijking>> = {
  achternaam: niveauAchternaam,
  voornaam: (a, b) => niveauVoornaam(a.voornaam, b.voornaam),
  geboortedatum: niveauGeboortedatum,
  geslacht: niveauGeslacht,
  adres: niveauAdres,
  bsn: niveauBsn,
};

const achternaamLijktErop = 0.92;
const meesteJarenVerschil = 10;

/** Every name someone may be known by: the parts of the own and the partner's surname. */
export function achternamen(gegevens: Persoonsgegevens): ReadonlySet<string> {
  return new Set([...naamdelen(gegevens.achternaam ?? ""), ...naamdelen(gegevens.partnernaam ?? "")]);
}

/** True when both birth dates are equal, or agree as far as both are known. */
export function geboortedatumKomtOvereen(a: Persoonsgegevens, b: Persoonsgegevens): boolean {
  const [links, rechts] = [leesDelen(a.geboortedatum), leesDelen(b.geboortedatum)];
  return links !== undefined && rechts !== undefined && bekendGelijk(links, rechts);
}

/** True when both birth years are known, and not the same. */
export function heeftAnderGeboortejaar(a: Persoonsgegevens, b: Persoonsgegevens): boolean {
  const [links, rechts] = [leesDelen(a.geboortedatum), leesDelen(b.geboortedatum)];
  return links !== undefined && rechts !== undefined && links.jaar !== rechts.jaar;
}

function niveauAchternaam(a: Persoonsgegevens, b: Persoonsgegevens) {
  const [links, rechts] = [achternamen(a), achternamen(b)];
  if (links.size === 0 || rechts.size === 0) return null;
  if ([...rechts].some((naam) => links.has(naam))) return 0;
  const sleutels = new Set([...links].map(naamsleutel));
  if ([...rechts].some((naam) => sleutels.has(naamsleutel(naam)))) return 1;
  return [...links].some((van) => [...rechts].some((naar) => jaroWinkler(van, naar) >= achternaamLijktErop)) ? 2 : 3;
}

function niveauGeboortedatum(a: Persoonsgegevens, b: Persoonsgegevens) {
  const [links, rechts] = [leesDelen(a.geboortedatum), leesDelen(b.geboortedatum)];
  if (!links || !rechts) return null;
  if (!links.dag || !rechts.dag) return bekendGelijk(links, rechts) ? 2 : 3;
  if (bekendGelijk(links, rechts)) return 0;
  if (isVerwisseld(links, rechts) || aantalAnders(achtCijfers(links), achtCijfers(rechts)) === 1) return 1;
  if (links.jaar === rechts.jaar && links.maand === rechts.maand) return 2;
  const zelfdeVerjaardag = links.maand === rechts.maand && links.dag === rechts.dag;
  return zelfdeVerjaardag && Math.abs(Number(links.jaar) - Number(rechts.jaar)) <= meesteJarenVerschil ? 2 : 3;
}

function bekendGelijk(a: Geboortedatum, b: Geboortedatum): boolean {
  return a.jaar === b.jaar && (!a.maand || !b.maand || a.maand === b.maand) && (!a.dag || !b.dag || a.dag === b.dag);
}

function isVerwisseld(a: Geboortedatum, b: Geboortedatum): boolean {
  return a.jaar === b.jaar && a.maand === b.dag && a.dag === b.maand;
}

function achtCijfers({ jaar, maand = "", dag = "" }: Geboortedatum): string {
  return jaar + maand + dag;
}

function niveauGeslacht(a: Persoonsgegevens, b: Persoonsgegevens) {
  const [links, rechts] = [a.geslacht?.toLowerCase(), b.geslacht?.toLowerCase()];
  const bekend = (geslacht: string | undefined) => geslacht === "m" || geslacht === "v";
  if (!bekend(links) || !bekend(rechts)) return null;
  return links === rechts ? 0 : 1;
}

function niveauAdres(a: Persoonsgegevens, b: Persoonsgegevens) {
  const [links, rechts] = [leesAdres(a), leesAdres(b)];
  if (!links || !rechts) return null;
  if (links.cijfers !== rechts.cijfers) return 3;
  if (links.postcode === undefined || links.postcode !== rechts.postcode) return 2;
  return links.huisnummer !== undefined && links.huisnummer === rechts.huisnummer ? 0 : 1;
}

/**
 * Two numbers that pass the elfproef are the same or of two people: a slip of one digit or a swap never passes. A number
 * that does not pass says something only when it is such a slip away from the other.
 */
function niveauBsn(a: Persoonsgegevens, b: Persoonsgegevens) {
  const [links, rechts] = [negenCijfers(a.bsn), negenCijfers(b.bsn)];
  if (links === undefined || rechts === undefined) return null;
  const beideGeldig = leesBsn(links) !== undefined && leesBsn(rechts) !== undefined;
  if (beideGeldig) return links === rechts ? 0 : 2;
  return aantalAnders(links, rechts) === 1 || zijnTweeVerwisseld(links, rechts) ? 1 : null;
}

function negenCijfers(bsn: string | null | undefined): string | undefined {
  const cijfers = (bsn ?? "").replace(/[.\s]/g, "");
  return /^\d{8,9}$/.test(cijfers) ? cijfers.padStart(9, "0") : undefined;
}

function zijnTweeVerwisseld(a: string, b: string): boolean {
  const anders = Array.from(a, (_, plaats) => plaats).filter((plaats) => a[plaats] !== b[plaats]);
  const [eerste = -1, tweede = -1, derde] = anders;
  return derde === undefined && tweede >= 0 && a[eerste] === b[tweede] && a[tweede] === b[eerste];
}

function aantalAnders(a: string, b: string): number {
  return Array.from(a).filter((teken, plaats) => teken !== b[plaats]).length;
}
