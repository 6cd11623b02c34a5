import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt } from "../test/scenario.ts";
import { beoordeel } from "./oordeel.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();

describe.each(varianten)("het plan van een gezin $variant", (venster) => {
  test("van doel tot akkoord, en op papier", async () => {
    const id = await gevraagd(stage.test, { inwoner: { voornaam: "Nadia", achternaam: "Bos" } });
    await opgepakt(stage.test, await identiteitVan(stage.test.owner, "Joost van Dijk"), id);
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}/dossier`);
    await page.getByRole("button", { name: "Naar het dossier" }).click();
    await stage.visit(page, `${new URL(page.url()).pathname}/plan`);
    const plan = page.url();

    await page.getByRole("link", { name: "Doel toevoegen" }).click();
    await page.getByRole("button", { name: "Doel opslaan" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    await page.getByLabel("Wat wil de inwoner bereiken?").fill("Ik wil weer rustig slapen.");
    await page.getByLabel("Waar gaat het over?").selectOption("Geld en schulden");
    await page.getByLabel("Wat is de oorzaak?").fill("Er komen elke week nieuwe brieven.");
    await page.getByRole("button", { name: "Doel opslaan" }).click();

    await page.getByText("Actie toevoegen", { exact: true }).first().click();
    await page.getByLabel("Wat gaat er gebeuren?").fill("Samen de post openen");
    await page.getByRole("button", { name: "Actie toevoegen" }).click();
    expect(await page.title()).toMatch(/^Fout: /);
    expect(await page.getByLabel("Wat gaat er gebeuren?").inputValue()).toBe("Samen de post openen");
    await page.getByLabel("Wie anders?").fill("De buurvrouw");
    await page.getByLabel("Waar komt de hulp vandaan?").selectOption("Vrijwilliger");
    await page.getByRole("button", { name: "Actie toevoegen" }).click();
    expect(await page.innerText("main")).toContain("2 helpers in dit gezin");

    await page.getByText("Antwoord vastleggen", { exact: true }).first().click();
    await page.getByRole("radio", { name: "Ja" }).check();
    await page.getByRole("button", { name: "Antwoord vastleggen" }).click();
    expect(await page.innerText("main")).toContain("Nadia Bos is het eens met het plan");
    await page.getByRole("button", { name: "Gedaan" }).click();
    expect(await page.innerText("main")).toContain("1 helper in dit gezin");

    await page.getByRole("link", { name: "Plan op papier" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Uw plan");
    expect((await beoordeel(page, "het plan op papier")).klachten).toEqual([]);
    await stage.visit(page, plan);
    expect((await beoordeel(page, "het plan")).klachten).toEqual([]);
  });
});
