/**
 * How much each degree of agreement says. m: how often two records of one person agree so; u: how often two records of
 * different people do. Starting values, made up for this product and frozen in `test/vectoren/fellegi_sunter.json`;
 * they are to be estimated (EM for m, random pairs for u) once there are records enough. Model: Fellegi and Sunter,
 * "A theory for record linkage", JASA 64 (1969); levels in the manner of Splink.
 */
export const niveaus = {
  achternaam: [
    { naam: "zelfde achternaam of deel ervan", m: 0.9, u: 0.004 },
    { naam: "achternaam klinkt hetzelfde", m: 0.05, u: 0.003 },
    { naam: "achternaam lijkt erop", m: 0.02, u: 0.004 },
    { naam: "andere achternaam", m: 0.03, u: 0.989 },
  ],
  voornaam: [
    { naam: "zelfde voornaam", m: 0.7, u: 0.008 },
    { naam: "zelfde voorletter", m: 0.12, u: 0.055 },
    { naam: "voornaam lijkt erop of is de roepnaam", m: 0.12, u: 0.01 },
    { naam: "andere voornaam", m: 0.06, u: 0.927 },
  ],
  geboortedatum: [
    { naam: "zelfde geboortedatum", m: 0.95, u: 0.00004 },
    { naam: "dag en maand verwisseld of één cijfer anders", m: 0.03, u: 0.0012 },
    { naam: "geboortedatum voor een deel gelijk", m: 0.01, u: 0.004 },
    { naam: "andere geboortedatum", m: 0.01, u: 0.99476 },
  ],
  geslacht: [
    { naam: "zelfde geslacht", m: 0.985, u: 0.5 },
    { naam: "ander geslacht", m: 0.015, u: 0.5 },
  ],
  adres: [
    { naam: "zelfde postcode en huisnummer", m: 0.72, u: 0.0002 },
    { naam: "zelfde postcode", m: 0.06, u: 0.0015 },
    { naam: "zelfde cijfers van de postcode", m: 0.1, u: 0.05 },
    { naam: "ander adres", m: 0.12, u: 0.9483 },
  ],
  bsn: [
    { naam: "zelfde BSN", m: 0.9999, u: 0.0000001 },
    { naam: "BSN met één cijfer anders of twee verwisseld", m: 0.00009, u: 0.0000009 },
    { naam: "ander BSN", m: 0.00001, u: 0.999999 },
  ],
} as const satisfies Readonly<Record<string, readonly Niveau[]>>;

export type Niveau = { readonly naam: string; readonly m: number; readonly u: number };

export type Veld = keyof typeof niveaus;

/** The chance that two records that share a block are one person, before looking at any field. */
export const kansVooraf = 1 / 20_000;

/** From here on `waarschijnlijk`, and from here on `mogelijk` the same person; in bits. */
export const drempels = { waarschijnlijk: 12, mogelijk: 4 } as const;
