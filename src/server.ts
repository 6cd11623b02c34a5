import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { createApp } from "./app.tsx";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { demoGemeenteInrichten } from "../demo/gemeente.ts";
import { demoJaarMaken } from "../demo/jaar.ts";
import { personasVan } from "../demo/inlog/list-personas.ts";
import { demoInlogPages } from "../demo/inlog/pages.tsx";
import { createDemoProvider, type DemoProvider, demoMount } from "../demo/inlog/provider.ts";
import { zwolle } from "../demo/zwolle.ts";
import { EmbeddedDatabaseError } from "#db/embedded/failure.ts";
import { MigrationError } from "#db/migrate.ts";
import { type OpenDatabases, openDatabases } from "#db/open.ts";
import type { Databases } from "#db/pool.ts";
import type { Env } from "#db/request.ts";
import { readSleutels } from "#db/sleutelbos.ts";
import { cachedGemeenten } from "#organisatie/gemeente/queries.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { type Assets, openAssets } from "#web/assets.ts";
import { createOidcClients } from "#web/oidc/client.ts";

const seconde = 1000;

await main();

async function main(): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (error) {
    const isClear = [ConfigError, EmbeddedDatabaseError, MigrationError].some((known) => error instanceof known);
    process.stderr.write(`${isClear && error instanceof Error ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

async function start(config: Config): Promise<void> {
  const open = await openDatabases(config, say);
  try {
    const sleutels = await readSleutels(config);
    if (config.demo) await fillDemo(open.databases, sleutels);
    const assets = await openAssets(config.THEMA_CSS);
    const demo = config.demo ? await demoLogin(config, open.databases) : undefined;
    const app = assemble(config, open.databases, sleutels, assets, demo);
    const server = await listen(config, app, assets, demo);
    stopOnSignal(server, open);
    await announce(config, demo);
  } catch (error) {
    await open.stop();
    throw error;
  }
}

async function fillDemo(databases: Databases, sleutels: Sleutels): Promise<void> {
  if ((await demoGemeenteInrichten(databases, new Date())) === "bestond_al") return;
  const aantal = await demoJaarMaken(databases, sleutels, new Date());
  say(`Demonstratie gemaakt: ${aantal} verzonnen hulpvragen in een jaar.`);
}

async function demoLogin(config: Config, { app }: Databases): Promise<DemoProvider> {
  const { productie, baseUrl } = config;
  return createDemoProvider({ productie, baseUrl, gemeenteId: zwolle.id, personas: personasVan(app, zwolle.id) });
}

function assemble(
  config: Config,
  databases: Databases,
  sleutels: Sleutels,
  assets: Assets,
  demo: DemoProvider | undefined,
): Hono<Env> {
  const issuers = [...(demo ? [demo.issuer] : []), ...(config.OIDC_ISSUERS ?? [])];
  const report = (naam: string, code: string) => say(`Inlogdienst ${naam}: ${code}`);
  return createApp({
    databases,
    sleutels,
    klok: () => new Date(),
    gemeenten: cachedGemeenten(databases.app, 60 * seconde),
    inlog: {
      oidc: createOidcClients(issuers, { demoIssuer: demo?.issuer.issuer, report }),
      oorsprong: () => new URL(config.baseUrl).origin,
    },
    limits: {
      verzoekenPerMinuut: config.VERZOEKEN_PER_MINUUT,
      aanmeldingenPerUur: config.AANMELDINGEN_PER_UUR,
      achterProxy: config.ACHTER_PROXY,
    },
    https: config.baseUrl.startsWith("https://"),
    assets,
    ...(demo ? { demoPages: demoInlogPages(demo) } : {}),
    log: say,
  });
}

function listen(config: Config, app: Hono<Env>, assets: Assets, demo: DemoProvider | undefined): Promise<Server> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((req, res) => {
    const path = req.url ?? "/";
    if (path.startsWith("/assets/")) return assets.handle(req, res);
    if (demo && path.startsWith(`${demoMount}/`)) return demo.handle(req, res);
    void answer(req, res);
  });
  // A body that does not arrive in time is cut off; looking every second keeps stalled uploads from piling up.
  server.requestTimeout = 10 * seconde;
  server.headersTimeout = 10 * seconde;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new ConfigError(`Poort ${config.PORT} is al bezet. Kies een andere met PORT.`) : error);
    });
    server.listen(config.PORT, config.HOST, () => resolve(server));
  });
}

/** Ctrl-C or a stop: no new requests, what runs may finish (5 s), then everything we started is gone. */
function stopOnSignal(server: Server, open: OpenDatabases): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const timer = setTimeout(() => server.closeAllConnections(), 5 * seconde);
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(timer);
    await open.stop();
    say("Keukentafel is gestopt.");
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

async function announce(config: Config, demo: DemoProvider | undefined): Promise<void> {
  say(`Keukentafel draait op ${config.baseUrl}`);
  if (!demo) return;
  say(`\nDemonstratie, verzonnen gegevens. Log in op ${config.baseUrl}/inloggen, zonder wachtwoord, bijvoorbeeld als:`);
  const voorbeelden = new Map((await demo.personas()).map((persona) => [persona.rol, persona]));
  for (const { rol, naam, team } of voorbeelden.values())
    say(`  ${rol.replace("_", " ").padEnd(22)}${naam}${team ? ` (${team})` : ""}`);
  say(`\nInwoners vragen hulp op ${config.baseUrl}/aanmelden. Stoppen: Ctrl-C.`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
