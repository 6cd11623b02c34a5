import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, aantalRijen, meldingenOp, nu, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, sanne, ruben] = await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Ruben de Boer"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const collega = appFor(database, sanne);
const pad = await dossier();
const taken = `${pad}/taken`;

/** Joost has the regie, Sanne takes part. */
async function dossier(): Promise<string> {
  const geopend = await dossierGeopend(database, joost!);
  const betrekking = { id: uuidv7(), medewerkerId: sanne!.medewerkerId!, voor: [], reden: "Kent het gezin", versie: 1 };
  const result = await unitOfWork(database.databases.app, joost!, nu, (tx) =>
    collegaBetrekken(tx, geopend.casusId, betrekking),
  );
  expect(result.ok).toBe(true);
  return geopend.pad;
}

async function maak(velden: Record<string, string>, via = app) {
  const { document } = await screen(await via.get(taken));
  return via.post(taken, { ...veldenVan(document, taken), ...velden });
}

const dossierTekst = async (via = app) => tekstVan((await screen(await via.get(pad))).document);

describe("a task", () => {
  test("is for oneself unless chosen otherwise, and stands in the dossier and in Mijn werk", async () => {
    expect((await maak({ wat: "School bellen over Tom", uiterlijk: "2026-03-12" })).status).toBe(303);
    expect(await dossierTekst()).toContain("School bellen over TomJoost van Dijk · over 2 dagen");
    const mijnWerk = tekstVan((await screen(await app.get("/mijn-werk"))).document);
    expect(mijnWerk).toContain("Anna VriesSchool bellen over Tomover 2 dagenDe dag die is afgesproken");
    expect(tekstVan((await screen(await collega.get("/mijn-werk"))).document)).not.toContain("School bellen");
  });

  test("may be a colleague's who takes part", async () => {
    const velden = { wat: "Bankpas aanvragen", medewerkerId: sanne!.medewerkerId! };
    expect((await maak(velden)).status).toBe(303);
    expect(tekstVan((await screen(await collega.get("/mijn-werk"))).document)).toContain("Bankpas aanvragen");
  });

  test("that rests on a law gets its last day from that law, and says why", async () => {
    const wet = { wat: "", termijn: "wgs_eerste_gesprek", begin: "2026-03-09", uiterlijk: "" };
    expect((await maak(wet)).status).toBe(303);
    const tekst = await dossierTekst();
    // Four weeks after Monday 9 March 2026 is Easter Monday: the Algemene termijnenwet moves it to Tuesday.
    expect(tekst).toContain("Tweede Paasdag");
    expect(tekst).toContain("dinsdag 7 april 2026");
    expect(tekst).toContain("Algemene termijnenwet");
    const rij = await database.owner
      .selectFrom("taak")
      .select(["uiterlijk", "termijnVersie"])
      .where("termijnCode", "=", "wgs_eerste_gesprek")
      .executeTakeFirstOrThrow();
    expect(rij).toEqual({ uiterlijk: "2026-04-07", termijnVersie: 1 });
  });

  test("sent twice is one; done twice is done once, and then it is gone from the lists", async () => {
    const velden = { id: uuidv7(), wat: "Dubbel geklikt", medewerkerId: joost!.medewerkerId! };
    expect((await app.post(taken, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(taken, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);

    const stand = `${taken}/${velden.id}/stand`;
    for (const _ of [1, 2]) expect((await app.post(stand, { stand: "gedaan" })).status).toBe(303);
    expect(await dossierTekst()).not.toContain("Dubbel geklikt");
    const alsnog = await app.post(stand, { stand: "vervallen" });
    expect(alsnog.status).toBe(409);
    expect(tekstVan((await screen(alsnog)).document)).toContain("Deze taak is al afgerond.");
  });

  test.each([
    ["without words or a law", { wat: "" }, /Schrijf op wat er moet gebeuren/, 409],
    ["of yesterday", { wat: "Te laat", uiterlijk: "2026-03-09" }, /ligt in het verleden/, 409],
    ["with the day a term began, of no law", { wat: "Bellen", begin: "2026-03-09" }, /bij welke termijn/, 422],
    ["by a law, without the day it began", { wat: "", termijn: "wmo_onderzoek" }, /waarop de termijn begon/, 422],
    [
      "by a law that is not there",
      { wat: "", termijn: "wet_van_murphy", begin: "2026-03-09" },
      /Kies een termijn uit de lijst/,
      409,
    ],
    [
      "by a law from tomorrow on",
      { wat: "", termijn: "wmo_onderzoek", begin: "2026-03-11" },
      /ligt in de toekomst/,
      409,
    ],
    [
      "by a law and by a day of one's own",
      { wat: "", termijn: "wmo_onderzoek", begin: "2026-03-09", uiterlijk: "2026-05-01" },
      /rekenen wij de laatste dag uit/,
      422,
    ],
  ] as const)("%s is not made, and what was typed stays", async (_, velden, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await maak(velden);
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    for (const [naam, waarde] of Object.entries(velden).filter(
      ([, getypt]) => getypt !== "" && getypt !== "wet_van_murphy",
    ))
      expect([naam, veldenVan(document, taken)[naam]]).toEqual([naam, [waarde]]);
  });

  test("is not given to who does not take part, nor seen or ended by a stranger", async () => {
    const antwoord = await maak({ wat: "Voor Ruben", medewerkerId: ruben!.medewerkerId! });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toMatch(/doet niet mee/);
    const vreemd = appFor(database, ruben);
    const id = uuidv7();
    expect((await app.post(taken, { id, wat: "Blijft staan", medewerkerId: joost!.medewerkerId! })).status).toBe(303);
    expect((await vreemd.get(taken)).status).toBe(404);
    expect((await vreemd.post(`${taken}/${id}/stand`, { stand: "gedaan" })).status).toBe(404);
    expect(await dossierTekst()).toContain("Blijft staan");
  });
});
