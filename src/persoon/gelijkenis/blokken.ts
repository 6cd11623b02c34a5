import { naamkern, naamsleutel } from "./naam.ts";
import { leesAdres, leesDelen } from "./persoonsgegevens.ts";
import type { Persoonsgegevens } from "./persoonsgegevens.ts";
import { achternamen } from "./veldvergelijking.ts";
import { eersteNaam } from "./voornaam.ts";

/** The kinds of blok, each with the letters its blokken begin with. */
export const bloksoorten = {
  geboortedatumEnSleutel: "ds",
  geboortedatumEnVoorletter: "dv",
  adres: "ad",
  sleutelEnGeboortejaar: "sj",
  postcodeEnSleutel: "ps",
  trigram: "tg",
} as const;

export type Bloksoort = keyof typeof bloksoorten;

/**
 * Everything a person can be found by, as `kind:value`: two people are compared only when they share a blok (or a BSN,
 * which has its own index). Stored as rows and searched with `=`, the only operator that uses an index under row-level security.
 *
 * Every part of a surname has its own keys. A birth date that lacks its day or month is found by name key and year; it makes
 * no other blok, because without a surname or address that agrees such a pair cannot reach `mogelijk`.
 * One trigram in common says little: ask at least three in ten (`trigrammen`).
 */
export function blokken(persoon: Persoonsgegevens): readonly string[] {
  const datum = leesDelen(persoon.geboortedatum);
  const dag = datum?.dag && `${datum.jaar}-${datum.maand}-${datum.dag}`;
  const sleutels = [...new Set([...achternamen(persoon)].map(naamsleutel))];
  const voorletter = Array.from(eersteNaam(persoon.voornaam)?.letters ?? "")[0]?.toUpperCase();
  const adres = leesAdres(persoon);
  const trigrams = trigrammen(persoon.achternaam ?? "");
  const gevonden = [
    dag ? sleutels.map((sleutel) => blok("geboortedatumEnSleutel", `${dag} ${sleutel}`)) : [],
    dag && voorletter ? [blok("geboortedatumEnVoorletter", `${dag} ${voorletter}`)] : [],
    adres?.postcode && adres.huisnummer ? [blok("adres", `${adres.postcode} ${adres.huisnummer}`)] : [],
    datum ? sleutels.map((sleutel) => blok("sleutelEnGeboortejaar", `${sleutel} ${datum.jaar}`)) : [],
    adres?.postcode ? sleutels.map((sleutel) => blok("postcodeEnSleutel", `${adres.postcode} ${sleutel}`)) : [],
    (trigrams.length > 0 ? trigrams : trigrammen(persoon.partnernaam ?? "")).map((trigram) => blok("trigram", trigram)),
  ];
  return gevonden.flat();
}

/**
 * The distinct trigrams of a surname's core, as PostgreSQL's pg_trgm makes them: two spaces before, one after. How alike
 * two names are is what they share, divided by all distinct trigrams of both; pg_trgm calls .3 alike.
 */
export function trigrammen(achternaam: string): readonly string[] {
  const kern = naamkern(achternaam);
  if (kern === "") return [];
  const letters = Array.from(`  ${kern} `);
  return [...new Set(letters.slice(2).map((letter, plaats) => `${letters[plaats]}${letters[plaats + 1]}${letter}`))];
}

function blok(soort: Bloksoort, waarde: string): string {
  return `${bloksoorten[soort]}:${waarde}`;
}
