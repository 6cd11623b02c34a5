import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

const css = await readFile(new URL("palet.css", import.meta.url), "utf8");

/** The palette as written in the n-th block that sets it: 0 light, 1 dark, 2 print. */
function palet(nummer: number): Readonly<Record<string, string>> {
  const blok = css.split("--kt-grond:")[nummer + 1] ?? "";
  return Object.fromEntries(
    [...`--kt-grond:${blok.split("}")[0]}`.matchAll(/--kt-([a-z-]+):\s*(#[0-9a-f]{3,6});/g)].map((m) => [m[1], m[2]]),
  );
}

/** Contrast of two colours, WCAG 2.2 (relative luminance). */
function contrast(een: string | undefined, ander: string | undefined): number {
  const [licht, donker] = [helderheid(een), helderheid(ander)].toSorted((a, b) => b - a);
  return (licht! + 0.05) / (donker! + 0.05);
}

function helderheid(kleur: string | undefined): number {
  if (!kleur) throw new Error("colour missing in the palette");
  const lang = kleur.length === 4 ? kleur.replaceAll(/[0-9a-f]/g, "$&$&") : kleur;
  const [r, g, b] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(lang.slice(i, i + 2), 16) / 255;
    return deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const tekst = [
  ["inkt", "grond"],
  ["inkt", "papier"],
  ["inkt", "tint"],
  ["inkt", "accent-tint"],
  ["inkt", "signaal-tint"],
  ["grijs", "grond"],
  ["grijs", "tint"],
  ["accent", "grond"],
  ["accent", "tint"],
  ["accent", "accent-tint"],
  ["accent", "signaal-tint"],
  ["accent-diep", "accent-tint"],
  ["signaal", "grond"],
  ["op-accent", "accent"],
  ["op-accent", "accent-diep"],
  ["op-signaal", "signaal"],
  ["op-signaal", "signaal-diep"],
] as const;

describe.each([
  ["licht", 0],
  ["donker", 1],
  ["op papier", 2],
])("het thema, %s", (_, nummer) => {
  const kleuren = palet(nummer);

  it.each(tekst)("tekst in %s is leesbaar op %s", (op, onder) => {
    expect(contrast(kleuren[op], kleuren[onder])).toBeGreaterThanOrEqual(4.5);
  });

  it("laat de rand van een veld zien, ook als er een fout staat", () => {
    for (const onder of ["grond", "papier"]) {
      expect(contrast(kleuren["rand"], kleuren[onder])).toBeGreaterThanOrEqual(3);
      expect(contrast(kleuren["signaal"], kleuren[onder])).toBeGreaterThanOrEqual(3);
    }
  });
});
