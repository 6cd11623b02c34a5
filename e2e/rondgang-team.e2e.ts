import { beforeAll, describe, expect, test } from "vitest";
import { demoJaarMaken } from "../demo/jaar.ts";
import { nu } from "../test/scenario.ts";
import { openVerslag } from "./oordeel.ts";
import { rondgang } from "./rondgang.ts";
import { openStage } from "./stage.ts";

const stage = await openStage();
const verslag = openVerslag();
const traag = 120_000;

// With a year behind it every list is long and every figure has something to show.
beforeAll(async () => {
  await demoJaarMaken(stage.test.databases, stage.test.sleutels, nu);
}, traag);

describe("wat het team met links en formulieren bereikt, is voor iedereen te gebruiken", () => {
  const formulieren = new Set<string>();

  test.each([
    ["een medewerker", "Joost van Dijk", ["/start"]],
    ["een coördinator", "Marieke Hoekstra", ["/start", "/cijfers?van=2026-01-01&tot=2026-02-28"]],
    ["de kwaliteitsmedewerker", "Karin Wolters", ["/start"]],
  ] as const)(
    "%s",
    async (wie, naam, begin) => {
      const page = await stage.openAs(naam, { javaScript: true, breedte: 1280 });
      verslag.noteer(await rondgang(stage, page, { wie, begin, formulieren }));
      expect(verslag.klachten()).toEqual([]);
    },
    traag,
  );
});
