import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gesloten, gevraagd, opgepakt, wijken } from "../test/scenario.ts";
import { beoordeel, openVerslag } from "./oordeel.ts";
import { openStage } from "./stage.ts";

const stage = await openStage();
const venster = { javaScript: true, breedte: 1280 } as const;
const verslag = openVerslag();
const traag = 120_000;

describe("wat geen link heeft is ook voor iedereen te gebruiken", () => {
  test(
    "inloggen, en wat daar mis kan gaan",
    async () => {
      const page = await stage.open(venster, "/bestaat-niet");
      await kijk(page, "Inloggen", "want niet ingelogd");
      await naar(page, "/inloggen?melding=uitgelogd", "Inloggen", "na uitloggen");
      await naar(page, "/inloggen?melding=verlopen", "Inloggen", "te laat");
      await naar(page, "/inloggen/terug", "Begin opnieuw met inloggen");
      await stage.visit(page, "/inloggen/start?dienst=0");
      await stuurZonderKnop(page);
      await kijk(page, "Wie wil je zijn?", "niemand gekozen");

      const joost = await stage.openAs("Joost van Dijk", venster);
      await naar(joost, "/inloggen/klaar", "Je bent weer ingelogd");
      await stage.visit(joost, "/hulpvragen/nieuw");
      await joost.getByLabel("Wat vraagt de inwoner?").fill("Een lang verhaal.");
      stage.ahead += 120;
      await joost.getByRole("button", { name: "Hulpvraag opslaan" }).click();
      await kijk(joost, "Je sessie is verlopen");
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );

  test(
    "een weigering",
    async () => {
      const joost = await stage.openAs("Joost van Dijk", venster);
      const id = await gevraagd(stage.test);
      await opgepakt(stage.test, await identiteitVan(stage.test.owner, "Joost van Dijk"), id);
      await stage.visit(joost, `/hulpvragen/${id}`);
      await verouder(joost);
      await joost.getByRole("button", { name: "Eerste reactie vastleggen" }).click();
      await kijk(joost, "Anna Vries", "intussen gewijzigd");
      const elders = await gevraagd(stage.test, { wijkCode: wijken.noord });
      await naar(joost, `/hulpvragen/${elders}`, "Deze pagina bestaat niet, of is niet voor u");

      const henk = await stage.openAs("Henk Postma", venster, "/beheer/vraagsoorten/nieuw");
      await henk.getByLabel("Naam").fill("Schulden");
      await henk.getByLabel("Leefgebied").selectOption("Wonen");
      await henk.getByRole("button", { name: "Vraagsoort toevoegen" }).click();
      await kijk(henk, "Vraagsoort toevoegen", "naam bezet");
      const karin = await stage.openAs("Karin Wolters", venster);
      await naar(karin, "/cijfers?van=2026-03-09&tot=2026-01-01", "Cijfers", "dagen omgekeerd");
      await naar(await stage.openAs("Priya Sharma", venster), "/logboek?kenmerk=x", "Wie keek", "verkeerd kenmerk");
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );

  test(
    "een ontvangstbewijs",
    async () => {
      const page = await stage.open(venster, "/aanmelden/zelf?gevaar=ja");
      await page.getByLabel("Waar wilt u hulp bij?").fill("Ik ben bang.");
      await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
      await page.getByRole("button", { name: "Aanmelding versturen" }).click();
      await kijk(page, "Wij hebben uw vraag ontvangen");

      const joost = await stage.openAs("Joost van Dijk", venster, "/hulpvragen/nieuw");
      await joost.getByLabel("Wat vraagt de inwoner?").fill("Een korte vraag.");
      await joost.getByRole("button", { name: "Hulpvraag opslaan" }).click();
      await kijk(joost, "Hulpvraag opgeslagen");
      await stage.visit(joost, "/sleutels");
      await joost.getByLabel("Waar is de sleutel voor?").fill("Mijn rooster");
      await joost.getByRole("button", { name: "Sleutel maken" }).click();
      await kijk(joost, "Mijn API-sleutels", "sleutel gemaakt");

      const henk = await stage.openAs("Henk Postma", venster, "/beheer/koppelingen/nieuw");
      await henk.getByLabel("Welk systeem sluit je aan?").fill("Website van de gemeente");
      await henk.getByRole("button", { name: "Koppeling toevoegen" }).click();
      await kijk(henk, "Website van de gemeente", "sleutel gemaakt");
      const marieke = await stage.openAs("Marieke Hoekstra", venster, "/team/vervangingen/nieuw");
      await marieke.getByLabel("Wie is er weg?").selectOption("Tom Visser");
      await marieke.getByLabel("Wie vervangt?").selectOption("Ruben de Boer");
      await marieke.getByLabel("Laatste dag").fill("2026-03-20");
      await marieke.getByRole("button", { name: "Vervanging opslaan" }).click();
      await kijk(marieke, "SWT Noord", "met een vervanging");
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );

  test(
    "elke stand van een hulpvraag, en een lege lijst",
    async () => {
      const marieke = await identiteitVan(stage.test.owner, "Marieke Hoekstra");
      const buurman = { naam: "Piet", relatie: "buurman", telefoon: "06 11112222", email: undefined };
      const aanmelder = { ...buurman, inwonerWeetErvan: false, weetNietReden: "Ik durfde niet." };
      const anoniem = await gevraagd(stage.test, { wijkCode: wijken.noord, inwoner: {}, spoed: true });
      const anders = await gevraagd(stage.test, { wijkCode: wijken.noord, herkomst: "netwerk", aanmelder });
      const klaar = await gevraagd(stage.test, { wijkCode: wijken.noord });
      await opgepakt(stage.test, marieke, klaar);
      await gesloten(stage.test, marieke, klaar, { uitkomst: "informatie_advies" });

      const page = await stage.openAs("Marieke Hoekstra", venster);
      await naar(page, `/hulpvragen/${anoniem}`, "Hulpvraag zonder naam");
      await naar(page, `/hulpvragen/${anoniem}/triage`, "Route kiezen", "zonder naam");
      await naar(page, `/hulpvragen/${anders}`, "Anna Vries", "door een ander gemeld");
      // On a phone as well: first that she does not know, then the ways to call.
      const waarschuwing = await page.getByText("bel niet zomaar").boundingBox();
      const knop = await page.getByRole("button", { name: "Ik pak dit op" }).boundingBox();
      expect(waarschuwing?.y).toBeLessThan(knop?.y ?? 0);
      await naar(page, `/hulpvragen/${klaar}`, "Anna Vries", "afgesloten");
      await naar(page, "/cijfers?van=2025-01-06&tot=2025-01-07", "Cijfers", "leeg");
      await naar(await stage.openAs("Tom Visser", venster), "/mijn-werk", "Dag Tom", "niets te doen");
      await naar(await stage.openAs("Priya Sharma", venster), "/logboek?kenmerk=0000-0000", "Wie keek", "leeg");
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );
});

async function naar(page: Page, path: string, kop: string, stand?: string): Promise<void> {
  await stage.visit(page, path);
  await kijk(page, kop, stand);
}

async function kijk(page: Page, kop: string, stand?: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: kop, exact: true }).waitFor();
  verslag.noteer([await beoordeel(page, [kop, stand].filter(Boolean).join(": "))]);
}

/** As if this page was opened before a colleague changed something. */
async function verouder(page: Page): Promise<void> {
  const velden = page.locator("input[name=versie]");
  await velden.evaluateAll((all) => all.forEach((veld) => veld.setAttribute("value", "1")));
}

async function stuurZonderKnop(page: Page): Promise<void> {
  const verstuurd = page.locator("main form").evaluate((form) => (form as HTMLFormElement).submit()); // the selector finds one
  await Promise.all([page.waitForNavigation(), verstuurd]);
}
