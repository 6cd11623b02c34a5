import { beforeAll, describe, expect, test } from "vitest";
import { collegaBetrekken, regieOverdracht } from "#begeleiding/casus/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import type { Wens } from "#begeleiding/taak/taak.ts";
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
  meldingenOp,
  nu,
  tekstVan,
  vandaag,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, sanne, ruben, fatima] = (await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Ruben de Boer", "Fatima Benali"].map((naam) =>
    identiteitVan(database.owner, naam),
  ),
)) as [Identiteit, Identiteit, Identiteit, Identiteit];
const app = appFor(database, joost);
let casusId = "";
let pad = "";

beforeAll(async () => {
  ({ casusId, pad } = await dossierGeopend(database, joost));
  const betrekking = {
    id: uuidv7(),
    medewerkerId: sanne.medewerkerId!,
    reden: "Kent het gezin",
    voor: [],
    versie: 1,
  };
  await unitOfWork(database.databases.app, joost, nu, (tx) => collegaBetrekken(tx, casusId, betrekking));
});

/** A task of Joost: the decision on an application of 2 March, or what is given. */
async function taak(code = "wmo_beschikking"): Promise<string> {
  return maak({ wat: undefined, uiterlijk: undefined, termijn: { code, begin: "2026-03-02" } });
}

const eigenTaak = async (uiterlijk?: string) => maak({ wat: "School bellen", uiterlijk, termijn: undefined });

async function maak(velden: Omit<Wens, "medewerkerId">): Promise<string> {
  const id = uuidv7();
  const wens = { ...velden, medewerkerId: joost.medewerkerId! };
  await unitOfWork(database.databases.app, joost, nu, (tx) => taakMaken(tx, casusId, id, wens));
  return `${pad}/taken/${id}`;
}

const gezien = async (waar: string, via = app) => tekstVan((await screen(await via.get(waar))).document);

async function stuur(waar: string, welke: string, velden: Record<string, string>, via = app) {
  const { document } = await screen(await via.get(waar));
  return via.post(`${waar}/${welke}`, { ...veldenVan(document, `${waar}/${welke}`), ...velden });
}

describe("one task", () => {
  test("shows the law, article and version it rests on, and how its last day came about", async () => {
    const waar = await taak();
    const tekst = await gezien(waar);
    expect(tekst).toContain("Stuur het besluit op de aanvraag.");
    expect(tekst).toContain("Wmo 2015 artikel 2.3.5 lid 2");
    expect(tekst).toContain("1, geldig vanaf 1-1-2015");
    expect(tekst).toMatch(/Aanvraag ontvangen op maandag 2 maart 2026.*2 weken later is maandag 16 maart 2026/);
    expect(await gezien(pad)).toContain("Stuur het besluit op de aanvraag.");
  });

  test("stands still and runs again: the last day follows, and who wrote it down stays to be read", async () => {
    const waar = await taak();
    expect((await stuur(waar, "opschorting", { grond: "aanvulling", van: "2026-03-06" })).status).toBe(303);
    const stil = await gezien(waar);
    expect(stil).toContain("Nog geen dag: de termijn staat stil");
    expect(stil).toMatch(/Stilgezet vanaf.*aanvraag aanvullen.*Joost van Dijk/);
    expect(await gezien(pad)).toContain("de termijn staat stil");

    expect((await stuur(waar, "opschorting/einde", { op: vandaag })).status).toBe(303);
    const weer = await gezien(waar);
    expect(weer).toContain("De termijn staat 5 dagen stil");
    expect(weer).toContain("zaterdag 21 maart 2026");
    expect(weer).toContain("weer laten lopen door Joost van Dijk");
    const rij = database.owner.selectFrom("taak").select("uiterlijk").where("id", "=", waar.split("/").at(-1)!);
    expect(await rij.executeTakeFirst()).toEqual({ uiterlijk: "2026-03-23" });
    expect(await gezien(pad)).toContain("Termijn uit de wet loopt weer");
  });

  test("is made longer once, with the day on which the applicant was told", async () => {
    const waar = await taak();
    const velden = { lengte: "2", eenheid: "week", reden: "Het medisch advies kwam later.", gemeldOp: vandaag };
    expect((await stuur(waar, "verlenging", velden)).status).toBe(303);
    const tekst = await gezien(waar);
    expect(tekst).toContain(
      "Verlengd met 2 weken, tot en met maandag 30 maart 2026. Reden: Het medisch advies kwam later.",
    );
    expect(tekst).toMatch(/de aanvrager hoorde het vandaag\.Joost van Dijk/);
    const weer = await app.post(`${waar}/verlenging`, { ...velden, id: uuidv7(), versie: "2" });
    expect(weer.status).toBe(409);
    expect(tekstVan((await screen(weer)).document)).toContain("Dat kan maar één keer.");
  });

  test("of which the law knows neither shows no form for it, and refuses what is sent all the same", async () => {
    const waar = await taak("wmo_onderzoek");
    expect(await gezien(waar)).not.toContain("Termijn stilzetten");
    const antwoord = await app.post(`${waar}/opschorting`, {
      id: uuidv7(),
      grond: "overmacht",
      van: vandaag,
      versie: "1",
    });
    expect(antwoord.status).toBe(409);
    expect(tekstVan((await screen(antwoord)).document)).toContain("De wet laat bij deze termijn niet toe");
  });

  test("goes to a colleague who takes part, and to another day; how it was stays to be read", async () => {
    const waar = await eigenTaak("2026-03-12");
    expect((await stuur(waar, "medewerker", { medewerkerId: sanne.medewerkerId! })).status).toBe(303);
    expect((await stuur(waar, "dag", { uiterlijk: "2026-03-20" }, appFor(database, sanne))).status).toBe(303);
    const tekst = await gezien(waar);
    expect(tekst).toMatch(/WieSanne Bakker/);
    expect(tekst).toMatch(/Was van Joost van Dijk, uiterlijk.*12 maart.*Gewijzigd door Joost van Dijk/);
    expect(tekst).toMatch(/Was van Sanne Bakker, uiterlijk.*12 maart.*Gewijzigd door Sanne Bakker/);
    expect(await gezien("/mijn-werk", appFor(database, sanne))).toContain("School bellen");
    expect((await stuur(waar, "dag", { uiterlijk: "" })).status).toBe(303);
    expect(await gezien(waar)).toContain("Geen dag afgesproken");
  });

  test.each([
    ["medewerker", { medewerkerId: "" }, "medewerkerId", /Kies een collega/, 422],
    ["opschorting", { grond: "", van: vandaag }, "grond", /Kies waarom/, 422],
    ["opschorting", { grond: "overmacht", van: "2026-03-12" }, "van", /morgen of een eerdere dag/, 409],
    ["opschorting", { grond: "overmacht", van: vandaag, tot: "2026-03-09" }, "tot", /latere dag/, 409],
    ["verlenging", { lengte: "0", reden: "x" }, "lengte", /1 tot en met 365/, 422],
    ["verlenging", { lengte: "2", reden: "" }, "reden", /waarom het langer duurt/, 422],
    ["verlenging", { lengte: "2", reden: "Advies", gemeldOp: "2026-03-11" }, "gemeldOp", /in de toekomst/, 409],
  ] as const)("%s with %o is refused, and what was typed stays", async (welke, velden, veld, melding, status) => {
    const waar = await taak();
    const voor = await aantalRijen(database);
    const antwoord = await stuur(waar, welke, velden);
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    for (const [naam, waarde] of Object.entries(velden).filter(([, getypt]) => getypt !== ""))
      expect([naam, veldenVan(document, `${waar}/${welke}`)[naam]]).toEqual([naam, [waarde]]);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("sent twice is once; a page that is out of date is refused", async () => {
    const waar = await taak();
    const { document } = await screen(await app.get(waar));
    const velden = { ...veldenVan(document, `${waar}/opschorting`), grond: "instemming", van: "2026-03-05" };
    const voor = (await gebeurd(database, casusId)).length;
    for (const _ of [1, 2]) expect((await app.post(`${waar}/opschorting`, velden)).status).toBe(303);
    for (const _ of [1, 2])
      expect((await app.post(`${waar}/opschorting/einde`, { op: vandaag, versie: "2" })).status).toBe(303);
    expect((await gebeurd(database, casusId)).length).toBe(voor + 2);
    const oud = await app.post(`${waar}/opschorting`, { ...velden, id: uuidv7(), van: "2026-03-11" });
    expect(meldingenOp((await screen(oud)).document)).toContain("intussen gewijzigd");
  });

  test("of who works here no more goes along when the coordinator passes the regie on, and who had it stays to be read", async () => {
    const verlaten = await dossierGeopend(database, sanne);
    const id = uuidv7();
    const termijn = { code: "wmo_beschikking", begin: "2026-03-02" };
    const wens = { wat: undefined, uiterlijk: undefined, termijn, medewerkerId: sanne.medewerkerId! };
    await unitOfWork(database.databases.app, sanne, nu, (tx) => taakMaken(tx, verlaten.casusId, id, wens));
    const werktHier = (actief: boolean) =>
      database.owner.updateTable("medewerker").set({ actief }).where("id", "=", sanne.medewerkerId!).execute();
    await werktHier(false);
    const naar = { medewerkerId: joost.medewerkerId!, organisatie: null };
    const over = { id: uuidv7(), naar, reden: "Sanne werkt hier niet meer", versie: 1 };
    const uitslag = await unitOfWork(database.databases.app, fatima, nu, (tx) =>
      regieOverdracht(tx, verlaten.casusId, over),
    );
    await werktHier(true);
    expect(uitslag.ok).toBe(true);
    const tekst = await gezien(`${verlaten.pad}/taken/${id}`);
    expect(tekst).toMatch(/Joost van Dijk.*Was van Sanne Bakker/);
    const langer = { lengte: "2", eenheid: "week", reden: "Onderzoek duurt langer", gemeldOp: vandaag };
    const oud = await app.post(`${verlaten.pad}/taken/${id}/verlenging`, { ...langer, id: uuidv7(), versie: "1" });
    expect(meldingenOp((await screen(oud)).document)).toContain("intussen gewijzigd");
    expect((await appFor(database, fatima).get(`${verlaten.pad}/taken/${id}`)).status).toBe(404);
  });

  test("that is done changes no more", async () => {
    const waar = await eigenTaak();
    await app.post(`${waar}/stand`, { stand: "gedaan" });
    expect(await gezien(waar)).toContain("StandGedaan");
    const antwoord = await app.post(`${waar}/dag`, { id: uuidv7(), uiterlijk: "2026-04-01", versie: "2" });
    expect(antwoord.status).toBe(409);
    expect(tekstVan((await screen(antwoord)).document)).toContain("Deze taak is al afgerond.");
  });

  test("is not there for a stranger, nor under another dossier", async () => {
    const waar = await taak();
    expect((await appFor(database, ruben).get(waar)).status).toBe(404);
    const ander = await dossierGeopend(database, joost);
    expect((await app.get(waar.replace(casusId, ander.casusId))).status).toBe(404);
    const buiten = { id: uuidv7(), medewerkerId: ruben.medewerkerId!, versie: "1" };
    const antwoord = await app.post(`${waar}/medewerker`, buiten);
    expect(foutBij((await screen(antwoord)).document, "medewerkerId")).toContain("doet niet mee");
  });
});
