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

/**
 * The last ten hex digits of the id of the hulpvraag with this kenmerk: `kenmerkVan` the other way round, so that the
 * logboek finds a hulpvraag without being able to read it. Undefined when it is no kenmerk. Reads O as 0, I and L as 1.
 */
export function idEindeVan(kenmerk: string): string | undefined {
  const tekens = kenmerk.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(tekens)) return undefined;
  let bits = 0n;
  for (const teken of tekens) bits = (bits << 5n) | BigInt(alphabet.indexOf(teken));
  return bits.toString(16).padStart(10, "0");
}
