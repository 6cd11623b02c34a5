import type { Page } from "playwright-core";
import { beoordeel, type Oordeel } from "./oordeel.ts";
import type { Stage } from "./stage.ts";

export type Rondgang = {
  readonly wie: string;
  readonly begin: readonly string[];
  /** Forms that were tried before, by whomever. */
  readonly formulieren: Set<string>;
};

const hoogstens = 60;

/** Follows every link from `begin` that stays on this site: one page of each kind, and each form once with nothing in it. */
export async function rondgang(stage: Stage, page: Page, { wie, begin, formulieren }: Rondgang): Promise<Oordeel[]> {
  const oordelen: Oordeel[] = [];
  const bekeken = new Set<string>();
  const wachtrij = [...begin];
  for (let url = wachtrij.shift(); url !== undefined && oordelen.length < hoogstens; url = wachtrij.shift()) {
    const gevraagd = begin.includes(url);
    if (bekeken.has(soortVan(url)) && !gevraagd) continue;
    const antwoord = await stage.visit(page, url);
    const isNieuw = gevraagd || !bekeken.has(soortVan(page.url()));
    bekeken.add(soortVan(url)).add(soortVan(page.url()));
    if (!isNieuw) continue;
    wachtrij.push(...(await linksOp(page, stage.url)));
    oordelen.push(await beoordeel(page, `${wie}: ${antwoord?.status()} ${gevraagd ? url : soortVan(page.url())}`));
    oordelen.push(...(await foutenBij(stage, page, formulieren)));
  }
  return oordelen;
}

/** One kind of page: an id or a filter in the address makes no other kind. */
function soortVan(url: string): string {
  const { pathname } = new URL(url, "http://localhost");
  return pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/(\/demo\/inloggen\/).*/, "$1:uid");
}

async function linksOp(page: Page, site: string): Promise<string[]> {
  const links = page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)); // a[href] is one
  return (await links).filter((href) => href.startsWith(site)).map((href) => href.replace(/#.*/, ""));
}

const metVelden = "main form[method=post]:has(input:not([type=hidden]), select, textarea)";

/** Nothing filled in says something here: a task without a day. */
const magLeeg = ["POST /casussen/:id/taken/:id/dag"];

/** Every form of this page sent with nothing in it: the page that says so is a page too. */
async function foutenBij(stage: Stage, page: Page, formulieren: Set<string>): Promise<Oordeel[]> {
  const url = page.url();
  const oordelen: Oordeel[] = [];
  const acties = await page.locator(metVelden).evaluateAll((forms) => forms.map((form) => form.getAttribute("action")));
  for (const actie of acties.filter((een) => een !== null)) {
    const soort = `POST ${soortVan(actie)}`;
    if (formulieren.has(soort)) continue;
    formulieren.add(soort);
    await stage.visit(page, url);
    const verstuurd = page.locator(`form[method="post"][action="${actie}"]`).evaluate(stuurLeeg);
    const [antwoord] = await Promise.all([page.waitForNavigation(), verstuurd]);
    const { bladzijde, klachten } = await beoordeel(page, `${antwoord?.status()} ${soort}`);
    const goed = antwoord?.status() === 422 || magLeeg.includes(soort);
    const geweigerd = goed ? [] : ["an empty form was not refused with 422"];
    oordelen.push({ bladzijde, klachten: [...geweigerd, ...klachten] });
  }
  return oordelen;
}

function stuurLeeg(form: Element): void {
  for (const veld of form.querySelectorAll("input, select, textarea")) {
    if (veld instanceof HTMLInputElement && ["checkbox", "radio"].includes(veld.type)) veld.checked = false;
    else if ("value" in veld && veld.getAttribute("type") !== "hidden") veld.value = "";
  }
  (form as HTMLFormElement).requestSubmit(); // the selector finds forms only
}
