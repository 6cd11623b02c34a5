import { describe, expect, test } from "vitest";
import { alsUtf8, herkenTekencodering } from "./tekencodering.ts";

const tekst = "voornaam;woonplaats\r\nNoëlle;’s-Gravenhage €\r\n";

async function* inStukken(bytes: Uint8Array, grootte: number): AsyncGenerator<Uint8Array> {
  for (let plek = 0; plek < bytes.length; plek += grootte) yield bytes.subarray(plek, plek + grootte);
}

async function lees(bytes: Uint8Array, grootte: number): Promise<{ codering: string; gelezen: string }> {
  const codering = await herkenTekencodering(inStukken(bytes, grootte));
  const stukken: Buffer[] = [];
  for await (const stuk of alsUtf8(inStukken(bytes, grootte), codering)) stukken.push(stuk);
  return { codering, gelezen: Buffer.concat(stukken).toString() };
}

const windows1252 = Buffer.from(tekst.replace("’", "\u0092").replace("€", "\u0080"), "latin1");
const utf16 = Buffer.from(`\ufeff${tekst}`, "utf16le");

describe("de tekencodering van een bestand", () => {
  test.each([
    ["utf-8", Buffer.from(tekst)],
    ["utf-8", Buffer.from(`\ufeff${tekst}`)],
    ["windows-1252", windows1252],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
  ])("%s wordt herkend, hoe het bestand ook in stukken komt", async (codering, bytes) => {
    for (const grootte of [1000, 4, 5, 7]) expect(await lees(bytes, grootte)).toEqual({ codering, gelezen: tekst });
  });

  test("een enkele verkeerde byte, ver in het bestand, maakt het Windows-1252", async () => {
    const bytes = Buffer.concat([Buffer.from("a".repeat(200_000)), Buffer.from([0xe9])]);
    expect((await lees(bytes, 65_536)).codering).toBe("windows-1252");
  });

  test("een letter die aan het eind half is, is geen UTF-8", async () => {
    expect((await lees(Buffer.from([0x61, 0xc3]), 10)).codering).toBe("windows-1252");
  });

  test.each([
    ["een rekenblad", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), "Dit is een rekenblad"],
    ["UTF-16 zonder byte order mark", Buffer.from(tekst, "utf16le"), "geen tekstbestand"],
  ])("%s wordt geweigerd met een zin", async (_, bytes, zin) => {
    await expect(herkenTekencodering(inStukken(bytes, 100))).rejects.toThrow(zin);
  });
});
