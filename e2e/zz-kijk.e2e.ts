import type { Page } from "playwright-core";
import { test } from "vitest";
import { demoJaarMaken } from "../demo/jaar.ts";
import { identiteitVan } from "../test/database.ts";
import { gesloten, gevraagd, nu, opgepakt, wijken } from "../test/scenario.ts";
import { openStage } from "./stage.ts";

const stage = await openStage();
const only = process.env["ALLEEN"]?.split(",");
const venster = { javaScript: false, breedte: 1280 } as const;
const js = { javaScript: true, breedte: 1280 } as const;
let nummer = 0;
async function shot(page: Page, naam: string) {
  await page.waitForLoadState();
  for (const [width, height] of [[1280, 900], [390, 844]] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `/tmp/kijk-e2e/${naam}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  nummer++;
}
async function ga(page: Page, path: string, naam: string) { await stage.visit(page, path); await shot(page, naam); }

test("kijk", async () => {
  await demoJaarMaken(stage.test.databases, stage.test.sleutels, nu);
  const marieke = await identiteitVan(stage.test.owner, "Marieke Hoekstra");
  const anoniem = await gevraagd(stage.test, { wijkCode: wijken.noord, inwoner: {}, spoed: true, eigenWoorden: "Er komt morgen iemand om de huur. Ik weet niet wat ik moet doen." });
  const anders = await gevraagd(stage.test, { wijkCode: wijken.noord, herkomst: "netwerk", eigenWoorden: "Mijn buurvrouw komt al weken de deur niet uit en de gordijnen zijn dicht.",
    aanmelder: { naam: "Piet de Vries", relatie: "buurman", telefoon: "06 11112222", email: undefined, inwonerWeetErvan: false, weetNietReden: "Ik durfde het niet te zeggen." } });
  const klaar = await gevraagd(stage.test, { wijkCode: wijken.noord });
  await opgepakt(stage.test, marieke, klaar); await gesloten(stage.test, marieke, klaar);
  const bezig = await gevraagd(stage.test, { wijkCode: wijken.noord, eigenWoorden: "Ik zit sinds mijn scheiding alleen thuis en ik kom de dag niet door." });
  await opgepakt(stage.test, marieke, bezig);

  const p = await stage.open(venster);
  await shot(p, "a1-start");
  await ga(p, "/aanmelden/gevaar", "a2-gevaar");
  await ga(p, "/aanmelden/voor-wie", "a3-voorwie");
  await ga(p, "/aanmelden/zelf", "a4-zelf");
  await ga(p, "/aanmelden/ander", "a5-ander");
  await p.getByLabel("Uw e-mailadres").fill("geen adres");
  await p.getByRole("button", { name: "Aanmelding versturen" }).click();
  await shot(p, "a6-ander-422");
  await ga(p, "/privacy", "a7-privacy");
  await stage.visit(p, "/aanmelden/zelf?gevaar=ja");
  await p.getByLabel("Waar wilt u hulp bij?").fill("Ik ben bang.");
  await p.getByLabel("Uw telefoonnummer").fill("06 12345678");
  await p.getByRole("button", { name: "Aanmelding versturen" }).click();
  await shot(p, "a8-ontvangen");
  await ga(p, "/inloggen", "b1-inloggen");
  await ga(p, "/inloggen/start?dienst=0", "b2-picker");
  await ga(p, "/inloggen?melding=uitgelogd", "b3-uitgelogd");
  await ga(p, "/inloggen/terug", "b4-inlogfout");

  const m = await stage.openAs("Joost van Dijk", venster);
  await shot(m, "c1-mijnwerk");
  await ga(m, "/instroom", "c2-instroom");
  await ga(m, "/hulpvragen/nieuw", "c3-registratie");
  await m.locator("summary").first().click(); await m.locator("summary").nth(1).click();
  await shot(m, "c4-registratie-open");
  await m.getByRole("button", { name: "Hulpvraag opslaan" }).click();
  await shot(m, "c5-registratie-422");
  await m.getByLabel("Wat vraagt de inwoner?").fill("Een korte vraag.");
  await m.getByRole("button", { name: "Hulpvraag opslaan" }).click();
  await shot(m, "c6-opgeslagen");
  await ga(m, "/bestaat-niet", "c7-404");
  await ga(m, "/team", "c8-team");
  await ga(m, "/sleutels", "c9-sleutels");
  await ga(m, "/inloggen/klaar", "c10-weer-ingelogd");

  const c = await stage.openAs("Marieke Hoekstra", venster);
  await shot(c, "d1-mijnwerk");
  await ga(c, "/instroom", "d2-instroom");
  await ga(c, `/hulpvragen/${anoniem}`, "d3-hulpvraag-nieuw");
  await ga(c, `/hulpvragen/${anoniem}/triage`, "d4-triage");
  await c.getByRole("button", { name: "Route opslaan" }).click();
  await shot(c, "d5-triage-422");
  await ga(c, `/hulpvragen/${anders}`, "d6-hulpvraag-ander");
  await ga(c, `/hulpvragen/${klaar}`, "d7-hulpvraag-klaar");
  await ga(c, `/hulpvragen/${bezig}`, "d8-hulpvraag-bezig");
  await c.locator("summary").last().click();
  await shot(c, "d9-afsluiten");
  await c.locator("form#afsluiting button").click();
  await shot(c, "d10-afsluiten-422");
  await ga(c, "/cijfers", "d11-cijfers");
  await ga(c, "/cijfers?van=2026-03-09&tot=2026-01-01", "d12-cijfers-422");
  await ga(c, "/cijfers?van=2025-01-06&tot=2025-01-07", "d13-cijfers-leeg");
  await ga(c, "/team/vervangingen/nieuw", "d14-vervanging");
  await c.getByLabel("Wie is er weg?").selectOption("Tom Visser");
  await c.getByLabel("Wie vervangt?").selectOption("Ruben de Boer");
  await c.getByLabel("Laatste dag").fill("2026-03-20");
  await c.getByRole("button", { name: "Vervanging opslaan" }).click();
  await shot(c, "d15-team");

  const j = await stage.openAs("Marieke Hoekstra", js, `/hulpvragen/${bezig}`);
  await j.locator("input[name=versie]").evaluateAll((all) => all.forEach((v) => v.setAttribute("value", "1")));
  await j.getByRole("button", { name: "Eerste reactie vastleggen" }).click();
  await shot(j, "d16-hulpvraag-409");
  await ga(await stage.openAs("Karin Wolters", venster), "/cijfers", "e1-cijfers-kwaliteit");

  const h = await stage.openAs("Henk Postma", venster);
  await shot(h, "f1-medewerkers");
  await ga(h, "/beheer/medewerkers/nieuw", "f2-medewerker-nieuw");
  await h.getByRole("button", { name: "Medewerker toevoegen" }).click();
  await shot(h, "f3-medewerker-422");
  await stage.visit(h, "/beheer/medewerkers");
  await h.getByRole("link", { name: "Aylin Demir" }).click();
  await shot(h, "f4-medewerker");
  await ga(h, "/beheer/medewerkers?toon=inactief", "f5-inactief");
  await ga(h, "/beheer/vraagsoorten", "f6-vraagsoorten");
  await ga(h, "/beheer/vraagsoorten/nieuw", "f7-vraagsoort-nieuw");
  await stage.visit(h, "/beheer/vraagsoorten");
  await h.getByRole("link", { name: "Schulden" }).click();
  await shot(h, "f8-vraagsoort");
  await ga(h, "/beheer/koppelingen", "f9-koppelingen");
  await ga(h, "/beheer/koppelingen/nieuw", "f10-koppeling-nieuw");
  await h.getByLabel("Welk systeem sluit je aan?").fill("Website van de gemeente");
  await h.getByRole("button", { name: "Koppeling toevoegen" }).click();
  await shot(h, "f11-koppeling");

  const pr = await stage.openAs("Priya Sharma", venster);
  await shot(pr, "g1-logboek");
  await ga(pr, "/logboek/gebeurtenissen", "g2-gebeurtenissen");
  await ga(pr, "/logboek?kenmerk=x", "g3-logboek-422");
  await ga(pr, "/logboek?kenmerk=0000-0000", "g4-logboek-leeg");

  await stage.visit(m, "/hulpvragen/nieuw");
  await m.getByLabel("Wat vraagt de inwoner?").fill("Een lang verhaal,\nin twee regels.");
  stage.ahead += 120;
  await m.getByRole("button", { name: "Hulpvraag opslaan" }).click();
  await shot(m, "h1-sessie");
  const t = await stage.openAs("Tom Visser", venster);
  await shot(t, "h2-mijnwerk-leeg");
}, 300_000);
