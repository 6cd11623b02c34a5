// Crockford base 32 without letters that are misheard on the phone.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The reference a resident gets, e.g. "7QF3-9KDX": 40 of the random bits of the hulpvraag's uuid. It opens nothing. */
export function kenmerkVan(id: string): string {
  let bits = BigInt(`0x${id.replaceAll("-", "").slice(22)}`);
  let text = "";
  for (let i = 0; i < 8; i++) {
    text = alphabet[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
