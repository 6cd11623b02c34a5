import { CsvError, parse } from "csv-parse";
import { createReadStream } from "node:fs";
import { InvoerFout, type Lezer, type Uitkomst } from "./invoer.ts";

const scheidingstekens = [";", ",", "\t"];

/** Reads a CSV file row by row (UTF-8 with or without BOM, any line ending, quotes, ; , or tab) and hands it to the calculation. */
export async function rekenUit(pad: string, lezerVoor: (kop: readonly string[]) => Lezer): Promise<Uitkomst> {
  const stukken = tekstVan(pad);
  const begin = await kopregel(stukken);
  if (begin.trim() === "") throw new InvoerFout("Het bestand is leeg.");
  const { delimiter, voorloop } = scheidingVan(begin);
  let lezer: Lezer | undefined;
  let breedte = 0;
  let rijen = 0;
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true,
    on_record: (cellen: string[], { lines }: { readonly lines: number }) => {
      const regel = lines + (voorloop === "" ? 0 : 1);
      if (lezer === undefined) {
        lezer = lezerVoor(cellen.map((naam) => naam.trim()));
        breedte = cellen.length;
      } else if (cellen.length === breedte) {
        lezer.rij(cellen, regel);
        rijen += 1;
      } else {
        throw new InvoerFout(`${cellen.length} cellen, maar de kopregel heeft er ${breedte}.`, regel);
      }
      return null;
    },
  });
  await voer(parser, begin.slice(voorloop.length), stukken);
  if (lezer === undefined || rijen === 0) throw new InvoerFout("Er staat geen enkele rij onder de kopregel.");
  return lezer.klaar();
}

async function voer(parser: ReturnType<typeof parse>, begin: string, rest: AsyncIterable<string>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  parser.on("error", (error) => reject(inWoorden(error)));
  parser.on("end", resolve);
  parser.resume(); // every record is taken in on_record; none comes out here
  const schrijf = async () => {
    for await (const stuk of achtereen(begin, rest)) {
      if (!parser.write(stuk) && !parser.destroyed) {
        await new Promise((verder) => {
          parser.once("drain", verder);
          parser.once("close", verder);
        });
      }
      if (parser.destroyed) return;
    }
    parser.end();
  };
  await Promise.all([promise, schrijf()]);
}

function inWoorden(error: Error): Error {
  if (!(error instanceof CsvError)) return error;
  const regel = typeof error["lines"] === "number" ? error["lines"] : undefined;
  return new InvoerFout("een aanhalingsteken staat op een plek waar het niet hoort, of wordt niet gesloten.", regel);
}

async function* achtereen(begin: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield begin;
  yield* rest;
}

async function* tekstVan(pad: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const stuk of createReadStream(pad, { highWaterMark: 256 * 1024 })) {
      yield decoder.decode(stuk as Uint8Array, { stream: true }); // without an encoding a stream gives bytes
    }
    yield decoder.decode();
  } catch (error) {
    throw leesfout(pad, error);
  }
}

function leesfout(pad: string, error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return new InvoerFout("Het bestand is geen UTF-8. Bewaar het als CSV UTF-8.");
  }
  if (error.code === "ENOENT") return new InvoerFout(`Het bestand ${pad} is er niet.`);
  return new InvoerFout(`Het bestand ${pad} is niet te lezen (${String(error.code)}).`);
}

/** As much as holds the header. */
async function kopregel(stukken: AsyncGenerator<string>): Promise<string> {
  let tekst = "";
  while (!/\S.*[\r\n]/.test(tekst) && tekst.length < 1_000_000) {
    const volgende = await stukken.next();
    if (volgende.done === true) break;
    tekst += volgende.value;
  }
  return tekst;
}

/** A spreadsheet may say it in a line of its own; otherwise what occurs most in the header. */
function scheidingVan(begin: string): { readonly delimiter: string; readonly voorloop: string } {
  const gevonden = /^sep=(.)\r?\n/i.exec(begin);
  const voorloop = gevonden?.[0] ?? "";
  const gezegd = gevonden?.[1];
  if (gezegd !== undefined) return { delimiter: gezegd, voorloop };
  const kop = /\S[^\r\n]*/.exec(begin)?.[0].replaceAll(/"[^"]*"/g, "") ?? "";
  const [meeste = ";"] = scheidingstekens.toSorted((een, ander) => kop.split(ander).length - kop.split(een).length);
  return { delimiter: meeste, voorloop: "" };
}
