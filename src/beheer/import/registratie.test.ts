import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { importeren } from "./commands.ts";
import { zonderNullen } from "./samenvatting.ts";

const gedeeld = join(import.meta.dirname, "../../../../shared/data/import");
const isEr = existsSync(gedeeld);
// oxlint-disable-next-line no-console -- who runs the tests must see what was not tested
if (!isEr) console.warn("overgeslagen: de oude registratie van ../shared/data/import is er niet");

test.runIf(isEr)("8000 rijen van een oude registratie worden precies wat ze moeten worden", async () => {
  const { databases, owner, sleutels } = await testDatabase();
  const map = await mkdtemp(join(tmpdir(), "keukentafel-import-"));
  const opties = { peildatum: "2026-07-01", nu: new Date("2026-07-01T12:00:00+02:00"), verslagmappen: [map] };
  const bestand = join(gedeeld, "hulpvragen.csv");
  const verwacht: unknown = JSON.parse(await readFile(join(gedeeld, "hulpvragen.verwacht.json"), "utf8"));

  const { samenvatting } = await importeren(databases, sleutels, 193, bestand, opties);
  expect(zonderNullen(samenvatting)).toEqual(verwacht);

  const tweede = await importeren(databases, sleutels, 193, bestand, opties);
  expect([tweede.samenvatting.accepted, tweede.bekend]).toEqual([0, 7797]);
  const { aantal, personen } = await owner
    .selectFrom("hulpvraag")
    .innerJoin("inwoner", "inwoner.id", "hulpvraag.inwonerId")
    .select((eb) => [
      eb.fn.countAll<string>().as("aantal"),
      eb.fn.count<string>("inwoner.id").distinct().as("personen"),
    ])
    .executeTakeFirstOrThrow();
  expect([aantal, personen].map(Number)).toEqual([7797, 7797]);
  await rm(map, { recursive: true });
});
