/** Photos, taken apart and put together again from what shows the picture: where and with what it was taken is left out. */

const exif = letters("Exif\0\0");
const kleurprofiel = letters("ICC_PROFILE\0");

/** The same picture without place, time, maker or text, and without anything after it; undefined when it is no JPEG. */
export function schoneJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const delen: Uint8Array[] = [];
  let stand: number | undefined;
  let [heeftMaat, heeftBeeld] = [false, false];
  let hier = 2;
  while (hier + 4 <= bytes.length && bytes[hier] === 0xff) {
    const soort = bytes[hier + 1]!;
    if (soort === 0xff) {
      hier += 1;
      continue;
    }
    const tot = hier + 2 + bytes[hier + 2]! * 256 + bytes[hier + 3]!;
    if (soort < 0xc0 || (soort >= 0xd0 && soort <= 0xd9) || tot < hier + 4 || tot > bytes.length) return undefined;
    const deel = bytes.subarray(hier, tot);
    if (isMaat(soort)) heeftMaat = true;
    if (soort === 0xe1) stand ??= standVan(deel.subarray(4));
    if (toont(soort, deel.subarray(4))) delen.push(deel);
    hier = tot;
    if (soort !== 0xda) continue;
    heeftBeeld = true;
    hier = eindeVanBeeld(bytes, tot);
    delen.push(bytes.subarray(tot, hier));
    if (bytes[hier] === 0xff && bytes[hier + 1] === 0xd9)
      return heeftMaat && heeftBeeld ? jpegVan(delen, stand) : undefined;
  }
  return undefined;
}

function jpegVan(delen: readonly Uint8Array[], stand: number | undefined): Uint8Array {
  // JFIF wants to come first.
  const eerst = delen[0]?.[1] === 0xe0 ? 1 : 0;
  const metStand = stand === undefined ? [] : [standdeel(stand)];
  return samen([
    Uint8Array.of(0xff, 0xd8),
    ...delen.slice(0, eerst),
    ...metStand,
    ...delen.slice(eerst),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

/** Start of frame: the size of the picture. */
function isMaat(soort: number): boolean {
  return soort >= 0xc0 && soort <= 0xcf && soort !== 0xc4 && soort !== 0xc8 && soort !== 0xcc;
}

/** Tables, sizes and colours; of the application's own only those that change how it looks. */
function toont(soort: number, inhoud: Uint8Array): boolean {
  if (soort === 0xe2) return begintMet(inhoud, kleurprofiel);
  return soort === 0xe0 || soort === 0xee || (soort < 0xe0 && soort >= 0xc0);
}

/** Where the picture's own bytes end: at the first marker that does not belong in them. */
function eindeVanBeeld(bytes: Uint8Array, van: number): number {
  for (let hier = bytes.indexOf(0xff, van); hier !== -1; hier = bytes.indexOf(0xff, hier + 1)) {
    const erna = bytes[hier + 1];
    if (erna !== undefined && erna !== 0 && erna !== 0xff && !(erna >= 0xd0 && erna <= 0xd7)) return hier;
  }
  return bytes.length;
}

/** Which side is up (2 to 8), as the camera wrote it; undefined when it is up already. */
function standVan(inhoud: Uint8Array): number | undefined {
  if (!begintMet(inhoud, exif) || inhoud.length < 14) return undefined;
  const tiff = new DataView(inhoud.buffer, inhoud.byteOffset + exif.length, inhoud.length - exif.length);
  const klein = tiff.getUint16(0) === 0x4949;
  const map = tiff.getUint32(4, klein);
  const aantal = map + 2 <= tiff.byteLength ? tiff.getUint16(map, klein) : 0;
  for (let hier = map + 2; hier + 12 <= Math.min(tiff.byteLength, map + 2 + aantal * 12); hier += 12) {
    const waarde = tiff.getUint16(hier + 8, klein);
    if (tiff.getUint16(hier, klein) === 0x0112) return waarde >= 2 && waarde <= 8 ? waarde : undefined;
  }
  return undefined;
}

/** Exif that says which side is up, and nothing else. */
function standdeel(stand: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, stand, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff]);
}

const pngBegin = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngBlokken = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT cICP".split(" "),
);

/** The same picture without text, place or time, and without anything after it; undefined when it is no PNG. */
export function schonePng(bytes: Uint8Array): Uint8Array | undefined {
  if (!begintMet(bytes, pngBegin)) return undefined;
  const lezer = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delen = [bytes.subarray(0, 8)];
  const gezien: string[] = [];
  for (let hier = 8; hier + 12 <= bytes.length;) {
    const tot = hier + 12 + lezer.getUint32(hier);
    const naam = String.fromCharCode(...bytes.subarray(hier + 4, hier + 8));
    // A capital is a block without which the picture cannot be shown: one that is not known is no PNG of ours.
    if (tot > bytes.length || !/^[A-Za-z]{4}$/.test(naam)) return undefined;
    if (/^[A-Z]/.test(naam) && !pngBlokken.has(naam)) return undefined;
    if (gezien.length === 0 && (naam !== "IHDR" || tot !== hier + 25)) return undefined;
    gezien.push(naam);
    if (pngBlokken.has(naam)) delen.push(bytes.subarray(hier, tot));
    if (naam === "IEND") return gezien.includes("IDAT") ? samen(delen) : undefined;
    hier = tot;
  }
  return undefined;
}

export function begintMet(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, plek) => bytes[plek] === byte);
}

export function letters(tekst: string): readonly number[] {
  return Array.from(tekst, (teken) => teken.charCodeAt(0));
}

function samen(delen: readonly Uint8Array[]): Uint8Array {
  const heel = new Uint8Array(delen.reduce((som, { length }) => som + length, 0));
  let hier = 0;
  for (const deel of delen) {
    heel.set(deel, hier);
    hier += deel.length;
  }
  return heel;
}
