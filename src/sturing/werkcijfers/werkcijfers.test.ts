import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { leunEnSteunStarten } from "#begeleiding/fase/commands.ts";
import { taakAfronden, taakMaken } from "#begeleiding/taak/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, gesloten, gevraagd, nu, opgepakt, rijVan, tekstVan, vandaag } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { deelTerug, terugkeerVan } from "./werkcijfers.ts";

const database = await testDatabase();
const [joost, fatima, marieke, karin] = (await Promise.all(
  ["Joost van Dijk", "Fatima Benali", "Marieke Hoekstra", "Karin Wolters"].map((naam) =>
    identiteitVan(database.owner, naam),
  ),
)) as [Identiteit, Identiteit, Identiteit, Identiteit];
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost, nu, work);

/** The page of who asks, as text and as rows. */
async function werk(wie: Identiteit, vraag = "") {
  const { document } = await screen(await appFor(database, wie).get(`/cijfers/werk${vraag}`));
  const rijen = Array.from(document.querySelectorAll("#werk tbody tr, #terugkeer tbody tr"), (rij) =>
    Array.from(rij.children, (cel) => cel.textContent ?? ""),
  );
  const rij = (naam: string) => rijen.find(([eerste]) => eerste === naam)?.slice(1);
  return { document, rij, tekst: tekstVan(document) };
}

beforeAll(async () => {
  const { casusId, pad } = await dossierGeopend(database, joost);
  const app = appFor(database, joost);
  for (const soort of ["telefoon", "huisbezoek", "leun_en_steun"])
    await app.post(`${pad}/contactmomenten`, { id: uuidv7(), soort, op: vandaag, tekst: "Geheim gesprek." });
  const klaar = uuidv7();
  const wens = { medewerkerId: joost.medewerkerId!, uiterlijk: undefined };
  const wet = { code: "wmo_beschikking", begin: "2026-03-02" };
  await doe((tx) => taakMaken(tx, casusId, uuidv7(), { ...wens, wat: undefined, termijn: wet }));
  await doe((tx) => taakMaken(tx, casusId, klaar, { ...wens, wat: "Bellen", termijn: undefined, werksoort: "regie" }));
  await doe((tx) => taakAfronden(tx, casusId, klaar, "gedaan"));
  const weg = uuidv7();
  await doe((tx) =>
    taakMaken(tx, casusId, weg, { ...wens, wat: "Toch niet", termijn: undefined, werksoort: "signaleren" }),
  );
  await doe((tx) => taakAfronden(tx, casusId, weg, "vervallen"));
  const rustig = await dossierGeopend(database, joost);
  const fase = { id: uuidv7(), van: vandaag, elkeWeken: 4, reden: "Rustig.", versie: 1 };
  await doe((tx) => leunEnSteunStarten(tx, rustig.casusId, fase));
});

describe("where the work goes", () => {
  test("is counted by kind, planned and done, in the dossiers of the coordinator's team", async () => {
    const { rij, tekst } = await werk(fatima);
    expect(rij("Zelf ondersteunen")).toEqual(["0", "2", "0"]);
    expect(rij("Leun- en steuncontact")).toEqual(["1", "1", "0"]);
    expect(rij("Toegang tot voorzieningen")).toEqual(["1", "0", "0"]);
    expect(rij("Regie voeren")).toEqual(["0", "0", "1"]);
    expect(rij("Signaleren")).toEqual(["0", "0", "0"]);
    expect(tekst).toContain("In begeleiding1 dossier");
    expect(tekst).toContain("In leun- en steuncontact1 dossier");
    expect(tekst).toContain("Er wordt nooit per medewerker geteld (WOR artikel 27).");
    expect(tekst).not.toMatch(/Joost|Geheim|Bellen/);
  });

  test("is of the municipality for the kwaliteitsmedewerker, and of one team when she chooses it", async () => {
    expect((await werk(karin)).rij("Zelf ondersteunen")).toEqual(["0", "2", "0"]);
    expect((await werk(karin, `?team=${joost.teams[0]}`)).rij("Zelf ondersteunen")).toEqual(["0", "2", "0"]);
    expect((await werk(karin, `?team=${marieke.teams[0]}`)).rij("Zelf ondersteunen")).toEqual(["0", "0", "0"]);
    expect((await werk(marieke)).rij("Zelf ondersteunen")).toEqual(["0", "0", "0"]);
  });

  test("does not exist of a team that is not hers, for who coordinates none, or in a period that is none", async () => {
    expect((await appFor(database, marieke).get(`/cijfers/werk?team=${joost.teams[0]}`)).status).toBe(404);
    expect((await appFor(database, joost).get("/cijfers/werk")).status).toBe(404);
    expect((await appFor(database, fatima).get("/cijfers/werk?periode=ooit")).status).toBe(422);
    expect((await werk(fatima, "?periode=vorig-jaar")).rij("Zelf ondersteunen")).toEqual(["0", "0", "0"]);
  });

  test("is reached from the figures, and a look is logged", async () => {
    const { document } = await screen(await appFor(database, fatima).get("/cijfers"));
    expect(document.querySelector(`a[href="/cijfers/werk"]`)).not.toBeNull();
    const gezien = await database.owner.selectFrom("raadpleging").select(["doel", "route"]).execute();
    expect(gezien).toContainEqual({ doel: "cijfers", route: "/cijfers/werk" });
  });
});

describe("who comes back", () => {
  /** Closed on this day, and asked again on another if at all. */
  async function afgesloten(op: string, terugOp?: string): Promise<void> {
    const eerst = await gevraagd(database, { gemeldOp: "2024-01-09" });
    await opgepakt(database, joost, eerst);
    await gesloten(database, joost, eerst, { afgeslotenOp: op });
    if (terugOp === undefined) return;
    const { inwonerId } = await rijVan(database, eerst);
    const opnieuw = await gevraagd(database, { gemeldOp: terugOp });
    await database.owner.updateTable("hulpvraag").set({ inwonerId }).where("id", "=", opnieuw).execute();
  }

  test("is estimated with those not yet followed for twelve months, by hand: 1 of 4, then 1 of the 2 left", async () => {
    // Four endings in the last year but one: one back after 30 days, one after 200; one still followed for 100 days only.
    await afgesloten("2025-03-10", "2025-04-09");
    await afgesloten("2025-03-10", "2025-09-26");
    await afgesloten("2025-03-10");
    await afgesloten("2025-11-30");
    const { rij, tekst } = await werk(fatima);
    expect(rij("3 maanden")?.[0]).toBe("25%");
    expect(rij("6 maanden")?.[0]).toBe("25%");
    expect(rij("12 maanden")?.[0]).toBe("62,5%");
    expect(tekst).toContain("Geteld: 4 afgesloten hulpvragen, waarvan 2 nu al terug.");
  });

  test("is not said while nobody was followed that long", () => {
    const km = terugkeerVan([{ einde: "open", dagen: 100, aantal: 9 }]);
    expect(deelTerug(km, 12)).toEqual({ maanden: 12, deel: null, onder: null, boven: null, gevolgd: 0 });
    expect(deelTerug(km, 3)).toMatchObject({ deel: 0, gevolgd: 9 });
  });

  test("lies between none and all, in its interval, and never shrinks with time", () => {
    const spel = fc.record({
      einde: fc.constantFrom("bereikt" as const, "open" as const),
      dagen: fc.integer({ min: 1, max: 366 }),
      aantal: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(spel, { minLength: 1, maxLength: 20 }), (tellingen) => {
        const km = terugkeerVan([...tellingen, { einde: "open", dagen: 366, aantal: 1 }]);
        const delen = [3, 6, 12].map((maanden) => deelTerug(km, maanden));
        for (const [index, { deel, onder, boven }] of delen.entries()) {
          expect(deel).toBeGreaterThanOrEqual(delen[index - 1]?.deel ?? 0);
          expect(deel).toBeLessThanOrEqual(1);
          expect(onder ?? 0).toBeLessThanOrEqual(deel!);
          expect(boven ?? 1).toBeGreaterThanOrEqual(deel!);
        }
      }),
    );
  });
});
