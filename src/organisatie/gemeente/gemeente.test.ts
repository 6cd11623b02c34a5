import { expect, test } from "vitest";
import { openProxy } from "../../../test/proxy.ts";
import { testDatabase } from "../../../test/database.ts";
import { isUnavailable, openPool } from "#db/pool.ts";
import { cachedGemeenten } from "./queries.ts";

const { databases, owner, ownerUrl } = await testDatabase();
const om = (seconden: number) => new Date(Date.parse("2026-03-10T10:00:00+01:00") + seconden * 1000);
const minuut = 60_000;

test("gemeenten worden hooguit eens per minuut gelezen, voor allen die tegelijk vragen samen", async () => {
  const gemeenten = cachedGemeenten(databases.app, minuut);
  const [een, ander] = await Promise.all([gemeenten(om(0)), gemeenten(om(0))]);
  expect(ander).toBe(een);
  await owner.updateTable("gemeente").set({ naam: "Zwolle aan de IJssel" }).where("id", "=", 193).execute();
  expect(await gemeenten(om(59))).toBe(een);
  expect((await gemeenten(om(60))).map(({ naam }) => naam)).toContain("Zwolle aan de IJssel");
});

test("is de database weg, dan blijft het laatste antwoord, en wordt pas na vijf seconden weer gevraagd", async () => {
  const proxy = await openProxy(ownerUrl);
  const app = openPool(proxy.url, "keukentafel_app", 1);
  const gemeenten = cachedGemeenten(app, minuut);
  const eerst = await gemeenten(om(0));
  await proxy.cut();
  await expect(cachedGemeenten(app, minuut)(om(0))).rejects.toSatisfy(isUnavailable);
  expect(await gemeenten(om(60))).toBe(eerst);
  await proxy.restore();
  expect(await gemeenten(om(64))).toBe(eerst);
  expect(await gemeenten(om(65))).not.toBe(eerst);
  await app.destroy();
  await proxy.close();
});
