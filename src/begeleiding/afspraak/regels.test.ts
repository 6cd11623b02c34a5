import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagVan, plusDagen } from "#shared/datum.ts";
import { tijdVan } from "#shared/tijdstip.ts";
import {
  type Afspraak,
  dubbelPlannen,
  houden,
  laatUitvallen,
  mensenKiezen,
  telling,
  tijdvakKiezen,
  verzetten,
} from "./afspraak.ts";
import { isVerlaten, metWie, verdelen } from "./overzicht.ts";

const nu = new Date("2026-03-10T10:00:00+01:00");
const morgen = { dag: "2026-03-11", van: "10:00", tot: "11:00" };

const gepland: Afspraak = {
  id: "a",
  casusId: "c",
  reeksId: "a",
  nummer: 0,
  soort: "huisbezoek",
  begint: new Date("2026-03-11T10:00:00+01:00"),
  eindigt: new Date("2026-03-11T11:00:00+01:00"),
  waar: null,
  met: [],
  waarom: "Post",
  stand: "gepland",
  uitval: null,
  toelichting: null,
  contactmomentId: null,
  gaan: [{ id: "ik", naam: "Joost" }],
};
const erna = new Date("2026-03-11T12:00:00+01:00");

describe("the time of an appointment", () => {
  test("is one on the clock of the Netherlands, in summer and in winter", () => {
    const zomer = tijdvakKiezen({ dag: "2026-07-01", van: "10:00", tot: "10:30" }, nu);
    expect(zomer).toMatchObject({ ok: true, value: { begint: new Date("2026-07-01T08:00:00Z") } });
    expect(tijdvakKiezen(morgen, nu)).toMatchObject({ ok: true, value: { eindigt: new Date("2026-03-11T10:00:00Z") } });
  });

  test("of a night in which the clock changes lasts as long as people are there", () => {
    const nacht = tijdvakKiezen({ dag: "2026-03-29", van: "01:30", tot: "03:30" }, nu);
    expect(nacht.ok && nacht.value.eindigt.getTime() - nacht.value.begint.getTime()).toBe(3_600_000);
  });

  test.each([
    ["begin_bestaat_niet", { dag: "2026-03-29", van: "02:30", tot: "04:00" }],
    ["einde_bestaat_niet", { dag: "2026-03-29", van: "01:30", tot: "02:30" }],
    ["einde_voor_begin", { ...morgen, tot: "09:59" }],
    ["einde_voor_begin", { ...morgen, tot: "10:00" }],
    ["in_verleden", { dag: "2026-03-10", van: "09:59", tot: "11:00" }],
    ["te_ver", { ...morgen, dag: "2027-03-12" }],
  ])("is refused: %s", (reason, wens) => {
    expect(tijdvakKiezen(wens, nu)).toEqual({ ok: false, reason });
  });

  test("is, when accepted, what was asked, and always still to come", () => {
    const minuten = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const klok = (m: number) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 400 }), minuten, minuten, (over, van, tot) => {
        const wens = { dag: plusDagen("2026-03-10", over), van: klok(van), tot: klok(tot) };
        const result = tijdvakKiezen(wens, nu);
        if (!result.ok) return;
        const { begint, eindigt } = result.value;
        expect([dagVan(begint), tijdVan(begint), tijdVan(eindigt)]).toEqual([wens.dag, wens.van, wens.tot]);
        expect(begint >= nu && eindigt > begint).toBe(true);
      }),
    );
  });
});

describe("who is there", () => {
  test.each([
    ["geen_deelnemer", { met: ["vreemd"], gaan: ["ik"] }],
    ["niemand_gaat", { met: [], gaan: [] }],
    ["niet_betrokken", { met: [], gaan: ["ik", "ander"] }],
  ])("is refused: %s", (reason, mensen) => {
    const kring = { deelnemers: ["anna"], helpers: ["ik"], voor: undefined };
    expect(mensenKiezen(mensen, kring)).toEqual({ ok: false, reason });
  });

  test("is people of the gezin, by helpers of the gezin", () => {
    const kring = { deelnemers: ["anna", "tom"], helpers: ["ik"], voor: undefined };
    expect(mensenKiezen({ met: ["anna"], gaan: ["ik"] }, kring).ok).toBe(true);
  });

  test("is, for who takes part for some of the gezin, one of them", () => {
    const kring = { deelnemers: ["anna", "tom"], helpers: ["ik"], voor: ["tom"] };
    const met = (...wie: string[]) => mensenKiezen({ met: wie, gaan: ["ik"] }, kring);
    expect(met("tom").ok).toBe(true);
    for (const fout of [met(), met("anna"), met("anna", "tom")])
      expect(fout).toEqual({ ok: false, reason: "niet_voor_hen" });
  });

  test("two things at once is asked about, and may be meant", () => {
    expect(dubbelPlannen(["ik"], false)).toEqual({ ok: false, reason: "dubbel" });
    expect([dubbelPlannen(["ik"], true).ok, dubbelPlannen([], false).ok]).toEqual([true, true]);
  });
});

describe("how it went", () => {
  test("is known once it began; who cancels may do so before", () => {
    expect(houden(gepland, nu)).toEqual({ ok: false, reason: "nog_niet_geweest" });
    expect(houden(gepland, erna)).toEqual({ ok: true, value: "2026-03-11" });
    expect(laatUitvallen(gepland, "niet_verschenen", nu)).toEqual({ ok: false, reason: "nog_niet_geweest" });
    expect(laatUitvallen(gepland, "niet_verschenen", erna).ok).toBe(true);
    expect(laatUitvallen(gepland, "afgezegd_inwoner", nu).ok).toBe(true);
  });

  test("a moved one is the next of its row", () => {
    expect(verzetten({ ...gepland, nummer: 2 })).toEqual({ ok: true, value: { reeksId: "a", nummer: 3 } });
  });

  test.each(["gehouden", "niet_gehouden", "verzet"] as const)("what is %s does not change any more", (stand) => {
    const reason = "al_afgehandeld";
    const oud = { ...gepland, stand };
    expect([houden(oud, erna), laatUitvallen(oud, "afgezegd_team", erna), verzetten(oud)]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, reason })),
    );
  });

  test("is counted", () => {
    const standen = [
      { stand: "gehouden", uitval: null },
      { stand: "niet_gehouden", uitval: "niet_verschenen" },
      { stand: "niet_gehouden", uitval: "afgezegd_team" },
      { stand: "verzet", uitval: null },
    ] as const;
    expect(telling(standen)).toEqual({ gehouden: 1, nietGehouden: 2, nietVerschenen: 1 });
  });
});

test("what comes stands first on top, what is past the latest on top, and what nobody goes to is known", () => {
  const later = { ...gepland, id: "b", begint: erna };
  const oud = { ...gepland, id: "o", stand: "gehouden" } as const;
  const ouder = { ...oud, id: "p", begint: nu };
  const { komend, geweest } = verdelen([later, ouder, gepland, oud]);
  expect([komend.map(({ id }) => id), geweest.map(({ id }) => id)]).toEqual([
    ["a", "b"],
    ["o", "p"],
  ]);
  expect([isVerlaten(gepland, []), isVerlaten(gepland, gepland.gaan), isVerlaten(oud, [])]).toEqual([
    true,
    false,
    false,
  ]);
  expect([metWie(gepland, []), metWie({ met: ["x"] }, [])]).toEqual(["het hele gezin", "iemand anders"]);
});
