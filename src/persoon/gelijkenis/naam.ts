import { isVoorvoegsel, langsteVoorvoegsel } from "./voorvoegsel.ts";

/** Letters that are no letter with a mark, so that NFD leaves them whole. */
const letters: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ħ: "h",
  ı: "i",
  ĳ: "ij",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ŧ: "t",
};

/** No name in the BRP is longer; what follows is no name (and every count below stays small). */
const langsteNaam = 200;

/** A name without capitals, marks, special letters, kinds of apostrophe and dash, and needless spaces. */
export function vouwen(naam: string): string {
  return naam
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/[æðđħıĳłøœßþŧ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[’‘‛ʼʻʹ`´′＇]/gu, "'")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, langsteNaam)
    .trimEnd();
}

/** "v.d. Meer" -> ["van der", "meer"]; "Jansen-de Vries" -> ["", "jansen-de vries"]. */
export function splitsVoorvoegsel(naam: string): readonly [voorvoegsel: string, rest: string] {
  return langsteVoorvoegsel(vouwen(vouwen(naam).replace(/\./g, " ")));
}

/** The letters of a name without its voorvoegsel: "van den Berg-Bos" -> "bergbos"; "" when it has no letter. */
export function naamkern(naam: string): string {
  return alleenLetters(splitsVoorvoegsel(naam)[1]);
}

/**
 * The cores of the names that hyphens join: "Jansen-de Vries" -> jansen, vries. Compared as sets, so that someone with a
 * partner's name is recognised by either. A voorvoegsel that is joined by a hyphen is no name ("al-Hassan" -> hassan).
 */
export function naamdelen(naam: string): ReadonlySet<string> {
  const stukken = vouwen(naam)
    .split("-")
    .map((stuk) => stuk.trim())
    .filter((stuk) => /\p{L}/u.test(stuk));
  const namen = stukken.filter((stuk) => !isVoorvoegsel(stuk));
  return new Set((namen.length > 0 ? namen : stukken).map(naamkern));
}

/**
 * Spellings that sound alike, in order (after Bloothooft's semi-phonetic form, cut for Dutch surnames). The digits stand
 * for sounds with many spellings: 1 = ij, 2 = ui, 3 = ou, 4 = oe. No rule can backtrack: each alternative has a fixed length.
 */
const klankregels: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)(?:szoon|ssen|sen|sz|sse|se)$/u, "s"],
  // The tussen-n: Hogenboom, Hoogeboom.
  [
    /(?<=[bcdfghjklmnpqrstvwxz])en(?=(?:boom|bergh?|bos|bosch|broek|brug|burgh?|dam|dijk|dyk|doorn|hof|horst|hout|huis|kamp|land|veen|veld|velt|weg)$)/u,
    "e",
  ],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/sch(?=[lmnrw]|$)|(?<=s)sch/gu, "s"],
  [/sch/gu, "sg"],
  [/ch|gh/gu, "g"],
  [/ck/gu, "k"],
  [/x/gu, "ks"],
  [/qu/gu, "kw"],
  [/c(?=[eiy])/gu, "s"],
  [/[cq]/gu, "k"],
  [/z/gu, "s"],
  [/v/gu, "f"],
  [/(?:dt|d)$/u, "t"],
  [/b$/u, "p"],
  // Yusuf, Jusuf; but Ypma, IJpma.
  [/^y(?=[aeiou])/u, "j"],
  [/uij|uy|ui/gu, "2"],
  [/[ae]?ij|[ae][iy]|y/gu, "1"],
  [/aau?w|auw|ouw|au|ou|ow/gu, "3"],
  [/oe/gu, "4"],
  [/ie/gu, "i"],
  [/ae/gu, "a"],
  // The mute h: Jahn, Rhee, Khan.
  [/(?<=.)h(?![aeiou1-4])|(?<=[kr])h/gu, ""],
  [/(?<=.)w$/u, ""],
  [/(.)\1+/gu, "$1"],
];

/** The semi-phonetic key of a name: Kuijpers and Cuypers are both K2PERS. "" when the name has no letter. */
export function naamsleutel(naam: string): string {
  return klankregels.reduce((klank, [spelling, teken]) => klank.replace(spelling, teken), naamkern(naam)).toUpperCase();
}

/** Without spaces, hyphens, apostrophes and whatever else is no letter. */
export function alleenLetters(tekst: string): string {
  return tekst.replace(/\P{L}/gu, "");
}
