import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Demo } from "../demo/demo.ts";
import { createApp, isUpload } from "./app.tsx";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { EmbeddedDatabaseError } from "#db/embedded/failure.ts";
import { MigrationError } from "#db/migrate.ts";
import { type OpenDatabases, openDatabases } from "#db/open.ts";
import type { Env } from "#db/request.ts";
import { readSleutels, SleutelbosError } from "#db/sleutelbos.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { type Assets, openAssets, ThemaError } from "#web/assets.ts";
import { bodyWithin } from "#web/body-time.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import { IssuerError } from "#web/oidc/issuer.ts";

const seconde = 1000;

await main();

async function main(): Promise<void> {
  const halt = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => stopOrQuit(halt));
  try {
    await start(readConfig(settings()), halt.signal);
  } catch (error) {
    if (halt.signal.aborted) return;
    const known = [ConfigError, EmbeddedDatabaseError, MigrationError, SleutelbosError, ThemaError, IssuerError];
    const isClear = known.some((kind) => error instanceof kind);
    process.stderr.write(`${isClear && error instanceof Error ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

let stopping: number | undefined;

/** Once: stop neatly. Again, a second later or more: at once. Within that second it is one Ctrl-C, that npm passes on as well. */
function stopOrQuit(halt: AbortController): void {
  if (stopping !== undefined && performance.now() - stopping > seconde) process.exit(130);
  stopping ??= performance.now();
  halt.abort();
}

/** `npm start` runs React in its production form and says in KEUKENTAFEL_ENV what the installation itself is. */
function settings(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: process.env["KEUKENTAFEL_ENV"] ?? process.env["NODE_ENV"] };
}

async function start(config: Config, halt: AbortSignal): Promise<void> {
  const open = await openDatabases(config, say, halt);
  try {
    const sleutels = await readSleutels(config);
    const assets = await openAssets(config.THEMA_CSS);
    const demo = config.demo ? await startDemo(config, open, sleutels) : undefined;
    const app = assemble(config, open, sleutels, assets, demo);
    halt.throwIfAborted();
    const server = await listen(config, app, assets, demo);
    halt.addEventListener("abort", () => void stop(server, open));
    // The signal may have come while the port was being opened.
    if (halt.aborted) return void stop(server, open);
    announce(config, demo);
  } catch (error) {
    await open.stop();
    throw error;
  }
}

/** Loaded only here: an installation in production never reads the code of the demonstration. */
async function startDemo(config: Config, { databases }: OpenDatabases, sleutels: Sleutels): Promise<Demo> {
  const { openDemo } = await import("../demo/demo.ts");
  return openDemo({ productie: config.productie, baseUrl: config.baseUrl, databases, sleutels, say });
}

function assemble(config: Config, open: OpenDatabases, sleutels: Sleutels, assets: Assets, demo?: Demo): Hono<Env> {
  const issuers = [demo?.issuer, ...(config.OIDC_ISSUERS ?? [])].filter((issuer) => issuer !== undefined);
  const report = (naam: string, code: string) => say(`Inlogdienst ${naam}: ${code}`);
  const oidc = createOidcClients(issuers, { demoIssuer: demo?.issuer.issuer, report });
  return createApp({
    databases: open.databases,
    sleutels,
    klok: () => new Date(),
    inlog: { oidc, oorsprong: (hostnaam) => originOf(config.baseUrl, hostnaam) },
    limits: {
      verzoekenPerMinuut: config.VERZOEKEN_PER_MINUUT,
      aanmeldingenPerUur: config.AANMELDINGEN_PER_UUR,
      achterProxy: config.achterProxy,
    },
    https: config.baseUrl.startsWith("https://"),
    assets,
    ...(demo ? { demoPages: demo.pages } : {}),
    log: say,
  });
}

/** A municipality with a host name of its own is reached there, on the same scheme and port. */
function originOf(baseUrl: string, hostnaam: string | null): string {
  const url = new URL(baseUrl);
  if (hostnaam !== null) url.hostname = hostnaam;
  return url.origin;
}

function listen(config: Config, app: Hono<Env>, assets: Assets, demo?: Demo): Promise<Server> {
  const answer = getRequestListener(app.fetch);
  // A body that does not arrive in time is cut off: a form after 10 seconds, a file from a slow line after a minute. Looking
  // every second keeps stalled ones from piling up.
  const timeouts = { requestTimeout: 60 * seconde, headersTimeout: 10 * seconde, connectionsCheckingInterval: seconde };
  const server = createServer(timeouts, (req, res) => {
    const path = req.url ?? "/";
    if (!isUpload(req.method ?? "", path)) bodyWithin(10 * seconde, req);
    if (path.startsWith("/assets/")) assets.handle(req, res);
    else if (demo && path.startsWith(demo.mount)) demo.handle(req, res);
    else void answer(req, res);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWoorden(error, config)));
    server.listen(config.PORT, config.HOST, () => resolve(server));
  });
}

function inWoorden(error: NodeJS.ErrnoException, { PORT, HOST }: Config): Error {
  if (error.code === "EADDRINUSE") return new ConfigError(`Poort ${PORT} is al bezet. Kies een andere met PORT.`);
  if (error.code === "EACCES") return new ConfigError(`Poort ${PORT} mag hier niet open. Kies een andere met PORT.`);
  const isHost = ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"].includes(error.code ?? "");
  return isHost ? new ConfigError(`HOST ${HOST} is geen adres van deze computer (${error.code}).`) : error;
}

/** Ctrl-C or a stop: no new requests, what runs may finish (5 s), then everything we started is gone. */
async function stop(server: Server, open: OpenDatabases): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), 5 * seconde);
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(timer);
  await open.stop();
  say("Keukentafel is gestopt.");
  process.exit(0);
}

function announce(config: Config, demo?: Demo): void {
  say(`Keukentafel draait op ${config.baseUrl}`);
  if (!demo) return;
  say(`\nDemonstratie, verzonnen gegevens. Log in op ${config.baseUrl}/inloggen, zonder wachtwoord, bijvoorbeeld als:`);
  for (const line of demo.uitleg) say(line);
  say(`\nInwoners vragen hulp op ${config.baseUrl}/aanmelden. Stoppen: Ctrl-C.`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
