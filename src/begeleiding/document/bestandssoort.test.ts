import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docxVan, exifVan, jpegVan, odtVan, pdfVan, pngVan, tekens, zipVan } from "../../../test/bestanden.ts";
import {
  type Bestandssoort,
  bestandssoorten,
  herkennen,
  meesteBytes,
  toelaten,
  type Uitpakken,
} from "./bestandssoort.ts";
import { alsDownload, downloadnaam, grootteInWoorden } from "./document.ts";

const uitpakken: Uitpakken = (bytes, hooguit) => {
  try {
    return inflateRawSync(bytes, { maxOutputLength: hooguit });
  } catch {
    return undefined;
  }
};
const soortVan = (bytes: Uint8Array) => {
  const result = herkennen(bytes, uitpakken);
  return result.ok ? result.value.soort : result.reason;
};
const als = (naam: string, bytes: Uint8Array, type = "") => {
  const result = toelaten({ naam, type, bytes }, uitpakken);
  return result.ok ? result.value.soort : result.reason;
};
const goed: Readonly<Record<Bestandssoort, Uint8Array>> = {
  pdf: pdfVan(),
  jpeg: jpegVan(),
  png: pngVan(),
  docx: docxVan(),
  odt: odtVan(),
  txt: tekens("Beste Anna,\n\nIk bel dinsdag. Café ☕\n"),
};
const soorten = Object.keys(goed) as Bestandssoort[]; // the keys of the record above

describe("what a file is", () => {
  test.each(soorten)("is known by what is in it: %s", (soort) => {
    expect(soortVan(goed[soort])).toBe(soort);
    const { mediatype, uitgangen } = bestandssoorten[soort];
    for (const uitgang of uitgangen)
      for (const type of ["", mediatype, "application/octet-stream", `${mediatype}; charset=utf-8`])
        expect(als(`Brief.${uitgang.toUpperCase()}`, goed[soort], type)).toBe(soort);
  });

  test.each(soorten.flatMap((soort) => soorten.filter((een) => een !== soort).map((ander) => [soort, ander] as const)))(
    "must be what it says: %s is not let in as %s",
    (soort, ander) => {
      const { mediatype, uitgangen } = bestandssoorten[ander];
      expect(als(`x.${uitgangen[0]}`, goed[soort])).toBe("ander_type");
      expect(als(`x.${bestandssoorten[soort].uitgangen[0]}`, goed[soort], mediatype)).toBe("ander_type");
    },
  );

  test("is never guessed: bytes at random are no file of ours, whatever they begin with", () => {
    const begin = ["", "%PDF-1.7\n", "\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "PK\u0003\u0004"];
    const bytes = fc.tuple(fc.constantFrom(...begin), fc.uint8Array({ minLength: 8, maxLength: 600 }));
    fc.assert(
      fc.property(bytes, ([kop, rest]) => {
        const heel = new Uint8Array([...Buffer.from(kop, "latin1"), ...rest, 0]);
        for (const soort of soorten) expect(als(`x.${bestandssoorten[soort].uitgangen[0]}`, heel)).not.toBe(soort);
      }),
      { numRuns: 500 },
    );
  });

  test("with one byte changed, or cut off, never makes us fall over", () => {
    const welk = fc.constantFrom(...soorten);
    fc.assert(
      fc.property(welk, fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(), (soort, plek, byte, tot) => {
        const bytes = new Uint8Array(goed[soort]);
        bytes[plek % bytes.length] = byte;
        const kort = bytes.subarray(0, tot % (bytes.length + 1));
        for (const een of [bytes, kort]) expect(typeof soortVan(een)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });
});

const svg = tekens('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const pagina = tekens("<!DOCTYPE html><script>alert(1)</script>");

describe("a hostile file", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["a drawing that says it is a photo", "foto.png", svg, "onbekend"],
    ["a page that says it is a photo", "foto.jpg", pagina, "onbekend"],
    ["a page that says it is text", "lees.txt", pagina, "onbekend"],
    ["a program", "brief.pdf", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0]), "onbekend"],
    [
      "an old Word file, or one with a password",
      "b.docx",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      "onbekend",
    ],
    ["nothing", "leeg.txt", new Uint8Array(), "leeg"],
    ["white space alone", "leeg.txt", tekens(" \n\t "), "onbekend"],
    ["ten MB and one byte", "groot.txt", new Uint8Array(meesteBytes + 1).fill(97), "te_groot"],
    ["text with a NUL", "x.txt", tekens("a\0b"), "onbekend"],
    ["text that is not UTF-8", "x.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "onbekend"],
    ["a PDF with a zip behind it", "x.pdf", new Uint8Array([...pdfVan(), ...docxVan()]), "kapot"],
    ["a PDF with a page behind it", "x.pdf", new Uint8Array([...pdfVan(), ...pagina]), "kapot"],
    ["a PDF without an end", "x.pdf", pdfVan().subarray(0, 40), "kapot"],
    ["a zip with something before it", "x.docx", new Uint8Array([...tekens("PK\u0003\u0004"), ...docxVan()]), "kapot"],
    ["a zip with something behind it", "x.docx", new Uint8Array([...docxVan(), ...pagina]), "kapot"],
    ["any other zip", "x.docx", zipVan([{ naam: "a.txt", inhoud: "a" }]), "onbekend"],
    ["Word with macros", "x.docx", docxVan([{ naam: "word/vbaProject.bin", inhoud: "x" }]), "macros"],
    [
      "Word with macros under another name",
      "x.docx",
      docxVan([], "application/vnd.ms-word.document.macroEnabled.main+xml"),
      "macros",
    ],
    ["Word with ActiveX", "x.docx", docxVan([{ naam: "word/activeX/activeX1.xml", inhoud: "x" }]), "macros"],
    ["LibreOffice with macros", "x.odt", odtVan([{ naam: "Basic/Standard/Module1.xml", inhoud: "x" }]), "macros"],
    ["LibreOffice with a password", "x.odt", odtVan([], "<manifest:encryption-data/>"), "versleuteld"],
    ["a zip with a password", "x.docx", docxVan([{ naam: "geheim", inhoud: "x", vlag: 1 }]), "versleuteld"],
    ["a name that climbs out of its folder", "x.docx", docxVan([{ naam: "../../etc/passwd", inhoud: "x" }]), "kapot"],
    ["a name from the root", "x.docx", docxVan([{ naam: "/etc/passwd", inhoud: "x" }]), "kapot"],
    ["a name with a backslash", "x.docx", docxVan([{ naam: "..\\x", inhoud: "x" }]), "kapot"],
    ["the same name twice", "x.docx", docxVan([{ naam: "word/document.xml", inhoud: "anders" }]), "kapot"],
    ["a bomb that says so", "x.docx", docxVan([{ naam: "a.xml", inhoud: "x", groot: 2 ** 31 }]), "zipbom"],
    ["a bomb that works", "x.docx", docxVan([{ naam: "a.xml", inhoud: new Uint8Array(30_000_000) }]), "zipbom"],
    [
      "a bomb that lies about its size",
      "x.docx",
      zipVan([
        { naam: "[Content_Types].xml", inhoud: new Uint8Array(3_000_000), groot: 1000 },
        { naam: "word/document.xml", inhoud: "x" },
      ]),
      "kapot",
    ],
    [
      "very many parts",
      "x.docx",
      docxVan(Array.from({ length: 2100 }, (_, nummer) => ({ naam: `d${nummer}`, inhoud: "" }))),
      "zipbom",
    ],
  ])("%s is refused", (_, naam, bytes, reason) => {
    expect(als(naam, bytes)).toBe(reason);
  });
});

describe("a photo", () => {
  const schoon = (bytes: Uint8Array) => {
    const result = herkennen(bytes, uitpakken);
    return Buffer.from(result.ok ? result.value.bytes : []).toString("latin1");
  };

  test("keeps its picture and which side is up, and loses place, maker, words and what stands behind it", () => {
    for (const klein of [false, true]) {
      const na = schoon(jpegVan(exifVan(6, klein), "<script>PK\u0003\u0004"));
      expect(na).not.toMatch(/GPS|Photoshop|Anna|script/);
      expect(na).toContain("\u0012\u00ff\u0000\u0034\u00ff\u00d0\u0056\u00ff\u00d9");
      expect(na).toMatch(/^\u00FF\u00D8\u00FF\u00E0..JFIF/s);
      const stand = "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006";
      expect(na).toContain(stand);
    }
  });

  test("that is up already needs no Exif at all; and cleaning it again changes nothing", () => {
    for (const exif of [exifVan(1), exifVan(77), null, tekens("Exif\0\0kapot")]) {
      const na = schoon(jpegVan(exif));
      expect(na).not.toContain("Exif");
      expect(na.length).toBeGreaterThan(20);
    }
    const eens = Buffer.from(schoon(jpegVan()), "latin1");
    expect(schoon(eens)).toBe(eens.toString("latin1"));
  });

  test("of the other kind loses its words too", () => {
    const na = schoon(
      new Uint8Array([
        ...pngVan([
          ["tEXt", "Anna"],
          ["eXIf", "GPS"],
          ["gAMA", "1234"],
          ["prVt", "geheim"],
        ]),
        ...pagina,
      ]),
    );
    expect(na).not.toMatch(/Anna|GPS|geheim|script/);
    expect(na).toContain("gAMA");
    expect(na).toBe(schoon(pngVan([["gAMA", "1234"]])));
    expect(soortVan(pngVan([["XXXX", "nodig"]]))).toBe("kapot");
  });
});

describe("what it is called when it is downloaded", () => {
  test.each([
    ["Brief van Vitens", "Brief van Vitens.pdf"],
    ["../../etc/passwd", "etc passwd.pdf"],
    ["C:\\Windows\\win.ini", "C Windows win.ini.pdf"],
    ['a"; filename="x.exe', "a ; filename= x.exe.pdf"],
    ["  .verborgen. ", "verborgen.pdf"],
    ["con", "document con.pdf"],
    ["\u202Egpj.exe", "gpj.exe.pdf"],
    ["...", "document.pdf"],
    ["Café 😀", "Café 😀.pdf"],
  ])("%j is %j", (titel, naam) => {
    expect(downloadnaam({ titel, bestandssoort: "pdf" })).toBe(naam);
  });

  test("is a header of one line, in ASCII and as it is, whatever the title", () => {
    expect(alsDownload("Café (1).pdf")).toBe(
      "attachment; filename=\"Cafe (1).pdf\"; filename*=UTF-8''Caf%C3%A9%20%281%29.pdf",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (titel) => {
        const kop = alsDownload(downloadnaam({ titel, bestandssoort: "odt" }));
        expect(kop).toMatch(/^attachment; filename="[\w .()-]+\.odt"; filename\*=UTF-8''[\w.!~%-]+\.odt$/);
        expect(new Headers({ "content-disposition": kop }).get("content-disposition")).toBe(kop);
      }),
    );
  });

  test("its size is said as people say it", () => {
    expect([1, 350 * 1024, 2.4 * 1024 * 1024].map(grootteInWoorden)).toEqual(["1 kB", "350 kB", "2,4 MB"]);
  });
});
