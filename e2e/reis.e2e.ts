import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gesloten, gevraagd, opgepakt, rijVan } from "../test/scenario.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();
const schelle = "WK019350";

describe.each(varianten)("het wijkteam $variant", (venster) => {
  // Both variants work on one database: what somebody says tells their hulpvragen apart.
  const woorden = (tekst: string) => `${tekst} (${venster.variant})`;

  test("registreert een hulpvraag aan de telefoon en pakt die zelf op", async () => {
    const page = await stage.openAs("Joost van Dijk", venster);
    await page.getByRole("link", { name: "Nieuwe hulpvraag" }).click();
    await page.getByLabel("Wat vraagt de inwoner?").fill(woorden("De deurwaarder komt morgen."));
    await page.getByRole("checkbox", { name: "Geld en schulden" }).check();
    await page.getByLabel("Wie meldt dit?").selectOption("Huisarts");
    await page.getByLabel(/^Wijk/).selectOption("Diezerpoort");
    await page.getByLabel(/^Telefoonnummer \(/).fill("038 123 45 67");
    await page.getByText("Naam en adres").click();
    await page.getByLabel("Voornaam").fill("Nadia");
    await page.getByLabel("Achternaam").fill("Bos");
    await page.getByRole("radio", { name: "Ik pak het zelf op" }).check();
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).click();

    expect(await kop(page)).toBe("Hulpvraag opgeslagen");
    expect(await page.innerText("main")).toContain(
      "De hulpvraag is van SWT Centrum, omdat de inwoner in deze wijk woont.",
    );
    await page.getByRole("link", { name: "Open deze hulpvraag" }).click();
    expect(await kop(page)).toBe("Nadia Bos");
    expect(await feit(page, "Behandelaar").innerText()).toBe("Joost van Dijk");
    expect(await feit(page, "Herkomst").innerText()).toBe("Verwijzer, Huisarts");
    expect(await feit(page, "Kwam binnen via").innerText()).toBe("Telefoon");
  });

  test("beantwoordt aan de balie een vraag van wie geen naam wil geven", async () => {
    const page = await stage.openAs("Fatima Benali", venster, "/hulpvragen/nieuw");
    await page.getByLabel("Wat vraagt de inwoner?").fill(woorden("Waar kan ik goedkoop eten?"));
    await page.getByRole("radio", { name: "Balie of inloop" }).check();
    await page.getByRole("radio", { name: "Ik heb het meteen beantwoord" }).check();
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).click();

    expect(await kop(page)).toBe("Hulpvraag opgeslagen");
    expect(await page.innerText("main")).toContain("omdat de wijk niet bekend is");
    await page.getByRole("link", { name: "Open deze hulpvraag" }).click();
    expect(await kop(page)).toBe("Hulpvraag zonder naam");
    expect(await feit(page, "Uitkomst").innerText()).toBe("Informatie en advies");
  });

  test("pakt de dringendste nieuwe vraag op, kiest een route met reden en legt de Wmo-melding vast", async () => {
    await gevraagd(stage.test, {
      eigenWoorden: woorden("Ik kom de trap niet meer op."),
      inwoner: {},
      gemeldOp: "2026-02-02",
    });
    const spoed = await gevraagd(stage.test, { eigenWoorden: woorden("Ik ben gevallen."), inwoner: {}, spoed: true });
    const page = await stage.openAs("Joost van Dijk", venster);
    await page.getByRole("link", { name: "Instroom" }).click();
    const eerste = page.getByRole("row").nth(1);
    expect(await eerste.innerText()).toMatch(/Spoed\s+Ik ben gevallen/);
    await eerste.getByRole("link").click();
    await page.getByRole("button", { name: "Ik pak dit op" }).click();
    expect(await feit(page, "Behandelaar").innerText()).toBe("Joost van Dijk");

    await page.getByRole("link", { name: "Route kiezen" }).click();
    await page.getByRole("radio", { name: "Maatwerk" }).check();
    await page.getByLabel("Waarom deze route?").fill("Een traplift is waarschijnlijk nodig.");
    await page
      .getByRole("radiogroup", { name: /melding voor de Wmo/ })
      .getByLabel("Ja")
      .check();
    await page.getByLabel("Dag van de Wmo-melding").fill("2026-03-09");
    await page.getByRole("button", { name: "Route opslaan" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.getByLabel("Waarom deze route?").inputValue()).toBe("Een traplift is waarschijnlijk nodig.");
    await page.getByLabel("Achternaam").fill("Groen");
    await page.getByRole("button", { name: "Route opslaan" }).click();

    expect(await kop(page)).toBe("Groen");
    expect(await feit(page, "Route").innerText()).toMatch(/^Maatwerk\s+Een traplift is waarschijnlijk nodig\.$/);
    expect(await feit(page, "Wmo-melding").innerText()).toMatch(
      /Ja, gisteren\. Onderzoek klaar:\s+Uiterlijk maandag 20 april/,
    );
    expect(await rijVan(stage.test, spoed)).toMatchObject({ route: "maatwerk", wmoMeldingOp: "2026-03-09" });
  });

  test("verdeelt: de coördinator wijst een vraag toe, en die staat dan bij de collega", async () => {
    await gevraagd(stage.test, { eigenWoorden: woorden("Mijn zoon gaat niet naar school."), inwoner: {} });
    const coordinator = await stage.openAs("Fatima Benali", venster, "/instroom");
    await rij(coordinator, woorden("Mijn zoon gaat niet naar school.")).getByRole("link").click();
    await coordinator.getByLabel("Toewijzen aan een collega").selectOption("Sanne Bakker");
    await coordinator.getByRole("button", { name: "Toewijzen" }).click();
    expect(await feit(coordinator, "Behandelaar").innerText()).toBe("Sanne Bakker");

    const collega = await stage.openAs("Sanne Bakker", venster);
    expect(await rij(collega, woorden("Mijn zoon gaat niet naar school.")).innerText()).toContain("Terugbellen");
  });

  test("ziet in Mijn werk wat te laat is, en legt eerste reactie en eerste gesprek in één regel vast", async () => {
    const emre = await identiteitVan(stage.test.owner, "Emre Yıldız");
    const vraag = { eigenWoorden: woorden("Ik slaap al weken niet."), gemeldOp: "2026-03-02" };
    await opgepakt(
      stage.test,
      await identiteitVan(stage.test.owner, "Fatima Benali"),
      await gevraagd(stage.test, vraag),
      emre.medewerkerId,
    );
    const page = await stage.openAs("Emre Yıldız", venster);
    const regel = rij(page, vraag.eigenWoorden);
    expect(await page.innerText("main")).toMatch(/iets te laat/);
    expect(await regel.innerText()).toMatch(/Terugbellen\s+5 dagen te laat/);
    expect(await regel.innerText()).toContain("8 dagen");

    await regel.getByRole("link").click();
    await page.getByRole("button", { name: "Eerste reactie vastleggen" }).click();
    expect(await feit(page, "Eerste reactie").innerText()).toBe("vandaag");
    await page.getByLabel("Eerste gesprek op").fill("2026-03-10");
    await page.getByRole("button", { name: "Eerste gesprek vastleggen" }).click();
    expect(await feit(page, "Eerste gesprek").innerText()).toBe("vandaag");

    await page.getByRole("link", { name: "Mijn werk" }).click();
    expect(await regel.innerText()).toMatch(/Route kiezen\s+Gesprek is geweest/);
  });

  test("sluit af met reden, uitkomst en waar de inwoner naartoe is verwezen", async () => {
    const joost = await identiteitVan(stage.test.owner, "Joost van Dijk");
    const vraag = { eigenWoorden: woorden("Ik spreek nooit iemand.") };
    const id = await gevraagd(stage.test, vraag);
    await opgepakt(stage.test, joost, id);
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}`);
    const formulier = page.locator("form#afsluiting");
    await page.locator("summary", { hasText: "Hulpvraag afsluiten" }).click();
    await formulier.getByRole("radio", { name: "Overgedragen" }).check();
    await formulier.getByLabel("Doorverwezen naar").selectOption("Welzijnswerk");
    await formulier.getByRole("button").click();
    expect(await page.innerText(".kt-fouten")).toContain("Kies waar de hulp vandaan kwam.");
    await formulier.getByLabel("Waar kwam de hulp vandaan?").selectOption("Sociale basis");
    await formulier.getByRole("button").click();

    expect(await feit(page, "Reden").innerText()).toBe("Overgedragen");
    expect(await feit(page, "Uitkomst").innerText()).toBe("Sociale basis");
    expect(await feit(page, "Doorverwezen naar").innerText()).toBe("Welzijnswerk");
    await page.getByRole("link", { name: "Mijn werk" }).click();
    expect(await rij(page, vraag.eigenWoorden).count()).toBe(0);
  });

  test("kan een vraagsoort kiezen die de beheerder net toevoegde", async () => {
    const beheerder = await stage.openAs("Henk Postma", venster);
    await beheerder.getByRole("link", { name: "Vraagsoorten" }).click();
    await beheerder.getByRole("link", { name: "Vraagsoort toevoegen" }).click();
    await beheerder.getByLabel("Naam").fill(woorden("Energierekening"));
    await beheerder.getByLabel("Leefgebied").selectOption("Geld en schulden");
    await beheerder.getByRole("button", { name: "Vraagsoort toevoegen" }).click();
    expect(await rij(beheerder, "Geld en schulden").innerText()).toContain(woorden("Energierekening"));

    const page = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
    await page.getByLabel("Wat vraagt de inwoner?").fill(woorden("De stroom wordt afgesloten."));
    await page.getByText("Meer over de vraag").click();
    await page.getByLabel("Vraagsoort").selectOption(woorden("Energierekening"));
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).click();
    await page.getByRole("link", { name: "Open deze hulpvraag" }).click();
    expect(await feit(page, "Vraagsoort").innerText()).toBe(woorden("Energierekening"));
  });

  test("laat sporen na: de privacy officer ziet wie keek, en wie dat wilde maar niet mocht", async () => {
    const id = await gevraagd(stage.test, { eigenWoorden: woorden("Wie leest dit?") });
    const { kenmerk } = await rijVan(stage.test, id);
    const ander = await stage.openAs("Ruben de Boer", venster, `/hulpvragen/${id}`);
    expect(await kop(ander)).toContain("Deze pagina bestaat niet");
    expect(await ander.innerText("main")).not.toContain("Wie leest dit?");
    await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}`);

    const page = await stage.openAs("Priya Sharma", venster);
    await page.getByLabel("Kenmerk").fill(kenmerk);
    await page.getByRole("button", { name: "Zoeken" }).click();
    const keek = await page.getByRole("row").filter({ hasText: kenmerk }).allInnerTexts();
    expect(keek).toHaveLength(2);
    expect(keek[0]).toMatch(/Joost van Dijk[^]*Een hulpvraag behandelen[^]*Getoond/);
    expect(keek[1]).toMatch(/Ruben de Boer[^]*Geweigerd/);
    await page.getByRole("link", { name: "Wat gebeurde" }).click();
    expect(await page.innerText("main")).toContain("Hulpvraag aangemeld");
    expect(await page.innerText("main")).not.toContain("Wie leest dit?");
  });
});

describe.each(varianten)("de cijfers $variant", (venster) => {
  beforeAll(async () => {
    const gerda = await identiteitVan(stage.test.owner, "Gerda Timmer");
    const { rows } = {
      rows: await stage.test.owner.selectFrom("hulpvraag").select("id").where("wijkCode", "=", schelle).execute(),
    };
    if (rows.length > 0) return;
    for (const herkomst of ["zelf", "netwerk"] as const) {
      const id = await gevraagd(stage.test, { wijkCode: schelle, herkomst });
      await opgepakt(stage.test, gerda, id);
      if (herkomst === "netwerk")
        await gesloten(stage.test, gerda, id, {
          afsluitreden: "overgedragen",
          uitkomst: "sociale_basis",
          doorverwezenNaar: "welzijnswerk",
        });
    }
  });

  test.each([
    ["de coördinator", "Gerda Timmer"],
    ["de kwaliteitsmedewerker", "Karin Wolters"],
  ])("tonen %s instroom, wachttijd met wie nog wacht, en hoe het afliep", async (_rol, naam) => {
    const page = await stage.openAs(naam, venster, "/cijfers");
    if (naam === "Karin Wolters") {
      await page.getByLabel("Team", { exact: true }).selectOption("SWT Zuid");
      await page.getByRole("button", { name: "Toon cijfers" }).click();
    }
    expect(await feit(page, "Gemeld").innerText()).toBe("2 hulpvragen");
    expect(await feit(page, "Afgesloten").innerText()).toBe("1 hulpvraag");
    const tekst = await page.innerText("main");
    expect(tekst).toContain("Welzijnswerk");
    expect(tekst).toContain("1 wacht nog, meegeteld tot de peildatum");
  });
});

function kop(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}

function rij(page: Page, tekst: string): Locator {
  return page.getByRole("row").filter({ hasText: tekst });
}

/** What stands behind this word in a list of facts. */
function feit(page: Page, woord: string): Locator {
  return page
    .locator(".kt-feit", { has: page.getByRole("term").filter({ hasText: new RegExp(`^${woord}$`) }) })
    .locator("dd");
}
