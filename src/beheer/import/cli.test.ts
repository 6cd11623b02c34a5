import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";

const { ownerUrl } = await testDatabase();
const cli = join(import.meta.dirname, "cli.ts");

let map = "";
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), "keukentafel-import-"));
  const rijen = [
    "Z1;05-03-2024;zelf;Holtenbroek;SWT Noord;Vraag;06-04-2024;I&A",
    "Z2;;zelf;;;Vraag;;",
    "Z3;05-03-2099;zelf;;;Vraag;;",
  ];
  const kop = "zaaknummer;datum melding;kanaal;wijk;team;hulpvraag;datum afgesloten;uitkomst;schoenmaat";
  await writeFile(join(map, "klein.csv"), [kop, ...rijen.map((rij) => `${rij};42`), ""].join("\r\n"));
});
afterAll(() => rm(map, { recursive: true }));

type Afloop = { readonly code: number; readonly uit: string; readonly zei: string };

function start(args: readonly string[], url = ownerUrl): Promise<Afloop> {
  const PATH = process.env["PATH"];
  const env = { PATH, NODE_ENV: "test", INIT_CWD: map, DATA_DIR: join(map, "data"), DATABASE_URL: url };
  return new Promise((klaar) => {
    execFile(process.execPath, [cli, ...args], { env, cwd: map }, (error, uit, zei) => {
      klaar({ code: error === null ? 0 : Number(error.code), uit, zei });
    });
  });
}

describe("npm run importeren -- hulpvragen", () => {
  test("met --json zet alleen de cijfers op stdout, en de rest op stderr", async () => {
    const { code, uit, zei } = await start([
      "hulpvragen",
      "klein.csv",
      "--gemeente",
      "GM0193",
      "--peildatum",
      "2026-07-01",
      "--json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(uit)).toEqual({
      rows: 3,
      accepted: 1,
      rejected: { datum_melding_ontbreekt: 1, datum_in_toekomst: 1 },
      warnings: {},
      accepted_by_herkomst: { zelf: 1 },
      accepted_by_contactwijze: { onbekend: 1 },
      accepted_by_year: { "2024": 1 },
      accepted_by_leefgebied: {},
      accepted_by_uitkomst: { informatie: 1 },
    });
    expect(zei).toContain("100% gelezen");
    expect(zei).toContain("klein.importverslag.csv");
    expect(zei).toContain("Kolommen die we niet kennen en niet gelezen hebben: schoenmaat.");
  });

  test("vertelt anders in het Nederlands wat er is gebeurd", async () => {
    const { code, uit } = await start(["hulpvragen", join(map, "klein.csv"), "--gemeente", "193"]);
    expect(code).toBe(0);
    expect(uit).toContain("Gemeente Zwolle, peildatum");
    expect(uit).toMatch(/ 3 {2}gelezen/);
    expect(uit).toMatch(/ 1 {2}al in Keukentafel/);
    expect(uit).toMatch(/ 1 {2}De datum van de melding ontbreekt\./);
  });

  test.each([
    ["zonder opdracht", [], "Gebruik: npm run importeren"],
    ["met een optie die er niet is", ["hulpvragen", "klein.csv", "--haast"], "Gebruik: npm run importeren"],
    ["met twee bestanden", ["hulpvragen", "klein.csv", "nog-een.csv"], "Gebruik: npm run importeren"],
    ["met iets anders dan hulpvragen", ["plannen", "klein.csv"], "Gebruik: npm run importeren"],
    ["met een peildatum die niet bestaat", ["hulpvragen", "klein.csv", "--peildatum", "2026-02-30"], "bestaat niet"],
    ["met een gemeente die geen code is", ["hulpvragen", "klein.csv", "--gemeente", "Zwolle"], "geen gemeentecode"],
    ["met een bestand dat er niet is", ["hulpvragen", "weg.csv"], "weg.csv is er niet"],
    ["zonder gemeente, als er meer zijn", ["hulpvragen", "klein.csv"], "GM0193 Zwolle, GM0479 Zaanstad"],
    [
      "met een gemeente die er niet is",
      ["hulpvragen", "klein.csv", "--gemeente", "GM0363"],
      "GM0193 Zwolle, GM0479 Zaanstad",
    ],
  ])("%s stopt met een zin", async (_, args, zin) => {
    const { code, uit, zei } = await start(args);
    expect([code, uit]).toEqual([1, ""]);
    expect(zei.trimEnd().split("\n")).toEqual([expect.stringContaining(zin)]);
  });

  test("zonder database stopt met een zin", async () => {
    const { code, zei } = await start(["hulpvragen", "klein.csv"], "postgres://niemand@127.0.0.1:1/niets");
    expect(code).toBe(1);
    expect(zei).toBe("De database van DATABASE_URL is niet bereikbaar (ECONNREFUSED).\n");
  });
});
