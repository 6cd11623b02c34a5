import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll } from "vitest";
import { personasVan } from "../demo/inlog/list-personas.ts";
import { demoInlogPages } from "../demo/inlog/pages.tsx";
import type { ListPersonas } from "../demo/inlog/persona.ts";
import { createDemoProvider, demoMount } from "../demo/inlog/provider.ts";
import { createApp } from "../src/app.tsx";
import type { Issuer } from "#config.ts";
import { listGemeenten } from "#organisatie/gemeente/queries.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import type { TestDatabase } from "./database.ts";

export const zwolleId = 193;

export type LoginSite = {
  readonly url: string;
  /** Minutes that the clock of the application runs ahead of that of the issuer. */
  ahead: number;
  /** What the issuer does with a request: answer, fail, or never answer. */
  issuer: "up" | "down" | "silent";
  /** What the beheerder reads in the log about the issuer. */
  readonly reported: string[];
};

export type LoginSiteOptions = {
  readonly personas?: ListPersonas;
  readonly mfa?: readonly string[];
  readonly issuers?: readonly Issuer[];
  readonly oorsprong?: (own: string) => string;
  readonly assets?: { readonly styles: readonly string[]; readonly scripts: readonly string[] };
};

/** The application with the demo issuer behind it, on a real port of this machine. */
export async function openLoginSite(test: TestDatabase, options: LoginSiteOptions = {}): Promise<LoginSite> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`; // listening on TCP, so it has a port
  const site: LoginSite = { url, ahead: 0, issuer: "up", reported: [] };

  const personas = options.personas ?? personasVan(test.databases.app, zwolleId);
  const demo = createDemoProvider({ productie: false, baseUrl: url, gemeenteId: zwolleId, personas });
  const app = appWith(test, site, demo, options);
  const listener = getRequestListener(app.fetch);
  server.on("request", (req, res) => {
    if (!req.url?.startsWith(`${demoMount}/`)) return void listener(req, res);
    if (site.issuer === "up") demo.handle(req, res);
    if (site.issuer === "down") req.socket.destroy();
  });
  return site;
}

type Demo = ReturnType<typeof createDemoProvider>;

function appWith({ databases, sleutels }: TestDatabase, site: LoginSite, demo: Demo, options: LoginSiteOptions) {
  const issuers = options.issuers ?? [{ ...demo.issuer, mfa: [...(options.mfa ?? demo.issuer.mfa)] }];
  const report = (naam: string, code: string) => site.reported.push(`${naam}: ${code}`);
  const oidc = createOidcClients(issuers, { demoIssuer: demo.issuer.issuer, timeout: 1, report });
  return createApp({
    databases,
    sleutels,
    klok: () => new Date(Date.now() + site.ahead * 60_000),
    gemeenten: () => listGemeenten(databases.app),
    inlog: { oidc, oorsprong: () => options.oorsprong?.(site.url) ?? site.url },
    demoPages: demoInlogPages(demo),
    limits: { verzoekenPerMinuut: 100_000, aanmeldingenPerUur: 100_000, achterProxy: false },
    https: false,
    assets: options.assets ?? { styles: [], scripts: [] },
    log: (line) => process.stderr.write(`${line}\n`),
  });
}
