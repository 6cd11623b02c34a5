import type { Page } from "playwright-core";

const bereikbaar =
  "a[href], button, input:not([type=hidden]):not([tabindex='-1']), select, textarea, summary, [tabindex='0']";

/** Through the whole page with Tab. Tells what is never reached, and what has the focus where nobody can see that. */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  let over = await page.evaluate(beginWalk, bereikbaar);
  // Who stands halfway goes round, and a day counts for more stops than one.
  for (let ronde = 0; over > 0 && ronde < 5; ronde += 1) {
    for (let keer = 0; keer < Math.max(over, 8); keer += 1) await page.keyboard.press("Tab");
    over = await page.evaluate(() => window.walk.wanted.size);
  }
  return page.evaluate(endWalk);
}

declare global {
  interface Window {
    walk: { readonly wanted: Set<Element>; readonly klachten: Set<string> };
  }
}

/** How many stops there should be: of radio buttons with one name only one. */
function beginWalk(selector: string): number {
  const keyOf = (element: Element): string | Element =>
    element instanceof HTMLInputElement && element.type === "radio"
      ? `${element.name} ${element.form?.action}`
      : element;
  const wanted = new Map<string | Element, Element>();
  for (const element of document.querySelectorAll(selector)) {
    if (element.checkVisibility() && !wanted.has(keyOf(element))) wanted.set(keyOf(element), element);
  }
  const klachten = new Set<string>();
  window.walk = { wanted: new Set(wanted.values()), klachten };
  const name = (element: Element) => element.outerHTML.slice(0, 100);
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const stop = wanted.get(keyOf(target));
    if (stop) window.walk.wanted.delete(stop);
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
      klachten.add(`Tab: focus does not show on ${name(target)}`);
    requestAnimationFrame(() => {
      const { left, top, width, height } = target.getBoundingClientRect();
      const erop = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
      const vrij = erop !== null && (target.contains(erop) || erop.contains(target));
      if (document.activeElement === target && !vrij) klachten.add(`Tab: ${name(target)} is hidden behind something`);
    });
  });
  return window.walk.wanted.size;
}

function endWalk(): string[] {
  const { wanted, klachten } = window.walk;
  return [...klachten, ...Array.from(wanted, (element) => `Tab never comes at ${element.outerHTML.slice(0, 100)}`)];
}
