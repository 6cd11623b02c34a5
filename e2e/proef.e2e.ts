import { describe, expect, test } from "vitest";
import { gevraagd } from "../test/scenario.ts";
import { openStage } from "./stage.ts";
import { varianten } from "./varianten.ts";

const stage = await openStage();
const log = (...x: unknown[]) => process.stdout.write(x.join(" ") + "\n");

describe.each(varianten)("x $variant", (venster) => {
  test("terug", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    const w = `Terug (${venster.variant})`;
    await page.getByLabel("Waar wilt u hulp bij?").fill(w);
    await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
    log("id1", await page.locator("input[name=id]").inputValue());
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForLoadState("networkidle");
    log((await page.innerText("main")).slice(0, 60));
    await page.goBack();
    await page.waitForLoadState("networkidle");
    log("id2", await page.locator("input[name=id]").inputValue(), await page.getByLabel("Uw telefoonnummer").inputValue());
    await page.getByRole("button", { name: "Aanmelding versturen" }).click();
    await page.waitForLoadState("networkidle");
    log((await page.innerText("main")).slice(0, 60));
    log("aantal", await aantal(w));
  });
  test("sneldubbel", async () => {
    const page = await stage.open(venster, "/aanmelden/zelf");
    const w = `Snel (${venster.variant})`;
    await page.getByLabel("Waar wilt u hulp bij?").fill(w);
    await page.getByLabel("Uw telefoonnummer").fill("06 12345678");
    let posts = 0;
    page.on("request", (r) => { if (r.method() === "POST") posts++; });
    const t = await stage.test.owner.transaction().execute(async (tx) => {
      // hold the table so the first stays under way
      await (await import("kysely")).sql`lock table verzending in exclusive mode`.execute(tx);
      const knop = page.getByRole("button", { name: "Aanmelding versturen" });
      await knop.click({ noWaitAfter: true });
      await new Promise((r) => setTimeout(r, 300));
      await knop.click({ noWaitAfter: true, timeout: 1000 }).catch((e) => log(String(e).slice(0, 300)));
      await new Promise((r) => setTimeout(r, 300));
      log("bezig", await page.getByRole("button", { name: "Aanmelding versturen" }).getAttribute("class").catch((e) => String(e)));
    });
    await page.waitForURL(/ontvangen/);
    log("posts", posts, "aantal", await aantal(w));
  });
});

async function aantal(eigenWoorden: string) {
  return (await stage.test.owner.selectFrom("hulpvraag").select("id").where("eigenWoorden", "=", eigenWoorden).execute()).length;
}
