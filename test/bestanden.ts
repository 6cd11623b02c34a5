import { crc32, deflateRawSync, deflateSync } from "node:zlib";

// Small files of every kind, made here byte by byte, and what a hostile sender makes of them.

export type Zipdeel = {
  readonly naam: string;
  readonly inhoud: string | Uint8Array;
  readonly vlag?: number;
  readonly groot?: number;
};

export function zipVan(delen: readonly Zipdeel[]): Uint8Array {
  const stukken: Buffer[] = [];
  const gids: Buffer[] = [];
  let plek = 0;
  for (const { naam, inhoud, vlag = 0, groot } of delen) {
    const heel = Buffer.from(inhoud as string); // a string or bytes: Buffer.from takes either
    const isLos = naam === "mimetype";
    const klein = isLos ? heel : deflateRawSync(heel);
    const kop = Buffer.alloc(26);
    kop.writeUInt16LE(20, 0);
    kop.writeUInt16LE(vlag, 2);
    kop.writeUInt16LE(isLos ? 0 : 8, 4);
    kop.writeUInt32LE(crc32(heel), 10);
    kop.writeUInt32LE(klein.length, 14);
    kop.writeUInt32LE(groot ?? heel.length, 18);
    kop.writeUInt16LE(Buffer.byteLength(naam), 22);
    const regel = Buffer.alloc(46);
    regel.write("PK\u0001\u0002", "latin1");
    regel.writeUInt16LE(20, 4);
    kop.copy(regel, 6);
    regel.writeUInt32LE(plek, 42);
    gids.push(regel, Buffer.from(naam));
    const deel = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), kop, Buffer.from(naam), klein]);
    stukken.push(deel);
    plek += deel.length;
  }
  const index = Buffer.concat(gids);
  const slot = Buffer.alloc(22);
  slot.write("PK\u0005\u0006", "latin1");
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(index.length, 12);
  slot.writeUInt32LE(plek, 16);
  return new Uint8Array(Buffer.concat([...stukken, index, slot]));
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

export function docxVan(anders: readonly Zipdeel[] = [], type = word): Uint8Array {
  return zipVan([
    {
      naam: "[Content_Types].xml",
      inhoud: `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { naam: "word/document.xml", inhoud: "<w:document/>" },
    ...anders,
  ]);
}

export function odtVan(anders: readonly Zipdeel[] = [], manifest = "<manifest:manifest/>"): Uint8Array {
  return zipVan([
    { naam: "mimetype", inhoud: "application/vnd.oasis.opendocument.text" },
    { naam: "content.xml", inhoud: "<office:document-content/>" },
    { naam: "META-INF/manifest.xml", inhoud: manifest },
    ...anders,
  ]);
}

export function pdfVan(tekst = "brief"): Uint8Array {
  return tekens(`%PDF-1.7\n%${tekst}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`);
}

function blok(naam: string, inhoud: Uint8Array): Buffer {
  const lengte = Buffer.alloc(4);
  lengte.writeUInt32BE(inhoud.length);
  const kern = Buffer.concat([Buffer.from(naam, "latin1"), inhoud]);
  const som = Buffer.alloc(4);
  som.writeUInt32BE(crc32(kern));
  return Buffer.concat([lengte, kern, som]);
}

/** One grey point. */
export function pngVan(erbij: readonly (readonly [string, string])[] = []): Uint8Array {
  const maat = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const meer = erbij.map(([naam, inhoud]) => blok(naam, Buffer.from(inhoud)));
  const beeld = blok("IDAT", deflateSync(Buffer.from([0, 128])));
  return new Uint8Array(Buffer.concat([begin, blok("IHDR", maat), ...meer, beeld, blok("IEND", Buffer.alloc(0))]));
}

function deel(soort: number, inhoud: Uint8Array): Buffer {
  const lengte = inhoud.length + 2;
  return Buffer.concat([Buffer.from([0xff, soort, lengte >> 8, lengte & 0xff]), inhoud]);
}

/** Exif in the byte order of this camera: which side is up, and that there is a place. */
export function exifVan(stand: number, klein = false): Uint8Array {
  const kop = Buffer.alloc(8 + 2 + 24 + 4);
  const kort = (waarde: number, plek: number) =>
    klein ? kop.writeUInt16LE(waarde, plek) : kop.writeUInt16BE(waarde, plek);
  const lang = (waarde: number, plek: number) =>
    klein ? kop.writeUInt32LE(waarde, plek) : kop.writeUInt32BE(waarde, plek);
  kop.write(klein ? "II" : "MM", "latin1");
  kort(42, 2);
  lang(8, 4);
  kort(2, 8);
  for (const [nummer, [tag, soort, waarde]] of (
    [
      [0x0112, 3, stand],
      [0x8825, 4, 99],
    ] as const
  ).entries()) {
    const plek = 10 + nummer * 12;
    kort(tag, plek);
    kort(soort, plek + 2);
    lang(1, plek + 4);
    kort(waarde, plek + 8);
  }
  return Buffer.concat([Buffer.from("Exif\0\0", "latin1"), kop, Buffer.from("GPS 52.5168N 6.0830E")]);
}

/** The shape of a JPEG, with what a phone puts in it. */
export function jpegVan(exif: Uint8Array | null = exifVan(6), erna = ""): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      deel(0xe0, Buffer.from("JFIF\0\u0001\u0001", "latin1")),
      ...(exif ? [deel(0xe1, exif)] : []),
      deel(0xed, Buffer.from("Photoshop 3.0 Zwolle")),
      deel(0xfe, Buffer.from("gemaakt door Anna")),
      deel(0xdb, Buffer.alloc(65, 1)),
      deel(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
      deel(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
      Buffer.from([0xff, 0xd9]),
      Buffer.from(erna),
    ]),
  );
}

export function tekens(tekst: string): Uint8Array {
  return new TextEncoder().encode(tekst);
}
