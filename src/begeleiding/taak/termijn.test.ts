import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagenTussen, plusDagen } from "#shared/datum.ts";
import { isWerkdag } from "#shared/werkdagen.ts";
import { type Wijzigingen, berekenTermijn, berekenUrentermijn, termijnenwetGeldt } from "./termijn.ts";
import { type Dageenheid, type Dagtermijn, type Urentermijn } from "./wettelijke-termijnen.ts";

const grondslag = {
  code: "proef",
  wet: "Proefwet",
  artikel: "1",
  omschrijving: "Doe wat de wet vraagt.",
  aanvang: "Aanvraag ontvangen",
  kalender: "awb",
  beschikking: true,
  geldigVan: "2000-01-01",
  versie: 1,
} as const;

function termijn(lengte: number, eenheid: Dageenheid, anders: Partial<Dagtermijn> = {}): Dagtermijn {
  return { ...grondslag, lengte, eenheid, ...anders };
}

/** The outcome, or a thrown refusal: for cases that must be accepted. */
function einde(welke: Dagtermijn, begin: string, wijzigingen: Wijzigingen = {}) {
  const uitkomst = berekenTermijn(welke, begin, wijzigingen);
  if (!uitkomst.ok) throw new Error(uitkomst.reason);
  return uitkomst.value;
}

function zinnen(welke: Dagtermijn, begin: string, wijzigingen: Wijzigingen = {}) {
  return einde(welke, begin, wijzigingen).uitleg.map(({ tekst }) => tekst);
}

describe("de laatste dag (Algemene termijnenwet art. 1 en 3)", () => {
  test.each([
    ["op een werkdag blijft staan", 6, "week", "2026-11-03", "2026-12-15"],
    ["op een zaterdag wordt maandag", 7, "dag", "2026-11-07", "2026-11-16"],
    ["op een zondag wordt maandag", 7, "dag", "2026-11-08", "2026-11-16"],
    ["op Goede Vrijdag wordt de dag na Tweede Paasdag", 1, "week", "2026-03-27", "2026-04-07"],
    ["op Tweede Paasdag wordt dinsdag", 1, "week", "2026-03-30", "2026-04-07"],
    ["op Koningsdag wordt de dag erna", 1, "week", "2026-04-20", "2026-04-28"],
    ["op zaterdag 26 april, als Koningsdag niet op zondag kan, wordt maandag", 1, "week", "2025-04-19", "2025-04-28"],
    ["op zondag 27 april 2025 wordt maandag", 1, "week", "2025-04-20", "2025-04-28"],
    ["op 5 mei wordt 6 mei, ook buiten een lustrumjaar", 1, "week", "2026-04-28", "2026-05-06"],
    ["op Hemelvaartsdag wordt maandag, want de vrijdag is gelijkgesteld", 1, "week", "2026-05-07", "2026-05-18"],
    ["op Tweede Pinksterdag wordt dinsdag", 1, "week", "2026-05-18", "2026-05-26"],
    ["op Eerste Kerstdag met een weekend erna wordt maandag", 1, "week", "2026-12-18", "2026-12-28"],
    ["op Nieuwjaarsdag wordt de eerste werkdag", 1, "week", "2026-12-25", "2027-01-04"],
  ] as const)("%s", (_, lengte, eenheid, begin, verwacht) => {
    expect(einde(termijn(lengte, eenheid), begin).laatsteDag).toBe(verwacht);
  });

  test("alleen het einde schuift op: een begin op een vrije dag telt gewoon", () => {
    expect(einde(termijn(10, "dag"), "2026-04-04").laatsteDag).toBe("2026-04-14");
    expect(einde(termijn(10, "dag"), "2026-04-06").laatsteDag).toBe("2026-04-16");
  });

  test("de dag van het begin telt niet mee", () => {
    expect(einde(termijn(1, "dag"), "2026-11-03").laatsteDag).toBe("2026-11-04");
    expect(einde(termijn(1, "werkdag"), "2026-11-05").laatsteDag).toBe("2026-11-06");
  });
});

describe("minstens twee werkdagen in drie dagen (Algemene termijnenwet art. 2)", () => {
  test.each([
    ["drie dagen vanaf donderdag", 3, "2026-11-05", "2026-11-09"],
    ["drie dagen vanaf vrijdag: maandag is pas de eerste werkdag", 3, "2026-11-06", "2026-11-10"],
    ["drie dagen vanaf zaterdag", 3, "2026-11-07", "2026-11-10"],
    ["drie dagen vanaf Witte Donderdag", 3, "2026-04-02", "2026-04-08"],
    ["vijf dagen vanaf Witte Donderdag", 5, "2026-04-02", "2026-04-08"],
    ["twee dagen vanaf vrijdag: de regel geldt pas vanaf drie", 2, "2026-11-06", "2026-11-09"],
  ])("%s", (_, lengte, begin, verwacht) => {
    expect(einde(termijn(lengte, "dag"), begin).laatsteDag).toBe(verwacht);
  });

  test("één werkdag blijft één werkdag", () => {
    expect(einde(termijn(1, "werkdag"), "2026-11-06").laatsteDag).toBe("2026-11-09");
  });

  test("de uitleg noemt beide artikelen", () => {
    expect(einde(termijn(3, "dag"), "2026-04-02").uitleg.slice(2)).toEqual([
      {
        tekst: "Op een zondag eindigt de termijn niet: hij loopt door tot en met dinsdag 7 april 2026.",
        grond: "Algemene termijnenwet artikel 1",
      },
      {
        tekst: "In de termijn zitten dan geen twee werkdagen: hij loopt door tot en met woensdag 8 april 2026.",
        grond: "Algemene termijnenwet artikel 2",
      },
    ]);
  });

  test("de uitleg noemt de feestdag bij zijn naam", () => {
    expect(zinnen(termijn(1, "week"), "2026-03-30").at(-1)).toBe(
      "Op Tweede Paasdag eindigt de termijn niet: hij loopt door tot en met dinsdag 7 april 2026.",
    );
    expect(zinnen(termijn(1, "week"), "2025-04-19").at(-1)).toBe(
      "Op Koningsdag eindigt de termijn niet: hij loopt door tot en met maandag 28 april 2025.",
    );
    expect(zinnen(termijn(1, "week"), "2026-05-08").at(-1)).toBe(
      "Op een dag die met een feestdag is gelijkgesteld eindigt de termijn niet: hij loopt door tot en met maandag 18 mei 2026.",
    );
  });
});

describe("waar de Algemene termijnenwet niet geldt (art. 4)", () => {
  test.each([
    [90, "dag", true],
    [91, "dag", false],
    [12, "week", true],
    [13, "week", false],
    [3, "maand", true],
    [4, "maand", false],
    [1, "jaar", false],
    [3, "werkdag", true],
  ] as const)("%i × %s: %s", (lengte, eenheid, geldt) => {
    expect(termijnenwetGeldt(termijn(lengte, eenheid))).toBe(geldt);
    expect(termijnenwetGeldt(termijn(lengte, eenheid, { kalender: "geen" }))).toBe(false);
  });

  test.each([
    ["twaalf weken schuift op", 12, "week", "2026-08-15", "2026-11-09"],
    ["dertien weken niet", 13, "week", "2026-08-15", "2026-11-14"],
    ["negentig dagen schuift op", 90, "dag", "2026-08-16", "2026-11-16"],
    ["eenennegentig dagen niet", 91, "dag", "2026-08-16", "2026-11-15"],
    ["drie maanden schuift op", 3, "maand", "2026-08-15", "2026-11-16"],
    ["vier maanden niet", 4, "maand", "2026-07-15", "2026-11-15"],
    ["een jaar niet", 1, "jaar", "2025-11-15", "2026-11-15"],
  ] as const)("%s", (_, lengte, eenheid, begin, verwacht) => {
    expect(einde(termijn(lengte, eenheid), begin).laatsteDag).toBe(verwacht);
  });

  test("een termijn van een verordening schuift niet op, en de uitleg zegt het", () => {
    const vanVerordening = termijn(1, "week", { kalender: "geen" });
    expect(einde(vanVerordening, "2026-11-07").laatsteDag).toBe("2026-11-14");
    expect(zinnen(vanVerordening, "2026-11-07").at(-1)).toBe(
      "Dat is een zaterdag. De termijn schuift niet op, want de Algemene termijnenwet geldt niet voor deze termijn.",
    );
  });

  test("de uitleg zegt waarom een lange termijn op een vrije dag eindigt", () => {
    expect(zinnen(termijn(13, "week"), "2026-08-15").at(-1)).toBe(
      "Dat is een zaterdag. De termijn schuift niet op, want de Algemene termijnenwet geldt niet voor een termijn van 13 weken.",
    );
    expect(zinnen(termijn(1, "jaar"), "2025-12-25").at(-1)).toBe(
      "Dat is Eerste Kerstdag. De termijn schuift niet op, want de Algemene termijnenwet geldt niet voor een termijn in jaren.",
    );
  });
});

describe("maanden en jaren", () => {
  test.each([
    ["het zelfde dagnummer", 1, "maand", "2026-02-10", "2026-03-10"],
    ["de laatste dag van een kortere maand", 1, "maand", "2026-08-31", "2026-09-30"],
    ["28 februari, dat een zaterdag is", 1, "maand", "2026-01-31", "2026-03-02"],
    ["29 februari in een schrikkeljaar", 1, "maand", "2024-01-31", "2024-02-29"],
    ["een jaar na 29 februari is 28 februari", 1, "jaar", "2024-02-29", "2025-02-28"],
    ["vier jaar na 29 februari is 29 februari", 4, "jaar", "2024-02-29", "2028-02-29"],
  ] as const)("%s", (_, lengte, eenheid, begin, verwacht) => {
    expect(einde(termijn(lengte, eenheid), begin).laatsteDag).toBe(verwacht);
  });
});

describe("een termijn in uren", () => {
  const uren: Urentermijn = { ...grondslag, lengte: 48, eenheid: "uur" };

  test("eindigt op een moment, ook in het weekend", () => {
    expect(berekenUrentermijn(uren, new Date("2026-11-06T13:30:00Z"))).toEqual({
      ok: true,
      value: {
        laatsteMoment: new Date("2026-11-08T13:30:00Z"),
        uitleg: [
          { tekst: "Aanvraag ontvangen op vrijdag 6 november 2026 om 14.30 uur." },
          { tekst: "48 uur later is zondag 8 november 2026 om 14.30 uur.", grond: "Proefwet artikel 1" },
        ],
      },
    });
  });

  test("telt echte uren als de klok verzet wordt", () => {
    const uitkomst = berekenUrentermijn({ ...uren, lengte: 24 }, new Date("2026-10-24T10:00:00Z"));
    expect(uitkomst.ok && uitkomst.value.uitleg[1]?.tekst).toBe("24 uur later is zondag 25 oktober 2026 om 11.00 uur.");
  });

  test("weigert wat geen moment is, en een lengte die niet kan", () => {
    expect(berekenUrentermijn(uren, new Date("geen"))).toEqual({ ok: false, reason: "dag_bestaat_niet" });
    expect(berekenUrentermijn({ ...uren, lengte: 0 }, new Date("2026-11-06T13:30:00Z"))).toEqual({
      ok: false,
      reason: "lengte_klopt_niet",
    });
    expect(berekenUrentermijn(uren, new Date("1999-12-31T22:59:59Z"))).toEqual({
      ok: false,
      reason: "termijn_niet_geldig",
    });
  });
});

describe("voor elke termijn", () => {
  const dag = fc.integer({ min: 0, max: 18_000 }).map((aantal) => plusDagen("2000-01-01", aantal));
  const eenheid = fc.constantFrom<Dageenheid>("dag", "werkdag", "week", "maand", "jaar");
  const elke = fc.tuple(fc.integer({ min: 1, max: 120 }), eenheid).map(([lengte, soort]) => termijn(lengte, soort));
  const korte = elke.filter((welke) => termijnenwetGeldt(welke));

  /** Suspensions that may overlap, each beginning within the term as it runs without them. */
  const stilstand = (begin: string, laatste: string) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: dagenTussen(begin, laatste) }), fc.integer({ min: 0, max: 30 }))
        .map(([na, lang]) => ({ van: plusDagen(begin, na), tot: plusDagen(begin, na + lang) })),
      { minLength: 1, maxLength: 4 },
    );
  const opgeschort = (termijnen: fc.Arbitrary<Dagtermijn>) =>
    fc.tuple(termijnen, dag).chain(([welke, begin]) => {
      const zonder = einde(welke, begin).laatsteDag ?? begin;
      return fc.record({
        welke: fc.constant(welke),
        begin: fc.constant(begin),
        zonder: fc.constant(zonder),
        opschortingen: stilstand(begin, zonder),
      });
    });

  test("eindigt nooit op een vrije dag als de Algemene termijnenwet geldt", () => {
    fc.assert(
      fc.property(opgeschort(korte), ({ welke, begin, zonder, opschortingen }) => {
        expect(isWerkdag(zonder)).toBe(true);
        const laatste = einde(welke, begin, { opschortingen }).laatsteDag ?? "";
        expect(isWerkdag(laatste)).toBe(true);
        expect(opschortingen.some(({ van, tot }) => van <= laatste && laatste <= tot)).toBe(false);
      }),
    );
  });

  test("houdt minstens twee werkdagen als hij drie dagen of langer is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), dag, (lengte, begin) => {
        const laatste = einde(termijn(lengte, "dag"), begin).laatsteDag ?? begin;
        const dagen = Array.from({ length: dagenTussen(begin, laatste) }, (_, nummer) => plusDagen(begin, nummer + 1));
        expect(dagen.filter((een) => isWerkdag(een)).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  // Not across the limit of art. 4: 90 days may move to a Monday that 91 days, ending on Sunday, never reach.
  test("eindigt een langere nooit eerder, zolang voor beide hetzelfde geldt", () => {
    fc.assert(
      fc.property(elke, fc.integer({ min: 1, max: 40 }), dag, (welke, meer, begin) => {
        const langer = { ...welke, lengte: welke.lengte + meer };
        fc.pre(termijnenwetGeldt(welke) === termijnenwetGeldt(langer));
        expect(dagenTussen(einde(welke, begin).laatsteDag!, einde(langer, begin).laatsteDag!)).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
  });

  test("eindigt een opgeschorte nooit voor dezelfde die doorliep", () => {
    fc.assert(
      fc.property(opgeschort(elke), ({ welke, begin, zonder, opschortingen }) => {
        const laatste = einde(welke, begin, { opschortingen }).laatsteDag ?? "";
        expect(dagenTussen(zonder, laatste)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("komt er precies bij wat hij stilstond als niets opschuift, in welke volgorde ook", () => {
    const verordening = elke.map((welke) => ({ ...welke, kalender: "geen" as const }));
    fc.assert(
      fc.property(opgeschort(verordening), ({ welke, begin, zonder, opschortingen }) => {
        const stil = new Set(
          opschortingen.flatMap(({ van, tot }) =>
            Array.from({ length: dagenTussen(van, tot) + 1 }, (_, nummer) => plusDagen(van, nummer)),
          ),
        );
        const laatste = einde(welke, begin, { opschortingen }).laatsteDag ?? "";
        expect(dagenTussen(zonder, laatste)).toBe(stil.size);
        expect(einde(welke, begin, { opschortingen: opschortingen.toReversed() }).laatsteDag).toBe(laatste);
      }),
    );
  });

  test("noemt de uitleg het begin, de lengte en elke stap met een hele zin", () => {
    fc.assert(
      fc.property(opgeschort(elke), ({ welke, begin, opschortingen }) => {
        const { uitleg } = einde(welke, begin, { opschortingen });
        expect(uitleg.length).toBeGreaterThanOrEqual(3);
        for (const { tekst } of uitleg) expect(tekst).toMatch(/^[A-Z0-9].*\.$/);
      }),
    );
  });
});
