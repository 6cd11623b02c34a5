import { z } from "zod";
import "#shared/nederlands.ts";

const sleutel = z
  .string()
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length === 32, "moet 32 bytes zijn, in base64");

/** A whole number, written in digits: an empty setting is not zero. */
function geheel(minst: number, meest = 1_000_000_000) {
  const eis = `moet een getal zijn van ${minst} tot en met ${meest}`;
  return z
    .string(eis)
    .regex(/^\d{1,10}$/, eis)
    .transform(Number)
    .pipe(z.int().min(minst, eis).max(meest, eis));
}

const vlag = z.enum(["ja", "nee"]).transform((text) => text === "ja");
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "moet beginnen met postgres://" });

/** One OIDC issuer of a municipality: its own, or that of a moederorganisatie. */
const issuer = z.strictObject({
  gemeente: z.int().min(1).max(9999),
  naam: z.string().min(1),
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** acr or amr values of which one must be in the token: the proof of a second factor. */
  mfa: z.array(z.string()).min(1),
});
export type Issuer = z.infer<typeof issuer>;

const issuers = z.string().transform((text, context) => {
  try {
    return z.array(issuer).min(1).parse(JSON.parse(text));
  } catch {
    context.addIssue(
      "moet een JSON-lijst zijn van {gemeente, naam, issuer, clientId, clientSecret, mfa}, met minstens één",
    );
    return z.NEVER;
  }
});

const omgeving = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: geheel(0, 65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  BASE_URL: z.url({ protocol: /^https?$/, error: "moet beginnen met http:// of https://" }).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: databaseUrl.optional(),
  APP_DATABASE_URL: databaseUrl.optional(),
  RAPPORTAGE_DATABASE_URL: databaseUrl.optional(),
  BEWARING_DATABASE_URL: databaseUrl.optional(),
  BSN_SLEUTEL: sleutel.optional(),
  BSN_INDEX_SLEUTEL: sleutel.optional(),
  HANDTEKENING_SLEUTEL: sleutel.optional(),
  OIDC_ISSUERS: issuers.optional(),
  DEMO: vlag.optional(),
  ACHTER_PROXY: vlag.optional(),
  AANMELDINGEN_PER_UUR: geheel(1).default(20),
  VERZOEKEN_PER_MINUUT: geheel(1).default(600),
  THEMA_CSS: z.string().optional(),
});

export type Config = z.infer<typeof omgeving> & {
  readonly productie: boolean;
  readonly demo: boolean;
  readonly achterProxy: boolean;
  /** Scheme, host and port, without a slash at the end. */
  readonly baseUrl: string;
};

/** A setting that is wrong or missing: stops the start with one line. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads the settings once. Throws ConfigError with one clear Dutch line at the first wrong value. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = omgeving.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`De instelling ${String(issue?.path[0])} klopt niet: ${issue?.message}.`);
  }
  const values = parsed.data;
  const productie = values.NODE_ENV === "production";
  const config = {
    ...values,
    productie,
    demo: values.DEMO ?? !productie,
    achterProxy: values.ACHTER_PROXY ?? false,
    baseUrl: new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`).origin,
  };
  if (productie) requireProduction(config);
  return config;
}

/** Production has real log-in, a database of one's own with a log-in per role, keys from outside, https, and has said whose address it reads. */
function requireProduction(config: Config): void {
  const verplicht = [
    "BASE_URL",
    "DATABASE_URL",
    "APP_DATABASE_URL",
    "RAPPORTAGE_DATABASE_URL",
    "BSN_SLEUTEL",
    "BSN_INDEX_SLEUTEL",
    "HANDTEKENING_SLEUTEL",
    "OIDC_ISSUERS",
    "ACHTER_PROXY",
  ] as const;
  const mist = verplicht.find((naam) => config[naam] === undefined);
  if (mist) throw new ConfigError(`In productie is de instelling ${mist} verplicht.`);
  requireApart(
    config,
    ["DATABASE_URL", "APP_DATABASE_URL", "RAPPORTAGE_DATABASE_URL", "BEWARING_DATABASE_URL"],
    "een eigen inlog van de database",
  );
  requireApart(config, ["BSN_SLEUTEL", "BSN_INDEX_SLEUTEL", "HANDTEKENING_SLEUTEL"], "een eigen sleutel");
  if (config.demo) throw new ConfigError("In productie mag DEMO niet 'ja' zijn: de demo-inlog is voor iedereen open.");
  if (!config.baseUrl.startsWith("https://"))
    throw new ConfigError("In productie moet BASE_URL met https:// beginnen.");
}

/**
 * The log-in that deletes, for `npm run bewaren`: in production one of its own. The server runs without it, so who breaks
 * into the server cannot delete.
 */
export function bewaringUrl(config: Config, eigenaar: string): string {
  if (config.BEWARING_DATABASE_URL !== undefined) return config.BEWARING_DATABASE_URL;
  if (config.productie)
    throw new ConfigError("In productie is de instelling BEWARING_DATABASE_URL verplicht voor npm run bewaren.");
  return eigenaar;
}

type Apart = Extract<keyof Config, `${string}DATABASE_URL` | `${string}_SLEUTEL`>;

/** Settings that must differ: one log-in for two roles, or one key for two purposes, would take away a fence. */
function requireApart(config: Config, namen: readonly Apart[], wat: string): void {
  const gezien = new Set<string>();
  for (const naam of namen.filter((een) => config[een] !== undefined)) {
    const waarde = String(config[naam]);
    if (gezien.has(waarde)) throw new ConfigError(`In productie heeft ${naam} ${wat} nodig, anders dan de andere.`);
    gezien.add(waarde);
  }
}
