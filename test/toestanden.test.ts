import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;

/** All of the rules and commands, as text: what a chart names must stand in it. */
const code = await codeIn(["src/persoon", "src/instroom", "src/begeleiding"]);

async function codeIn(folders: readonly string[]): Promise<string> {
  const gevonden = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(join(root, folder), { recursive: true });
      const bron = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
      return Promise.all(bron.map((file) => readFile(join(root, folder, file), "utf8")));
    }),
  );
  return gevonden.flat().join("\n");
}

/** Also one that is generic. */
function isFunctie(code: string, naam: string): boolean {
  return code.includes(`function ${naam}(`) || code.includes(`function ${naam}<`);
}

/** The rows of its table: the arrow, the commands, the refusals, the gebeurtenissen. */
async function rijenVan(naam: string): Promise<readonly (readonly string[])[]> {
  const tekst = await readFile(join(root, "docs", `${naam}.md`), "utf8");
  const rijen = tekst.split("\n").filter((regel) => regel.startsWith("| ") && !regel.startsWith("| arrow"));
  return rijen.map((rij) => rij.split("|").slice(1, -1));
}

/** What has no state: it is added and stays. */
const zonderToestand = ["akkoordVastleggen", "gezinsplanVastleggen", "verslagGeven"];

const tussenAccenten = (cel = "") => Array.from(cel.matchAll(/`([^`]+)`/g), ([, naam = ""]) => naam);

describe.each(["hulpvraag", "plan", "casus"])("the chart of a %s", (naam) => {
  test("names commands, refusals and gebeurtenissen that are in the code", async () => {
    const rijen = await rijenVan(naam);
    expect(rijen.length).toBeGreaterThan(4);
    for (const [pijl = "", commands, redenen, gebeurtenissen] of rijen) {
      for (const command of tussenAccenten(commands))
        expect([pijl, command, isFunctie(code, command)]).toEqual([pijl, command, true]);
      for (const reden of [...tussenAccenten(redenen), ...tussenAccenten(gebeurtenissen)])
        expect([pijl, reden, code.includes(`"${reden}"`)]).toEqual([pijl, reden, true]);
    }
  });

  test("draws every arrow that its table names, by the function of its rule", async () => {
    const tekst = await readFile(join(root, "docs", `${naam}.md`), "utf8");
    const tekening = tekst.split("```")[1] ?? "";
    for (const [pijl = ""] of await rijenVan(naam)) {
      const [functie = ""] = pijl.trim().split(/[ ,]/);
      if (!/[A-Z]/.test(functie) && !code.includes(`function ${functie}(`)) continue;
      if (zonderToestand.includes(functie)) continue;
      expect([functie, tekening.includes(functie)]).toEqual([functie, true]);
      expect([functie, code.includes(`function ${functie}(`)]).toEqual([functie, true]);
    }
  });
});
