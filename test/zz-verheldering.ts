import { launchBrowser, axe } from "./browser.ts";
const browser = await launchBrowser();
const out = "/tmp/vh/";
for (const breedte of [1280, 390]) {
  const context = await browser.newContext({
    viewport: { width: breedte, height: 900 },
    reducedMotion: "reduce",
    locale: "nl-NL",
  });
  const page = await context.newPage();
  const base = "http://localhost:3203";
  await page.goto(base + "/inloggen");
  await page.goto(base + "/inloggen/start?dienst=0");
  await page
    .getByRole("button", { name: process.argv[2] ?? "Paul Huisman" })
    .first()
    .click();
  await page.goto(base + "/casussen");
  page.setDefaultTimeout(5000);
  const links = await page
    .locator("main a[href^='/casussen/']")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
  let best = "",
    leeg = "",
    dicht = "";
  for (const l of links) {
    await page.goto(base + l);
    const t = await page.innerText("main");
    if (t.includes("Acuut:")) best ||= l;
    if (t.includes("inkomen, schulden")) leeg ||= l;
    await page.goto(base + l + "/zelfredzaamheid");
    if ((await page.innerText("main")).includes("Einde op")) dicht ||= l;
  }
  console.log(links.length, best, leeg, dicht);
  const shots: [string, string][] = [
    ["dossier", best],
    ["dossier-leeg", leeg],
    ["verhelderingen", best + "/verhelderingen"],
    ["gesprek", best + "/verhelderingen/nieuw"],
    ["zelf", dicht + "/zelfredzaamheid"],
    ["scores", best + "/zelfredzaamheid/nieuw"],
    ["sluiten", best + "/afsluiting"],
  ];
  for (const [naam, url] of shots) {
    await page.goto(base + url);
    await page.screenshot({ path: `${out}${naam}-${breedte}.png`, fullPage: true });
    console.log(
      naam,
      (await axe(page)).map((o) => o.regel + " " + o.plaatsen[0]),
      await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
    );
  }
  if (breedte === 1280) {
    await page.goto(base + best + "/verhelderingen");
    const h = await page.locator("a", { hasText: "Dit gesprek aanvullen" }).first().getAttribute("href");
    await page.goto(base + h);
    await page.screenshot({ path: `${out}herziening.png`, fullPage: true });
    await page.goto(base + dicht + "/zelfredzaamheid");
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: `${out}print.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
