import { type Dag, plusDagen } from "#shared/datum.ts";
import { type Codekolom, type Dagkolom, dagnummer, geenDag, type Kolommen } from "./kolom.ts";

/** Numbers of codes per column, 0 for none: a row counts when it has one of each. Of a set any of its members will do. */
export type Keuze = { readonly [kolom in Codekolom]?: readonly number[] };

/** The rows with this day in the period, both ends included, that have one of the chosen codes. */
export function rijenMet(kolommen: Kolommen, dag: Dagkolom, van: Dag, tot: Dag, keuze: Keuze): Uint32Array {
  let rijen = rijenTussen(kolommen, dag, dagnummer(van), dagnummer(tot));
  for (const [kolom, nummers] of Object.entries(keuze))
    rijen = rijenMetCode(kolommen.codes[kolom as Codekolom], rijen, gekozenVan(kolom, nummers)); // a key of Keuze
  return rijen;
}

function rijenTussen({ aantal, dagen }: Kolommen, kolom: Dagkolom, van: number, tot: number): Uint32Array {
  const dag = dagen[kolom];
  const rijen = new Uint32Array(aantal);
  let gevonden = 0;
  // No day is less than every day.
  const vanaf = Math.max(van, geenDag + 1);
  for (let rij = 0; rij < aantal; rij += 1) {
    const waarde = dag[rij]!;
    if (waarde >= vanaf && waarde <= tot) rijen[gevonden++] = rij;
  }
  return rijen.subarray(0, gevonden);
}

/** So many members a set can have. */
const sets = 11;

/** Per value of the column whether it was chosen. */
function gekozenVan(kolom: string, nummers: readonly number[]): Uint8Array {
  const gekozen = new Uint8Array(65_536);
  if (kolom !== "leefgebieden") for (const nummer of nummers) gekozen[nummer] = 1;
  else for (let set = 0; set < 2 ** sets; set += 1) gekozen[set] = nummers.some((nummer) => zitIn(set, nummer)) ? 1 : 0;
  return gekozen;
}

/** Whether the nth of the list is in a set; 0 is in the empty one only. */
function zitIn(set: number, nummer: number): boolean {
  return nummer === 0 ? set === 0 : (set & (1 << (nummer - 1))) !== 0;
}

// Loops over typed arrays count with an index: `for of` goes through an iterator, and takes five times as long.

function rijenMetCode(codes: Uint16Array, rijen: Uint32Array, gekozen: Uint8Array): Uint32Array {
  let over = 0;
  for (let plek = 0; plek < rijen.length; plek += 1) {
    const rij = rijen[plek]!;
    if (gekozen[codes[rij]!] === 1) rijen[over++] = rij;
  }
  return rijen.subarray(0, over);
}

/** How many rows have each number; place 0 is those with none. Of a set a row counts at each of its members. */
export function aantalPer(
  { codes }: Pick<Kolommen, "codes">,
  rijen: Uint32Array,
  kolom: Codekolom,
  lengte: number,
): Uint32Array {
  const waarden = codes[kolom];
  const aantallen = new Uint32Array(lengte + 1);
  if (kolom !== "leefgebieden") {
    for (let plek = 0; plek < rijen.length; plek += 1) aantallen[waarden[rijen[plek]!]!]! += 1;
    return aantallen;
  }
  for (const [set, aantal] of aantalPerSet({ codes }, rijen, kolom))
    for (let nummer = 0; nummer <= lengte; nummer += 1) if (zitIn(set, nummer)) aantallen[nummer]! += aantal;
  return aantallen;
}

/** How many rows have each set, by its bits. */
export function aantalPerSet(
  { codes }: Pick<Kolommen, "codes">,
  rijen: Uint32Array,
  kolom: "leefgebieden",
): Map<number, number> {
  const perSet = new Uint32Array(2 ** sets);
  const waarden = codes[kolom];
  for (let plek = 0; plek < rijen.length; plek += 1) perSet[waarden[rijen[plek]!]!]! += 1;
  return new Map(Array.from(perSet, (aantal, set) => [set, aantal] as const).filter(([, aantal]) => aantal > 0));
}

/** How many rows fall in each period, the first days of which are given in order; per number when `kolom` is given. */
export function aantalPerPeriode(
  { dagen, codes }: Kolommen,
  rijen: Uint32Array,
  { dag, begin, einde }: { readonly dag: Dagkolom; readonly begin: readonly Dag[]; readonly einde: Dag },
  kolom?: { readonly naam: Codekolom; readonly lengte: number },
): Uint32Array[] {
  const eerste = dagnummer(begin[0] ?? einde);
  const periode = periodePerDag(begin, einde);
  const aantallen = begin.map(() => new Uint32Array((kolom?.lengte ?? 0) + 1));
  const [waarden, nummers] = [dagen[dag], kolom && codes[kolom.naam]];
  for (let plek = 0; plek < rijen.length; plek += 1) {
    const rij = rijen[plek]!;
    const welke = aantallen[periode[waarden[rij]! - eerste] ?? -1];
    if (welke) welke[nummers === undefined ? 0 : nummers[rij]!]! += 1;
  }
  return aantallen;
}

/** Of each day from the first, the number of the period it lies in. */
function periodePerDag(begin: readonly Dag[], einde: Dag): Uint16Array {
  const eerste = dagnummer(begin[0] ?? einde);
  const perDag = new Uint16Array(Math.max(0, dagnummer(einde) - eerste + 1));
  for (const [nummer, van] of begin.entries()) {
    const tot = begin[nummer + 1] ?? plusDagen(einde, 1);
    perDag.fill(nummer, dagnummer(van) - eerste, dagnummer(tot) - eerste);
  }
  return perDag;
}

/** How many rows have each combination of numbers: place `a * lengteB + b` of the first and second, and so on. */
export function aantalSamen(
  { codes }: Kolommen,
  rijen: Uint32Array,
  kolommen: readonly { readonly naam: Exclude<Codekolom, "leefgebieden">; readonly lengte: number }[],
): Uint32Array {
  const aantallen = new Uint32Array(kolommen.reduce((maal, { lengte }) => maal * (lengte + 1), 1));
  const lezers = kolommen.map(({ naam, lengte }) => ({ waarden: codes[naam], lengte: lengte + 1 }));
  for (let plek = 0; plek < rijen.length; plek += 1) {
    let plaats = 0;
    for (const { waarden, lengte } of lezers) plaats = plaats * lengte + waarden[rijen[plek]!]!;
    aantallen[plaats]! += 1;
  }
  return aantallen;
}

/** Numbers of rows by their length in days: place d is those that took d days. */
export type Duren = { readonly bereikt: Uint32Array; readonly afgebroken: Uint32Array; readonly open: Uint32Array };

type Spel = { readonly begin: Dagkolom; readonly einde: Dagkolom; readonly peildag: Dag };

/**
 * From one day to another. What had not come to its end on the peildag is open that long; what was closed without it is cut
 * off on that day. A row without the first day, or with it after the peildag, does not count.
 */
export function durenVan({ dagen }: Kolommen, rijen: Uint32Array, { begin, einde, peildag }: Spel): Duren {
  const [van, tot, gesloten, nu] = [dagen[begin], dagen[einde], dagen.afgeslotenOp, dagnummer(peildag)];
  let langste = 0;
  for (let plek = 0; plek < rijen.length; plek += 1) {
    const start = van[rijen[plek]!]!;
    if (start !== geenDag && nu - start > langste) langste = nu - start;
  }
  const duren = [0, 1, 2].map(() => new Uint32Array(langste + 1)) as [Uint32Array, Uint32Array, Uint32Array]; // three
  const [bereikt, afgebroken, open] = duren;
  for (let plek = 0; plek < rijen.length; plek += 1) {
    const rij = rijen[plek]!;
    const start = van[rij]!;
    if (start === geenDag || start > nu) continue;
    const klaar = tot[rij]!;
    const dicht = gesloten[rij]!;
    if (klaar !== geenDag && klaar <= nu) bereikt[klaar - start]! += 1;
    else if (dicht !== geenDag && dicht <= nu) afgebroken[dicht - start]! += 1;
    else open[nu - start]! += 1;
  }
  return { bereikt, afgebroken, open };
}
