import { type Dag, dagenTussen, plusDagen } from "#shared/datum.ts";

/** The days of a hulpvraag. */
export const dagkolommen = [
  "gemeldOp",
  "eersteReactieOp",
  "eersteGesprekOp",
  "afgeslotenOp",
  "wmoMeldingOp",
  "onderzoekAfgerondOp",
] as const;
export type Dagkolom = (typeof dagkolommen)[number];

/** What it is, as the place of its code in a list; 0 is nothing. `leefgebieden` is a set: bit n is the nth of its list. */
export const codekolommen = [
  "team",
  "wijk",
  "vraagsoort",
  "herkomst",
  "herkomstSoort",
  "contactwijze",
  "leefgebieden",
  "zwaarte",
  "spoed",
  "route",
  "uitkomst",
  "afsluitreden",
  "doorverwezenNaar",
] as const;
export type Codekolom = (typeof codekolommen)[number];

/** A day in a column: whole days since `eersteDag`, or `geenDag`. */
const eersteDag = "2000-01-01";
export const geenDag = -32_768;

export function dagnummer(dag: Dag): number {
  return Math.max(geenDag + 1, Math.min(32_767, dagenTussen(eersteDag, dag)));
}

export function dagVanNummer(nummer: number): Dag {
  return plusDagen(eersteDag, nummer);
}

/** Everything countable of the hulpvragen of one municipality, property beside property: row i of each belongs together. */
export type Kolommen = {
  aantal: number;
  ids: Uint8Array;
  dagen: Record<Dagkolom, Int16Array>;
  codes: Record<Codekolom, Uint16Array>;
  /** Open addressing: where the row of an id stands, plus one. */
  plaatsen: Int32Array;
};

const idBytes = 16;
/** One row on its way from the database: its id, its days, its codes, each two bytes, big-endian. */
export const rijBytes = idBytes + 2 * (dagkolommen.length + codekolommen.length);

export function legeKolommen(ruimte = 1024): Kolommen {
  return {
    aantal: 0,
    ids: new Uint8Array(ruimte * idBytes),
    dagen: perNaam(dagkolommen, () => new Int16Array(ruimte)),
    codes: perNaam(codekolommen, () => new Uint16Array(ruimte)),
    plaatsen: new Int32Array(plaatsenVoor(ruimte)),
  };
}

/** Takes these rows in: a known id is replaced, a new one added. */
export function rijenOpnemen(kolommen: Kolommen, rijen: Uint8Array): void {
  const aantal = rijen.length / rijBytes;
  if (!Number.isInteger(aantal)) throw new Error("half a row");
  ruimteMaken(kolommen, kolommen.aantal + aantal);
  const lezer = new DataView(rijen.buffer, rijen.byteOffset, rijen.byteLength);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const begin = nummer * rijBytes;
    const rij = rijVoor(kolommen, rijen.subarray(begin, begin + idBytes));
    let plek = begin + idBytes;
    for (const naam of dagkolommen) {
      kolommen.dagen[naam][rij] = lezer.getInt16(plek);
      plek += 2;
    }
    for (const naam of codekolommen) {
      kolommen.codes[naam][rij] = lezer.getUint16(plek);
      plek += 2;
    }
  }
}

/** The id of a row as text. */
export function idVan({ ids }: Kolommen, rij: number): string {
  const hex = Array.from(ids.subarray(rij * idBytes, (rij + 1) * idBytes), (byte) =>
    byte.toString(16).padStart(2, "0"),
  );
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((deel) => deel.join(""))
    .join("-");
}

/** Where this id stands, or comes to stand. */
function rijVoor(kolommen: Kolommen, id: Uint8Array): number {
  const { ids, plaatsen } = kolommen;
  let plaats = hash(id, 0) & (plaatsen.length - 1);
  for (let staat = plaatsen[plaats] ?? 0; staat !== 0; staat = plaatsen[plaats] ?? 0) {
    if (isZelfde(ids, (staat - 1) * idBytes, id)) return staat - 1;
    plaats = (plaats + 1) & (plaatsen.length - 1);
  }
  const rij = kolommen.aantal++;
  ids.set(id, rij * idBytes);
  plaatsen[plaats] = rij + 1;
  return rij;
}

/** The end of a uuid of version 7 is random. */
function hash(ids: Uint8Array, begin: number): number {
  const byte = (nummer: number) => ids[begin + nummer] ?? 0;
  return ((byte(12) << 24) | (byte(13) << 16) | (byte(14) << 8) | byte(15)) >>> 0;
}

function isZelfde(ids: Uint8Array, begin: number, id: Uint8Array): boolean {
  for (let byte = 0; byte < idBytes; byte += 1) if (ids[begin + byte] !== id[byte]) return false;
  return true;
}

function ruimteMaken(kolommen: Kolommen, nodig: number): void {
  const ruimte = kolommen.ids.length / idBytes;
  if (nodig <= ruimte) return;
  const groter = 2 ** Math.ceil(Math.log2(nodig));
  kolommen.ids = gevuld(new Uint8Array(groter * idBytes), kolommen.ids);
  kolommen.dagen = perNaam(dagkolommen, (naam) => gevuld(new Int16Array(groter), kolommen.dagen[naam]));
  kolommen.codes = perNaam(codekolommen, (naam) => gevuld(new Uint16Array(groter), kolommen.codes[naam]));
  kolommen.plaatsen = new Int32Array(plaatsenVoor(groter));
  for (let rij = 0; rij < kolommen.aantal; rij += 1) {
    let plaats = hash(kolommen.ids, rij * idBytes) & (kolommen.plaatsen.length - 1);
    while (kolommen.plaatsen[plaats] !== 0) plaats = (plaats + 1) & (kolommen.plaatsen.length - 1);
    kolommen.plaatsen[plaats] = rij + 1;
  }
}

/** Half empty, and a power of two. */
function plaatsenVoor(ruimte: number): number {
  return 2 ** Math.ceil(Math.log2(2 * ruimte));
}

function gevuld<A extends { set: (met: A) => void }>(nieuw: A, met: A): A {
  nieuw.set(met);
  return nieuw;
}

function perNaam<N extends string, A>(namen: readonly N[], maak: (naam: N) => A): Record<N, A> {
  return Object.fromEntries(namen.map((naam) => [naam, maak(naam)])) as Record<N, A>; // every name of the list
}
