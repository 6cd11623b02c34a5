/** Where a municipality's people log in: its own OIDC issuer, or that of a moederorganisatie. */
export type OidcIssuer = {
  readonly gemeente: number;
  readonly naam: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** acr or amr values of which one must be in the ID token: the proof of a second factor. */
  readonly mfa: readonly string[];
};

/** A setting that may not be: stops the start with one line. */
export class IssuerError extends Error {
  override name = "IssuerError";
}

/** What an issuer vouches for, after every check. `email` only when the issuer verified it. */
export type OidcPerson = { readonly issuer: string; readonly subject: string; readonly email: string | null };

type Claims = Readonly<Record<string, unknown>>;

/** MFA is required: the issuer itself must say that a second factor was used (OIDC Core 2: acr, RFC 8176: amr). */
export function hasSecondFactor(claims: Claims, mfa: readonly string[]): boolean {
  const { acr, amr } = claims;
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return [acr, ...methods].some((value) => typeof value === "string" && mfa.includes(value));
}

/** An issuer that can step up does so only when asked. An acr is a URI; the short words of RFC 8176 are amr values. */
export function requestedAcr(mfa: readonly string[]): string | undefined {
  const uris = mfa.filter((value) => value.includes(":"));
  return uris.length > 0 ? uris.join(" ") : undefined;
}
