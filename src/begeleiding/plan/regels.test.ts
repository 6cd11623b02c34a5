import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actie, actieEinden, actiestanden, type Doel, doeleinden } from "#begeleiding/planversie/stuk.ts";
import { opsomming } from "#shared/tekst.ts";
import { actieAfronden, actieAfspreken, aantalHelpers, doelAfsluiten, doelStellen, planAfsluiten } from "./plan.ts";

const nu = new Date("2026-03-10T10:00:00Z");
const vandaag = "2026-03-10";
const sleutels = <T extends object>(lijst: T) => fc.constantFrom(...(Object.keys(lijst) as (keyof T & string)[]));
const mensen = ["a", "b", "c", "d"];
const mens = fc.constantFrom(...mensen);
const namen = fc.constantFrom("Veilig Thuis", "veilig  thuis ", "De huisarts", "Tante Bep");
const ja = fc.boolean();

const betrokkene = fc
  .record({ mens, buiten: ja, organisatie: namen, nu: ja })
  .map(({ mens, buiten, organisatie, nu: loopt }) => ({
    medewerkerId: buiten ? null : mens,
    organisatie: buiten ? organisatie : null,
    tot: loopt ? null : nu,
  }));
const uitvoerder = fc.oneof(
  mens.map((medewerkerId) => ({ medewerkerId, inwonerId: null, ander: null })),
  mens.map((inwonerId) => ({ medewerkerId: null, inwonerId, ander: null })),
  namen.map((ander) => ({ medewerkerId: null, inwonerId: null, ander })),
);
const werk = fc.record({ wie: uitvoerder, stand: sleutels(actiestanden) }).map(({ wie, stand }) => ({ ...wie, stand }));
const hulp = [fc.array(betrokkene, { maxLength: 6 }), fc.array(werk, { maxLength: 8 })] as const;

describe("the number of helpers", () => {
  test("counts each once, in whatever order and however often", () => {
    fc.assert(
      fc.property(...hulp, (betrokkenen, acties) => {
        const aantal = aantalHelpers(betrokkenen, acties);
        expect(aantalHelpers([...betrokkenen, ...betrokkenen].toReversed(), acties.toReversed())).toBe(aantal);
        expect(aantal).toBeLessThanOrEqual(mensen.length + 3);
      }),
    );
  });

  test("is not changed by what the gezin does itself, what is done, or who left", () => {
    fc.assert(
      fc.property(...hulp, (betrokkenen, acties) => {
        const telt = acties.filter(({ stand, inwonerId }) => stand === "te_doen" && inwonerId === null);
        const hier = betrokkenen.filter(({ tot }) => tot === null);
        expect(aantalHelpers(hier, telt)).toBe(aantalHelpers(betrokkenen, acties));
      }),
    );
  });

  test("grows by at most one with one more actie, and never shrinks", () => {
    fc.assert(
      fc.property(...hulp, werk, (betrokkenen, acties, erbij) => {
        const meer = aantalHelpers(betrokkenen, [...acties, erbij]) - aantalHelpers(betrokkenen, acties);
        expect([0, 1]).toContain(meer);
      }),
    );
  });

  test("knows an organisation by its name, however it is typed", () => {
    const regie = { medewerkerId: null, organisatie: "Veilig Thuis", tot: null };
    const actie = { medewerkerId: null, inwonerId: null, ander: " veilig  thuis", stand: "te_doen" } as const;
    expect(aantalHelpers([regie], [actie])).toBe(1);
  });
});

const doel: Doel = {
  id: "doel",
  woorden: "Rust.",
  leefgebied: "gezin",
  oorzaakId: null,
  toelichting: null,
  stand: "open",
  gesteldOp: nu,
  geslotenOp: null,
};
const stap = fc.oneof(
  fc.constant({ wat: "afspreken" } as const),
  fc.record({ wat: fc.constant("afronden" as const), welke: fc.nat(5), stand: sleutels(actieEinden) }),
  fc.record({ wat: fc.constant("afsluiten" as const), stand: sleutels(doeleinden) }),
);

describe("a doel and its acties, whatever people try", () => {
  test("never has something to do after it ended, and never changes how it ended", () => {
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 20 }), (stappen) => {
        let [huidig, acties]: [Doel, Actie[]] = [doel, []];
        for (const stap of stappen) {
          const was = huidig;
          [huidig, acties] = zet(huidig, acties, stap);
          expect(huidig.stand === "open" || acties.every(({ stand }) => stand !== "te_doen")).toBe(true);
          expect((huidig.stand === "open") === (huidig.geslotenOp === null)).toBe(true);
          expect(huidig).toEqual(was.stand === "open" ? huidig : was);
        }
      }),
    );
  });
});

type Stap = typeof stap extends fc.Arbitrary<infer T> ? T : never;

function zet(doel: Doel, acties: Actie[], stap: Stap): [Doel, Actie[]] {
  if (stap.wat === "afspreken") {
    const nieuw = { wat: "Bellen", niveau: "wijkteam", wie: "a", ander: undefined, wanneer: null } as const;
    const uitslag = actieAfspreken(doel, acties, nieuw, { deelnemers: ["a"], betrokkenen: [] }, vandaag);
    if (!uitslag.ok) return [doel, acties];
    const id = String(acties.length);
    return [doel, [...acties, { ...uitslag.value, id, doelId: doel.id, afgesprokenOp: nu, afgerondOp: null }]];
  }
  if (stap.wat === "afsluiten") {
    const uitslag = doelAfsluiten(doel, acties, { stand: stap.stand, toelichting: null }, nu);
    return [uitslag.ok ? uitslag.value : doel, acties];
  }
  return [
    doel,
    acties.map((actie, index) => {
      const uitslag = index === stap.welke ? actieAfronden(actie, stap.stand, nu) : { ok: false as const };
      return uitslag.ok ? uitslag.value : actie;
    }),
  ];
}

describe("a plan that ends with its dossier", () => {
  test("has nothing open, and keeps what had ended as it was", () => {
    const standen = fc.array(fc.constantFrom("open" as const, "bereikt" as const, "losgelaten" as const), {
      maxLength: 8,
    });
    const werk = fc.array(fc.record({ bij: fc.nat(8), stand: sleutels(actiestanden) }), { maxLength: 12 });
    fc.assert(
      fc.property(standen, werk, (doelstanden, acties) => {
        const doelen = doelstanden.map((stand, nummer) => ({ ...doel, id: String(nummer), stand }));
        const bij = acties.map(({ bij, stand }) => ({ doelId: String(bij), stand }) as Actie);
        const open = doelen.filter(({ stand }) => stand === "open");
        const eindes = new Map(open.map(({ id }) => [id, { stand: "deels", toelichting: null } as const]));
        const uitslag = planAfsluiten(doelen, bij, eindes, nu);
        expect(uitslag.ok && uitslag.value.doelen.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
        expect(uitslag.ok && uitslag.value.acties.length).toBe(bij.filter(({ stand }) => stand === "te_doen").length);
        if (open.length === 0) return;
        eindes.delete(open[0]!.id);
        expect(planAfsluiten(doelen, bij, eindes, nu)).toMatchObject({ reason: "open_doelen" });
      }),
    );
  });
});

test("a plan stays one that people can look at together", () => {
  const vol = Array.from({ length: 50 }, (_, index) => ({ ...doel, id: String(index) }));
  const wens = { woorden: "Rust.", leefgebied: "gezin", oorzaak: null } as const;
  expect(doelStellen(vol, wens, [], "a")).toMatchObject({ reason: "te_veel_doelen" });
  expect(doelStellen(vol.slice(1), wens, [], "a").ok).toBe(true);
  const vreemd = { ...wens, oorzaakId: "van een ander plan" };
  expect(doelStellen([], vreemd, [], "a")).toMatchObject({ reason: "onbekende_oorzaak" });
  const nieuw = { wat: "Bellen", niveau: "wijkteam", wie: "a", ander: undefined, wanneer: null } as const;
  const af = Array.from({ length: 50 }, () => ({ doelId: doel.id, stand: "gedaan" }) as Actie);
  const gezelschap = { deelnemers: ["a"], betrokkenen: [] };
  expect(actieAfspreken(doel, af, nieuw, gezelschap, vandaag)).toMatchObject({ reason: "te_veel_acties" });
});

test.each([
  [[], ""],
  [["Anna"], "Anna"],
  [["Anna", "Tom"], "Anna en Tom"],
  [["Anna", "Bram", "Tom"], "Anna, Bram en Tom"],
])("names read as people say them: %j", (namen, zin) => {
  expect(opsomming(namen)).toBe(zin);
});
