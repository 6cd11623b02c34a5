import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openStage } from "./stage.ts";

const stage = await openStage();

/** The journey is long: the pages work with scripts too, as the other journeys show. */
const venster = { javaScript: false, breedte: 390 } as const;

describe("een gezin van aanmelding tot nazorg zonder JavaScript, op een telefoon", () => {
  test("één plan, met de school, de corporatie en het gezin zelf", async () => {
    const page = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
    await aangemeld(page);
    const dossier = page.url();
    await gezinCompleet(page);
    await collegaVoorHetKind(page, dossier);
    await verhelderd(page, dossier);
    await gemeten(page, dossier, "Start", ["2 Niet zelfredzaam", "2 Niet zelfredzaam"]);
    await metPlan(page, dossier);
    await metTaakUitDeWet(page, dossier);
    await gesproken(page, dossier);
    await alleenVoorHetKind(await stage.openAs("Ruben de Boer", venster, new URL(dossier).pathname));
    await gemeten(page, dossier, "Einde", ["4 Voldoende zelfredzaam", "3 Beperkt zelfredzaam"]);
    await verslagGegeven(page, dossier);
    await gesloten(page, dossier);
    await page.getByRole("link", { name: "Mijn werk" }).click();
    expect(await page.innerText("main")).toMatch(/Nazorg: bel hoe het gaat\s+over 34 dagen/);
  }, 60_000);
});

async function aangemeld(page: Page) {
  await page.getByLabel("Wat vraagt de inwoner?").fill("Ik krijg mijn zoon de deur niet uit, en de huur loopt op.");
  await page.getByRole("checkbox", { name: "Geld en schulden" }).check();
  await page.getByLabel("Wie meldt dit?").selectOption("Huisarts");
  await page.getByLabel(/^Wijk/).selectOption("Diezerpoort");
  await page.getByText("Naam en adres").click();
  await page.getByLabel("Voornaam").fill("Mira");
  await page.getByLabel("Achternaam").fill("Kuipers");
  await page.getByLabel(/^Postcode/).fill("8021 AA");
  await page.getByLabel(/^Huisnummer/).fill("12");
  await page.getByRole("radio", { name: "Ik pak het zelf op" }).check();
  await page.getByRole("button", { name: "Hulpvraag opslaan" }).click();
  await page.getByRole("link", { name: "Open deze hulpvraag" }).click();
  expect(await page.innerText("main")).toContain("Verwijzer, Huisarts");
  await page.getByRole("link", { name: "Route kiezen" }).click();
  await page.getByRole("radio", { name: /^Wijkteam/ }).check();
  await page.getByLabel("Waarom deze route?").fill("Er speelt meer dan één ding tegelijk.");
  await page
    .getByRole("radiogroup", { name: /melding voor de Wmo/ })
    .getByLabel("Nee")
    .check();
  await page.getByRole("button", { name: "Route opslaan" }).click();
  await page.getByRole("link", { name: "Dossier openen" }).click();
  await page.getByRole("button", { name: "Naar het dossier" }).click();
  expect(await kop(page)).toBe("Mira Kuipers");
}

async function gezinCompleet(page: Page) {
  const dossier = page.url();
  await erbij(page, { rol: "Ouder of verzorger", voornaam: "Bram", geboren: "1984", huisnummer: "70" });
  await erbij(page, { rol: "Kind", voornaam: "Luuk", geboren: "14-02-2016", huisnummer: "12" });
  expect(await kop(page)).toBe("Mira Kuipers, Bram Kuipers, Luuk Kuipers");
  await page.getByRole("link", { name: "Luuk Kuipers" }).click();
  for (const ouder of ["Mira Kuipers", "Bram Kuipers"]) {
    await page.getByRole("link", { name: "Huishouden wijzigen" }).click();
    const nieuw = page.locator("form#nieuw");
    await nieuw.getByRole("checkbox", { name: ouder }).check();
    await nieuw.getByLabel("Sinds").fill("2024-01-01");
    await nieuw.getByRole("button", { name: "Huishouden vastleggen" }).click();
  }
  expect(await page.innerText("main")).toMatch(/Huishouden 1[^]*Mira Kuipers[^]*Huishouden 2[^]*Bram Kuipers/);
  await page.goto(dossier);
}

type Lid = { readonly rol: string; readonly voornaam: string; readonly geboren: string; readonly huisnummer: string };

async function erbij(page: Page, { rol, voornaam, geboren, huisnummer }: Lid) {
  await page.getByRole("link", { name: "Iemand van het gezin erbij" }).click();
  await page.getByLabel("Wat is deze persoon in het gezin?").selectOption(rol);
  await page.getByLabel("Voornaam").fill(voornaam);
  await page.getByLabel("Achternaam").fill("Kuipers");
  await page.getByLabel("Geboortedatum").fill(geboren);
  await page.getByLabel(/^Postcode/).fill("8021 AA");
  await page.getByLabel(/^Huisnummer/).fill(huisnummer);
  await page.getByRole("button", { name: "Toevoegen", exact: true }).click();
}

async function collegaVoorHetKind(page: Page, dossier: string) {
  await page.goto(dossier);
  await page.getByRole("link", { name: "Collega laten meedoen" }).click();
  await page.getByLabel("Collega", { exact: true }).selectOption("Ruben de Boer");
  await page.getByRole("checkbox", { name: "Luuk Kuipers" }).check();
  await page.getByLabel("Waarom doet deze collega mee?").fill("Ruben kent de school van Luuk.");
  await page.getByRole("button", { name: "Laten meedoen" }).click();
  expect(await page.innerText("main")).toMatch(/Ruben de Boer\s+Doet mee voor Luuk Kuipers/);
}

async function verhelderd(page: Page, dossier: string) {
  await onderdeel(page, dossier, "Vraagverheldering");
  await page.getByRole("link", { name: "Nieuw gesprek" }).click();
  await page.getByLabel("Wat vertelt de inwoner?").fill("Luuk blijft in bed, en ik durf de post niet te openen.");
  await page.getByLabel("Wat gaat er goed?").fill("Oma eet elke zondag mee.");
  const standen = { Inkomen: "Op orde", Schulden: "Acuut", Wonen: "Zorgen", Energie: "Op orde" };
  for (const [vraag, stand] of Object.entries(standen))
    await page
      .getByRole("radiogroup", { name: new RegExp(`^${vraag}`) })
      .getByLabel(stand)
      .check();
  await page.getByLabel("Schulden: wat speelt er?").fill("Drie maanden huur achter.");
  await page.getByRole("checkbox", { name: "Mira Kuipers" }).check();
  await page.getByRole("button", { name: "Gesprek opslaan" }).click();
  expect(await page.innerText("main")).toContain("Acuut. Drie maanden huur achter.");
}

async function gemeten(page: Page, dossier: string, moment: string, [geld, netwerk]: readonly [string, string]) {
  await onderdeel(page, dossier, "Zelfredzaamheid");
  await page.getByRole("link", { name: "Scores vastleggen" }).click();
  await page.getByLabel("Over wie gaat het?").selectOption("Mira Kuipers");
  await page.getByRole("radio", { name: moment, exact: true }).check();
  await page.getByLabel("Financiën").selectOption(geld);
  const anders = page.getByText("Andere domeinen");
  if ((await anders.count()) > 0) await anders.click();
  await page.getByLabel("Sociaal netwerk").selectOption(netwerk);
  await page.getByRole("button", { name: "Scores opslaan" }).click();
  expect(await page.getByRole("row", { name: /^Financiën/ }).innerText()).toContain(
    geld.replace(" ", ", ").toLowerCase(),
  );
}

async function metPlan(page: Page, dossier: string) {
  await onderdeel(page, dossier, "Het plan");
  await page.getByRole("link", { name: "Eerst de oorzaken opschrijven" }).click();
  await oorzaak(page, "De brieven van de verhuurder blijven dicht.", "Geld en schulden");
  await oorzaak(page, "Luuk voelt zich niet veilig in de klas.", "Gezin en opvoeding");
  await page.getByRole("link", { name: "Terug naar het plan" }).click();
  const geld = await doel(page, "Ik wil in ons huis blijven wonen.", "Geld en schulden", "De brieven");
  const school = await doel(page, "Luuk gaat weer elke dag naar school.", "Gezin en opvoeding", "Luuk voelt");
  await actie(page, geld, "Samen de post openen", { wie: "Joost van Dijk" }, "Wijkteam (eigen inzet)");
  await actie(page, geld, "Een regeling voor de huur", { ander: "Woningcorporatie SWZ" }, "Sociale basis");
  await actie(page, school, "Luuk om acht uur wekken", { wie: "Mira Kuipers" }, "Eigen kracht of netwerk");
  await actie(page, school, "Een vaste plek in de klas", { ander: "Basisschool De Werkschuit" }, "Sociale basis");
  expect(await page.innerText("main")).toContain("4 helpers in dit gezin");
  await akkoord(page, "Mira Kuipers");
  await akkoord(page, "Bram Kuipers");
  await page.getByRole("link", { name: /^Plan op papier/ }).click();
  await page.emulateMedia({ media: "print" });
  const papier = await page.locator("article").innerText();
  expect(papier).toContain("Woningcorporatie SWZ");
  expect(papier).toContain("Basisschool De Werkschuit");
  await page.emulateMedia({ media: null });
}

async function oorzaak(page: Page, woorden: string, leefgebied: string) {
  await page.getByLabel("Wat maakt dat het nu niet lukt?").fill(woorden);
  await page.getByLabel("Waar gaat het over?").selectOption(leefgebied);
  await page.getByRole("radio", { name: "Ja, dit komt eerst" }).check();
  await page.getByRole("button", { name: "Oorzaak opslaan" }).click();
}

/** The block of the doel that was made. */
async function doel(page: Page, woorden: string, leefgebied: string, van: string): Promise<string> {
  await page.getByRole("link", { name: "Doel toevoegen" }).click();
  await page.getByLabel("Wat wil de inwoner bereiken?").fill(woorden);
  await page.getByLabel("Waar gaat het over?").selectOption(leefgebied);
  const bekend = page.getByLabel("Wat is de oorzaak?");
  await bekend.selectOption(
    (await bekend.getByRole("option", { name: new RegExp(`^${van}`) }).getAttribute("value")) ?? "",
  );
  await page.getByRole("button", { name: "Doel opslaan" }).click();
  return woorden;
}

type Wie = { readonly wie: string } | { readonly ander: string };

async function actie(page: Page, bij: string, wat: string, wie: Wie, niveau: string) {
  const blok = page.locator(".kt-doel").filter({ hasText: bij });
  await blok.getByText("Actie toevoegen", { exact: true }).first().click();
  await blok.getByLabel("Wat gaat er gebeuren?").fill(wat);
  if ("wie" in wie) await blok.getByLabel("Wie doet het?").selectOption(wie.wie);
  else await blok.getByLabel("Wie anders?").fill(wie.ander);
  await blok.getByLabel("Waar komt de hulp vandaan?").selectOption(niveau);
  await blok.getByRole("button", { name: "Actie toevoegen" }).click();
}

async function akkoord(page: Page, wie: string) {
  await page.getByText("Antwoord vastleggen", { exact: true }).first().click();
  await page.getByLabel("Wie zegt dit?").selectOption(wie);
  await page.getByRole("radio", { name: "Ja" }).check();
  await page.getByRole("button", { name: "Antwoord vastleggen" }).click();
  expect(await page.innerText("main")).toContain(`${wie} is het eens met het plan`);
}

async function metTaakUitDeWet(page: Page, dossier: string) {
  await page.goto(dossier);
  await page.getByRole("link", { name: "Taak afspreken" }).click();
  const termijn = page.getByLabel("Of een termijn uit de wet");
  await termijn.selectOption(
    (await termijn
      .getByRole("option", { name: /Jeugdwet/ })
      .first()
      .getAttribute("value")) ?? "",
  );
  await page.getByLabel("De termijn begon op").fill("2026-03-10");
  await page.getByRole("button", { name: "Taak opslaan" }).click();
  await page.goto(dossier);
  expect(await page.innerText("main")).toContain("Stel het plan vast, samen met de jeugdige en de ouders");
}

async function gesproken(page: Page, dossier: string) {
  await onderdeel(page, dossier, "Afspraken");
  await page.getByLabel("Waar gaat het over?").fill("De huur en de school");
  await page.getByRole("radio", { name: "Huisbezoek" }).check();
  await page.getByLabel("Welke dag?").fill("2026-03-10");
  await page.getByLabel("Van", { exact: true }).fill("10:15");
  await page.getByLabel("Tot", { exact: true }).fill("10:45");
  await page.getByRole("checkbox", { name: "Mira Kuipers" }).check();
  await page.getByRole("checkbox", { name: "Joost van Dijk" }).check();
  await page.getByRole("button", { name: "Afspraak plannen" }).click();
  stage.ahead = 20;
  await onderdeel(page, dossier, "Afspraken");
  await page.getByRole("listitem").filter({ hasText: "De huur en de school" }).getByRole("link").click();
  await page.getByLabel("Wat is er besproken?").fill("De corporatie wil een regeling.");
  await page.getByRole("button", { name: "Contact vastleggen" }).click();
  await page.goto(dossier);
  expect(await page.getByRole("listitem").filter({ hasText: "De corporatie wil een regeling." }).innerText()).toContain(
    "Huisbezoek met Mira Kuipers",
  );
}

async function alleenVoorHetKind(page: Page) {
  const gelezen = await page.innerText("main");
  expect(gelezen).toContain("Luuk Kuipers");
  expect(gelezen).not.toContain("De corporatie wil een regeling.");
}

async function verslagGegeven(page: Page, dossier: string) {
  await onderdeel(page, dossier, "Verslag");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("Voor wie is dit verslag?").isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  expect(await page.locator("article").innerText()).toContain("Ik wil in ons huis blijven wonen.");
  await page.getByRole("checkbox", { name: "Mira Kuipers" }).check();
  await page.getByRole("radio", { name: "Meegegeven" }).check();
  await page.getByRole("button", { name: "Vastleggen" }).click();
}

async function gesloten(page: Page, dossier: string) {
  await page.goto(dossier);
  await page.getByRole("link", { name: "Dossier sluiten" }).click();
  expect(await page.innerText("main")).toContain("Doe eerst nog dit");
  await page.getByRole("link", { name: "Ik krijg mijn zoon" }).click();
  await page.getByText("Hulpvraag afsluiten").first().click();
  const einde = page.locator("form#afsluiting");
  await einde.getByRole("radio", { name: "Bereikt wat nodig was" }).check();
  await einde.getByLabel("Waar kwam de hulp vandaan?").selectOption("Wijkteam (eigen inzet)");
  await einde.getByRole("button").click();
  await page.goto(dossier);
  await page
    .getByRole("listitem")
    .filter({ hasText: "Stel het plan vast" })
    .getByRole("button", { name: "Gedaan" })
    .click();
  await page.goto(dossier);
  await page.getByRole("link", { name: "Dossier sluiten" }).click();
  await page.getByRole("radio", { name: "Het doel is bereikt" }).first().check();
  await page.getByRole("radio", { name: "Het doel is deels bereikt" }).last().check();
  await page.getByLabel("Hoe is het gegaan?").fill("De huur loopt weer, en Luuk gaat drie dagen naar school.");
  await page.getByRole("radio", { name: "Bereikt wat nodig was" }).check();
  await page.getByLabel("Wanneer bel je hoe het gaat?").fill("2026-04-13");
  await page.getByRole("button", { name: "Dossier sluiten" }).click();
  expect(await page.innerText("main")).toContain("De huur loopt weer");
  await onderdeel(page, dossier, "Het plan");
  const plan = await page.innerText("main");
  expect(plan).toContain("Bereikt · vandaag");
  expect(plan).toContain("Deels bereikt · vandaag");
}

async function onderdeel(page: Page, dossier: string, naam: string) {
  await page.goto(dossier);
  await page.getByRole("link", { name: naam, exact: true }).click();
}

function kop(page: Page): Promise<string> {
  return page.getByRole("heading", { level: 1 }).innerText();
}
