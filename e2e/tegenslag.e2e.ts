import { describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt } from "../test/scenario.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();
const log = (...x: unknown[]) => process.stdout.write(x.join(" ") + "\n");

describe.each(varianten)("x $variant", (venster) => {
  test("dubbel", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    const w = `Twee keer geklikt (${venster.variant})`;
    await page.getByLabel("Waar wilt u hulp bij?").fill(w);
    await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
    await page.getByRole("button", { name: "Aanmelding versturen" }).dblclick();
    await page.waitForLoadState("networkidle");
    log("na dubbel", page.url(), await aantal(w));
    await page.goBack();
    await page.waitForLoadState("networkidle");
    log("terug", page.url(), JSON.stringify(await page.getByLabel("Waar wilt u hulp bij?").inputValue()), await page.locator("input[name=id]").inputValue());
    await page.getByLabel("Waar wilt u hulp bij?").fill(w + " en nog iets");
    await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForLoadState("networkidle");
    log("opnieuw", page.url(), await page.innerText("main"), await aantal(w + " en nog iets"));
  });
  test("oppakken dubbel", async () => {
    const w = `Wie pakt (${venster.variant})`;
    const id = await gevraagd(stage.test, { eigenWoorden: w });
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/${id}`);
    await page.getByRole("button", { name: "Ik pak dit op" }).dblclick();
    await page.waitForLoadState("networkidle");
    log("oppakken", page.url(), (await page.innerText("main")).slice(0, 500));
  });
  test("reg dubbel", async () => {
    const w = `Reg (${venster.variant})`;
    const page = await stage.openAs("Joost van Dijk", venster, `/hulpvragen/nieuw`);
    await page.getByLabel("Wat vraagt de inwoner?").fill(w);
    await page.getByRole("button", { name: "Hulpvraag opslaan" }).dblclick();
    await page.waitForLoadState("networkidle");
    log("reg", page.url(), (await page.innerText("main")).slice(0, 500), await aantal(w));
    await page.goBack();
    await page.waitForLoadState("networkidle");
    log("terug", page.url(), JSON.stringify(await page.getByLabel("Wat vraagt de inwoner?").inputValue()), await page.locator("input[name=id]").inputValue());
  });
});

async function aantal(eigenWoorden: string) {
  return (await stage.test.owner.selectFrom("hulpvraag").select("id").where("eigenWoorden", "=", eigenWoorden).execute()).length;
}
