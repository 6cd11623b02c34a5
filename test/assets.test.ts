import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it } from "vitest";

import { buildAssets } from "../scripts/build-assets.ts";

const map = await mkdtemp(join(tmpdir(), "keukentafel-"));
afterAll(() => rm(map, { recursive: true }));

it("de opmaak en het script van een bladzijde voor inwoners blijven klein", async () => {
  const { styles, scripts } = await buildAssets(map);
  const [thema, app, werk] = styles;
  const [islands] = scripts;
  expect([thema, app, werk].map((naam) => naam?.replace(/-[A-Z0-9]{8}\.css$/, ""))).toEqual(["thema", "app", "werk"]);
  const bestanden = await Promise.all([thema, app, islands].map((naam) => readFile(join(map, naam ?? ""))));
  // A public form may weigh 60 kB in all: this leaves room for 18 kB of words and fields.
  expect(bestanden.reduce((som, { length }) => som + length, 0)).toBeLessThan(42_000);
});
