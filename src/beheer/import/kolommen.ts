import { ImportError } from "./melding.ts";
import { vouw } from "./tekst.ts";

/** The columns we read, as an old registration calls them; the first name is the one we name them by. */
const namen = {
  zaaknummer: ["zaaknummer", "zaaknr", "zaak nr", "dossiernummer", "registratienummer"],
  datumMelding: ["datum melding", "meldingsdatum", "melddatum", "meld datum", "datum aanmelding", "aanmelddatum"],
  kanaal: ["kanaal", "aanmeldkanaal", "herkomst"],
  verwijzer: ["verwijzer", "naam verwijzer"],
  achternaam: ["achternaam", "geslachtsnaam"],
  tussenvoegsel: ["tussenvoegsel", "voorvoegsel", "tussenvoegsels", "voorvoegsels"],
  voornaam: ["voornaam", "voornamen", "roepnaam"],
  geboortedatum: ["geboortedatum", "geb datum"],
  bsn: ["bsn", "burgerservicenummer"],
  straat: ["straat", "straatnaam"],
  huisnummer: ["huisnr", "huisnummer", "huis nr"],
  postcode: ["postcode"],
  wijk: ["wijk", "wijkcode", "wijknaam"],
  team: ["team", "wijkteam"],
  hulpvraag: ["hulpvraag", "omschrijving hulpvraag", "omschrijving", "vraag"],
  leefgebied: ["leefgebied", "leefgebieden"],
  zwaarte: ["zwaarte"],
  datumGesprek: ["datum eerste gesprek", "eerste gesprek", "datum gesprek"],
  datumAfgesloten: ["datum afgesloten", "datum afsluiting", "afsluitdatum", "einddatum", "datum einde"],
  uitkomst: ["uitkomst", "resultaat"],
  medewerker: ["medewerker", "behandelaar"],
} as const;
export type Kolom = keyof typeof namen;

export const kolommen = Object.keys(namen) as readonly Kolom[]; // the keys of a literal are its columns

const kolomBijNaam: ReadonlyMap<string, Kolom> = new Map(
  kolommen.flatMap((kolom) => namen[kolom].map((naam) => [vlak(naam), kolom] as const)),
);

/** Which cell of a row holds which column; what the file calls its other columns, and which of ours it lacks. */
export type Indeling = {
  readonly aantal: number;
  readonly plek: Readonly<Record<Kolom, number | undefined>>;
  readonly onbekend: readonly string[];
  readonly ontbrekend: readonly string[];
};

export const scheidingstekens = [";", ",", "\t", "|"] as const;

/** How many of our columns a header names: the right separator names most. */
export function aantalHerkend(kop: readonly string[]): number {
  return kop.filter((naam) => kolomBijNaam.has(vlak(naam))).length;
}

/** Reads the header. Throws ImportError when the file is no registration of hulpvragen, or says a column twice. */
export function leesIndeling(kop: readonly string[]): Indeling {
  const plek: Partial<Record<Kolom, number>> = {};
  const onbekend: string[] = [];
  for (const [index, naam] of kop.entries()) {
    const kolom = kolomBijNaam.get(vlak(naam));
    if (kolom === undefined) onbekend.push(naam.trim());
    else if (plek[kolom] === undefined) plek[kolom] = index;
    else throw new ImportError(`De kolom "${namen[kolom][0]}" staat twee keer in de kopregel. Laat er een weg.`);
  }
  eisKolommen(plek);
  const ontbrekend = kolommen.filter((kolom) => plek[kolom] === undefined).map((kolom) => namen[kolom][0]);
  return { aantal: kop.length, plek: plek as Indeling["plek"], onbekend: onbekend.filter(Boolean), ontbrekend };
}

/** Without these no row could be imported. */
function eisKolommen(plek: Partial<Record<Kolom, number>>): void {
  if (Object.keys(plek).length === 0) {
    throw new ImportError(
      "De eerste regel is geen kopregel met kolommen die we kennen, zoals zaaknummer;datum melding;kanaal;hulpvraag.",
    );
  }
  if (plek.datumMelding === undefined) {
    throw new ImportError(
      'De kolom "datum melding" ontbreekt in de kopregel. Zonder die datum kan geen rij worden overgenomen.',
    );
  }
  if (plek.hulpvraag === undefined && plek.leefgebied === undefined) {
    throw new ImportError(
      'De kolommen "hulpvraag" en "leefgebied" ontbreken allebei in de kopregel. Een van de twee is nodig.',
    );
  }
}

function vlak(naam: string): string {
  return vouw(naam).replaceAll(" ", "");
}
