import { accept, refuse, type Result } from "#shared/result.ts";

/** One part of a zip, as its central directory names it. */
export type Zipdeel = {
  readonly naam: string;
  readonly isIngepakt: boolean;
  /** Where its bytes stand in the file, packed as they are. */
  readonly inhoud: Uint8Array;
  readonly uitgepakt: number;
};

const einde = 0x06054b50;
const regel = 0x02014b50;
const begin = 0x04034b50;
const eindeLengte = 22;
const regelLengte = 46;
const beginLengte = 30;
/** More than this is no letter or report, and is not unpacked to find out. */
const meesteDelen = 2000;
const meesteUitgepakt = 100 * 1024 * 1024;
const meesteVerhouding = 200;

/**
 * The directory of a zip that is nothing but that zip: it begins with its first part and ends with its directory, so that it is
 * not another kind of file as well. Refuses what is encrypted, or would unpack to far more than it is. Nothing is unpacked here.
 */
export function leesZip(bytes: Uint8Array): Result<readonly Zipdeel[], "kapot" | "versleuteld" | "zipbom"> {
  const lezer = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slot = bytes.length - eindeLengte;
  if (slot < 0 || lezer.getUint32(slot, true) !== einde || lezer.getUint16(slot + 20, true) !== 0)
    return refuse("kapot");
  const aantal = lezer.getUint16(slot + 10, true);
  const lengte = lezer.getUint32(slot + 12, true);
  const start = lezer.getUint32(slot + 16, true);
  const isHeel = lezer.getUint32(slot + 4, true) === 0 && lezer.getUint16(slot + 8, true) === aantal;
  if (!isHeel || aantal === 0 || start + lengte !== slot) return refuse("kapot");
  if (aantal > meesteDelen) return refuse("zipbom");
  return leesRegels(lezer, bytes, { start, slot, aantal });
}

type Plaats = { readonly start: number; readonly slot: number; readonly aantal: number };

function leesRegels(lezer: DataView, bytes: Uint8Array, { start, slot, aantal }: Plaats) {
  const delen: (Zipdeel & { readonly van: number; readonly tot: number })[] = [];
  let hier = start;
  for (let nummer = 0; nummer < aantal; nummer++) {
    if (hier + regelLengte > slot || lezer.getUint32(hier, true) !== regel) return refuse("kapot");
    if ((lezer.getUint16(hier + 8, true) & 0x2041) !== 0) return refuse("versleuteld");
    const deel = leesDeel(lezer, bytes, hier, start);
    if (!deel) return refuse("kapot");
    if (deel.uitgepakt > Math.max(deel.inhoud.length * meesteVerhouding, 65_536)) return refuse("zipbom");
    delen.push(deel);
    hier += regelLengte + [28, 30, 32].reduce((som, veld) => som + lezer.getUint16(hier + veld, true), 0);
  }
  if (hier !== slot) return refuse("kapot");
  if (delen.reduce((som, { uitgepakt }) => som + uitgepakt, 0) > meesteUitgepakt) return refuse("zipbom");
  const opPlaats = delen.toSorted((a, b) => a.van - b.van);
  const isLos = opPlaats.every(({ van }, nummer) => van >= (opPlaats[nummer - 1]?.tot ?? 0));
  const namen = new Set(delen.map(({ naam }) => naam.toLowerCase()));
  return isLos && opPlaats[0]?.van === 0 && namen.size === aantal ? accept(delen) : refuse("kapot");
}

const utf8 = new TextDecoder("utf-8");

/** Undefined when directory and part do not agree, or its name leads out of the folder it is unpacked in. */
function leesDeel(lezer: DataView, bytes: Uint8Array, hier: number, slot: number) {
  const methode = lezer.getUint16(hier + 10, true);
  const ingepakt = lezer.getUint32(hier + 20, true);
  const uitgepakt = lezer.getUint32(hier + 24, true);
  const van = lezer.getUint32(hier + 42, true);
  const naamlengte = lezer.getUint16(hier + 28, true);
  if ((methode !== 0 && methode !== 8) || van + beginLengte > slot || lezer.getUint32(van, true) !== begin)
    return undefined;
  const naam = utf8.decode(bytes.subarray(hier + regelLengte, hier + regelLengte + naamlengte));
  const naamHier = van + beginLengte;
  const zelfde = utf8.decode(bytes.subarray(naamHier, naamHier + lezer.getUint16(van + 26, true)));
  const inhoudVan = naamHier + lezer.getUint16(van + 26, true) + lezer.getUint16(van + 28, true);
  const tot = inhoudVan + ingepakt;
  if (naam !== zelfde || tot > slot || lezer.getUint16(van + 8, true) !== methode || !isBinnen(naam)) return undefined;
  if (methode === 0 && ingepakt !== uitgepakt) return undefined;
  return { naam, isIngepakt: methode === 8, inhoud: bytes.subarray(inhoudVan, tot), uitgepakt, van, tot };
}

function isBinnen(naam: string): boolean {
  return naam !== "" && !/^\/|^[a-z]:|\\|\p{Cc}/iu.test(naam) && !naam.split("/").includes("..");
}
