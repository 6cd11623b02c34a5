import type { Page } from "playwright-core";
import { afterAll } from "vitest";
import { axe } from "../test/browser.ts";
import { walkByKeyboard } from "./toetsenbord.ts";

/** What is wrong with a page; nothing is good. */
export type Oordeel = { readonly bladzijde: string; readonly klachten: readonly string[] };

/** On a desk in the light and on a phone in the dark: axe, the way through with Tab, and reflow down to 320 px. */
export async function beoordeel(page: Page, bladzijde: string): Promise<Oordeel> {
  await page.waitForLoadState();
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
  const klachten = await axeKlachten(page, "1280 px");
  // 640 px is a desk at 200%, 320 px at 400% (WCAG 1.4.10).
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 844 });
    klachten.push(...(await buitenBeeld(page)));
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  klachten.push(...(await axeKlachten(page, "390 px, dark")), ...(await walkByKeyboard(page)));
  return { bladzijde, klachten };
}

/** Says at the end of the file which pages were looked at. */
export function openVerslag() {
  const bladzijden: string[] = [];
  let slecht: Oordeel[] = [];
  afterAll(() => {
    process.stdout.write(`${bladzijden.length} bladzijden bekeken, op 1280 en 390 px:\n  ${bladzijden.join("\n  ")}\n`);
  });
  return {
    noteer: (oordelen: readonly Oordeel[]): void => {
      bladzijden.push(...oordelen.map(({ bladzijde }) => bladzijde));
      slecht.push(...oordelen.filter(({ klachten }) => klachten.length > 0));
    },
    /** The pages that are not good, since this was last asked. */
    klachten: (): readonly Oordeel[] => {
      const gevonden = slecht;
      slecht = [];
      return gevonden;
    },
  };
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
    const wat = breed.slice(-3).map((element) => element.outerHTML.slice(0, 80));
    return [`${scrollWidth} px wide in ${clientWidth} px: ${wat.join(" | ")}`];
  });
}
