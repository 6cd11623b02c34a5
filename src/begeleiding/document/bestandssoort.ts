import { accept, refuse } from "#shared/result.ts";
import { begintMet, letters, schoneJpeg, schonePng } from "./foto.ts";
import { leesZip, type Zipdeel } from "./zip.ts";

export const bestandssoorten = {
  pdf: { naam: "PDF", mediatype: "application/pdf", uitgangen: ["pdf"] },
  jpeg: { naam: "Foto", mediatype: "image/jpeg", uitgangen: ["jpg", "jpeg"] },
  png: { naam: "Foto", mediatype: "image/png", uitgangen: ["png"] },
  docx: {
    naam: "Word",
    mediatype: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    uitgangen: ["docx"],
  },
  odt: { naam: "LibreOffice", mediatype: "application/vnd.oasis.opendocument.text", uitgangen: ["odt"] },
  txt: { naam: "Tekst", mediatype: "text/plain", uitgangen: ["txt"] },
} as const;
export type Bestandssoort = keyof typeof bestandssoorten;

/** A file as it was sent. Its name and type are what the sender says; what is in it decides. */
export type Bestand = { readonly naam: string; readonly type: string; readonly bytes: Uint8Array };

/** Unpacks one part of a zip, at most so many bytes; undefined when that fails. */
export type Uitpakken = (ingepakt: Uint8Array, hooguit: number) => Uint8Array | undefined;

export const meesteBytes = 10 * 1024 * 1024;

/** Lets in what is of a kind we keep, is what it says it is and has no macros; photos come out cleaned. A PDF is not looked into. */
export function toelaten({ naam, type, bytes }: Bestand, uitpakken: Uitpakken) {
  if (bytes.length === 0) return refuse("leeg");
  if (bytes.length > meesteBytes) return refuse("te_groot");
  const gevonden = herkennen(bytes, uitpakken);
  if (!gevonden.ok) return gevonden;
  const { soort } = gevonden.value;
  const uitgang = /\.([a-z]{3,4})$/i.exec(naam)?.[1]?.toLowerCase() ?? "";
  const { mediatype, uitgangen } = bestandssoorten[soort];
  const gezegd = type.split(";")[0]?.trim().toLowerCase() ?? "";
  // A browser that does not know a kind says nothing of it.
  const klopt = ["", "application/octet-stream", mediatype].includes(gezegd);
  return klopt && uitgangen.some((een) => een === uitgang) ? gevonden : refuse("ander_type");
}

/** What it is, by what is in it alone. */
export function herkennen(bytes: Uint8Array, uitpakken: Uitpakken) {
  if (begintMet(bytes, letters("%PDF-"))) return isPdf(bytes) ? gevonden("pdf", bytes) : refuse("kapot");
  if (begintMet(bytes, [0xff, 0xd8, 0xff])) return schoon("jpeg", schoneJpeg(bytes));
  if (begintMet(bytes, [0x89, 0x50, 0x4e, 0x47])) return schoon("png", schonePng(bytes));
  if (begintMet(bytes, letters("PK\u0003\u0004"))) return kantoordocument(bytes, uitpakken);
  return isTekst(bytes) ? gevonden("txt", bytes) : refuse("onbekend");
}

function gevonden(soort: Bestandssoort, bytes: Uint8Array) {
  return accept({ soort, bytes });
}

function schoon(soort: Bestandssoort, bytes: Uint8Array | undefined) {
  return bytes === undefined ? refuse("kapot") : gevonden(soort, bytes);
}

/** Ends where it says that it ends: nothing stands behind it that another program would read. */
function isPdf(bytes: Uint8Array): boolean {
  const staart = String.fromCharCode(...bytes.subarray(-1024));
  return /^[12]\.\d[\s%]/.test(String.fromCharCode(...bytes.subarray(5, 9))) && /%%EOF[\s\0]*$/.test(staart);
}

/** Plain words in UTF-8, not the source of a page or drawing. */
function isTekst(bytes: Uint8Array): boolean {
  let tekst: string;
  try {
    tekst = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  if (tekst.trim() === "" || /(?![\t\n\r\f])\p{Cc}/u.test(tekst)) return false;
  return !/^\s*(<[!?a-z]|\{\\rtf)/i.test(tekst);
}

const meesteXml = 1024 * 1024;

function kantoordocument(bytes: Uint8Array, uitpakken: Uitpakken) {
  const zip = leesZip(bytes);
  if (!zip.ok) return zip;
  const delen = new Map(zip.value.map((deel) => [deel.naam, deel]));
  const tekstVan = (naam: string) => lees(delen.get(naam), uitpakken);
  if (zip.value.some(({ naam }) => macros.test(naam))) return refuse("macros");
  if (delen.has("word/document.xml")) return word(bytes, tekstVan("[Content_Types].xml"));
  const isOdt = zip.value[0]?.naam === "mimetype" && tekstVan("mimetype") === bestandssoorten.odt.mediatype;
  if (!isOdt || !delen.has("content.xml")) return refuse("onbekend");
  const manifest = tekstVan("META-INF/manifest.xml");
  if (manifest === undefined) return refuse("kapot");
  return /encryption-data/.test(manifest) ? refuse("versleuteld") : gevonden("odt", bytes);
}

const macros = /vba(project|data)|\/activex\/|^(basic|scripts)\//i;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

function word(bytes: Uint8Array, inhoud: string | undefined) {
  if (inhoud === undefined) return refuse("kapot");
  if (/macroenabled|vbaproject|activex/i.test(inhoud)) return refuse("macros");
  return inhoud.includes(wordType) ? gevonden("docx", bytes) : refuse("onbekend");
}

function lees(deel: Zipdeel | undefined, uitpakken: Uitpakken): string | undefined {
  if (deel === undefined || deel.uitgepakt > meesteXml) return undefined;
  const bytes = deel.isIngepakt ? uitpakken(deel.inhoud, meesteXml) : deel.inhoud;
  return bytes && new TextDecoder().decode(bytes);
}
