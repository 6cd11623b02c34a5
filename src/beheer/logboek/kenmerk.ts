// The alphabet of `kenmerkVan`: Crockford base 32.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
