import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";

/** Why a log-in did not come through: a matter of waiting, the person stopped it, or an answer that proves nothing. */
export type OidcFailure = "niet_bereikbaar" | "afgebroken" | "mislukt";

export function failureOf(error: unknown): OidcFailure {
  if (isUnreachable(error)) return "niet_bereikbaar";
  return error instanceof AuthorizationResponseError && error.error === "access_denied" ? "afgebroken" : "mislukt";
}

/** For the beheerder's log: the kind of error, never what a token or a person said. */
export function codeOf(error: unknown): string {
  const code = foundCode(error);
  // An issuer's error comes back through the browser, which may write anything there.
  return /^[\w.-]{1,60}$/.test(code) ? code : "onbekend";
}

function foundCode(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : foundCode(error.cause);
}

function isUnreachable(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError)
    return ["server_error", "temporarily_unavailable"].includes(error.error);
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) return error.code === "OAUTH_TIMEOUT" || isServerError(error.cause);
  // fetch: no address, refused, reset, broken TLS. A TypeError without a cause is a bug of ours.
  return error instanceof TypeError && error.cause !== undefined;
}

function isServerError(cause: unknown): boolean {
  return cause instanceof Response && (cause.status >= 500 || cause.status === 429);
}
