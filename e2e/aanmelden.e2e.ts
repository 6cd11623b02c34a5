import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { rijVan } from "../test/scenario.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();
const kenmerk = /Uw kenmerk is ([A-Z0-9]{4}-[A-Z0-9]{4})/;

describe.each(varianten)("een inwoner vraagt hulp $variant", (venster) => {
  test("voor zichzelf: eerst of er gevaar is, dan wat er speelt, dan een ontvangstbewijs", async () => {
    const page = await stage.open(venster);
    await page.getByRole("link", { name: "Nee, er is nu geen gevaar" }).click();
    await page.getByRole("link", { name: "Voor mezelf of mijn gezin" }).click();

    await page.getByLabel("Waar wilt u hulp bij?").fill("De brieven liggen ongeopend op tafel.");
    await page.getByRole("checkbox", { name: "Geld en schulden" }).check();
    await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
    await page.getByLabel("In welke wijk woont u?").selectOption("Diezerpoort");
    await verstuur(page);

    await ontvangen(page);
    const tekst = await page.innerText("main");
    expect(tekst).toContain("Uiterlijk vrijdag 13 maart");
    expect(tekst).toContain("onafhankelijke cliëntondersteuning: bel 038 000 00 00");
    expect(tekst).toContain("persoonlijk plan");
    expect(tekst).not.toContain("gevaar");
    expect(await hulpvraagVan(page)).toMatchObject({ spoed: false, herkomst: "zelf", leefgebieden: ["financien"] });
  });

  test("bij gevaar: eerst 112 en Veilig Thuis, daarna een aanmelding met spoed", async () => {
    const page = await stage.open(venster);
    await page.getByRole("link", { name: "Ja, er is nu gevaar" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Bel nu 112");
    const inhoud = page.getByRole("main");
    expect(await inhoud.getByRole("link", { name: "112" }).getAttribute("href")).toBe("tel:112");
    expect(await inhoud.getByRole("link", { name: "0800-2000" }).getAttribute("href")).toBe("tel:08002000");
    expect(await inhoud.innerText()).toContain("Op de knop hieronder drukken is niet hetzelfde als 112 bellen.");

    await page.getByRole("link", { name: "Verder met een aanmelding met spoed" }).click();
    await page.getByRole("link", { name: "Voor mezelf of mijn gezin" }).click();
    await page.getByLabel("Waar wilt u hulp bij?").fill("Hij slaat de deuren kapot.");
    await page.getByLabel("Uw e-mailadres").fill("anna@voorbeeld.example");
    await page
      .getByRole("radiogroup", { name: /veilig mailen/ })
      .getByLabel("Nee")
      .check();
    await verstuur(page);

    await ontvangen(page);
    expect(await page.innerText("main")).toContain("Wij kijken als eerste naar uw vraag.");
    expect(await hulpvraagVan(page)).toMatchObject({ spoed: true });
  });

  test("voor iemand anders: of die het weet, wie er meldt, en het ontvangstbewijs is voor de melder", async () => {
    const page = await stage.open(venster, "/aanmelden/voor-wie");
    await page.getByRole("link", { name: "Voor iemand anders" }).click();
    await page.getByLabel("Wat is er aan de hand?").fill("Mijn buurvrouw komt de deur niet meer uit.");
    await page
      .getByRole("radiogroup", { name: /Weet deze persoon/ })
      .getByLabel("Nee")
      .check();
    await page.getByLabel("Waarom weet deze persoon het nog niet?").fill("Ik durfde het niet te zeggen.");
    await page.getByRole("radio", { name: /familie, vriend, buur/ }).check();
    await page.getByLabel("Uw telefoonnummer").fill("06 87654321");
    expect(await page.innerText("main")).toContain("Wij vertellen deze persoon binnen een maand");
    await verstuur(page);

    await ontvangen(page);
    expect(await page.innerText("main")).toContain("hoe wij contact leggen met de persoon om wie het gaat");
    expect(await hulpvraagVan(page)).toMatchObject({ herkomst: "netwerk", spoed: false });
  });

  test("met fouten: wat er staat blijft staan, en het overzicht brengt u bij elk veld", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf?gevaar=ja");
    await page.getByRole("checkbox", { name: "Wonen" }).check();
    await page.getByLabel("Uw e-mailadres").fill("geen adres");
    await page.getByLabel("Uw voornaam").fill("Sanne <b>");
    await page.getByLabel("In welke wijk woont u?").selectOption("Assendorp");
    await verstuur(page);

    expect(await page.title()).toMatch(/^Fout: /);
    const overzicht = page.getByRole("group", { name: /dingen kloppen nog niet/ });
    // The browser gives autofocus its turn after the page has loaded.
    await overzicht.getByRole("heading").and(page.locator(":focus")).waitFor();
    const links = await overzicht.getByRole("link").all();
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const link of links) {
      await link.click();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    }

    expect(await page.getByRole("checkbox", { name: "Wonen" }).isChecked()).toBe(true);
    expect(await page.getByLabel("Uw e-mailadres").inputValue()).toBe("geen adres");
    expect(await page.getByLabel("Uw voornaam").inputValue()).toBe("Sanne <b>");
    expect(await page.getByLabel("In welke wijk woont u?").inputValue()).toBe("WK019313");

    await page.getByLabel("Waar wilt u hulp bij?").fill("Ik kan de huur niet betalen.");
    await page.getByLabel("Uw e-mailadres").fill("sanne@voorbeeld.example");
    await page
      .getByRole("radiogroup", { name: /veilig mailen/ })
      .getByLabel("Ja")
      .check();
    await verstuur(page);
    await ontvangen(page);
    expect(await hulpvraagVan(page)).toMatchObject({ spoed: true, wijkCode: "WK019313" });
  });

  test("en kan altijd snel weg", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    await page.route("https://www.buienradar.nl/", (route) => route.fulfill({ body: "Het weer" }));
    await page.getByLabel("Waar wilt u hulp bij?").fill("Dit mag niemand zien.");
    await page.getByRole("link", { name: "Snel weg" }).click();
    await page.waitForURL(/buienradar/);
    expect(await page.innerText("body")).toBe("Het weer");
  });
});

test.each(["/aanmelden", "/aanmelden/gevaar", "/aanmelden/zelf", "/aanmelden/ander"])(
  "%s weegt met opmaak en script erbij minder dan 60 kB",
  async (path) => {
    const page = await stage.open({ javaScript: true, breedte: 390 }, "/privacy");
    const gewicht = new Map<string, number>();
    page.on("response", async (response) => gewicht.set(response.url(), (await response.body()).length));
    await stage.visit(page, path);
    await page.waitForLoadState("networkidle");

    const soorten = Array.from(gewicht.keys(), (url) => /\.(css|js)$/.exec(url)?.[1] ?? "html");
    expect(new Set(soorten)).toEqual(new Set(["html", "css", "js"]));
    const totaal = Array.from(gewicht.values()).reduce((som, bytes) => som + bytes, 0);
    process.stdout.write(`${path}: ${(totaal / 1000).toFixed(1)} kB in ${gewicht.size} bestanden\n`);
    expect(totaal).toBeLessThan(60_000);
  },
);

async function verstuur(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Aanmelding versturen" }).click();
  await page.waitForLoadState();
}

async function ontvangen(page: Page): Promise<void> {
  expect(new URL(page.url()).pathname).toBe("/aanmelden/ontvangen");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Wij hebben uw vraag ontvangen");
}

/** What was saved under the kenmerk on the receipt. */
async function hulpvraagVan(page: Page) {
  const gelezen = kenmerk.exec(await page.innerText("main"))?.[1] ?? "";
  const { id } = await stage.test.owner
    .selectFrom("hulpvraag")
    .select("id")
    .where("kenmerk", "=", gelezen)
    .executeTakeFirstOrThrow();
  return rijVan(stage.test, id);
}
