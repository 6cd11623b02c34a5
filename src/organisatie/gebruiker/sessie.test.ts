import fc from "fast-check";
import { expect, test } from "vitest";
import { type Identiteit, type Rol, zonderInlog } from "#shared/identiteit.ts";
import { lokaalPad, startpagina } from "./sessie.ts";

function met(...rollen: Rol[]): Identiteit {
  return { ...zonderInlog(193, "inwoner"), rollen };
}

test.each([
  [["medewerker"], "/mijn-werk"],
  [["medewerker", "coordinator"], "/mijn-werk"],
  [["kwaliteitsmedewerker", "medewerker"], "/mijn-werk"],
  [["kwaliteitsmedewerker"], "/cijfers"],
  [["beheerder", "privacy_officer"], "/beheer"],
  [["privacy_officer"], "/logboek"],
  [[], "/"],
] as const)("wie %s is begint op %s", (rollen, pagina) => {
  expect(startpagina(met(...rollen))).toBe(pagina);
});

test("een pad van deze site blijft zoals het is", () => {
  for (const pad of ["/", "/sleutels", "/instroom?na=2026-01-02&team=a%2Fb", "/hulpvragen/0198#contact"]) {
    expect(lokaalPad(pad)).toBe(pad);
  }
});

test("wat geen pad van deze site is, telt niet", () => {
  for (const naar of [
    undefined,
    "",
    "instroom",
    "//kwaad.example",
    "/\\kwaad.example",
    "/\t/kwaad.example",
    "https://kwaad.example",
  ]) {
    expect(lokaalPad(naar)).toBeUndefined();
  }
  expect(lokaalPad(`/${"a".repeat(600)}`)).toBeUndefined();
});

test("geen enkele tekst leidt naar een andere site, zoals een browser haar leest", () => {
  const eigen = "https://wijkteam.example";
  const lastig = fc.string({
    unit: fc.constantFrom("/", "\\", ".", ":", "@", "\t", "\n", "a", "%2f", "?", "#", "é", " "),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        lastig,
        lastig.map((rest) => `/${rest}`),
      ),
      (naar) => {
        const pad = lokaalPad(naar);
        expect(pad === undefined || new URL(pad, `${eigen}/inloggen/terug`).origin === eigen).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
