import { describe, expect, test } from "vitest";
import { type Opschorting } from "./opschorting.ts";
import { type Wijzigingen, berekenTermijn } from "./termijn.ts";
import { type Dageenheid, type Dagtermijn } from "./wettelijke-termijnen.ts";

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

describe("verlengen en opschorten (Awb art. 4:14 en 4:15)", () => {
  const tweeWeken = termijn(2, "week");
  const verlengd = { lengte: 1, eenheid: "week", reden: "Het advies van de arts is er nog niet." } as const;

  test("de uitleg vertelt stap voor stap hoe de dag ontstond", () => {
    const wijzigingen = { verlengingen: [verlengd], opschortingen: [{ van: "2026-11-10", tot: "2026-11-13" }] };
    expect(einde(tweeWeken, "2026-11-03", wijzigingen)).toEqual({
      laatsteDag: "2026-11-30",
      uitleg: [
        { tekst: "Aanvraag ontvangen op dinsdag 3 november 2026. Die dag zelf telt niet mee." },
        { tekst: "2 weken later is dinsdag 17 november 2026.", grond: "Proefwet artikel 1" },
        {
          tekst:
            "Verlengd met 1 week, tot en met dinsdag 24 november 2026. Reden: Het advies van de arts is er nog niet.",
          grond: "Algemene wet bestuursrecht artikel 4:14",
        },
        {
          tekst:
            "De termijn staat 4 dagen stil, van dinsdag 10 november 2026 tot en met vrijdag 13 november 2026. Zo wordt het zaterdag 28 november 2026.",
          grond: "Algemene wet bestuursrecht artikel 4:15",
        },
        {
          tekst: "Op een zaterdag eindigt de termijn niet: hij loopt door tot en met maandag 30 november 2026.",
          grond: "Algemene termijnenwet artikel 1",
        },
      ],
    });
  });

  const gevallen: readonly (readonly [string, readonly Opschorting[], string | null])[] = [
    ["één dag stilstaan is één dag later", [{ van: "2026-11-10", tot: "2026-11-10" }], "2026-11-18"],
    [
      "dagen die elkaar overlappen tellen één keer",
      [
        { van: "2026-11-10", tot: "2026-11-12" },
        { van: "2026-11-11", tot: "2026-11-13" },
      ],
      "2026-11-23",
    ],
    [
      "een periode binnen een andere telt niet",
      [
        { van: "2026-11-10", tot: "2026-11-13" },
        { van: "2026-11-11", tot: "2026-11-11" },
      ],
      "2026-11-23",
    ],
    [
      "twee losse perioden tellen op, in welke volgorde ook",
      [
        { van: "2026-11-16", tot: "2026-11-16" },
        { van: "2026-11-10", tot: "2026-11-10" },
      ],
      "2026-11-19",
    ],
    [
      "een tweede periode die pas door de eerste nog binnen de termijn valt",
      [
        { van: "2026-11-10", tot: "2026-11-12" },
        { van: "2026-11-19", tot: "2026-11-20" },
      ],
      "2026-11-23",
    ],
    ["wie nog stilstaat heeft geen laatste dag", [{ van: "2026-11-10" }], null],
    [
      "een open periode slokt latere op",
      [{ van: "2026-11-10", tot: "2026-11-12" }, { van: "2026-11-12" }, { van: "2026-11-16", tot: "2026-11-17" }],
      null,
    ],
  ];
  test.each(gevallen)("%s", (_, opschortingen, verwacht) => {
    expect(einde(tweeWeken, "2026-11-03", { opschortingen }).laatsteDag).toBe(verwacht);
  });

  test("een feestdag in de stilstand telt als gewone dag, en het nieuwe einde schuift van Koningsdag af", () => {
    const opschortingen = [{ van: "2026-04-02", tot: "2026-04-07" }];
    expect(einde(tweeWeken, "2026-04-01", { opschortingen }).laatsteDag).toBe("2026-04-21");
    expect(einde(termijn(20, "dag"), "2026-04-01", { opschortingen }).laatsteDag).toBe("2026-04-28");
  });

  test("de termijn eindigt niet op een werkdag waarop hij stilstaat", () => {
    const opschortingen = [{ van: "2026-11-16", tot: "2026-11-18" }];
    expect(einde(termijn(11, "dag"), "2026-11-03", { opschortingen }).laatsteDag).toBe("2026-11-19");
  });

  test("drie dagen houden twee werkdagen waarop de termijn loopt", () => {
    const opschortingen = [{ van: "2026-11-09", tot: "2026-11-09" }];
    expect(einde(termijn(3, "dag"), "2026-11-06", { opschortingen }).laatsteDag).toBe("2026-11-11");
  });

  test("een open opschorting zegt dat er nog geen laatste dag is", () => {
    expect(zinnen(tweeWeken, "2026-11-03", { opschortingen: [{ van: "2026-11-10" }] }).at(-1)).toBe(
      "De termijn staat stil vanaf dinsdag 10 november 2026. Er is nog geen laatste dag: die volgt als de termijn weer loopt.",
    );
  });
});

describe("wat niet kan", () => {
  const stil = (van: string, tot?: string) => ({ opschortingen: [tot === undefined ? { van } : { van, tot }] });
  const langer = (lengte: number, reden: string) => ({ verlengingen: [{ lengte, eenheid: "week", reden } as const] });
  const onderzoek = termijn(2, "week", { beschikking: false });

  const geweigerd: readonly (readonly [string, Dagtermijn, string, Wijzigingen, string])[] = [
    ["een begin dat niet bestaat", termijn(2, "week"), "2026-02-30", {}, "dag_bestaat_niet"],
    ["een begin voor de wet", termijn(2, "week"), "1999-12-31", {}, "termijn_niet_geldig"],
    ["een begin na de wet", termijn(2, "week", { geldigTot: "2026-01-01" }), "2026-01-02", {}, "termijn_niet_geldig"],
    ["een termijn van niets", termijn(0, "week"), "2026-11-03", {}, "lengte_klopt_niet"],
    ["een halve week", termijn(1.5, "week"), "2026-11-03", {}, "lengte_klopt_niet"],
    ["een verlenging terug in de tijd", termijn(2, "week"), "2026-11-03", langer(-1, "Ziek."), "lengte_klopt_niet"],
    ["een verlenging zonder reden", termijn(2, "week"), "2026-11-03", langer(1, " "), "reden_ontbreekt"],
    ["een verlenging zonder beschikking", onderzoek, "2026-11-03", langer(1, "Ziek."), "geen_beschikking"],
    ["een opschorting zonder beschikking", onderzoek, "2026-11-03", stil("2026-11-10"), "geen_beschikking"],
    ["stilstaan voor het begin", termijn(2, "week"), "2026-11-03", stil("2026-11-02"), "opschorting_voor_begin"],
    ["stilstaan op het begin", termijn(2, "week"), "2026-11-03", stil("2026-11-03"), "opschorting_voor_begin"],
    ["stilstaan na het einde", termijn(2, "week"), "2026-11-03", stil("2026-11-18"), "opschorting_na_einde"],
    [
      "een periode achterstevoren",
      termijn(2, "week"),
      "2026-11-03",
      stil("2026-11-10", "2026-11-09"),
      "opschorting_eindigt_voor_begin",
    ],
    [
      "een periode vanaf een dag die niet bestaat",
      termijn(2, "week"),
      "2026-11-03",
      stil("2026-11-31"),
      "dag_bestaat_niet",
    ],
    [
      "een periode tot een dag die niet bestaat",
      termijn(2, "week"),
      "2026-11-03",
      stil("2026-11-10", "2026-11-31"),
      "dag_bestaat_niet",
    ],
  ];
  test.each(geweigerd)("%s wordt geweigerd", (_, welke, begin, wijzigingen, reden) => {
    expect(berekenTermijn(welke, begin, wijzigingen)).toEqual({ ok: false, reason: reden });
  });
});
