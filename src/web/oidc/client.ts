import * as oidc from "openid-client";
import { accept, type Refused, refuse, type Result } from "#shared/result.ts";
import { codeOf, failureOf, type OidcFailure } from "./failure.ts";
import { hasSecondFactor, IssuerError, type OidcIssuer, type OidcPerson, requestedAcr } from "./issuer.ts";

/** What must be remembered between sending someone away and seeing her come back. */
export type Attempt = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type OidcClient = {
  readonly issuer: OidcIssuer;
  readonly isDemo: boolean;
  readonly begin: (redirectUri: string) => Promise<Result<{ url: string; attempt: Attempt }, "niet_bereikbaar">>;
  /** `callback` is the redirect URI with the query the browser came back with. */
  readonly complete: (
    callback: URL,
    attempt: Attempt,
  ) => Promise<Result<OidcPerson, OidcFailure | "geen_tweede_factor">>;
};

export type OidcOptions = {
  /** The issuer of the demo in this process: the only one that may speak plain http. */
  readonly demoIssuer?: string | undefined;
  /** Seconds that an issuer may take for one answer. */
  readonly timeout?: number | undefined;
  /** Tells the beheerder what went wrong with which issuer: a code, nothing of the person. */
  readonly report?: ((naam: string, code: string) => void) | undefined;
};

/** The issuers of one municipality, in the order of the settings. */
export type OidcClients = { readonly of: (gemeenteId: number) => readonly OidcClient[] };

/** Throws at the start when an issuer has no https: the answers of such an issuer prove nothing. */
export function createOidcClients(issuers: readonly OidcIssuer[], options: OidcOptions = {}): OidcClients {
  const clients = issuers.map((issuer) => createOidcClient(issuer, options));
  return { of: (gemeenteId) => clients.filter(({ issuer }) => issuer.gemeente === gemeenteId) };
}

// The address of the demo changes with its port, the people in its database do not.
const demoName = "urn:keukentafel:demo";

function createOidcClient(issuer: OidcIssuer, options: OidcOptions): OidcClient {
  const isDemo = issuer.issuer === options.demoIssuer;
  if (!isDemo && !issuer.issuer.startsWith("https://")) {
    throw new IssuerError(`De inlogdienst ${issuer.naam} moet met https:// beginnen.`);
  }
  const discovered = remembered(() => discover(issuer, isDemo, options.timeout ?? 5));

  function failed(error: unknown): Refused<OidcFailure> {
    options.report?.(issuer.naam, codeOf(error));
    const failure = failureOf(error);
    // What we know of the issuer may be old: ask again next time.
    if (failure === "niet_bereikbaar") discovered.forget();
    return refuse(failure);
  }

  return {
    issuer,
    isDemo,
    begin: async (redirectUri) => {
      try {
        return accept(await authorization(await discovered.get(), issuer, redirectUri));
      } catch (error) {
        failed(error);
        return refuse("niet_bereikbaar");
      }
    },
    complete: async (callback, attempt) => {
      try {
        const person = await personOf(await discovered.get(), issuer, callback, attempt);
        return person.ok && isDemo ? accept({ ...person.value, issuer: demoName }) : person;
      } catch (error) {
        return failed(error);
      }
    },
  };
}

function discover(issuer: OidcIssuer, isDemo: boolean, timeout: number): Promise<oidc.Configuration> {
  const execute = [oidc.enableNonRepudiationChecks, ...(isDemo ? [oidc.allowInsecureRequests] : [])];
  return oidc.discovery(new URL(issuer.issuer), issuer.clientId, undefined, clientSecret(issuer.clientSecret), {
    timeout,
    execute,
  });
}

/** The way of sending the secret that the issuer says it takes; basic when it says nothing (OIDC Discovery 3). */
function clientSecret(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const takesBasic = server.token_endpoint_auth_methods_supported?.includes("client_secret_basic") ?? true;
    return (takesBasic ? basic : post)(server, ...rest);
  };
}

async function authorization(config: oidc.Configuration, issuer: OidcIssuer, redirectUri: string) {
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const acr = requestedAcr(issuer.mfa);
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: "openid email profile",
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    ...(acr === undefined ? {} : { acr_values: acr }),
  });
  return { url: url.href, attempt };
}

async function personOf(config: oidc.Configuration, issuer: OidcIssuer, callback: URL, attempt: Attempt) {
  const tokens = await oidc.authorizationCodeGrant(config, callback, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) return refuse("mislukt");
  if (!hasSecondFactor(claims, issuer.mfa)) return refuse("geen_tweede_factor");
  const email = await verifiedEmail(config, tokens.access_token, claims);
  return accept({ issuer: claims.iss, subject: claims.sub, email });
}

/** Some issuers put the address in the ID token, others tell it only at the userinfo endpoint. */
async function verifiedEmail(config: oidc.Configuration, accessToken: string, claims: oidc.IDToken) {
  const elsewhere = claims["email"] === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
  const told = elsewhere ? await oidc.fetchUserInfo(config, accessToken, claims.sub) : claims;
  return told["email_verified"] === true && typeof told["email"] === "string" ? told["email"] : null;
}

/** Keeps a success; a failure is forgotten, so that the next one asks again. Who asks meanwhile waits for the same answer. */
function remembered<T>(ask: () => Promise<T>): { get: () => Promise<T>; forget: () => void } {
  let answer: Promise<T> | undefined;
  const forget = () => {
    answer = undefined;
  };
  const get = async () => {
    answer ??= ask();
    try {
      return await answer;
    } catch (error) {
      forget();
      throw error;
    }
  };
  return { get, forget };
}
