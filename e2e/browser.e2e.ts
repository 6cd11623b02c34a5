import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { axe, launchBrowser, newPage } from "../test/browser.ts";

const goed = `<!doctype html><html lang="nl"><head><title>Proef</title></head>
  <body><main><h1>Aanmelden</h1><p><span id="b">wwwwwwwwww</span> <span id="s">iiiiiiiiii</span></p>
  <script>document.querySelector("h1").textContent = "Met script";</script></main></body></html>`;

const slecht = goed.replace("<h1>", `<img src="data:,"><label>Naam</label><input><h1>`);

describe("de browser waarmee we toetsen", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test("voert geen script uit als JavaScript uit staat", async () => {
    const uit = await newPage(browser, { javaScript: false, breedte: 390 });
    await uit.setContent(goed);
    expect(await uit.textContent("h1")).toBe("Aanmelden");

    const aan = await newPage(browser, { javaScript: true, breedte: 1280 });
    await aan.setContent(goed);
    expect(await aan.textContent("h1")).toBe("Met script");
  });

  test("tekent letters: een w is breder dan een i", async () => {
    const page = await newPage(browser, { javaScript: true, breedte: 1280 });
    await page.setContent(goed);
    const w = await page.locator("#b").boundingBox();
    const i = await page.locator("#s").boundingBox();
    expect(w?.width ?? 0).toBeGreaterThan(1.5 * (i?.width ?? 0));
    expect(i?.width ?? 0).toBeGreaterThan(10);
  });

  test("axe vindt niets op een goede pagina en wel iets op een slechte", async () => {
    const page = await newPage(browser, { javaScript: true, breedte: 390 });
    await page.setContent(goed);
    expect(await axe(page)).toEqual([]);

    await page.setContent(slecht);
    expect((await axe(page)).map((overtreding) => overtreding.regel)).toEqual(
      expect.arrayContaining(["image-alt", "label"]),
    );
  });

  test("axe beoordeelt ook een pagina waarop JavaScript uit staat", async () => {
    const page = await newPage(browser, { javaScript: false, breedte: 390 });
    await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: slecht }));
    await page.goto("http://keukentafel.test/");

    expect((await axe(page)).map((overtreding) => overtreding.regel)).toContain("image-alt");
    expect(await page.textContent("h1")).toBe("Aanmelden");
  });
});
