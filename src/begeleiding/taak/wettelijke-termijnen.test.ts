import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onderzoekUiterlijk } from "#instroom/hulpvraag/hulpvraag.ts";
import { isDag, plusDagen } from "#shared/datum.ts";
import { berekenTermijn } from "./termijn.ts";
import { type Dagtermijn, wettelijkeTermijnen, zoekTermijn } from "./wettelijke-termijnen.ts";

/** The last day of a term of the law that begins on this day. */
function laatsteDag(code: string, begin: string) {
  const termijn = zoekTermijn(code, begin);
  if (!termijn.ok) return termijn.reason;
  const einde = berekenTermijn(termijn.value, begin);
  return einde.ok ? einde.value.laatsteDag : einde.reason;
}

describe("de termijnen van de wet", () => {
  test.each([
    ["wmo_onderzoek", "2026-11-03", "2026-12-15", "zes weken na de melding"],
    ["wmo_onderzoek", "2026-11-13", "2026-12-28", "zes weken na de melding, en de eerste werkdag na Kerst"],
    ["wmo_persoonlijk_plan", "2026-11-03", "2026-11-10", "zeven dagen na de melding"],
    ["wmo_beschikking", "2026-11-03", "2026-11-17", "twee weken na de aanvraag"],
    ["jeugdwet_plan", "2026-11-03", "2026-12-15", "zes weken nadat er geen familiegroepsplan komt"],
    ["jeugdwet_plan_schriftelijk", "2026-11-03", "2026-11-17", "veertien dagen na de vraag om papier"],
    ["wgs_eerste_gesprek", "2026-11-03", "2026-12-01", "vier weken na de vraag om schuldhulp"],
    ["wgs_eerste_gesprek_bedreigend", "2026-11-05", "2026-11-10", "drie werkdagen, over een weekend"],
    ["wgs_eerste_gesprek_bedreigend", "2026-12-23", "2026-12-29", "drie werkdagen, over Kerst en een weekend"],
    ["wgs_beschikking", "2026-11-03", "2026-12-29", "acht weken na het eerste gesprek"],
    ["awb_bezwaar", "2026-11-03", "2026-12-15", "tweeënveertig dagen na de bekendmaking"],
    ["awb_bezwaar", "2026-04-03", "2026-05-18", "bezwaar tot na de vrijdag die met een feestdag is gelijkgesteld"],
  ])("%s vanaf %s eindigt op %s: %s", (code, begin, verwacht) => {
    expect(laatsteDag(code, begin)).toBe(verwacht);
  });

  test("bezwaar kan tot en met 42 dagen na de bekendmaking, of de werkdag daarna", () => {
    expect(laatsteDag("awb_bezwaar", "2026-03-12")).toBe(plusDagen("2026-03-12", 42));
    expect(laatsteDag("awb_bezwaar", "2026-03-14")).toBe("2026-04-28");
  });

  test("het Wmo-onderzoek eindigt hier op dezelfde dag als in de instroom", () => {
    const dag = fc.integer({ min: 0, max: 9000 }).map((aantal) => plusDagen("2015-01-01", aantal));
    fc.assert(
      fc.property(dag, (begin) => {
        expect(laatsteDag("wmo_onderzoek", begin)).toBe(onderzoekUiterlijk(begin));
      }),
    );
  });

  test("elke termijn heeft een wet, een artikel, hele zinnen en een bestaande eerste dag", () => {
    for (const termijn of wettelijkeTermijnen) {
      expect(termijn.wet).not.toBe("");
      expect(termijn.artikel).toMatch(/^\d/);
      const opmerking = "opmerking" in termijn ? [termijn.opmerking] : [];
      for (const zin of [termijn.omschrijving, ...opmerking]) expect(zin).toMatch(/^[A-Z].*\.$/);
      expect(termijn.aanvang).toMatch(/^[A-Z].*[a-z]$/);
      expect(isDag(termijn.geldigVan)).toBe(true);
    }
  });

  test("van elke code geldt op elke dag hoogstens één versie", () => {
    const dag = fc.integer({ min: 0, max: 16_000 }).map((aantal) => plusDagen("1994-01-01", aantal));
    const tot = (termijn: Dagtermijn) => termijn.geldigTot ?? "9999-12-31";
    fc.assert(
      fc.property(dag, fc.constantFrom<Dagtermijn>(...wettelijkeTermijnen), (begin, { code }) => {
        const geldig = wettelijkeTermijnen.filter(
          (termijn) => termijn.code === code && termijn.geldigVan <= begin && begin <= tot(termijn),
        );
        expect(geldig.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("een termijn zoeken", () => {
  const [oud, nieuw]: readonly Dagtermijn[] = [
    { ...wettelijkeTermijnen[2], geldigTot: "2026-12-31" },
    { ...wettelijkeTermijnen[2], lengte: 3, geldigVan: "2027-01-01", versie: 2 },
  ];
  const versies = [nieuw!, oud!];

  test.each([
    ["2026-12-31", 1, "de laatste dag van de oude wet"],
    ["2027-01-01", 2, "de eerste dag van de nieuwe wet"],
    ["2015-01-01", 1, "de eerste dag van de oude wet"],
  ])("op %s geldt versie %i: %s", (begin, versie) => {
    const gevonden = zoekTermijn("wmo_beschikking", begin, versies);
    expect(gevonden.ok && gevonden.value.versie).toBe(versie);
  });

  test("een termijn die in de oude wet begon, loopt met de lengte van de oude wet", () => {
    const gevonden = zoekTermijn("wmo_beschikking", "2026-12-30", versies);
    const einde = gevonden.ok && berekenTermijn(gevonden.value, "2026-12-30");
    expect(einde && einde.ok && einde.value.laatsteDag).toBe("2027-01-13");
  });

  test("een onbekende code en een dag voor de wet worden geweigerd", () => {
    expect(zoekTermijn("wmo_huisbezoek", "2026-11-03")).toEqual({ ok: false, reason: "onbekende_termijn" });
    expect(zoekTermijn("wgs_beschikking", "2020-12-31")).toEqual({ ok: false, reason: "termijn_niet_geldig" });
    expect(zoekTermijn("wmo_onderzoek", "2014-12-31")).toEqual({ ok: false, reason: "termijn_niet_geldig" });
  });
});
