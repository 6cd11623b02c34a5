import type { Page } from "playwright-core";

const bereikbaar =
  "a[href], button, input:not([type=hidden]):not([tabindex='-1']), select, textarea, summary, [tabindex='0']";

/** Through the whole page with Tab. Tells what is never reached, and what has the focus where nobody can see that. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  let over = await page.evaluate(beginWalk, bereikbaar);
  // Who begins halfway goes round, and a day counts for more stops than one.
  for (let meer = over + 20; over > 0 && meer > 0; meer -= 1) {
    await page.keyboard.press("Tab");
    over = await page.evaluate(() => window.walk());
  }
  return page.evaluate(() => window.walkEnd());
}

declare global {
  interface Window {
    /** Looks at what has the focus now; gives how many stops are still to come. */
    walk: () => Promise<number>;
    walkEnd: () => string[];
  }
}

/** Runs in the page. Gives how many stops there should be: of radio buttons with one name only one. */
function beginWalk(selector: string): number {
  const keyOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === "radio" ? element.name + element.form?.action : element;
  const stops = new Map<unknown, Element>();
  for (const element of document.querySelectorAll(selector)) {
    if (element.checkVisibility() && !stops.has(keyOf(element))) stops.set(keyOf(element), element);
  }
  const klachten = new Set<string>();
  const name = (element: Element) => element.outerHTML.slice(0, 120);

  const coverOf = (element: Element): string | undefined => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const fronts = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width * part, top + height * part));
    const isSeen = fronts.some((front) => front !== null && (element.contains(front) || front.contains(element)));
    return isSeen
      ? undefined
      : `${name(element)} at ${left}, ${top} behind ${fronts[1] ? name(fronts[1]) : "the edge"}`;
  };
  const nextFrame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  window.walk = async () => {
    const focus = document.activeElement;
    if (focus === null || focus === document.body) return stops.size;
    stops.delete(keyOf(focus));
    const { outlineStyle, outlineWidth } = getComputedStyle(focus);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
      klachten.add(`no focus to see on ${name(focus)}`);
    // The page may still have to move to where the focus went.
    if (coverOf(focus) !== undefined) await nextFrame();
    const cover = coverOf(focus);
    if (cover !== undefined) klachten.add(`covered: ${cover}`);
    return stops.size;
  };
  window.walkEnd = () => [...klachten, ...Array.from(stops.values(), (stop) => `Tab never comes at ${name(stop)}`)];
  return stops.size;
}
