import { drempels, kansVooraf, niveaus } from "./niveau.ts";
import type { Niveau, Veld } from "./niveau.ts";
import type { Persoonsgegevens } from "./persoonsgegevens.ts";
import { geboortedatumKomtOvereen, heeftAnderGeboortejaar, veldvergelijkingen } from "./veldvergelijking.ts";
import { isAndereVoornaam } from "./voornaam.ts";

/** Only `waarschijnlijk` may be offered for merging; nothing is ever merged by itself. */
export type Oordeel = "waarschijnlijk" | "mogelijk" | "anders";

export type Waarschuwing = keyof typeof waarschuwingen;

/** What a medewerker reads beside the likeness. Never an address: she may not know it. */
export const waarschuwingen = {
  ander_bsn: "Verschillende personen: het BSN is anders. Controleer het BSN.",
  bsn_controleren: "Het BSN is gelijk, maar andere gegevens niet. Controleer het BSN.",
  meerling: "Mogelijk een tweeling of meerling: dezelfde geboortedatum, een andere voornaam.",
  gezinslid: "Mogelijk iemand uit hetzelfde gezin, zoals vader en zoon: de geboortedatum is anders.",
} as const;

/** `niveau` counts from 0 (equal) in `niveaus`; null, and 0 bits, when the field is unknown on either side. */
export type Veldgelijkenis = {
  readonly niveau: number | null;
  readonly naam: string | null;
  readonly bits: number;
};

export type Gelijkenis = {
  /** The sum of `kansVooraf` and all fields, in bits: log2 of the odds. */
  readonly gewicht: number;
  /** The chance that goes with it, 0 to 1. The rules of `oordelen` know better than this number: do not show it alone. */
  readonly kans: number;
  readonly oordeel: Oordeel;
  readonly perVeld: Readonly<Record<Veld, Veldgelijkenis>>;
  readonly waarschuwing?: Waarschuwing;
};

/** How likely two records are one person. Symmetric. Source: `niveau.ts`. */
export function vergelijken(a: Persoonsgegevens, b: Persoonsgegevens): Gelijkenis {
  const perVeld: Record<Veld, Veldgelijkenis> = {
    achternaam: veldVergelijken("achternaam", a, b),
    voornaam: veldVergelijken("voornaam", a, b),
    geboortedatum: veldVergelijken("geboortedatum", a, b),
    geslacht: veldVergelijken("geslacht", a, b),
    adres: veldVergelijken("adres", a, b),
    bsn: veldVergelijken("bsn", a, b),
  };
  const vooraf = Math.log2(kansVooraf / (1 - kansVooraf));
  const gewicht = Object.values(perVeld).reduce((som, { bits }) => som + bits, vooraf);
  const kans = 1 / (1 + 2 ** -gewicht);
  return { gewicht, kans, perVeld, ...oordelen(gewicht, feitenVan(perVeld, a, b)) };
}

function veldVergelijken(veld: Veld, a: Persoonsgegevens, b: Persoonsgegevens): Veldgelijkenis {
  const lijst: readonly Niveau[] = niveaus[veld];
  const plaats = veldvergelijkingen[veld](a, b);
  const niveau = plaats === null ? undefined : lijst[plaats];
  if (niveau === undefined) return { niveau: null, naam: null, bits: 0 };
  return { niveau: plaats, naam: niveau.naam, bits: Math.log2(niveau.m / niveau.u) };
}

type Feiten = {
  readonly zelfdeBsn: boolean;
  readonly anderBsn: boolean;
  readonly strijdigMetBsn: boolean;
  readonly datumKomtOvereen: boolean;
  readonly meerling: boolean;
  readonly gezinslid: boolean;
};

function feitenVan(perVeld: Readonly<Record<Veld, Veldgelijkenis>>, a: Persoonsgegevens, b: Persoonsgegevens): Feiten {
  const { achternaam, voornaam, geboortedatum, geslacht, adres, bsn } = perVeld;
  const huisgenoten = adres.niveau === 0 && achternaam.niveau !== null && achternaam.niveau < 3;
  const datumKomtOvereen = geboortedatumKomtOvereen(a, b);
  const anderGeslachtBijVoorletter = voornaam.niveau === 1 && geslacht.niveau === 1;
  return {
    zelfdeBsn: bsn.niveau === 0,
    anderBsn: bsn.niveau === 2,
    strijdigMetBsn: voornaam.niveau === 3 || geboortedatum.niveau === 3,
    datumKomtOvereen,
    meerling:
      huisgenoten && datumKomtOvereen && (isAndereVoornaam(a.voornaam, b.voornaam) || anderGeslachtBijVoorletter),
    gezinslid: huisgenoten && (geboortedatum.niveau === 3 || heeftAnderGeboortejaar(a, b)),
  };
}

/**
 * The sum overruled. Fields are taken to be independent, and within a family they are not: father and son of one name,
 * twins, and two valid BSNs all sum to "almost certainly the same". So: another BSN is another person; `waarschijnlijk`
 * needs an equal BSN or a birth date that agrees; twins and fathers stay apart; an equal BSN is never hidden.
 */
function oordelen(gewicht: number, feiten: Feiten): Pick<Gelijkenis, "oordeel" | "waarschuwing"> {
  if (feiten.anderBsn) return { oordeel: "anders", waarschuwing: "ander_bsn" };
  const opSom = oordeelOpSom(gewicht);
  if (feiten.zelfdeBsn) {
    const minstens = opSom === "anders" || feiten.meerling ? "mogelijk" : opSom;
    return feiten.strijdigMetBsn || feiten.meerling || opSom === "anders"
      ? { oordeel: minstens, waarschuwing: "bsn_controleren" }
      : { oordeel: minstens };
  }
  if (opSom === "anders") return { oordeel: "anders" };
  if (feiten.meerling) return { oordeel: "mogelijk", waarschuwing: "meerling" };
  if (feiten.gezinslid) return { oordeel: "mogelijk", waarschuwing: "gezinslid" };
  return { oordeel: feiten.datumKomtOvereen ? opSom : "mogelijk" };
}

function oordeelOpSom(gewicht: number): Oordeel {
  if (gewicht >= drempels.waarschijnlijk) return "waarschijnlijk";
  return gewicht >= drempels.mogelijk ? "mogelijk" : "anders";
}
