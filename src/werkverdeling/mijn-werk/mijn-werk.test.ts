import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eersteGesprekRegistreren, eersteReactieRegistreren } from "#instroom/hulpvraag/commands.ts";
import { hulpvraagTriageren } from "#instroom/triage/commands.ts";
import { plusDagen } from "#shared/datum.ts";
import { unitOfWork } from "#db/uow.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gesloten, gevraagd, nu, opgepakt, rijVan, tekstVan, vandaag, type Vraag } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { eerstvolgende, opVolgorde, type WerkRegel } from "./mijn-werk.ts";

const regel: WerkRegel = {
  id: "h",
  naam: null,
  eigenWoorden: "",
  gemeldOp: "2026-03-02",
  spoed: false,
  route: null,
  wmoMeldingOp: null,
  onderzoekAfgerondOp: null,
  eersteReactieOp: null,
  eersteGesprekOp: null,
  behandelaar: "Joost",
  isVanMij: true,
};
const gebeld = { eersteReactieOp: "2026-03-03" };

describe("what to do next", () => {
  test.each<[string, Partial<WerkRegel>, string, string | undefined]>([
    ["nobody called yet", {}, "bellen", "2026-03-05"],
    ["nobody called, although it is a Wmo-melding", { wmoMeldingOp: "2026-03-02" }, "bellen", "2026-03-05"],
    [
      "called, a Wmo-melding",
      { ...gebeld, wmoMeldingOp: "2026-03-02", route: "maatwerk", eersteGesprekOp: "2026-03-04" },
      "onderzoek",
      "2026-04-13",
    ],
    ["called, a Wmo-melding without a route", { ...gebeld, wmoMeldingOp: "2026-03-02" }, "route", "2026-04-13"],
    [
      "the onderzoek is done",
      {
        ...gebeld,
        wmoMeldingOp: "2026-03-02",
        route: "maatwerk",
        eersteGesprekOp: "2026-03-04",
        onderzoekAfgerondOp: "2026-03-20",
      },
      "helpen",
      undefined,
    ],
    ["called, no route", gebeld, "route", undefined],
    ["called, a route", { ...gebeld, route: "wijkteam" }, "gesprek", undefined],
    ["spoken", { ...gebeld, route: "wijkteam", eersteGesprekOp: "2026-03-04" }, "helpen", undefined],
    ["spoken, no route", { ...gebeld, eersteGesprekOp: "2026-03-04" }, "route", undefined],
  ])("%s", (_, stand, wat, uiterlijk) => {
    expect(eerstvolgende({ ...regel, ...stand }, 3)).toEqual({ wat, uiterlijk });
  });
});

describe("the order of work", () => {
  const dag = fc.integer({ min: -60, max: 0 }).map((aantal) => plusDagen(vandaag, aantal));
  const werk = fc.array(
    fc.record({
      gemeldOp: dag,
      spoed: fc.boolean(),
      route: fc.option(fc.constant("wijkteam")),
      wmoMeldingOp: fc.option(dag),
      eersteReactieOp: fc.option(dag),
      eersteGesprekOp: fc.option(dag),
    }),
    { maxLength: 12 },
  );
  const regels = werk.map((lijst) => lijst.map((een, index): WerkRegel => ({ ...regel, ...een, id: String(index) })));

  test("is the same whatever order the list came in", () => {
    fc.assert(
      fc.property(regels, (lijst) => {
        const sleutel = (regelsOpVolgorde: WerkRegel[]) =>
          opVolgorde(regelsOpVolgorde, 3, vandaag).map((een) => [
            een.spoed && een.eersteGesprekOp === null,
            een.nu.uiterlijk,
            een.gemeldOp,
          ]);
        expect(sleutel(lijst.toReversed())).toEqual(sleutel(lijst));
        expect(opVolgorde(lijst, 3, vandaag)).toHaveLength(lijst.length);
      }),
    );
  });

  test("of two that are alike in everything is that in which they came", () => {
    const lijst = ["a", "b", "c", "d"].map((id) => ({ ...regel, id }));
    expect(opVolgorde(lijst, 3, vandaag).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });

  test("puts urgent ones first until someone has spoken with them, then what is due first, then who waits for a conversation, then who waits longest", () => {
    fc.assert(
      fc.property(regels, (lijst) => {
        const items = opVolgorde(lijst, 3, vandaag);
        for (const [index, item] of items.entries()) {
          const volgende = items[index + 1];
          if (volgende === undefined) continue;
          const rang = (een: typeof item) => [
            een.spoed && een.eersteGesprekOp === null ? "0" : "1",
            een.nu.uiterlijk ?? "9999",
            ["bellen", "onderzoek", "gesprek", "route", "helpen"].indexOf(een.nu.wat),
            een.gemeldOp,
          ];
          expect(rang(item).join() <= rang(volgende).join()).toBe(true);
        }
      }),
    );
  });
});

describe("Mijn werk", async () => {
  const database = await testDatabase();
  const joost = await identiteitVan(database.owner, "Joost van Dijk");
  const app = appFor(database, joost);
  const mijn = async (vraag: Vraag) => {
    const id = await gevraagd(database, vraag);
    await opgepakt(database, joost, id);
    return id;
  };
  const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost, nu, work);

  test("is empty on the first day, and says what will stand there", async () => {
    const tekst = tekstVan((await screen(await app.get("/mijn-werk"))).document);
    expect(tekst).toContain("Dag Joost");
    expect(tekst).toContain("Er staat niets voor je open.");
    expect(tekst).toContain("Wat je in de instroom pakt of wat een collega jou toewijst, staat hier.");
  });

  test("shows what is mine in the order of what is due, what to do now and how long people wait", async () => {
    const inwoner = (achternaam: string) => ({ inwoner: { achternaam } });
    const laat = await mijn({ ...inwoner("Telaat"), gemeldOp: "2026-02-20" });
    const opTijd = await mijn({ ...inwoner("Optijd"), gemeldOp: "2026-03-09" });
    const spoed = await mijn({ ...inwoner("Haast"), gemeldOp: "2026-03-10", spoed: true });
    const wmo = await mijn({ ...inwoner("Melding"), gemeldOp: "2026-03-02" });
    await doe((tx) => eersteReactieRegistreren(tx, wmo, "2026-03-03", 2));
    const keuze = {
      route: "maatwerk",
      routeReden: "hulpmiddel nodig",
      wmoMeldingOp: "2026-03-02",
      correctie: {},
    } as const;
    await doe((tx) => hulpvraagTriageren(tx, database.sleutels, wmo, keuze, 3));
    const gesproken = await mijn({ ...inwoner("Gesproken"), gemeldOp: "2026-03-01" });
    await doe((tx) => eersteGesprekRegistreren(tx, gesproken, "2026-03-09", 2));
    const dicht = await mijn(inwoner("Dicht"));
    await gesloten(database, joost, dicht);
    await gevraagd(database, inwoner("Vanniemand"));

    const { document } = await screen(await app.get("/mijn-werk"));
    const rijen = Array.from(document.querySelectorAll("main tbody tr"), ({ textContent }) => textContent ?? "");
    const links = Array.from(document.querySelectorAll("main tbody a"), (link) => link.getAttribute("href"));
    expect(links).toEqual([spoed, laat, opTijd, wmo, gesproken].map((id) => `/hulpvragen/${id}`));
    expect(rijen[0]).toMatch(/Spoed.*Haast.*Terugbellen/s);
    expect(rijen[1]).toMatch(/Telaat.*Terugbellen.*dagen te laat.*18 dagen/s);
    expect(rijen[2]).toMatch(/Optijd.*Terugbellen.*over 2 dagen|Optijd.*Terugbellen.*over 3 dagen/s);
    expect(rijen[3]).toMatch(/Melding.*Eerste gesprek voeren.*over 34 dagen.*8 dagen.*Maatwerk/s);
    expect(rijen[4]).toMatch(/Gesproken.*Route kiezen.*Gesprek is geweest/s);
    expect(tekstVan(document)).toContain("Je hebt 5 open hulpvragen. Bij 1 is iets te laat");
    expect(tekstVan(document)).not.toMatch(/Dicht|Vanniemand/);
  });

  test("a hold or a new behandelaar does not reset how long someone waits", async () => {
    const id = await mijn({ gemeldOp: "2026-01-05", inwoner: { achternaam: "Langwachtend" } });
    const fatima = await identiteitVan(database.owner, "Fatima Benali");
    await opgepakt(database, joost, id, fatima.medewerkerId);
    await opgepakt(database, fatima, id, joost.medewerkerId);
    const { getByText } = await screen(await app.get("/mijn-werk"));
    expect(getByText("Langwachtend").closest("tr")?.textContent).toContain("64 dagen");
    expect((await rijVan(database, id)).gemeldOp).toBe("2026-01-05");
  });

  test("says so when there is more than fits, instead of leaving it out in silence", async () => {
    const { teams, medewerkerId, gemeenteId } = await identiteitVan(database.owner, "Emre Yıldız");
    const id = await gevraagd(database);
    const basis = await rijVan(database, id);
    const letters = "ABCDEFGHJKMNPQRSTVWXYZ";
    const rijen = Array.from({ length: 201 }, (_, index) => ({
      ...basis,
      id: `0190f3a0-0000-7000-8000-${String(index).padStart(12, "0")}`,
      kenmerk: `0000-${String(index)
        .padStart(4, "0")
        .replaceAll(/\d/g, (cijfer) => letters[Number(cijfer)]!)}`,
      teamId: teams[0]!,
      toegewezenAan: medewerkerId,
      gemeenteId,
      status: "in_behandeling",
    }));
    await database.owner.insertInto("hulpvraag").values(rijen).execute();
    const emre = appFor(database, await identiteitVan(database.owner, "Emre Yıldız"));
    const { document } = await screen(await emre.get("/mijn-werk"));
    expect(document.querySelectorAll("main tbody tr")).toHaveLength(50);
    expect(tekstVan(document)).toContain("Je hebt meer dan 100 open hulpvragen.");

    const volgende = document.querySelector("a[rel=next]")?.getAttribute("href") ?? "";
    const rest = (await screen(await emre.get(volgende))).document;
    const ids = (blad: Document) =>
      Array.from(blad.querySelectorAll("main tbody a"), (link) => link.getAttribute("href"));
    expect(new Set([...ids(document), ...ids(rest)]).size).toBe(100);
    expect(rest.querySelector("a[rel=next]")).toBeNull();
    const gezien = await database.owner.selectFrom("raadpleging").select("hulpvragen").execute();
    expect(gezien.filter(({ hulpvragen }) => hulpvragen.length === 50)).toHaveLength(2);
    expect((await emre.get("/mijn-werk?vanaf=onzin")).status).toBe(200);
  });
});
