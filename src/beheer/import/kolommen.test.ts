import { describe, expect, test } from "vitest";
import { leesIndeling } from "./kolommen.ts";

describe("de kopregel", () => {
  test("kolommen staan in elke volgorde en schrijfwijze", () => {
    const { plek, onbekend } = leesIndeling(["HULPVRAAG", "Datum_melding", " zaak-nummer ", "Leefgebied", "BSN"]);
    expect(plek).toMatchObject({ hulpvraag: 0, datumMelding: 1, zaaknummer: 2, leefgebied: 3, bsn: 4 });
    expect(onbekend).toEqual([]);
  });

  test("een kolom die we niet kennen wordt genoemd, net als een die ontbreekt", () => {
    const { onbekend, ontbrekend, aantal } = leesIndeling(["datum melding", "hulpvraag", "schoenmaat"]);
    expect(onbekend).toEqual(["schoenmaat"]);
    expect(ontbrekend).toContain("datum afgesloten");
    expect(ontbrekend).not.toContain("hulpvraag");
    expect(aantal).toBe(3);
  });

  test.each([
    [["zaaknummer", "hulpvraag"], 'De kolom "datum melding" ontbreekt'],
    [["zaaknummer", "datum melding"], '"hulpvraag" en "leefgebied" ontbreken allebei'],
    [["datum melding", "hulpvraag", "Datum Melding"], 'De kolom "datum melding" staat twee keer'],
    [["jan", "piet"], "geen kopregel met kolommen die we kennen"],
  ])("%j wordt geweigerd met een zin", (kop, zin) => {
    expect(() => leesIndeling(kop)).toThrow(zin);
  });

  test("een van hulpvraag en leefgebied is genoeg", () => {
    expect(leesIndeling(["datum melding", "leefgebied"]).plek.leefgebied).toBe(1);
  });
});
