import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt, rijVan } from "../test/scenario.ts";
import { logIn, openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();

describe.each(varianten)("als het tegenzit $variant", (venster) => {
  const woorden = (tekst: string) => `${tekst} (${venster.variant})`;

  test("maakt een dubbele klik van een inwoner één hulpvraag, met één ontvangstbewijs", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    const verzonden = telVerzendingen(page);
    await vulIn(page, woorden("Twee keer geklikt."));
    await page.getByRole("button", { name: "Aanmelding versturen" }).dblclick();
    await page.waitForURL("**/aanmelden/ontvangen");
    expect(await aantal(woorden("Twee keer geklikt."))).toBe(1);
    expect(verzonden()).toBeLessThanOrEqual(venster.javaScript ? 1 : 2);
  });

  test("registreert een dubbele klik van een medewerker één keer, en pakt hij één keer op", async () => {
    const page = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
    await page.getByLabel("Wat vraagt de inwoner?").fill(woorden("Snel genoteerd."));
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).dblclick();
    await page.waitForURL("**/hulpvragen/opgeslagen");
    expect(await aantal(woorden("Snel genoteerd."))).toBe(1);

    await page.getByRole("link", { name: "Open deze hulpvraag" }).click();
    await page.getByRole("button", { name: "Ik pak dit op" }).dblclick();
    await page.getByText("In behandeling").waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("gaat een inwoner terug en vertelt die iets anders, dan komt ook dat aan", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    await vulIn(page, woorden("Eerst dit."));
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForURL("**/aanmelden/ontvangen");
    await page.goBack();
    await vulIn(page, woorden("En ook nog dat."));
    await verstuurTotOntvangen(page);
    expect([await aantal(woorden("Eerst dit.")), await aantal(woorden("En ook nog dat."))]).toEqual([1, 1]);
  });

  // The page is never stored: going back fetches a new form, with a new id, and the browser fills in what was typed.
  test("gaat een inwoner terug en verstuurt die hetzelfde nog eens, dan blijft het één hulpvraag", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    await vulIn(page, woorden("Is het wel aangekomen?"));
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForURL("**/aanmelden/ontvangen");
    await page.goBack();
    expect(await page.getByLabel("Waar wilt u hulp bij?").inputValue()).toBe(woorden("Is het wel aangekomen?"));
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForURL("**/aanmelden/ontvangen");
    expect(await aantal(woorden("Is het wel aangekomen?"))).toBe(1);
  });

  test("merkt wie op een oude bladzijde werkt dat een collega voor was, en houdt wat getypt is", async () => {
    const joost = await identiteitVan(stage.test.owner, "Joost van Dijk");
    const id = await gevraagd(stage.test, { eigenWoorden: woorden("Wij werken met zijn tweeën.") });
    await opgepakt(stage.test, joost, id);
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}/triage`);
    const tweede = await page.context().newPage();
    await stage.visit(tweede, `/hulpvragen/${id}`);
    await tweede.getByRole("button", { name: "Eerste reactie vastleggen" }).click();

    await page.getByRole("radio", { name: "Vrijwilliger" }).check();
    await page.getByLabel("Waarom deze route?").fill("Een maatje helpt het meest.");
    await page
      .getByRole("radiogroup", { name: /melding voor de Wmo/ })
      .getByLabel("Nee")
      .check();
    await page.getByRole("button", { name: "Route opslaan" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Een collega heeft");
    expect(await rijVan(stage.test, id)).toMatchObject({ route: null });
    expect(await page.getByLabel("Waarom deze route?").inputValue()).toBe("Een maatje helpt het meest.");
    expect(await page.getByRole("radio", { name: "Vrijwilliger" }).isChecked()).toBe(true);

    await page.getByRole("button", { name: "Route opslaan" }).click();
    await page.waitForURL(`**/hulpvragen/${id}`);
    expect(await rijVan(stage.test, id)).toMatchObject({ route: "vrijwilliger", eersteReactieOp: "2026-03-10" });
  });

  test("verliest wie te lang typte niets: ernaast opnieuw inloggen en nog een keer versturen", async () => {
    const page = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
    await page.getByLabel("Wat vraagt de inwoner?").fill(woorden("Een lang verhaal,\nin twee regels."));
    await page.getByRole("radio", { name: "Huisbezoek" }).check();
    stage.ahead += 120;
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Je sessie is verlopen");
    expect(await page.getByRole("blockquote").innerText()).toBe(woorden("Een lang verhaal,\nin twee regels."));

    const [naast] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: /Log opnieuw in/ }).click(),
    ]);
    await logIn(naast, "Joost van Dijk");
    expect(await naast.innerText("main")).toContain("Je bent weer ingelogd");
    await page.getByRole("button", { name: "Opnieuw versturen" }).click();
    await page.waitForURL("**/hulpvragen/opgeslagen");
    expect(await aantal(woorden("Een lang verhaal,\nin twee regels."))).toBe(1);
  });

  test("vraagt een inwoner hulp met alleen het toetsenbord", async () => {
    const page = await stage.open(venster);
    await page.keyboard.press("Tab");
    expect(await metAandacht(page)).toBe("Naar de inhoud");
    await page.keyboard.press("Enter");
    await tabNaar(page, "Nee, er is nu geen gevaar");
    await enter(page, "/aanmelden/voor-wie");
    await tabNaar(page, "Voor mezelf of mijn gezin");
    await enter(page, "/aanmelden/zelf");
    await tabNaar(page, "Waar wilt u hulp bij?");
    await page.keyboard.type(woorden("Zonder muis."));
    await tabNaar(page, "Wonen");
    await page.keyboard.press("Space");
    await tabNaar(page, "Uw e-mailadres");
    await page.keyboard.type("anna@voorbeeld.example");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await tabNaar(page, "Aanmelding versturen");
    await enter(page, "/aanmelden/ontvangen");
    const { id } = await stage.test.owner
      .selectFrom("hulpvraag")
      .select("id")
      .where("eigenWoorden", "=", woorden("Zonder muis."))
      .executeTakeFirstOrThrow();
    expect(await rijVan(stage.test, id)).toMatchObject({ leefgebieden: ["wonen"] });
  });
});

async function vulIn(page: Page, eigenWoorden: string): Promise<void> {
  await page.getByLabel("Waar wilt u hulp bij?").fill(eigenWoorden);
  await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
}

/** Who sent something else with the same form is told so, and sends what still stands there once more. */
async function verstuurTotOntvangen(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Aanmelding versturen" }).click();
  await page.waitForLoadState();
  if (await page.getByRole("alert").isVisible())
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
  await page.waitForURL("**/aanmelden/ontvangen");
}

function telVerzendingen(page: Page): () => number {
  let aantalVerzonden = 0;
  page.on("request", (request) => (aantalVerzonden += request.method() === "POST" ? 1 : 0));
  return () => aantalVerzonden;
}

async function aantal(eigenWoorden: string): Promise<number> {
  const rijen = await stage.test.owner
    .selectFrom("hulpvraag")
    .select("id")
    .where("eigenWoorden", "=", eigenWoorden)
    .execute();
  return rijen.length;
}

/** What a screen reader would call the element that has the focus. */
function metAandacht(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label =
      element instanceof HTMLElement && "labels" in element ? (element as HTMLInputElement).labels?.[0] : null;
    return (label ?? element)?.textContent?.replace(" (optioneel)", "").trim() ?? "";
  });
}

async function enter(page: Page, naar: string): Promise<void> {
  await Promise.all([page.waitForURL(`**${naar}`), page.keyboard.press("Enter")]);
}

/** Presses Tab until this has the focus. */
async function tabNaar(page: Page, naam: string): Promise<void> {
  for (let keer = 0; keer < 60; keer += 1) {
    if ((await metAandacht(page)) === naam) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`With Tab alone nobody comes at "${naam}" on ${page.url()}.`);
}
