import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, gesloten, gevraagd, nu, opgepakt, rijVan, tekstVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { findEerdereHulp } from "./queries.ts";

const database = await testDatabase();
const [joost, fatima, emre] = (await Promise.all(
  ["Joost van Dijk", "Fatima Benali", "Emre Yıldız"].map((naam) => identiteitVan(database.owner, naam)),
)) as [Identiteit, Identiteit, Identiteit];
const app = appFor(database, joost);

/** Someone was helped and the question closed on this day; then she asks again, on 9 March 2026. */
async function terug(afgeslotenOp: string, afsluitreden: "bereikt" | "overleden" = "bereikt"): Promise<string> {
  const eerst = await gevraagd(database, { gemeldOp: "2024-01-09" });
  await opgepakt(database, joost, eerst);
  const uitkomst = afsluitreden === "bereikt" ? "sociale_basis" : null;
  await gesloten(database, joost, eerst, { afgeslotenOp, afsluitreden, uitkomst });
  return zelfdeAls(eerst, await gevraagd(database));
}

/** The registration knew her: both questions are of one inwoner. */
async function zelfdeAls(eerst: string, opnieuw: string): Promise<string> {
  const { inwonerId } = await rijVan(database, eerst);
  await database.owner.updateTable("hulpvraag").set({ inwonerId }).where("id", "=", opnieuw).execute();
  return opnieuw;
}

const gezien = async (pad: string) => tekstVan((await screen(await app.get(pad))).document);
const eerderVan = (wie: Identiteit, id: string) =>
  unitOfWork(database.databases.app, wie, nu, (tx) => findEerdereHulp(tx, id));

describe("a heraanmelding", () => {
  test("is told at the instroom, at the route and at the hulpvraag: the day and the team, and nothing of what it was about", async () => {
    const opnieuw = await terug("2025-10-01");
    for (const pad of ["/instroom", `/hulpvragen/${opnieuw}`, `/hulpvragen/${opnieuw}/triage`]) {
      const tekst = await gezien(pad);
      expect([pad, tekst]).toEqual([pad, expect.stringContaining("Heraanmelding")]);
      expect([pad, tekst]).toEqual([pad, expect.stringMatching(/[Ee]erder geholpen.*1 oktober/)]);
      expect(tekst).toContain("SWT Centrum");
    }
  });

  test.each([
    ["a day within twelve months", "2025-03-10", true],
    ["twelve months before to the day", "2025-03-09", false],
    ["the day on which she asks", "2026-03-09", false],
  ])("counts an end on %s: %s is %s", async (_, op, wel) => {
    const eerder = await eerderVan(joost, await terug(op));
    expect(eerder).toEqual(wel ? { op, team: "SWT Centrum" } : undefined);
  });

  test("is not one when it is someone else, without a name, or still open", async () => {
    expect(await eerderVan(joost, await gevraagd(database))).toBeUndefined();
    const open = await gevraagd(database);
    expect(await eerderVan(joost, await zelfdeAls(open, await gevraagd(database)))).toBeUndefined();
    const anoniem = await gevraagd(database, { inwoner: {} });
    expect(await eerderVan(joost, anoniem)).toBeUndefined();
  });

  test("is one under her other record, for as long as the two are said to be one person", async () => {
    const eerst = await gevraagd(database, { gemeldOp: "2024-01-09" });
    await opgepakt(database, joost, eerst);
    await gesloten(database, joost, eerst, { afgeslotenOp: "2025-10-01" });
    const opnieuw = await gevraagd(database);
    const { inwonerId: samenMet } = await rijVan(database, eerst);
    const { inwonerId: ander } = await rijVan(database, opnieuw);
    const zijn = (een: string | null) =>
      database.owner.updateTable("inwoner").set({ samenMet: een }).where("id", "=", ander).execute();
    await zijn(samenMet);
    expect(await eerderVan(joost, opnieuw)).toEqual({ op: "2025-10-01", team: "SWT Centrum" });
    await zijn(null);
    expect(await eerderVan(joost, opnieuw)).toBeUndefined();
  });

  test("is one too when the dossier she was in was closed, also of another's question", async () => {
    const { casusId, hulpvraagId } = await dossierGeopend(database, joost);
    await gesloten(database, joost, hulpvraagId);
    const velden = { geslotenOp: "2026-03-01", geopendOp: "2025-03-01", afsluitreden: "bereikt", resultaat: "Goed." };
    await database.owner.updateTable("casus").set(velden).where("id", "=", casusId).execute();
    const kind = await gevraagd(database);
    const { inwonerId } = await rijVan(database, kind);
    const lid = { gemeenteId: 193, casusId, inwonerId: inwonerId!, gezinsrol: "kind", van: "2025-03-01" };
    await database.owner.insertInto("deelnemer").values(lid).execute();
    expect(await eerderVan(joost, kind)).toEqual({ op: "2026-03-01", team: "SWT Centrum" });
  });

  test("takes the latest end of several", async () => {
    const opnieuw = await terug("2025-10-01");
    await gesloten(database, fatima, opnieuw, {
      afgeslotenOp: "2026-03-09",
      uitkomst: null,
      afsluitreden: "ingetrokken",
    });
    const derde = await zelfdeAls(opnieuw, await gevraagd(database, { gemeldOp: "2026-03-10" }));
    expect(await eerderVan(joost, derde)).toEqual({ op: "2026-03-09", team: "SWT Centrum" });
  });

  test("is known to who may see the new question, and to nobody else", async () => {
    const opnieuw = await terug("2025-10-01");
    expect(await eerderVan(fatima, opnieuw)).toBeDefined();
    expect(await eerderVan(emre, opnieuw)).toBeUndefined();
    const zara = await identiteitVan(database.owner, "Zara Zaans");
    expect(await eerderVan(zara, opnieuw)).toBeUndefined();
    await opgepakt(database, fatima, opnieuw, emre.medewerkerId);
    expect(await eerderVan(emre, opnieuw)).toBeDefined();
    expect(await eerderVan(joost, opnieuw)).toBeUndefined();
  });

  test("is asked through that one question alone: who helps cannot look up a person", async () => {
    for (const functie of ["beeindigde_hulp(193, gen_random_uuid())", "terugkeer('2020-01-01', '2026-01-01')"])
      await expect(
        unitOfWork(database.databases.app, joost, nu, ({ db }) => sql.raw(`select * from ${functie}`).execute(db)),
      ).rejects.toMatchObject({ code: "42501" });
  });
});
