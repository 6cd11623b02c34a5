import { beforeEach, describe, expect, test } from "vitest";
import { collegaBetrekken, collegaLosmaken } from "#begeleiding/casus/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  dossierGeopend,
  foutBij,
  meldingenOp,
  nu,
  tekstVan,
  vandaag,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [joost, sanne, ruben] = (await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Ruben de Boer"].map((naam) => identiteitVan(database.owner, naam)),
)) as [Identiteit, Identiteit, Identiteit];
const app = appFor(database, joost);
const collega = appFor(database, sanne);
const betrekking = { id: "", medewerkerId: sanne.medewerkerId!, reden: "Kent het gezin", voor: [], versie: 1 };
let casusId = "";
let pad = "";
let waar = "";

/** Joost has the regie, Sanne takes part and wrote something down, with a mistake in it. */
beforeEach(async () => {
  ({ casusId, pad } = await dossierGeopend(database, joost));
  betrekking.id = uuidv7();
  await unitOfWork(database.databases.app, joost, nu, (tx) => collegaBetrekken(tx, casusId, betrekking));
  const id = uuidv7();
  await collega.post(`${pad}/contactmomenten`, { id, soort: "telefoon", op: vandaag, tekst: "Tim heeft griep." });
  waar = `${pad}/contactmomenten/${id}`;
});

async function corrigeer(velden: Record<string, string>, via = collega) {
  const { document } = await screen(await collega.get(waar));
  return via.post(waar, { ...veldenVan(document, waar), ...velden });
}

const dossier = async (via = app) => tekstVan((await screen(await via.get(pad))).document);

describe("a correction", () => {
  test("by its writer stands on the timeline, and what stood there before stays to be read", async () => {
    expect((await corrigeer({ tekst: "Tom heeft griep.", soort: "huisbezoek", op: "2026-03-09" })).status).toBe(303);
    for (const plek of [pad, `${pad}/tijdlijn`]) {
      const tekst = tekstVan((await screen(await app.get(plek))).document);
      expect(tekst).toMatch(/gisteren · Huisbezoek · Sanne BakkerTom heeft griep\./);
      expect(tekst).toMatch(/Gecorrigeerd: vandaag\. Wat stond er eerder\?Telefoon, vandaagTim heeft griep\./);
    }
    await corrigeer({ tekst: "Tom had griep." });
    expect(await dossier()).toMatch(/Tom had griep\..*Tom heeft griep\..*Tim heeft griep\./);
  });

  test("is offered to its writer and to nobody else, and refused from another", async () => {
    const links = async (via = app) =>
      Array.from((await screen(await via.get(pad))).document.querySelectorAll(`a[href="${waar}"]`)).length;
    expect([await links(collega), await links()]).toEqual([1, 0]);
    const antwoord = await corrigeer({ tekst: "Verdraaid." }, app);
    expect(antwoord.status).toBe(409);
    expect(tekstVan((await screen(antwoord)).document)).toContain("Dit heeft een collega geschreven.");
    expect(await dossier()).toContain("Tim heeft griep.");
    expect((await appFor(database, ruben).get(waar)).status).toBe(404);
    const vervanger = appFor(database, { ...joost, mijn: [...joost.mijn, sanne.medewerkerId!] });
    expect((await corrigeer({ tekst: "Namens Sanne." }, vervanger)).status).toBe(409);
  });

  test("is no more for who does not take part any more", async () => {
    await unitOfWork(database.databases.app, joost, nu, (tx) => collegaLosmaken(tx, casusId, betrekking.id, 2));
    expect((await collega.get(waar)).status).toBe(404);
    expect(
      (await collega.post(waar, { tekst: "x", soort: "telefoon", op: vandaag, werksoort: "regie", versie: "1" }))
        .status,
    ).toBe(404);
  });

  test("sent twice is one, the same words are none, and a page that is out of date is refused", async () => {
    const { document } = await screen(await collega.get(waar));
    const velden = { ...veldenVan(document, waar), tekst: "Tom heeft griep." };
    expect((await collega.post(waar, veldenVan(document, waar))).status).toBe(303);
    const voor = await database.owner.selectFrom("contactmomentEerder").select("id").execute();
    for (const _ of [1, 2]) expect((await collega.post(waar, velden)).status).toBe(303);
    expect(await database.owner.selectFrom("contactmomentEerder").select("id").execute()).toHaveLength(voor.length + 1);
    const oud = await collega.post(waar, { ...velden, tekst: "Iets anders." });
    expect(oud.status).toBe(409);
    expect(meldingenOp((await screen(oud)).document)).toContain("intussen al gecorrigeerd");
  });

  test.each([
    ["a day to come", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
    ["no words", { tekst: "" }, "tekst", /Schrijf op wat er besproken is/, 422],
    ["a kind that is none", { soort: "postduif" }, "soort", /Kies hoe het contact was/, 422],
  ] as const)("with %s is refused", async (_, velden, veld, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await corrigeer(velden);
    expect(antwoord.status).toBe(status);
    expect(foutBij((await screen(antwoord)).document, veld)).toMatch(melding);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("of what work it was is chosen too; unchosen it follows from how it was", async () => {
    const werk = async () =>
      (await database.owner.selectFrom("contactmoment").select("werksoort").where("casusId", "=", casusId).execute())
        .map(({ werksoort }) => werksoort)
        .toSorted();
    await app.post(`${pad}/contactmomenten`, {
      id: uuidv7(),
      soort: "leun_en_steun",
      op: vandaag,
      tekst: "Even kort.",
    });
    await app.post(`${pad}/contactmomenten`, {
      id: uuidv7(),
      soort: "telefoon",
      op: vandaag,
      tekst: "x",
      werksoort: "regie",
    });
    expect(await werk()).toEqual(["leun_en_steun", "ondersteunen", "regie"]);
    await corrigeer({ werksoort: "signaleren" });
    expect(await werk()).toEqual(["leun_en_steun", "regie", "signaleren"]);
  });
});
