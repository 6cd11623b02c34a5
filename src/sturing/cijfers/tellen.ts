import { codesVan, contactwijzen, herkomsten, instanties } from "#instroom/hulpvraag/codelijst.ts";
import type { Codekolom, Kolommen } from "#sturing/kolom/kolom.ts";
import { type EigenLijsten, lijstVan, vasteLijsten } from "#sturing/kolom/lijsten.ts";
import {
  aantalPer,
  aantalPerPeriode,
  aantalPerSet,
  type Duren,
  durenVan,
  type Keuze,
  rijenMet,
} from "#sturing/kolom/telling.ts";
import {
  type Afgesloten,
  type Cijfers,
  type Gemeld,
  type Maandtelling,
  type Selectie,
  type Telling,
  wijkOnbekend,
} from "./cijfers.ts";
import type { Doorlooptijdtelling } from "./doorlooptijd.ts";
import { maandenIn } from "#sturing/periode/periode.ts";

/** What is counted from: the columns of the municipality, its lists, and the teams whose figures this person may see. */
export type Bron = {
  readonly kolommen: Kolommen;
  readonly lijsten: EigenLijsten;
  readonly teams: readonly string[];
};

/** Every figure of this choice, of her teams only. */
export function tellen(bron: Bron, selectie: Selectie): Cijfers {
  const { kolommen } = bron;
  const { van, tot } = selectie.periode;
  const keuze = keuzeVan(bron, selectie);
  const gemeld = rijenMet(kolommen, "gemeldOp", van, tot, keuze);
  const begonnen = rijenMet(kolommen, "eersteGesprekOp", van, tot, keuze);
  const afgesloten = rijenMet(kolommen, "afgeslotenOp", van, tot, keuze);
  const peildag = selectie.peildatum;
  const wachttijd = durenVan(kolommen, gemeld, { begin: "gemeldOp", einde: "eersteGesprekOp", peildag });
  const duur = durenVan(kolommen, begonnen, { begin: "eersteGesprekOp", einde: "afgeslotenOp", peildag });
  return {
    gemeld: { ...gemeldVan(bron, gemeld, selectie), wachttijd: tellingenVan(wachttijd) },
    duur: tellingenVan(duur),
    afgesloten: afgeslotenVan(bron, afgesloten),
  };
}

/** The fence of the policies, kept here: never a team that is not hers. */
function keuzeVan({ lijsten, teams }: Bron, { team, wijk }: Selectie): Keuze {
  const gekozen = teams.filter((id) => team === undefined || id === team);
  const nummers = { team: gekozen.map((id) => nummerVan("team", id, lijsten)) };
  if (wijk === undefined) return nummers;
  return { ...nummers, wijk: [wijk === wijkOnbekend ? 0 : nummerVan("wijk", wijk, lijsten)] };
}

/** The number of a code; one that no row has when it is not in the list. */
function nummerVan(kolom: Codekolom, code: string, lijsten: EigenLijsten): number {
  const plek = lijstVan(kolom, lijsten).indexOf(code);
  return plek < 0 ? 65_535 : plek + 1;
}

function gemeldVan({ kolommen, lijsten }: Bron, rijen: Uint32Array, { periode }: Selectie): Omit<Gemeld, "wachttijd"> {
  const maanden = maandenIn(periode);
  const perMaand = (naam: "herkomst" | "contactwijze", codes: readonly string[]): Maandtelling[] => {
    const begin = maanden.map((maand) => `${maand}-01`);
    const aantallen = aantalPerPeriode(
      kolommen,
      rijen,
      { dag: "gemeldOp", begin, einde: periode.tot },
      { naam, lengte: codes.length },
    );
    return maanden.flatMap((maand, plek) =>
      codes.map((code, nummer) => ({ maand, code, aantal: aantallen[plek]?.[nummer + 1] ?? 0 })),
    );
  };
  const soorten = tellingenPer(kolommen, rijen, "herkomstSoort", lijsten);
  return {
    herkomst: perMaand("herkomst", codesVan(herkomsten)),
    contactwijze: perMaand("contactwijze", codesVan(contactwijzen)),
    verwijzers: soorten.filter(({ code }) => code !== null && code in instanties),
    leefgebieden: Array.from(aantalPerSet(kolommen, rijen, "leefgebieden"), ([set, aantal]) => ({
      codes: vasteLijsten.leefgebieden.filter((_, plek) => (set & (1 << plek)) !== 0),
      aantal,
    })),
  };
}

function afgeslotenVan({ kolommen, lijsten }: Bron, rijen: Uint32Array): Afgesloten {
  return {
    uitkomst: tellingenPer(kolommen, rijen, "uitkomst", lijsten),
    afsluitreden: tellingenPer(kolommen, rijen, "afsluitreden", lijsten),
    doorverwezen: tellingenPer(kolommen, rijen, "doorverwezenNaar", lijsten),
  };
}

function tellingenPer(kolommen: Kolommen, rijen: Uint32Array, kolom: Codekolom, lijsten: EigenLijsten): Telling[] {
  const codes = lijstVan(kolom, lijsten);
  const aantallen = aantalPer(kolommen, rijen, kolom, codes.length);
  return Array.from(aantallen, (aantal, nummer) => ({ code: codes[nummer - 1] ?? null, aantal })).filter(
    ({ aantal }) => aantal > 0,
  );
}

function tellingenVan(duren: Duren): Doorlooptijdtelling[] {
  return (["bereikt", "afgebroken", "open"] as const).flatMap((einde) =>
    Array.from(duren[einde], (aantal, dagen) => ({ einde, dagen, aantal })).filter(({ aantal }) => aantal > 0),
  );
}
