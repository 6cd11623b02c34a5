import { jaroWinkler } from "./jaro-winkler.ts";
import { alleenLetters, naamsleutel, vouwen } from "./naam.ts";
import { isRoepnaamVan } from "./roepnaam.ts";

const lijktErop = 0.88;

type EersteNaam = {
  readonly letters: string;
  /** The letters of all first names: "Jan Willem" is "Jan-Willem". */
  readonly alle: string;
  readonly afgekort: boolean;
};

/** The first of the first names, folded; "M.", "J.W.", "Th." and "Joh." are short for one. Undefined without a letter. */
export function eersteNaam(voornaam: string | null | undefined): EersteNaam | undefined {
  const gevouwen = vouwen(voornaam ?? "");
  const [, naam, punt] = /(\p{L}[\p{L}'-]*)\s?(\.?)/u.exec(gevouwen) ?? [];
  if (naam === undefined) return undefined;
  const [letters, alle] = [alleenLetters(naam), alleenLetters(gevouwen)];
  const lengte = Array.from(letters).length;
  return { letters, alle, afgekort: lengte === 1 || (lengte <= 3 && punt === ".") };
}

/** The level in `niveaus.voornaam`, or null when one of both is unknown. Two equal initials are no equal names. */
export function niveauVoornaam(a: string | null | undefined, b: string | null | undefined): 0 | 1 | 2 | 3 | null {
  const [links, rechts] = [eersteNaam(a), eersteNaam(b)];
  if (!links || !rechts) return null;
  if (links.afgekort || rechts.afgekort) return pastBij(links, rechts) ? 1 : 3;
  if (links.letters === rechts.letters || links.alle === rechts.alle) return 0;
  return isRoepnaamVan(links.letters, rechts.letters) || jaroWinkler(links.letters, rechts.letters) >= lijktErop
    ? 2
    : 3;
}

/**
 * True when the names are two names, as twins have, and not two ways to write one: Anne and Anna look alike to
 * Jaro-Winkler, but only an initial, a roepnaam or a spelling that sounds the same may be the same name.
 */
export function isAndereVoornaam(a: string | null | undefined, b: string | null | undefined): boolean {
  const niveau = niveauVoornaam(a, b);
  if (niveau !== 2) return niveau === 3;
  const [links, rechts] = [eersteNaam(a)?.letters ?? "", eersteNaam(b)?.letters ?? ""];
  return !isRoepnaamVan(links, rechts) && naamsleutel(links) !== naamsleutel(rechts);
}

function pastBij(a: EersteNaam, b: EersteNaam): boolean {
  return (a.afgekort && b.letters.startsWith(a.letters)) || (b.afgekort && a.letters.startsWith(b.letters));
}
