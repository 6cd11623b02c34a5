import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { Issuer } from "#config.ts";
import { createMemory } from "./memory.ts";
import type { ListPersonas } from "./persona.ts";

export const demoMount = "/demo/oidc";
export const demoPicker = "/demo/inloggen";

// Says what it is: there was no second factor, someone chose a person that does not exist.
const acr = "urn:keukentafel:demo";
const clientId = "keukentafel-demo";

export type DemoOptions = {
  readonly productie: boolean;
  /** Scheme, host and port as the browser sees them. */
  readonly baseUrl: string;
  readonly gemeenteId: number;
  readonly personas: ListPersonas;
};

export type DemoProvider = {
  /** For the settings of log-in, among the other issuers. */
  readonly issuer: Issuer;
  /** For every request under `demoMount`. */
  readonly handle: (req: IncomingMessage, res: ServerResponse) => void;
  readonly personas: ListPersonas;
  /** True while this browser is choosing who to be, in the round `uid`. */
  readonly isChoosing: (req: IncomingMessage, res: ServerResponse, uid: string) => Promise<boolean>;
  /** Ends the choice; the address to go on to. */
  readonly choose: (req: IncomingMessage, res: ServerResponse, sub: string) => Promise<string>;
};

/**
 * A real OIDC provider in this process, so that the demonstration logs in the way production does. Anyone may be anyone:
 * it refuses to exist in production.
 */
export function createDemoProvider(options: DemoOptions): DemoProvider {
  if (options.productie) throw new Error("De demo-inlog kan niet in productie: hij is voor iedereen open.");
  const base = new URL(options.baseUrl);
  const issuer: Issuer = {
    gemeente: options.gemeenteId,
    naam: "Demonstratie",
    issuer: `${base.origin}${demoMount}`,
    clientId,
    clientSecret: randomBytes(32).toString("base64url"),
    mfa: [acr],
  };
  const provider = new Provider(issuer.issuer, configuration(issuer, base, options.personas));
  provider.proxy = true; // handle() below is the proxy: it says which host and scheme the browser sees
  const callback = provider.callback();

  return {
    issuer,
    personas: options.personas,
    handle: (req, res) => {
      mount(req, base);
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
      void callback(req, res);
    },
    isChoosing: async (req, res, uid) => {
      const interaction = await provider.interactionDetails(req, res).catch(nothingWhenGone);
      return interaction?.uid === uid;
    },
    choose: (req, res, sub) => provider.interactionResult(req, res, { login: { accountId: sub, acr } }),
  };
}

function configuration(issuer: Issuer, base: URL, personas: ListPersonas): Configuration {
  return {
    adapter: createMemory(),
    clients: [
      {
        client_id: clientId,
        client_secret: issuer.clientSecret,
        redirect_uris: [`${base.origin}/inloggen/terug`],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      long: { path: demoMount, httpOnly: true, sameSite: "lax" },
    },
    acrValues: [acr],
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: { enabled: false },
    },
    interactions: { url: (_, interaction) => `${demoPicker}/${interaction.uid}` },
    ttl: { Interaction: 900, Session: 900, Grant: 900, AccessToken: 300, IdToken: 300, AuthorizationCode: 60 },
    findAccount: async (_, sub) => {
      const persona = (await personas()).find((one) => one.sub === sub);
      if (persona === undefined) return undefined;
      const { naam: name, email } = persona;
      return { accountId: sub, claims: async () => ({ sub, name, email, email_verified: true }) };
    },
    loadExistingGrant: grantAll,
    renderError: (ctx) => ctx.redirect("/inloggen?melding=verlopen"),
  };
}

/** There is one client and it is ours: nobody has to agree that it may know who she chose. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

// A new key at every start: nothing that it signed is used again after log-in.
function signingKey() {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig", kid: randomBytes(8).toString("hex") };
}

const headers = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Makes the request one to the provider's own root, as the browser's host sees it. */
function mount(req: IncomingMessage & { originalUrl?: string }, base: URL): void {
  const url = req.url ?? demoMount;
  req.originalUrl = url;
  req.url = url.slice(demoMount.length) || "/";
  Object.assign(req.headers, { "x-forwarded-host": base.host, "x-forwarded-proto": base.protocol.slice(0, -1) });
  // The provider remembers nobody: every log-in is a new choice, also right after logging out.
  const { cookie } = req.headers;
  if (cookie !== undefined) req.headers.cookie = cookie.replaceAll(/(^|;\s*)_session(\.sig)?=[^;]*/g, "");
}

function nothingWhenGone(error: unknown): undefined {
  if (error instanceof errors.SessionNotFound) return undefined;
  throw error;
}
