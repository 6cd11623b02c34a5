import type { Page } from "playwright-core";
import { describe, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gesloten, gevraagd, opgepakt, wijken } from "../test/scenario.ts";
import { beoordeel, openVerslag } from "./oordeel.ts";
import { openStage } from "./stage.ts";

const stage = await openStage();
const venster = { javaScript: true, breedte: 1280 } as const;
const verslag = openVerslag();
const traag = 60_000;

describe("ook wat geen link heeft is voor iedereen te gebruiken", () => {
  test(
    "ook als er iets mis is",
    async () => {
      const page = await stage.open(venster, "/bestaat-niet");
      await kijk(page, "inloggen, want niet ingelogd");
      await naar(page, "/inloggen?melding=uitgelogd");
      await naar(page, "/inloggen?melding=verlopen");
      await naar(page, "/inloggen/terug");
      await stage.visit(page, "/inloggen/start?dienst=0");
      await stuurZonderKnop(page, "form");
      await kijk(page, "422 wie wil je zijn");

      const joost = await stage.openAs("Joost van Dijk", venster, "/bestaat-niet");
      await kijk(joost, "404 medewerker");
      const id = await gevraagd(stage.test);
      await opgepakt(stage.test, await identiteitVan(stage.test.owner, "Joost van Dijk"), id);
      await stage.visit(joost, `/hulpvragen/${id}`);
      await verouder(joost);
      await joost.getByRole("button", { name: "Eerste reactie vastleggen" }).click();
      await kijk(joost, "409 hulpvraag");
      await stage.visit(joost, "/hulpvragen/nieuw");
      await joost.getByLabel("Wat vraagt de inwoner?").fill("Een lang verhaal.");
      stage.ahead += 120;
      await joost.getByRole("button", { name: "Hulpvraag opslaan" }).click();
      await kijk(joost, "401 sessie verlopen");

      const henk = await stage.openAs("Henk Postma", venster, "/beheer/vraagsoorten/nieuw");
      await henk.getByLabel("Naam").fill("Schulden");
      await henk.getByLabel("Leefgebied").selectOption("Wonen");
      await henk.getByRole("button", { name: "Vraagsoort toevoegen" }).click();
      await kijk(henk, "409 vraagsoort");
      await naar(await stage.openAs("Karin Wolters", venster), "/cijfers?van=2026-03-09&tot=2026-01-01");
      await naar(await stage.openAs("Priya Sharma", venster), "/logboek?kenmerk=x");
    },
    traag,
  );

  test(
    "en de ontvangstbewijzen",
    async () => {
      const page = await stage.open(venster, "/aanmelden/zelf?gevaar=ja");
      await page.getByLabel("Waar wilt u hulp bij?").fill("Ik ben bang.");
      await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
      await page.getByRole("button", { name: "Aanmelding versturen" }).click();
      await kijk(page, "ontvangen, met spoed");

      const joost = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
      await joost.getByLabel("Wat vraagt de inwoner?").fill("Een korte vraag.");
      await joost.getByRole("button", { name: "Hulpvraag opslaan" }).click();
      await kijk(joost, "hulpvraag opgeslagen");
      await naar(joost, "/inloggen/klaar");
      await stage.visit(joost, "/sleutels");
      await joost.getByLabel("Waar is de sleutel voor?").fill("Mijn rooster");
      await joost.getByRole("button", { name: "Sleutel maken" }).click();
      await kijk(joost, "eigen sleutel gemaakt");

      const henk = await stage.openAs("Henk Postma", venster, "/beheer/koppelingen/nieuw");
      await henk.getByLabel("Welk systeem sluit je aan?").fill("Website van de gemeente");
      await henk.getByRole("button", { name: "Koppeling toevoegen" }).click();
      await kijk(henk, "koppeling gemaakt");
      const marieke = await stage.openAs("Marieke Hoekstra", venster, "/team/vervangingen/nieuw");
      await marieke.getByLabel("Wie is er weg?").selectOption("Tom Visser");
      await marieke.getByLabel("Wie vervangt?").selectOption("Ruben de Boer");
      await marieke.getByLabel("Laatste dag").fill("2026-03-20");
      await marieke.getByRole("button", { name: "Vervanging opslaan" }).click();
      await kijk(marieke, "team met een vervanging");
    },
    traag,
  );

  test(
    "en de standen van een hulpvraag en van een lijst",
    async () => {
      const marieke = await identiteitVan(stage.test.owner, "Marieke Hoekstra");
      const aanmelder = { naam: "Piet", relatie: "buurman", telefoon: "06 11112222", email: undefined };
      const anoniem = await gevraagd(stage.test, { wijkCode: wijken.noord, inwoner: {}, spoed: true });
      const anders = await gevraagd(stage.test, {
        ...{ wijkCode: wijken.noord, herkomst: "netwerk" },
        aanmelder: { ...aanmelder, inwonerWeetErvan: false, weetNietReden: "Ik durfde niet." },
      });
      const klaar = await gevraagd(stage.test, { wijkCode: wijken.noord });
      await opgepakt(stage.test, marieke, klaar);
      await gesloten(stage.test, marieke, klaar);

      const page = await stage.openAs("Marieke Hoekstra", venster);
      await naar(page, `/hulpvragen/${anoniem}`, "hulpvraag, nieuw en anoniem");
      await naar(page, `/hulpvragen/${anoniem}/triage`, "triage, anoniem");
      await naar(page, `/hulpvragen/${anders}`, "hulpvraag, door een ander gemeld");
      await naar(page, `/hulpvragen/${klaar}`, "hulpvraag, afgesloten");
      await naar(page, "/cijfers?van=2025-01-06&tot=2025-01-07", "cijfers, leeg");
      await naar(await stage.openAs("Tom Visser", venster), "/mijn-werk", "mijn werk, leeg");
      await naar(await stage.openAs("Priya Sharma", venster), "/logboek?kenmerk=0000-0000", "logboek, leeg");
    },
    traag,
  );
});

async function kijk(page: Page, bladzijde: string): Promise<void> {
  verslag([await beoordeel(page, bladzijde)]);
}

async function naar(page: Page, path: string, bladzijde = path): Promise<void> {
  const antwoord = await stage.visit(page, path);
  await kijk(page, `${antwoord?.status()} ${bladzijde}`);
}

/** As if this page was opened before a colleague changed something. */
async function verouder(page: Page): Promise<void> {
  const velden = page.locator("input[name=versie]");
  await velden.evaluateAll((all) => all.forEach((veld) => veld.setAttribute("value", "1")));
}

async function stuurZonderKnop(page: Page, selector: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page.locator(`main ${selector}`).evaluate((form) => (form as HTMLFormElement).submit()), // the selector finds one
  ]);
}
