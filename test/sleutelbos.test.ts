import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSleutels, SleutelbosError } from "#db/sleutelbos.ts";

let DATA_DIR = "";
beforeEach(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), "kt-sleutels-"));
});
afterEach(() => rm(DATA_DIR, { recursive: true }));

const bestand = () => join(DATA_DIR, "sleutels.json");

async function inTekst(): Promise<string[]> {
  const sleutels = await readSleutels({ DATA_DIR });
  return [sleutels.bsn, sleutels.bsnIndex, sleutels.handtekening].map((een) => een.export().toString("base64"));
}

describe("keys of a first start", () => {
  test("are made once, for the owner of the file alone, and nothing else is left behind", async () => {
    const eerst = await inTekst();
    expect(new Set(eerst).size).toBe(3);
    expect(await inTekst()).toEqual(eerst);
    expect(await readdir(DATA_DIR)).toEqual(["sleutels.json"]);
    expect((await stat(bestand())).mode & 0o777).toBe(0o600);
  });

  test("are the same for all who start at once", async () => {
    const allen = await Promise.all(Array.from({ length: 8 }, inTekst));
    for (const een of allen) expect(een).toEqual(allen[0]);
    expect(await readdir(DATA_DIR)).toEqual(["sleutels.json"]);
  });
});

test.each(["", "{", "null", "[]", "{}", '{"bsn":"a2xlaW4=","bsnIndex":"","handtekening":5}'])(
  "a file that holds %j stops the start with one line, and stays as it is",
  async (inhoud) => {
    await writeFile(bestand(), inhoud);
    const fout = await readSleutels({ DATA_DIR }).catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(SleutelbosError);
    expect(String(fout)).toMatch(/sleutels\.json met de sleutels is leeg of kapot\. Zet het terug uit een back-up\.$/);
    expect(await readFile(bestand(), "utf8")).toBe(inhoud);
  },
);
