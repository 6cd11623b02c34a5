import { ImportError, type Vindplaats } from "./melding.ts";

/** One row of the file; without cells when it could not be read. */
export type Rij = Vindplaats & { readonly cellen: readonly string[] | undefined };

/**
 * Reads whole records (RFC 4180, UTF-8) from the beginning of `bytes` and hands each on with the byte behind it, until
 * the end ("klaar"), a quote that is still open there ("open"), a misplaced quote, or `opRecord` that says stop ("kapot").
 */
export type Ontleed = (
  bytes: Uint8Array,
  opRecord: (cellen: string[], einde: number) => "door" | "stop",
) => "klaar" | "open" | "kapot";

const regeleinde = 10;
/** Bytes. A quote that is never closed would otherwise swallow the rest of the file. */
const langsteRecord = 256 * 1024;
const langsteRegel = 16 * 1024 * 1024;

/** A piece of the file at work: read up to `van`, where `rij` and `regel` begin. */
type Snede = {
  readonly venster: Uint8Array;
  readonly tot: number;
  readonly rijen: Rij[];
  van: number;
  rij: number;
  regel: number;
};

/**
 * Cuts a file that comes in pieces into rows of `aantal` cells. A broken row costs only its own first line: reading goes on
 * at the next one, so that a forgotten quote cannot swallow or join the people behind it.
 */
export function rijenLezer(
  aantal: number,
  ontleed: Ontleed,
  begin: Vindplaats,
): (stuk: Uint8Array, isLaatste: boolean) => Rij[] {
  let rest: Uint8Array = new Uint8Array();
  let { rij, regel } = begin;

  return (stuk, isLaatste) => {
    const venster = rest.length === 0 ? stuk : Buffer.concat([rest, stuk]);
    const tot = isLaatste ? venster.length : venster.lastIndexOf(regeleinde) + 1;
    const snede: Snede = { venster, tot, rijen: [], van: 0, rij, regel };
    snijd(snede, aantal, ontleed, isLaatste);
    ({ rij, regel } = snede);
    rest = venster.subarray(snede.van);
    if (rest.length > langsteRegel)
      throw new ImportError("Een regel in dit bestand is langer dan 16 MB: dit is geen registratie in CSV.");
    return snede.rijen;
  };
}

/** Stops before a quote that is still open: it may be closed in the next piece. */
function snijd(snede: Snede, aantal: number, ontleed: Ontleed, isLaatste: boolean): void {
  while (snede.van < snede.tot) {
    const vanaf = snede.van;
    const afloop = ontleed(snede.venster.subarray(vanaf, snede.tot), (cellen, einde) =>
      neemRecord(snede, aantal, cellen, vanaf + einde),
    );
    if (afloop === "klaar") return;
    if (afloop === "open" && !isLaatste && snede.tot - snede.van < langsteRecord) return;
    voegToe(snede, eindeVanRegel(snede), undefined);
  }
}

/** A record of several lines with the wrong number of cells may be people joined by a quote: it is cut at its first line. */
function neemRecord(snede: Snede, aantal: number, cellen: readonly string[], einde: number): "door" | "stop" {
  const isGoed = cellen.length === aantal || isLeeg(cellen);
  if (!isGoed && aantalRegels(snede.venster, snede.van, einde - 1) > 0) return "stop";
  voegToe(snede, einde, isGoed ? cellen : undefined);
  return "door";
}

function voegToe(snede: Snede, einde: number, cellen: readonly string[] | undefined): void {
  const { rij, regel } = snede;
  if (!isLeeg(cellen)) snede.rijen.push({ rij, regel, cellen });
  snede.rij += 1;
  snede.regel += aantalRegels(snede.venster, snede.van, einde);
  snede.van = einde;
}

/** An empty line, or the rows of separators that a spreadsheet leaves at the end, are no rows of the registration. */
function isLeeg(cellen: readonly string[] | undefined): boolean {
  return cellen?.every((cel) => cel.trim() === "") ?? false;
}

function eindeVanRegel({ venster, van, tot }: Snede): number {
  const einde = venster.indexOf(regeleinde, van);
  return einde === -1 || einde >= tot ? tot : einde + 1;
}

function aantalRegels(venster: Uint8Array, van: number, tot: number): number {
  const regels = venster.subarray(van, tot);
  let aantal = 0;
  for (let plek = regels.indexOf(regeleinde); plek !== -1; plek = regels.indexOf(regeleinde, plek + 1)) aantal += 1;
  return aantal;
}
