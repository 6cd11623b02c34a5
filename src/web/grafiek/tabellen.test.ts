import { expect, test } from "vitest";
import { aantallenTabel, maandenTabel, overlevingTabel } from "./tabellen.ts";

test("the table of months has a row for each month, a column for each kind and their sum", () => {
  const reeksen = [
    { naam: "Zelf", aantallen: [1200, 3] },
    { naam: "Verwijzer", aantallen: [34, 4] },
  ];
  const { kop, rijen } = maandenTabel(["2025-10", "2025-11"], reeksen, true);
  expect(kop.map(({ titel }) => titel)).toEqual(["Maand", "Zelf", "Verwijzer", "Samen"]);
  expect(rijen).toEqual([
    ["oktober 2025", "1.200", "34", "1.234"],
    ["november 2025 (loopt nog)", "3", "4", "7"],
  ]);
});

test("the table of counts has percentages only where there is a whole", () => {
  const staven = [{ naam: "Wonen", aantal: 353 }];
  expect(aantallenTabel("Leefgebied", "Hulpvragen", staven, 2824)).toEqual({
    kop: [{ titel: "Leefgebied" }, { titel: "Hulpvragen", getal: true }, { titel: "Deel", getal: true }],
    rijen: [["Wonen", "353", "12,5%"]],
  });
  expect(aantallenTabel("Leefgebied", "Hulpvragen", staven).rijen).toEqual([["Wonen", "353"]]);
});

test("the table of the curve has the times of its axis, with share, margin and who was followed that long", () => {
  const stappen = [
    { tijd: 10, nAtRisk: 1200, overleving: 0.75, onder: 0.6, boven: 0.855 },
    { tijd: 21, nAtRisk: 800, overleving: 0.45, onder: 0.3, boven: 0.55 },
  ];
  expect(overlevingTabel(stappen, "nog wacht").rijen).toEqual([
    ["0 dagen", "100%", "geen marge", "1.200"],
    ["5 dagen", "100%", "geen marge", "1.200"],
    ["10 dagen", "75%", "60% tot 85,5%", "1.200"],
    ["15 dagen", "75%", "60% tot 85,5%", "800"],
    ["20 dagen", "75%", "60% tot 85,5%", "800"],
  ]);
  expect(overlevingTabel(stappen, "nog wacht").kop.map(({ titel }) => titel)).toEqual([
    "Na",
    "Deel dat nog wacht",
    "Met 95% zekerheid",
    "Nog open en zo lang gevolgd",
  ]);
  expect(overlevingTabel([], "nog wacht").rijen).toEqual([]);
});
