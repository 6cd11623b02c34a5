import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt, wijken } from "../test/scenario.ts";
import { beoordeel } from "./oordeel.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();

describe.each(varianten)("iemand erbij die misschien al bekend is $variant", (venster) => {
  test("wordt getoond, en met een keuze opgeslagen", async () => {
    const kees = { voornaam: "Kees", achternaam: "Kuijpers", geboortedatum: "1961-04-12" };
    await gevraagd(stage.test, { inwoner: { ...kees, postcode: "8023CC", huisnummer: "77" }, wijkCode: wijken.noord });
    const id = await gevraagd(stage.test, { inwoner: { voornaam: "Nadia", achternaam: "Bos" } });
    await opgepakt(stage.test, await identiteitVan(stage.test.owner, "Joost van Dijk"), id);
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}/dossier`);
    await page.getByRole("button", { name: "Naar het dossier" }).click();
    await stage.visit(page, `${new URL(page.url()).pathname}/deelnemers`);

    await page.getByLabel("Wat is deze persoon in het gezin?").selectOption("Partner");
    await page.getByLabel("Voornaam").fill("Kees");
    await page.getByLabel("Achternaam").fill("Cuypers");
    await page.getByLabel("Geboortedatum").fill("12-04-1961");
    await page.getByRole("button", { name: "Toevoegen" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    expect((await beoordeel(page, "iemand die misschien al bekend is")).klachten).toEqual([]);

    await page
      .getByRole("radio", { name: /Dit is dezelfde persoon: Kees Kuijpers/ })
      .first()
      .check();
    await page.getByRole("button", { name: "Toevoegen" }).click();
    expect(await page.innerText("main")).toContain("Kees Kuijpers");
  });
});
