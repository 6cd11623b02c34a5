import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt } from "../test/scenario.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();

describe.each(varianten)("één gezin, één dossier, één regisseur $variant", (venster) => {
  test("van hulpvraag tot overdracht van de regie", async () => {
    const id = await gevraagd(stage.test, { inwoner: { voornaam: "Nadia", achternaam: "Bos" } });
    await opgepakt(stage.test, await identiteitVan(stage.test.owner, "Joost van Dijk"), id);
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}`);
    await page.getByRole("link", { name: "Dossier openen" }).click();
    await page.getByRole("button", { name: "Naar het dossier" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Nadia Bos");

    await page.getByRole("link", { name: "Iemand van het gezin erbij" }).click();
    await page.getByLabel("Wat is deze persoon in het gezin?").selectOption("Kind");
    await page.getByLabel("Voornaam").fill("Tom");
    await page.getByLabel("Achternaam").fill("Bos");
    await page.getByLabel("Geboortedatum").fill("2016");
    await page.getByRole("button", { name: "Toevoegen" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Nadia Bos, Tom Bos");

    await page.getByRole("button", { name: "Contact vastleggen" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    await page.getByLabel("Wat is er besproken?").fill("Tom slaapt weer door.");
    await page.getByRole("radio", { name: "Huisbezoek" }).check();
    await page.getByRole("checkbox", { name: "Tom Bos" }).check();
    await page.getByRole("button", { name: "Contact vastleggen" }).click();
    expect(await page.getByRole("listitem").filter({ hasText: "Tom slaapt weer door." }).innerText()).toContain(
      "Huisbezoek met Tom Bos",
    );

    await page.getByRole("link", { name: "Regie overdragen" }).click();
    await page.getByLabel("Collega").selectOption("Ruben de Boer");
    await page.getByLabel("Waarom gaat de regie over?").fill("Ruben kent de school.");
    await page.getByRole("button", { name: "Regie overdragen" }).click();
    expect(await page.innerText("main")).toContain("Regisseur: Ruben de Boer");
    expect(await page.getByRole("button", { name: "Contact vastleggen" }).count()).toBe(0);

    const collega = await stage.openAs("Ruben de Boer", venster, "/casussen");
    await collega.getByRole("link", { name: "Nadia Bos, Tom Bos" }).first().click();
    expect(await collega.innerText("main")).toContain("Tom slaapt weer door.");
  });
});
