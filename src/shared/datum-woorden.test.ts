import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { aantalDagen, dagInWoorden, dagVoluit, geledenInWoorden, termijnInWoorden } from "./datum-woorden.ts";
import { plusDagen } from "./datum.ts";

const vandaag = "2026-11-21";

describe("een dag in woorden", () => {
  it("zegt gisteren, vandaag en morgen", () => {
    expect(dagInWoorden("2026-11-20", vandaag)).toBe("gisteren");
    expect(dagInWoorden("2026-11-21", vandaag)).toBe("vandaag");
    expect(dagInWoorden("2026-11-22", vandaag)).toBe("morgen");
  });

  it("noemt verder de weekdag, de dag en de maand", () => {
    expect(dagInWoorden("2026-11-24", vandaag)).toBe("dinsdag 24 november");
    expect(dagInWoorden("2026-01-01", vandaag)).toBe("donderdag 1 januari");
  });

  it("noemt het jaar als het een ander jaar is", () => {
    expect(dagInWoorden("2025-11-24", vandaag)).toBe("maandag 24 november 2025");
    expect(dagInWoorden("2027-01-04", vandaag)).toBe("maandag 4 januari 2027");
  });

  it("zegt morgen ook over de jaargrens", () => {
    expect(dagInWoorden("2027-01-01", "2026-12-31")).toBe("morgen");
  });

  it("is voluit altijd met jaar", () => {
    expect(dagVoluit("2028-02-29")).toBe("dinsdag 29 februari 2028");
  });
});

describe("een termijn in woorden", () => {
  it("zegt hoe lang nog", () => {
    expect(termijnInWoorden("2026-11-21", vandaag)).toBe("vandaag");
    expect(termijnInWoorden("2026-11-22", vandaag)).toBe("morgen");
    expect(termijnInWoorden("2026-11-24", vandaag)).toBe("over 3 dagen");
  });

  it("zegt hoe veel te laat", () => {
    expect(termijnInWoorden("2026-11-20", vandaag)).toBe("1 dag te laat");
    expect(termijnInWoorden("2026-11-09", vandaag)).toBe("12 dagen te laat");
  });

  it("telt ook over het einde van de zomertijd hele dagen", () => {
    expect(termijnInWoorden("2026-10-26", "2026-10-24")).toBe("over 2 dagen");
  });
});

describe("wat voorbij is in woorden", () => {
  it("zegt hoe lang geleden, en van wat nog komt hoe lang nog", () => {
    expect(geledenInWoorden("2026-11-21", vandaag)).toBe("vandaag");
    expect(geledenInWoorden("2026-11-20", vandaag)).toBe("gisteren");
    expect(geledenInWoorden("2026-11-09", vandaag)).toBe("12 dagen geleden");
    expect(geledenInWoorden("2026-11-24", vandaag)).toBe("over 3 dagen");
  });
});

it("telt in elk jaar dezelfde dagen terug als vooruit", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: 2, max: 5000 }), (start, aantal) => {
      const dag = plusDagen(vandaag, start);
      const straks = plusDagen(dag, aantal);
      expect(termijnInWoorden(straks, dag)).toBe(`over ${aantalDagen(aantal)}`);
      expect(termijnInWoorden(dag, straks)).toBe(`${aantalDagen(aantal)} te laat`);
      expect(geledenInWoorden(dag, straks)).toBe(`${aantalDagen(aantal)} geleden`);
    }),
  );
});
