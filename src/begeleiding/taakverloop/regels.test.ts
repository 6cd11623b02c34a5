import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { doorgeven, hervatten, type Loper, opschorten, verlengen, verzetten } from "./taakverloop.ts";

const vandaag = "2026-03-10";
const besluit: Loper = {
  stand: "te_doen",
  termijn: { code: "wmo_beschikking", versie: 1, begin: "2026-03-02" },
  wijzigingen: {},
  medewerkerId: "joost",
  uiterlijk: "2026-03-16",
};
const eigen: Loper = { ...besluit, termijn: null, uiterlijk: "2026-03-12" };
const onderzoek: Loper = { ...besluit, termijn: { code: "wmo_onderzoek", versie: 1, begin: "2026-03-02" } };
const langer = { lengte: 2, eenheid: "week", reden: "Advies nodig" } as const;

const redenVan = (result: { ok: boolean; reason?: string }) => (result.ok ? "mag" : result.reason);

describe("a term that stands still", () => {
  test("has no last day until it runs again, and then so many days more", () => {
    const stil = opschorten(besluit, { van: "2026-03-06" }, vandaag);
    expect(stil).toMatchObject({ ok: true, value: { uiterlijk: null } });
    const nu = { ...besluit, uiterlijk: null, wijzigingen: { opschortingen: [{ van: "2026-03-06" }] } };
    expect(hervatten(nu, "2026-03-10", vandaag)).toMatchObject({
      value: { van: "2026-03-06", uiterlijk: "2026-03-23" },
    });
  });

  test("never ends earlier than it would have", () => {
    fc.assert(
      fc.property(fc.integer({ min: -7, max: 1 }), fc.integer({ min: 0, max: 60 }), (eerste, dagen) => {
        const van = plusDagen(vandaag, eerste);
        const result = opschorten(besluit, { van, tot: plusDagen(van, dagen) }, vandaag);
        expect(result.ok && result.value.uiterlijk! > besluit.uiterlijk!).toBe(true);
      }),
    );
  });

  test.each<[string, Loper, { van: string; tot?: string }, string]>([
    ["a task of our own", eigen, { van: vandaag }, "geen_termijn"],
    ["a term that ends in no beschikking", onderzoek, { van: vandaag }, "geen_beschikking"],
    ["what is done", { ...besluit, stand: "gedaan" }, { van: vandaag }, "al_afgerond"],
    ["from the day after tomorrow", besluit, { van: "2026-03-12" }, "begin_te_laat"],
    ["on the day it began", besluit, { van: "2026-03-02" }, "opschorting_voor_begin"],
    ["until the day before", besluit, { van: vandaag, tot: "2026-03-09" }, "opschorting_eindigt_voor_begin"],
    ["for years", besluit, { van: vandaag, tot: "2028-01-01" }, "einde_te_ver"],
    [
      "what is over",
      { ...besluit, termijn: { code: "wmo_beschikking", versie: 1, begin: "2026-02-02" } },
      { van: vandaag },
      "opschorting_na_einde",
    ],
    [
      "twice at once",
      { ...besluit, wijzigingen: { opschortingen: [{ van: "2026-03-04" }] } },
      { van: vandaag },
      "staat_al_stil",
    ],
    [
      "on days it already did",
      { ...besluit, wijzigingen: { opschortingen: [{ van: "2026-03-04", tot: "2026-03-10" }] } },
      { van: vandaag },
      "overlapt",
    ],
  ])("not %s", (_, taak, stil, reden) => {
    expect(redenVan(opschorten(taak, stil, vandaag))).toBe(reden);
  });

  test("runs again only when it stands still, and not from a day to come", () => {
    expect(redenVan(hervatten(besluit, vandaag, vandaag))).toBe("staat_niet_stil");
    const stil = { ...besluit, wijzigingen: { opschortingen: [{ van: "2026-03-06" }] } };
    expect(redenVan(hervatten(stil, "2026-03-11", vandaag))).toBe("in_toekomst");
    expect(redenVan(hervatten(stil, "2026-03-05", vandaag))).toBe("opschorting_eindigt_voor_begin");
    const gepland = { ...besluit, wijzigingen: { opschortingen: [{ van: "2026-03-06", tot: "2026-04-06" }] } };
    expect(hervatten(gepland, "2026-03-07", vandaag)).toMatchObject({ value: { uiterlijk: "2026-03-18" } });
  });
});

describe("a longer term", () => {
  test("is so much longer, once, and told in time", () => {
    expect(verlengen(besluit, langer, vandaag, vandaag)).toMatchObject({ value: { uiterlijk: "2026-03-30" } });
    const al = { ...besluit, wijzigingen: { verlengingen: [langer] } };
    expect(redenVan(verlengen(al, langer, vandaag, vandaag))).toBe("al_verlengd");
    expect(redenVan(verlengen(besluit, langer, "2026-03-11", vandaag))).toBe("melding_in_toekomst");
    expect(redenVan(verlengen(besluit, langer, "2026-03-01", vandaag))).toBe("melding_voor_begin");
    expect(redenVan(verlengen({ ...besluit, uiterlijk: "2026-03-09" }, langer, vandaag, vandaag))).toBe(
      "melding_te_laat",
    );
    expect(redenVan(verlengen(eigen, langer, vandaag, vandaag))).toBe("geen_termijn");
    expect(redenVan(verlengen(onderzoek, langer, vandaag, vandaag))).toBe("geen_beschikking");
  });
});

describe("another colleague, another day", () => {
  test("who takes part, and a day of our own that is not past", () => {
    expect(redenVan(doorgeven(besluit, "sanne", ["joost", "sanne"]))).toBe("mag");
    expect(redenVan(doorgeven(besluit, "ruben", ["joost", "sanne"]))).toBe("niet_betrokken");
    expect(redenVan(doorgeven(besluit, "joost", ["joost"]))).toBe("zelfde_collega");
    expect(redenVan(doorgeven({ ...besluit, stand: "gedaan" }, "sanne", ["sanne"]))).toBe("al_afgerond");
    expect(redenVan(verzetten(eigen, "2026-04-01", vandaag))).toBe("mag");
    expect(redenVan(verzetten(eigen, null, vandaag))).toBe("mag");
    expect(redenVan(verzetten(eigen, "2026-03-12", vandaag))).toBe("zelfde_dag");
    expect(redenVan(verzetten(eigen, "2026-03-09", vandaag))).toBe("in_verleden");
    expect(redenVan(verzetten(besluit, "2026-04-01", vandaag))).toBe("dag_van_de_wet");
    expect(redenVan(verzetten({ ...eigen, stand: "vervallen" }, null, vandaag))).toBe("al_afgerond");
  });
});
