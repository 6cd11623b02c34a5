import { beforeEach, describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  dossierGeopend,
  foutBij,
  gebeurd,
  gesloten,
  meldingenOp,
  nu,
  tekstVan,
  vandaag,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, sanne, fatima] = (await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Fatima Benali"].map((naam) => identiteitVan(database.owner, naam)),
)) as [Identiteit, Identiteit, Identiteit];
const app = appFor(database, joost);
let casusId = "";
let hulpvraagId = "";
let pad = "";

beforeEach(async () => ({ casusId, hulpvraagId, pad } = await dossierGeopend(database, joost)));

async function begin(velden: Record<string, string> = {}, via = app) {
  const { document } = await screen(await via.get(`${pad}/fase`));
  return via.post(`${pad}/fase`, { ...veldenVan(document, `${pad}/fase`), reden: "Het is rustig.", ...velden });
}

async function stop(velden: Record<string, string> = {}, via = app) {
  const { document } = await screen(await via.get(`${pad}/fase`));
  return via.post(`${pad}/fase/einde`, { ...veldenVan(document, `${pad}/fase/einde`), ...velden });
}

const gezien = async (waar: string, via = app) => tekstVan((await screen(await via.get(waar))).document);

async function openTaken() {
  return database.owner
    .selectFrom("taak")
    .select(["wat", "uiterlijk", "elkeWeken", "werksoort", "medewerkerId"])
    .where("casusId", "=", casusId)
    .where("stand", "=", "te_doen")
    .execute();
}

describe("leun- en steuncontact", () => {
  test("is a phase of an open dossier: told in its head, in the list, on the timeline, and a task that comes back", async () => {
    expect((await begin({ elkeWeken: "6" })).status).toBe(303);
    const dossier = await gezien(pad);
    expect(dossier).toContain("Leun- en steuncontact Regisseur: Joost van Dijk");
    expect(dossier).toContain("Verder met leun- en steuncontact");
    expect(await gezien("/casussen")).toContain("Leun- en steuncontact, sinds");
    const dag = { uiterlijk: "2026-04-21", elkeWeken: 6, werksoort: "leun_en_steun", medewerkerId: joost.medewerkerId };
    expect(await openTaken()).toEqual([{ wat: "Leun- en steuncontact: vraag hoe het gaat", ...dag }]);
    expect(await gezien("/mijn-werk")).toContain("Leun- en steuncontact: vraag hoe het gaat");
  });

  test("a talk ticks the task off and sets it again, so many weeks after that talk; another kind of contact does not", async () => {
    await begin({ elkeWeken: "4", van: vandaag });
    const contact = { id: uuidv7(), soort: "telefoon", op: vandaag, tekst: "Even gebeld." };
    await app.post(`${pad}/contactmomenten`, contact);
    expect((await openTaken()).map(({ uiterlijk }) => uiterlijk)).toEqual(["2026-04-07"]);
    const later = appFor(database, joost, { nu: () => new Date("2026-04-01T10:00:00+02:00") });
    const praatje = { id: uuidv7(), soort: "leun_en_steun", op: "2026-03-31", tekst: "Goed gesprek." };
    for (const _ of [1, 2]) expect((await later.post(`${pad}/contactmomenten`, praatje)).status).toBe(303);
    expect((await openTaken()).map(({ uiterlijk }) => uiterlijk)).toEqual(["2026-04-28"]);
  });

  test("done by hand it comes back too; when the phase ends it does not", async () => {
    await begin({ elkeWeken: "2" });
    const [taak] = await database.owner.selectFrom("taak").select("id").where("casusId", "=", casusId).execute();
    expect((await app.post(`${pad}/taken/${taak!.id}/stand`, { stand: "gedaan" })).status).toBe(303);
    expect(await openTaken()).toHaveLength(1);
    expect((await stop()).status).toBe(303);
    expect(await openTaken()).toEqual([]);
    const dossier = await gezien(pad);
    expect(dossier).toContain("Leun- en steuncontact gestopt");
    expect(dossier).not.toContain("Leun- en steuncontact Regisseur");
  });

  test("ends and begins again: what was before stays to be read", async () => {
    await begin({ reden: "De eerste keer." });
    await stop();
    await begin({ reden: "De tweede keer." });
    const fase = await gezien(`${pad}/fase`);
    expect(fase).toContain("De tweede keer.");
    expect(fase).toMatch(/Eerder.*De eerste keer\. \(Joost van Dijk\)/);
  });

  test("sent twice is once", async () => {
    const { document } = await screen(await app.get(`${pad}/fase`));
    const velden = { ...veldenVan(document, `${pad}/fase`), reden: "Rustig." };
    for (const _ of [1, 2]) expect((await app.post(`${pad}/fase`, velden)).status).toBe(303);
    expect(await openTaken()).toHaveLength(1);
    const einde = veldenVan((await screen(await app.get(`${pad}/fase`))).document, `${pad}/fase/einde`);
    for (const _ of [1, 2]) expect((await app.post(`${pad}/fase/einde`, einde)).status).toBe(303);
    expect((await gebeurd(database, casusId)).filter((soort) => soort === "leun_en_steun_beeindigd")).toHaveLength(1);
  });

  test("a dossier that closes ends it, and opened again it is in begeleiding", async () => {
    await begin();
    await gesloten(database, joost, hulpvraagId);
    const { document } = await screen(await app.get(`${pad}/afsluiting`));
    const velden = { ...veldenVan(document, `${pad}/afsluiting`), resultaat: "Goed.", afsluitreden: "bereikt" };
    expect((await app.post(`${pad}/afsluiting`, velden)).status).toBe(303);
    const rij = database.owner.selectFrom("casusFase").select(["tot"]).where("casusId", "=", casusId);
    expect(await rij.execute()).toEqual([{ tot: vandaag }]);
    expect(await openTaken()).toEqual([]);
    expect(meldingenOp((await screen(await begin())).document)).toContain("Dit dossier is gesloten.");
    const heropening = { versie: String(await versieVan()) };
    expect((await app.post(`${pad}/heropening`, heropening)).status).toBe(303);
    expect(await gezien(pad)).not.toContain("Leun- en steuncontact Regisseur");
  });

  async function versieVan() {
    return unitOfWork(database.databases.app, joost, nu, async (tx) => (await getCasus(tx, casusId)).versie);
  }

  test.each([
    ["tomorrow", { van: "2026-03-11" }, "van", /ligt in de toekomst/, 409],
    ["before the dossier was opened", { van: "2026-03-01" }, "van", /voor de dag waarop het dossier openging/, 409],
    ["every half week", { elkeWeken: "0" }, "elkeWeken", /1 tot en met 26/, 422],
    ["once a year", { elkeWeken: "52" }, "elkeWeken", /1 tot en met 26/, 422],
    ["without a reason", { reden: "" }, "reden", /waarom een leun- en steuncontact/, 422],
  ] as const)("does not begin %s, and what was typed stays", async (_, velden, veld, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await begin(velden);
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("does not end tomorrow, nor before it began, nor when there is none", async () => {
    const los = await app.post(`${pad}/fase/einde`, { op: vandaag, versie: String(await versieVan()) });
    expect(meldingenOp((await screen(los)).document)).toContain("niet in de fase leun- en steuncontact");
    await begin();
    expect(foutBij((await screen(await stop({ op: "2026-03-11" }))).document, "op")).toContain("in de toekomst");
    expect(foutBij((await screen(await stop({ op: "2026-03-09" }))).document, "op")).toContain("voor de dag");
  });

  test("a page that is out of date is refused, and shows how it is now", async () => {
    const antwoord = await begin({ versie: "999" });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("intussen gewijzigd");
  });

  test("is for who takes part: a stranger finds nothing, the coordinator sees that it is so and not why", async () => {
    await begin({ reden: "Geheim van het gezin." });
    expect((await appFor(database, sanne).get(`${pad}/fase`)).status).toBe(404);
    const coordinator = appFor(database, fatima);
    expect(await gezien(pad, coordinator)).toContain("Leun- en steuncontact Regisseur");
    expect(await gezien(`${pad}/fase`, coordinator)).not.toContain("Geheim");
    const antwoord = await coordinator.post(`${pad}/fase/einde`, { op: vandaag, versie: String(await versieVan()) });
    expect(meldingenOp((await screen(antwoord)).document)).toContain("Je mag dit dossier niet wijzigen.");
    const betrekking = {
      id: uuidv7(),
      medewerkerId: sanne.medewerkerId!,
      reden: "Helpt mee",
      voor: [],
      versie: await versieVan(),
    };
    await unitOfWork(database.databases.app, joost, nu, (tx) => collegaBetrekken(tx, casusId, betrekking));
    expect(await gezien(`${pad}/fase`, appFor(database, sanne))).toContain("Geheim van het gezin.");
  });
});
