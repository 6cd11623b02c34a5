import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import type { BrowserContext, Cookie, Page, Response } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { createOidcClients } from "#web/oidc/client.ts";
import { listGemeenten } from "#organisatie/gemeente/queries.ts";
import { personasVan } from "../demo/inlog/list-personas.ts";
import { demoInlogPages } from "../demo/inlog/pages.tsx";
import { createDemoProvider, demoMount } from "../demo/inlog/provider.ts";
import { buildAssets } from "../scripts/build-assets.ts";
import { createApp } from "../src/app.tsx";
import { launchBrowser, newPage, type Venster } from "../test/browser.ts";
import { type TestDatabase, testDatabase } from "../test/database.ts";
import { zwolleId } from "../test/inlog.ts";
import { nu } from "../test/scenario.ts";

export type Stage = {
  readonly url: string;
  readonly test: TestDatabase;
  /** Minutes that the clock of the application runs ahead. */
  ahead: number;
  /** A page with cookies of its own. What the browser complains about there fails the test. */
  readonly open: (venster: Venster, path?: string) => Promise<Page>;
  /** A page of someone who chose herself in the real picker, now or earlier: on her first screen, or the one she wants. */
  readonly openAs: (naam: string, venster: Venster, path?: string) => Promise<Page>;
  readonly visit: (page: Page, path: string) => Promise<Response | null>;
};

/** The application as people meet it: on a port of this machine, with its demo issuer, its own look and a real browser. */
export async function openStage(): Promise<Stage> {
  const test = await testDatabase();
  const [browser, assets] = await Promise.all([launchBrowser(), readAssets()]);
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`; // listening on TCP, so it has a port
  const listening = listenToBrowser();
  const sessions = new Map<string, Cookie[]>();
  const stage: Stage = {
    url,
    test,
    ahead: 0,
    open: async (venster, path = "/") => {
      const page = await listening.to(await newPage(browser, venster));
      await stage.visit(page, path);
      return page;
    },
    openAs: async (naam, venster, path = "/start") => {
      const page = await listening.to(await newPage(browser, venster));
      await page.context().addCookies(sessions.get(naam) ?? []);
      await stage.visit(page, path);
      if (new URL(page.url()).pathname !== "/inloggen") return page;

      await logIn(page, naam);
      sessions.set(naam, await page.context().cookies());
      return page;
    },
    visit: (page, path) => page.goto(new URL(path, url).href),
  };
  serve(server, stage, assets);

  afterEach(listening.endTest);
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  return stage;
}

/** As long as the tests run the clock walks on from the moment of the scenario: a Tuesday morning. */
function clockOf(stage: Stage): () => Date {
  const begin = Date.now();
  return () => new Date(nu.getTime() + Date.now() - begin + stage.ahead * 60_000);
}

function serve(server: Server, stage: Stage, assets: Assets): void {
  const { databases, sleutels } = stage.test;
  const personas = personasVan(databases.app, zwolleId);
  const demo = createDemoProvider({ productie: false, baseUrl: stage.url, gemeenteId: zwolleId, personas });
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const report = (naam: string, code: string) => log(`${naam}: ${code}`);
  const app = createApp({
    databases,
    sleutels,
    klok: clockOf(stage),
    gemeenten: () => listGemeenten(databases.app),
    inlog: {
      oidc: createOidcClients([demo.issuer], { demoIssuer: demo.issuer.issuer, report }),
      oorsprong: () => stage.url,
    },
    demoPages: demoInlogPages(demo),
    limits: { verzoekenPerMinuut: 100_000, aanmeldingenPerUur: 100_000, achterProxy: false },
    https: false,
    assets,
    log,
  });
  const listener = getRequestListener(app.fetch);
  server.on("request", (req, res) => {
    const path = req.url ?? "/";
    if (path.startsWith("/assets/")) assets.answer(path, res);
    else if (path.startsWith(`${demoMount}/`)) demo.handle(req, res);
    else void listener(req, res);
  });
}

type Assets = {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly answer: (path: string, res: ServerResponse) => void;
};

const types: Readonly<Record<string, string>> = { ".css": "text/css; charset=utf-8", ".js": "text/javascript" };

/** The stylesheets and islands as they are built for `npm start`, held in memory. */
async function readAssets(): Promise<Assets> {
  const folder = await mkdtemp(join(tmpdir(), "keukentafel-e2e-"));
  try {
    const { styles, scripts } = await buildAssets(folder);
    const names = await readdir(folder);
    const bodies = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const files = new Map(names.map((name, index) => [`/assets/${name}`, bodies[index]]));
    const href = (name: string) => `/assets/${name}`;
    const answer: Assets["answer"] = (path, res) => {
      const body = files.get(path);
      const type = types[extname(path)] ?? "text/plain";
      res.writeHead(body ? 200 : 404, { "Content-Type": type, "X-Content-Type-Options": "nosniff" }).end(body);
    };
    return { styles: styles.map(href), scripts: scripts.map(href), answer };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Goes through the log-in page and the picker, as a visitor of the demonstration does. */
export async function logIn(page: Page, naam: string): Promise<void> {
  await page.getByRole("link", { name: "Inloggen", exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${naam}`) }).click();
}

/** Milliseconds to wait for something on a page: whoever waits longer is told what was not there. */
const patience = 10_000;

/** Hears what the browser complains about: errors of scripts, the console, and what the security policy stopped. */
function listenToBrowser() {
  const heard: string[] = [];
  const contexts = new Set<BrowserContext>();
  const listen = (page: Page) => {
    page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      const line = message.text();
      if (["error", "warning"].includes(message.type()) && !answered.test(line)) heard.push(`${page.url()}: ${line}`);
    });
  };
  return {
    to: async (page: Page): Promise<Page> => {
      const context = page.context();
      context.setDefaultTimeout(patience);
      contexts.add(context);
      context.on("page", listen);
      listen(page);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
          queueMicrotask(() => {
            throw new Error(`${violatedDirective} stopped ${blockedURI}`);
          });
        });
      });
      return page;
    },
    endTest: async () => {
      await Promise.all(Array.from(contexts, (context) => context.close()));
      contexts.clear();
      expect(heard.splice(0)).toEqual([]);
    },
  };
}

/** A page that says what is wrong has a status of its own; the browser notes it, and it is no complaint. */
const answered = /^Failed to load resource: .* status of (400|401|404|409|422)/;
