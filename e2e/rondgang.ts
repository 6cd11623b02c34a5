import type { Page } from "playwright-core";
import { axe } from "../test/browser.ts";
import type { Stage } from "./stage.ts";
import { walkByKeyboard } from "./toetsenbord.ts";

/** What is wrong with which page; nothing is good. */
export type Oordeel = { readonly bladzijde: string; readonly klachten: readonly string[] };

const hoogstens = 60;

/**
 * Follows every link from here that stays on this site: one page of each kind, and each form once with nothing in it.
 * `formulieren` holds the forms that were tried before, by whomever.
 */
export async function rondgang(
  stage: Stage,
  page: Page,
  begin: readonly string[],
  formulieren: Set<string>,
  wie: string,
) {
  const oordelen: Oordeel[] = [];
  const bekeken = new Set<string>();
  const wachtrij = [...begin];
  for (let url = wachtrij.shift(); url !== undefined && oordelen.length < hoogstens; url = wachtrij.shift()) {
    if (bekeken.has(soortVan(url))) continue;
    const antwoord = await stage.visit(page, url);
    const isNieuw = !bekeken.has(soortVan(page.url()));
    bekeken.add(soortVan(url)).add(soortVan(page.url()));
    if (!isNieuw) continue;
    wachtrij.push(...(await linksOp(page, stage.url)));
    oordelen.push(await beoordeel(page, `${wie}: ${antwoord?.status()} ${soortVan(page.url())}`));
    oordelen.push(...(await foutenBij(stage, page, formulieren)));
  }
  return oordelen;
}

/** One kind of page: ids, and what is asked for in the address, make no other kind. */
function soortVan(url: string): string {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const vragen = [...new Set(searchParams.keys())].toSorted().join("&");
  const pad = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/(\/demo\/inloggen\/).*/, "$1:id");
  return vragen === "" ? pad : `${pad}?${vragen}`;
}

async function linksOp(page: Page, site: string): Promise<string[]> {
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)); // a[href] is one
  return links.filter((href) => href.startsWith(site)).map((href) => href.split("#")[0] ?? href);
}

/** On a desk in the light and on a phone in the dark: axe, the way through with Tab, and reflow down to 320 px. */
export async function beoordeel(page: Page, bladzijde: string): Promise<Oordeel> {
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  const klachten = await axeKlachten(page, "1280 px");
  // 640 px is a desk at 200%, 320 px at 400% (WCAG 1.4.10).
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 844 });
    klachten.push(...(await buitenBeeld(page)).map((wat) => `${width} px: ${wat}`));
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  klachten.push(...(await axeKlachten(page, "390 px, dark")), ...(await walkByKeyboard(page)));
  return { bladzijde, klachten };
}

async function axeKlachten(page: Page, waar: string): Promise<string[]> {
  const overtredingen = await axe(page);
  return overtredingen.map(({ regel, plaatsen }) => `${waar}: ${regel}: ${plaatsen.slice(0, 3).join(" | ")}`);
}

/** What makes the page scroll sideways. */
async function buitenBeeld(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const breed = Array.from(document.querySelectorAll("body *")).filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px wide by ${breed
        .slice(-3)
        .map((element) => element.outerHTML.slice(0, 80))
        .join(" | ")}`,
    ];
  });
}

/** Every form of this page once more, sent with nothing in it: the page that says so is a page too. */
async function foutenBij(stage: Stage, page: Page, formulieren: Set<string>): Promise<Oordeel[]> {
  const url = page.url();
  const oordelen: Oordeel[] = [];
  const acties = await page
    .locator("main form[method=post]:has(input:not([type=hidden]), select, textarea)")
    .evaluateAll((forms) => forms.map((form) => form.getAttribute("action") ?? ""));
  for (const actie of acties) {
    const soort = `POST ${soortVan(actie)}`;
    if (formulieren.has(soort)) continue;
    formulieren.add(soort);
    await stage.visit(page, url);
    const [antwoord] = await Promise.all([
      page.waitForNavigation(),
      page.locator(`form[action="${actie}"]`).evaluate(stuurLeeg),
    ]);
    const oordeel = await beoordeel(page, `${antwoord?.status()} ${soort}`);
    const verwacht = antwoord?.status() === 422 ? [] : ["an empty form was not refused with 422"];
    oordelen.push({ ...oordeel, klachten: [...verwacht, ...oordeel.klachten] });
  }
  return oordelen;
}

function stuurLeeg(form: Element): void {
  for (const veld of form.querySelectorAll("input, select, textarea")) {
    if (veld instanceof HTMLInputElement && ["checkbox", "radio"].includes(veld.type)) veld.checked = false;
    else if (veld instanceof HTMLInputElement && veld.type === "hidden") continue;
    else if ("value" in veld) veld.value = "";
  }
  (form as HTMLFormElement).requestSubmit(); // the selector finds forms only
}
