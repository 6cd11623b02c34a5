import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

/** Keys that never enter the database: 32 bytes each. */
export type Sleutels = { readonly bsn: KeyObject; readonly bsnIndex: KeyObject; readonly handtekening: KeyObject };

/** Made once: a key object spares the preparation of the key at every use. */
export function sleutelVan(bytes: Buffer): KeyObject {
  return createSecretKey(bytes);
}

/**
 * A key of its own for another kind of secret, from the one that encrypts (HKDF-SHA256, RFC 5869): who gets hold of it reads
 * no BSN. Nobody has one more key to keep.
 */
export function sleutelVoor(sleutel: KeyObject, doel: "adres" | "concept"): KeyObject {
  return sleutelVan(Buffer.from(hkdfSync("sha256", sleutel, "", `keukentafel/${doel}`, 32)));
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the cipher text. `context` binds it to its row, so it cannot be moved. */
export function versleutel(sleutel: KeyObject, tekst: string, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sleutel, nonce).setAAD(Buffer.from(context));
  const inhoud = Buffer.concat([cipher.update(tekst, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), inhoud]);
}

/** Throws when the key, the context or one bit of the text differs. */
export function ontsleutel(sleutel: KeyObject, versleuteld: Buffer, context: string): string {
  const decipher = createDecipheriv("aes-256-gcm", sleutel, versleuteld.subarray(0, 12), { authTagLength: 16 }).setAAD(
    Buffer.from(context),
  );
  decipher.setAuthTag(versleuteld.subarray(12, 28));
  return Buffer.concat([decipher.update(versleuteld.subarray(28)), decipher.final()]).toString("utf8");
}

/** HMAC-SHA256: the blind index of a value, or the signature under a cookie. */
export function hmac(sleutel: KeyObject, tekst: string): Buffer {
  return createHmac("sha256", sleutel).update(tekst).digest();
}
