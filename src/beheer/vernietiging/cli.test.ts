import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gesloten, gevraagd, opgepakt } from "../../../test/scenario.ts";

const database = await testDatabase();
const cli = join(import.meta.dirname, "cli.ts");

let map = "";
let vraag = "";
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), "keukentafel-bewaren-"));
  const joost = await identiteitVan(database.owner, "Joost van Dijk");
  vraag = await gevraagd(database);
  await opgepakt(database, joost, vraag);
  await gesloten(database, joost, vraag);
  // As if it was asked long ago: the program lives today.
  await sql`update hulpvraag set gemeld_op = '2010-01-01', afgesloten_op = '2010-02-01'`.execute(database.owner);
});
afterAll(() => rm(map, { recursive: true }));

type Afloop = { readonly code: number; readonly uit: string; readonly zei: string };

function start(args: readonly string[], url = database.ownerUrl): Promise<Afloop> {
  const PATH = process.env["PATH"];
  const env = { PATH, NODE_ENV: "test", DATA_DIR: join(map, "data"), DATABASE_URL: url };
  return new Promise((klaar) => {
    execFile(process.execPath, [cli, ...args], { env, cwd: map }, (error, uit, zei) => {
      klaar({ code: error === null ? 0 : Number(error.code), uit, zei });
    });
  });
}

const over = async () => (await sql`select from hulpvraag`.execute(database.owner)).rows.length;

describe("npm run bewaren", () => {
  test("is a trial unless told otherwise: a table of what would go, and everything is still there", async () => {
    const { code, uit } = await start(["--gemeente", "GM0193"]);
    expect(code).toBe(0);
    expect(uit).toContain("Proef, er is niets gewist.");
    expect(uit).toMatch(/geen_voorziening v1 +hulpvraag +1 +2010-02-01 +2010-02-01/);
    expect(uit).toMatch(/niet_meer_nodig v1 +inwoner +1/);
    expect(await over()).toBe(1);
  });

  test("destroys with --uitvoeren, and with --json says so in numbers alone", async () => {
    const { code, uit } = await start(["--gemeente", "GM0193", "--uitvoeren", "--json"]);
    expect(code).toBe(0);
    const gezegd = JSON.parse(uit) as { uitgevoerd: boolean; tellingen: { tabel: string; aantal: number }[] };
    expect(gezegd.uitgevoerd).toBe(true);
    expect(gezegd.tellingen).toContainEqual(expect.objectContaining({ tabel: "hulpvraag", aantal: 1 }));
    expect(uit).not.toMatch(/Anna|Vries/);
    expect(await over()).toBe(0);
  });

  test("finds with --controleer whether one id was destroyed, which the proof alone does not tell", async () => {
    const vragen = (id: string) => start(["--gemeente", "193", "--controleer", id]);
    expect((await vragen(vraag.toUpperCase())).uit).toMatch(
      /^Vernietigd op \d{4}-\d\d-\d\d \(hulpvraag, regel geen_voorziening\)/,
    );
    expect((await vragen(uuidv7())).uit).toContain("geen bewijs");
    const bewijs = JSON.stringify((await sql`select * from vernietiging`.execute(database.owner)).rows);
    expect(bewijs).not.toContain(vraag);
  });

  test.each([
    ["to check what is no id", ["--gemeente", "193", "--controleer", "Anna"], "een heel id"],
    ["with an option that is not there", ["--haast"], "Gebruik: npm run bewaren"],
    ["with a trial and the real thing at once", ["--proef", "--uitvoeren"], "Gebruik: npm run bewaren"],
    ["with a day that does not exist", ["--peildatum", "2026-02-30"], "bestaat niet"],
    ["by a day that has not come", ["--gemeente", "193", "--uitvoeren", "--peildatum", "2999-01-01"], "in de toekomst"],
    ["without a municipality, when there are more", [], "GM0193 Zwolle, GM0479 Zaanstad"],
  ])("%s stops with one sentence", async (_, args, zin) => {
    const { code, uit, zei } = await start(args);
    expect([code, uit]).toEqual([1, ""]);
    expect(zei.trimEnd().split("\n")).toEqual([expect.stringContaining(zin)]);
  });

  test("without its database stops with one sentence", async () => {
    const { code, zei } = await start([], "postgres://niemand@127.0.0.1:1/niets");
    expect([code, zei]).toEqual([1, "De database van DATABASE_URL is niet bereikbaar (ECONNREFUSED).\n"]);
  });
});
