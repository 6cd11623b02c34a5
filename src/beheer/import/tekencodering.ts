import { ImportError } from "./melding.ts";

export type Tekencodering = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
type Stukken = AsyncIterable<Uint8Array>;

/** UTF-16 by its mark, UTF-8 when every byte of the file is; else Windows-1252. Throws ImportError for what is no text. */
export async function herkenTekencodering(stukken: Stukken): Promise<Tekencodering> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isBegin = true;
  try {
    for await (const stuk of stukken) {
      if (isBegin) {
        const utf16 = herkenAanBegin(stuk);
        if (utf16) return utf16;
      }
      isBegin = false;
      utf8.decode(stuk, { stream: true });
    }
    utf8.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

function herkenAanBegin(stuk: Uint8Array): Tekencodering | undefined {
  const [a, b, c, d] = stuk;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) {
    throw new ImportError(
      "Dit is een rekenblad (bijvoorbeeld Excel), geen CSV. Sla het op als CSV en probeer het opnieuw.",
    );
  }
  const eerste = stuk.subarray(0, 1000);
  // A stray NUL is dropped from its cell; this many are no text.
  if (eerste.filter((byte) => byte === 0).length > eerste.length / 10) {
    throw new ImportError("Dit is geen tekstbestand. Sla de registratie op als CSV (UTF-8).");
  }
  return undefined;
}

/** The text of a file as UTF-8 bytes, without a byte order mark. */
export async function* alsUtf8(stukken: Stukken, codering: Tekencodering): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(codering);
  for await (const stuk of stukken) {
    const tekst = decoder.decode(stuk, { stream: true });
    if (tekst !== "") yield Buffer.from(tekst);
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}
