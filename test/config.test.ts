import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bewaringUrl, ConfigError, readConfig } from "#config.ts";

const sleutel = () => randomBytes(32).toString("base64");
const issuer = {
  gemeente: 193,
  naam: "Gemeente",
  issuer: "https://inlog.example",
  clientId: "keukentafel",
  clientSecret: "zeer-geheim",
  mfa: ["mfa"],
};
const productie = (): Record<string, string> => ({
  NODE_ENV: "production",
  BASE_URL: "https://keukentafel.example",
  OIDC_ISSUERS: JSON.stringify([issuer]),
  ACHTER_PROXY: "ja",
  DATABASE_URL: "postgres://eigenaar@db/kt",
  APP_DATABASE_URL: "postgres://app@db/kt",
  RAPPORTAGE_DATABASE_URL: "postgres://rapportage@db/kt",
  HANDTEKENING_SLEUTEL: sleutel(),
  BSN_SLEUTEL: sleutel(),
  BSN_INDEX_SLEUTEL: sleutel(),
});

function melding(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "geen fout";
}

describe("without any setting", () => {
  test("it is a demonstration on this machine alone, in its own folder", () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3e3,
      HOST: "127.0.0.1",
      DATA_DIR: "./data",
      demo: true,
      productie: false,
      baseUrl: "http://localhost:3000",
      achterProxy: false,
    });
  });

  test("the address follows the port", () => {
    expect(readConfig({ PORT: "3107" }).baseUrl).toBe("http://localhost:3107");
    expect(readConfig({ PORT: "80" }).baseUrl).toBe("http://localhost");
  });

  test.each(["https://kt.example/", "https://kt.example", "https://KT.example:443/"])(
    "the address %s has no slash at its end, so a path can follow it",
    (adres) => expect(readConfig({ BASE_URL: adres }).baseUrl).toBe("https://kt.example"),
  );
});

describe("a wrong value stops the start with one line that names the setting", () => {
  test.each<[string, string]>([
    ["PORT", "drieduizend"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["PORT", ""],
    ["NODE_ENV", "productie"],
    ["BASE_URL", "keukentafel"],
    ["DATA_DIR", ""],
    ["DATABASE_URL", "mysql://db/kt"],
    ["APP_DATABASE_URL", "localhost"],
    ["RAPPORTAGE_DATABASE_URL", ""],
    ["BEWARING_DATABASE_URL", "bewaring"],
    ["BSN_SLEUTEL", "te-kort"],
    ["BSN_INDEX_SLEUTEL", Buffer.alloc(31).toString("base64")],
    ["HANDTEKENING_SLEUTEL", ""],
    ["BASE_URL", "ftp://keukentafel.example"],
    ["OIDC_ISSUERS", "{"],
    ["OIDC_ISSUERS", "[]"],
    ["OIDC_ISSUERS", JSON.stringify([{ ...issuer, gemeente: "193" }])],
    ["OIDC_ISSUERS", JSON.stringify([{ ...issuer, mfa: [] }])],
    ["OIDC_ISSUERS", JSON.stringify([{ ...issuer, extra: 1 }])],
    ["DEMO", "true"],
    ["ACHTER_PROXY", "1"],
    ["AANMELDINGEN_PER_UUR", "0"],
    ["VERZOEKEN_PER_MINUUT", "veel"],
  ])("%s=%s", (naam, waarde) => {
    const tekst = melding({ [naam]: waarde });
    expect(tekst).toMatch(new RegExp(`^De instelling ${naam} klopt niet: .{8,}$`));
    expect(tekst).not.toMatch(/invalid|expected|received|too (big|small)/i);
    expect(waarde.length > 6 && tekst.includes(waarde)).toBe(false);
  });

  test("a secret in a list that is wrong is not repeated in the message", () => {
    expect(melding({ OIDC_ISSUERS: JSON.stringify([{ ...issuer, mfa: "ja" }]) })).not.toContain("zeer-geheim");
  });
});

describe("production", () => {
  test("starts with everything it asks, and has no demo log-in", () => {
    expect(readConfig(productie())).toMatchObject({
      productie: true,
      demo: false,
      achterProxy: true,
      OIDC_ISSUERS: [issuer],
    });
    expect(readConfig(productie()).BSN_SLEUTEL).toHaveLength(32);
  });

  test.each(Object.keys(productie()).filter((naam) => naam !== "NODE_ENV"))("refuses to start without %s", (naam) => {
    expect(melding({ ...productie(), [naam]: undefined })).toBe(`In productie is de instelling ${naam} verplicht.`);
  });

  test("needs the log-in that deletes for the job alone, and there one of its own", () => {
    const config = readConfig(productie());
    expect(() => bewaringUrl(config, "postgres://eigenaar@db/kt")).toThrow(/BEWARING_DATABASE_URL verplicht/);
    const met = readConfig({ ...productie(), BEWARING_DATABASE_URL: "postgres://bewaring@db/kt" });
    expect(bewaringUrl(met, "postgres://eigenaar@db/kt")).toBe("postgres://bewaring@db/kt");
    expect(bewaringUrl(readConfig({}), "postgres://eigen@db/kt")).toBe("postgres://eigen@db/kt");
  });

  test("refuses the demo log-in, and an address without https", () => {
    expect(melding({ ...productie(), DEMO: "ja" })).toContain("de demo-inlog is voor iedereen open");
    expect(melding({ ...productie(), BASE_URL: "http://keukentafel.example" })).toContain("https://");
  });

  test("refuses one log-in of the database for two roles, and one key for two purposes", () => {
    const env = productie();
    expect(melding({ ...env, APP_DATABASE_URL: env["DATABASE_URL"] })).toContain("APP_DATABASE_URL");
    expect(melding({ ...env, BEWARING_DATABASE_URL: env["APP_DATABASE_URL"] })).toContain("BEWARING_DATABASE_URL");
    expect(melding({ ...env, RAPPORTAGE_DATABASE_URL: env["APP_DATABASE_URL"] })).toContain("RAPPORTAGE_DATABASE_URL");
    expect(melding({ ...env, BSN_INDEX_SLEUTEL: env["BSN_SLEUTEL"] })).toContain("BSN_INDEX_SLEUTEL");
  });
});
