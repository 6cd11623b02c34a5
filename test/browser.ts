import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import axeCore from "axe-core";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { findBrowser } from "./browser/find.ts";

/** A browser that works with `npm ci` alone: see findBrowser for where it comes from. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, chromiumSandbox: false });
}

export type Venster = { javaScript: boolean; breedte: 390 | 1280 };

/** A page with cookies of its own, as a Dutch visitor on a phone (390) or a desk (1280). */
export async function newPage(browser: Browser, { javaScript, breedte }: Venster): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width: breedte, height: breedte === 390 ? 844 : 900 },
    hasTouch: breedte === 390,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

export type Overtreding = { regel: string; ernst: string; uitleg: string; plaatsen: string[] };

const norms = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on the page as it stands: WCAG 2.2 A and AA and axe's own good practices.
 * Axe is JavaScript itself: of a page with JavaScript off it judges a copy in which nothing but axe runs.
 */
export async function axe(page: Page): Promise<Overtreding[]> {
  const scriptless = await page.evaluate(() => matchMedia("(scripting: none)").matches);
  if (!scriptless) return judge(page);

  const copy = await copyWithoutScripts(page);
  try {
    return await judge(copy);
  } finally {
    await copy.context().close();
  }
}

async function judge(page: Page): Promise<Overtreding[]> {
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate(async (tags) => {
    const found = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return found.violations;
  }, norms);
  return violations.map((violation) => ({
    regel: violation.id,
    ernst: violation.impact ?? "onbekend",
    uitleg: violation.help,
    plaatsen: violation.nodes.map((node) => `${node.target.join(" ")}  ${node.html}`),
  }));
}

async function copyWithoutScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser || page.url() === "about:blank")
    throw new Error("Zonder JavaScript kan axe alleen een geopende pagina aan.");

  const html = await page.content();
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    viewport: page.viewportSize(),
  });
  const copy = await context.newPage();
  await copy.route("**/*", (route) => {
    const request = route.request();
    if (request.resourceType() === "script") return route.abort();
    return request.isNavigationRequest() ? route.fulfill({ headers: noScripts, body: html }) : route.continue();
  });
  await copy.goto(page.url());
  return copy;
}

const noScripts = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'" };

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

/** The whole page as a picture in dist/schermafdrukken (not committed); returns the file. */
export async function schermafdruk(page: Page, naam: string): Promise<string> {
  const folder = join(import.meta.dirname, "..", "dist", "schermafdrukken");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${naam}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
