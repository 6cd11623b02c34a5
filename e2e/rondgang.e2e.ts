import { beforeAll, describe, expect, test } from "vitest";
import { identiteitVan } from "../test/database.ts";
import { gevraagd, opgepakt } from "../test/scenario.ts";
import { beoordeel, openVerslag } from "./oordeel.ts";
import { rondgang } from "./rondgang.ts";
import { openStage } from "./stage.ts";

const stage = await openStage();
const venster = { javaScript: true, breedte: 1280 } as const;
const verslag = openVerslag();
const traag = 120_000;

beforeAll(async () => {
  const joost = await identiteitVan(stage.test.owner, "Joost van Dijk");
  await opgepakt(stage.test, joost, await gevraagd(stage.test));
});

describe("wat iemand met links en formulieren bereikt, is voor iedereen te gebruiken", () => {
  const formulieren = new Set<string>();

  test.each([
    ["een inwoner", undefined, ["/", "/aanmelden/gevaar", "/inloggen"]],
    ["de beheerder", "Henk Postma", ["/start", "/beheer/medewerkers?toon=inactief"]],
    ["de privacy officer", "Priya Sharma", ["/start"]],
  ] as const)(
    "%s",
    async (wie, naam, begin) => {
      const page = naam === undefined ? await stage.open(venster) : await stage.openAs(naam, venster);
      verslag.noteer(await rondgang(stage, page, { wie, begin, formulieren }));
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );
});

test("wie zo kijkt, ziet wat er mis is", async () => {
  const page = await stage.open(venster);
  await page.route("**/slecht", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: slecht }));
  await stage.visit(page, "/slecht");
  const { klachten } = await beoordeel(page, "slecht");
  for (const klacht of [
    "image-alt",
    "color-contrast",
    "px wide in 320 px",
    "no focus to see",
    "covered",
    "never comes",
  ])
    expect(klachten.join("\n")).toContain(klacht);
});

const slecht = `<!doctype html><html lang="nl"><head><title>Slecht</title>
  <meta name="viewport" content="width=device-width"></head><body><main><h1>Slecht</h1><img src="data:,">
  <a href="/1" style="outline: none">Geen rand</a> <p style="color: #999; background: #fff">Grijs</p>
  <a href="/2">Bedekt</a><div inert><button type="button">Onbereikbaar</button></div>
  <div style="position: fixed; inset: 0; background: #fff"></div><div style="width: 900px">Breed</div></main></body></html>`;
