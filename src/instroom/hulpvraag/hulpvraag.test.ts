import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagenTussen, plusDagen } from "#shared/datum.ts";
import { isWerkdag } from "#shared/werkdagen.ts";
import { type Afsluitreden, afsluitredenen, codesVan, dossierRoutes, instanties, niveaus } from "./codelijst.ts";
import {
  afsluiten,
  doorzetten,
  eersteGesprekVastleggen,
  eersteReactieVastleggen,
  type Hulpvraag,
  onderzoekAfronden,
  onderzoekUiterlijk,
  reactieUiterlijk,
  toewijzen,
  triageren,
  uitkomstNodig,
} from "./hulpvraag.ts";

const gemeldOp = "2026-03-02";
const vandaag = "2026-03-10";
const nieuw: Hulpvraag = {
  id: "h",
  teamId: "centrum",
  gemeldOp,
  heeftNaam: false,
  route: null,
  routeReden: null,
  versie: 1,
  wmoMelding: null,
  wmoMeldingOp: null,
  onderzoekAfgerondOp: null,
  eersteReactieOp: null,
  eersteGesprekOp: null,
  status: "nieuw",
};
const joost = { id: "joost", teams: ["centrum"], actief: true };
const afsluiting = {
  afgeslotenOp: vandaag,
  uitkomst: "wijkteam",
  afsluitreden: "bereikt",
  doorverwezenNaar: null,
} as const;
const triage = { route: "sociale_basis", routeReden: "de inloop past", wmoMeldingOp: null, heeftNaam: false } as const;

function waarde<T>(result: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe("toewijzen", () => {
  test("a colleague of the team gets it", () => {
    expect(waarde(toewijzen(nieuw, joost))).toMatchObject({ status: "in_behandeling", toegewezenAan: "joost" });
  });

  test("someone of another team, or who left, does not", () => {
    expect(toewijzen(nieuw, { ...joost, teams: ["noord"] })).toEqual({ ok: false, reason: "ander_team" });
    expect(toewijzen(nieuw, { ...joost, actief: false })).toEqual({ ok: false, reason: "ander_team" });
  });

  test("who has it already is told", () => {
    expect(toewijzen(waarde(toewijzen(nieuw, joost)), joost)).toEqual({ ok: false, reason: "al_toegewezen" });
  });
});

describe("triageren", () => {
  test.each(codesVan(niveaus))("the route %s asks a name only when there will be a dossier", (route) => {
    const result = triageren(nieuw, { ...triage, route }, vandaag);
    expect(result.ok ? "mag" : result.reason).toBe(dossierRoutes.includes(route) ? "naam_nodig" : "mag");
    expect(triageren(nieuw, { ...triage, route, heeftNaam: true }, vandaag).ok).toBe(true);
  });

  test("no Wmo-melding is an answer too, and differs from not answered", () => {
    expect(nieuw.wmoMelding).toBeNull();
    expect(waarde(triageren(nieuw, triage, vandaag))).toMatchObject({ wmoMelding: false, wmoMeldingOp: null });
    const melding = triageren(nieuw, { ...triage, wmoMeldingOp: gemeldOp }, vandaag);
    expect(waarde(melding)).toMatchObject({ wmoMelding: true, wmoMeldingOp: gemeldOp });
  });

  test.each([
    ["2026-03-01", "melding_voor_vraag"],
    ["2026-03-11", "in_toekomst"],
  ])("a Wmo-melding on %s is refused: %s", (wmoMeldingOp, reason) => {
    expect(triageren(nieuw, { ...triage, wmoMeldingOp }, vandaag)).toEqual({ ok: false, reason });
  });
});

describe("eerste gesprek", () => {
  test("is a first reaction too when there was none", () => {
    expect(waarde(eersteGesprekVastleggen(nieuw, vandaag, vandaag)).eersteReactieOp).toBe(vandaag);
  });

  test("leaves an earlier first reaction as it is", () => {
    const gebeld = waarde(eersteReactieVastleggen(nieuw, "2026-03-04", vandaag));
    expect(waarde(eersteGesprekVastleggen(gebeld, vandaag, vandaag)).eersteReactieOp).toBe("2026-03-04");
  });
});

describe("afsluiten", () => {
  test.each(codesVan(afsluitredenen))(
    "with reason %s an uitkomst is asked only when help came about",
    (afsluitreden) => {
      const result = afsluiten(nieuw, { ...afsluiting, afsluitreden, uitkomst: null }, vandaag);
      const zonder = afsluiten(nieuw, { ...afsluiting, afsluitreden, uitkomst: "sociale_basis" }, vandaag);
      const nodig = (["bereikt", "overgedragen"] as Afsluitreden[]).includes(afsluitreden);
      expect(uitkomstNodig(afsluitreden)).toBe(nodig);
      expect(result.ok ? "mag" : result.reason).toBe(nodig ? "uitkomst_nodig" : "mag");
      expect(zonder.ok ? "mag" : zonder.reason).toBe(nodig ? "mag" : "geen_uitkomst");
    },
  );

  test.each([
    ["2026-03-01", "afgesloten_voor_melding"],
    ["2026-03-04", "voor_contact"],
    ["2026-03-11", "afgesloten_in_toekomst"],
  ])("on %s is refused: %s", (afgeslotenOp, reason) => {
    const gesproken = waarde(eersteGesprekVastleggen(nieuw, "2026-03-05", vandaag));
    expect(afsluiten(gesproken, { ...afsluiting, afgeslotenOp }, vandaag)).toEqual({ ok: false, reason });
  });
});

describe("an uitkomst with a dossier", () => {
  const metRoute = (heeftNaam: boolean): Hulpvraag => ({ ...nieuw, route: "wijkteam", routeReden: "samen", heeftNaam });

  test("asks that triage was done, and that there is a name", () => {
    expect(afsluiten(nieuw, afsluiting, vandaag)).toEqual({ ok: false, reason: "route_nodig" });
    expect(afsluiten(metRoute(false), afsluiting, vandaag)).toEqual({ ok: false, reason: "naam_nodig" });
    expect(afsluiten(metRoute(true), afsluiting, vandaag).ok).toBe(true);
  });
});

describe("the Wmo-onderzoek", () => {
  const melding = waarde(triageren(nieuw, { ...triage, wmoMeldingOp: "2026-03-04" }, vandaag));

  test.each([
    ["2026-03-03", "voor_wmo_melding"],
    ["2026-03-11", "in_toekomst"],
  ])("does not end on %s: %s", (op, reason) => {
    expect(onderzoekAfronden(melding, op, vandaag)).toEqual({ ok: false, reason });
  });

  test("ends only where it began", () => {
    expect(onderzoekAfronden(nieuw, vandaag, vandaag)).toEqual({ ok: false, reason: "geen_melding" });
    expect(waarde(onderzoekAfronden(melding, "2026-03-04", vandaag)).onderzoekAfgerondOp).toBe("2026-03-04");
  });

  test("is forgotten when it was no melding after all, and never ended before the melding", () => {
    const klaar = waarde(onderzoekAfronden(melding, "2026-03-05", vandaag));
    expect(waarde(triageren(klaar, triage, vandaag))).toMatchObject({ wmoMelding: false, onderzoekAfgerondOp: null });
    const later = triageren(klaar, { ...triage, wmoMeldingOp: "2026-03-06" }, vandaag);
    expect(later).toEqual({ ok: false, reason: "melding_na_onderzoek" });
  });
});

describe("what is due", () => {
  test("a call-back within the norm in working days", () => {
    expect(reactieUiterlijk("2026-03-05", 3)).toBe("2026-03-10");
  });

  test("the Wmo-onderzoek within six weeks, moved to a working day (Wmo 2015 art. 2.3.2, Atw art. 1)", () => {
    expect(onderzoekUiterlijk("2026-03-02")).toBe("2026-04-13");
    expect(onderzoekUiterlijk("2026-02-20")).toBe("2026-04-07");
    const dag = fc.integer({ min: 0, max: 20_000 }).map((aantal) => plusDagen("2000-01-01", aantal));
    fc.assert(
      fc.property(dag, (melding) => {
        const einde = onderzoekUiterlijk(melding);
        expect(isWerkdag(einde)).toBe(true);
        expect(dagenTussen(melding, einde)).toBeGreaterThanOrEqual(42);
        expect(dagenTussen(melding, einde)).toBeLessThanOrEqual(47);
      }),
    );
  });
});

/** One thing someone may try, on a day. */
type Poging = (hulpvraag: Hulpvraag, nu: string) => { ok: true; value: Hulpvraag } | { ok: false; reason: string };

const dag = fc.integer({ min: -20, max: 60 }).map((aantal) => plusDagen(gemeldOp, aantal));
const team = fc.constantFrom("centrum", "noord");
const niveau = fc.constantFrom(...codesVan(niveaus));
const poging: fc.Arbitrary<Poging> = fc.oneof(
  fc.record({ id: fc.constantFrom("joost", "sanne"), teams: fc.uniqueArray(team), actief: fc.boolean() }).map(
    (aan): Poging =>
      (hulpvraag) =>
        toewijzen(hulpvraag, aan),
  ),
  team.map(
    (naar): Poging =>
      (hulpvraag) =>
        doorzetten(hulpvraag, naar),
  ),
  fc
    .record({ route: niveau, routeReden: fc.constant("omdat"), wmoMeldingOp: fc.option(dag), heeftNaam: fc.boolean() })
    .map(
      (keuze): Poging =>
        (hulpvraag, nu) =>
          triageren(hulpvraag, keuze, nu),
    ),
  dag.map(
    (op): Poging =>
      (hulpvraag, nu) =>
        eersteReactieVastleggen(hulpvraag, op, nu),
  ),
  dag.map(
    (op): Poging =>
      (hulpvraag, nu) =>
        eersteGesprekVastleggen(hulpvraag, op, nu),
  ),
  fc
    .record({
      afgeslotenOp: dag,
      uitkomst: fc.option(niveau),
      afsluitreden: fc.constantFrom(...codesVan(afsluitredenen)),
      doorverwezenNaar: fc.option(fc.constantFrom(...codesVan(instanties))),
    })
    .map(
      (keuze): Poging =>
        (hulpvraag, nu) =>
          afsluiten(hulpvraag, keuze, nu),
    ),
);
const verloop = fc.array(fc.tuple(poging, fc.nat({ max: 10 })), { maxLength: 25 });

/** Every stand the hulpvraag was in, with the day it came to be so. */
function standen(pogingen: readonly (readonly [Poging, number])[]): { stand: Hulpvraag; nu: string }[] {
  const lijst = [{ stand: nieuw, nu: gemeldOp }];
  for (const [probeer, later] of pogingen) {
    const { stand, nu } = lijst.at(-1)!;
    const straks = plusDagen(nu, later);
    const result = probeer(stand, straks);
    lijst.push({ stand: result.ok ? result.value : stand, nu: straks });
  }
  return lijst;
}

describe("whatever people try, in whatever order", () => {
  test("the days stay in order, and none lies in the future", () => {
    fc.assert(
      fc.property(verloop, (pogingen) => {
        for (const { stand, nu } of standen(pogingen)) {
          expect(stand.gemeldOp).toBe(gemeldOp);
          const afgesloten = stand.status === "afgesloten" ? stand.afgeslotenOp : null;
          const dagen = [stand.gemeldOp, stand.eersteReactieOp, stand.eersteGesprekOp, afgesloten, nu];
          const bekend = dagen.filter((een) => een !== null);
          expect(bekend).toEqual(bekend.toSorted());
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a closed hulpvraag never changes again", () => {
    fc.assert(
      fc.property(verloop, (pogingen) => {
        const lijst = standen(pogingen).map(({ stand }) => stand);
        const gesloten = lijst.findIndex(({ status }) => status === "afgesloten");
        const daarna = gesloten < 0 ? [] : lijst.slice(gesloten);
        expect(daarna.filter((stand) => stand !== lijst[gesloten])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("who works on it keeps it: it is never new again, and stays with its team", () => {
    fc.assert(
      fc.property(verloop, (pogingen) => {
        const lijst = standen(pogingen).map(({ stand }) => stand);
        const begin = lijst.findIndex(({ status }) => status !== "nieuw");
        const bezig = begin < 0 ? [] : lijst.slice(begin);
        expect(bezig.filter(({ status, teamId }) => status === "nieuw" || teamId !== bezig[0]?.teamId)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("a Wmo-melding has a day, and no melding has none; a route has its reason", () => {
    fc.assert(
      fc.property(verloop, (pogingen) => {
        for (const { stand, nu } of standen(pogingen)) {
          expect(stand.wmoMelding === true).toBe(stand.wmoMeldingOp !== null);
          expect((stand.route === null) === (stand.routeReden === null)).toBe(true);
          const melding = stand.wmoMeldingOp ?? gemeldOp;
          expect(melding >= gemeldOp && melding <= nu).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
