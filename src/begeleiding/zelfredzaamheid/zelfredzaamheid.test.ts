import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
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
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { zelfredzaamheidPaths } from "./paths.ts";

const database = await testDatabase();
const [joost, ruben, fatima, zara] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Fatima Benali", "Zara Zaans"].map((naam) => identiteitVan(database.owner, naam)),
);
const app = appFor(database, joost);
const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost!, nu, work);

/** Anna who asked about money, and her son Tom. */
async function gezin() {
  const { casusId, inwonerId, hulpvraagId } = await dossierGeopend(database, joost!);
  const tom = uuidv7();
  const lid = { id: tom, gegevens: { voornaam: "Tom", achternaam: "Vries" }, gezinsrol: "kind", versie: 1 } as const;
  await doe((tx) => deelnemerToevoegen(tx, database.sleutels, casusId, lid));
  return { casusId, anna: inwonerId, tom, hulpvraagId, pad: zelfredzaamheidPaths.zelfredzaamheid(casusId) };
}

type Velden = Record<string, string>;

async function stuur(pad: string, actie: string, velden: Velden) {
  const { document } = await screen(await app.get(pad));
  return app.post(actie, { ...veldenVan(document, actie), ...velden });
}

const scoor = (casusId: string, velden: Velden) =>
  stuur(zelfredzaamheidPaths.nieuw(casusId), zelfredzaamheidPaths.zelfredzaamheid(casusId), velden);

const tekstOp = async (pad: string) => tekstVan((await screen(await app.get(pad))).document);

const idVan = async (casusId: string, moment: string) => {
  const rij = await database.owner
    .selectFrom("zelfredzaamheid")
    .select("id")
    .where("casusId", "=", casusId)
    .where("moment", "=", moment)
    .orderBy("vastgelegdOp")
    .executeTakeFirstOrThrow();
  return rij.id;
};

describe("scores", () => {
  test("of start, evaluatie and einde stand in a picture with its table", async () => {
    const { casusId, anna, pad } = await gezin();
    const wie = { inwonerId: anna };
    const begin = { ...wie, moment: "start", op: "2026-01-10", financien: "1", huisvesting: "4", justitie: "5" };
    expect((await scoor(casusId, begin)).status).toBe(303);
    await scoor(casusId, { ...wie, moment: "evaluatie", op: "2026-02-10", financien: "2" });
    await scoor(casusId, {
      ...wie,
      moment: "einde",
      op: "2026-03-10",
      financien: "4",
      huisvesting: "4",
      justitie: "3",
    });
    const { document } = await screen(await app.get(pad));
    const tekst = tekstVan(document);
    expect(tekst).toContain("Zelfredzaamheid van Anna Vries");
    expect(tekst).toContain("Start op zaterdag 10 januari 2026. Einde op dinsdag 10 maart 2026.");
    expect(document.querySelector("svg desc")?.textContent).toBe(
      "Financiën: start 1, einde 4. Huisvesting: start 4, einde 4. Justitie: start 5, einde 3.",
    );
    expect(tekst).toContain("Financiën1, acute problematiek2, niet zelfredzaam4, voldoende zelfredzaam3 hoger");
    expect(tekst).toContain("Huisvesting4, voldoende zelfredzaamgeen score4, voldoende zelfredzaamgelijk");
    expect(tekst).toContain("Justitie5, volledig zelfredzaamgeen score3, beperkt zelfredzaam2 lager");
    expect(await gebeurd(database, casusId)).toContain("zelfredzaamheid_vastgelegd");
    expect(await tekstOp(`/casussen/${casusId}`)).toContain("Zelfredzaamheid vastgelegd");
  });

  test("are asked first of what the gezin asked about and of what was scored before", async () => {
    const { casusId, anna } = await gezin();
    const namen = async () => {
      const { document } = await screen(await app.get(zelfredzaamheidPaths.nieuw(casusId)));
      const selects = Array.from(document.querySelectorAll("main form select"));
      return selects.filter((een) => een.closest("details") === null).map((een) => een.getAttribute("name"));
    };
    expect(await namen()).toEqual(["inwonerId", "financien"]);
    await scoor(casusId, { inwonerId: anna, moment: "start", justitie: "2" });
    expect(await namen()).toEqual(["inwonerId", "financien", "justitie"]);
  });

  test("sent twice are one; other scores with the same form are told apart and stay chosen", async () => {
    const { casusId, anna, pad } = await gezin();
    const velden = { id: uuidv7(), inwonerId: anna, moment: "start", op: "2026-03-10", financien: "2" };
    expect((await app.post(pad, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(pad, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = await app.post(pad, { ...velden, financien: "3" });
    expect(anders.status).toBe(409);
    const { document } = await screen(anders);
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    expect(veldenVan(document, pad)["financien"]).toEqual(["3"]);
    expect(veldenVan(document, pad)["id"]).not.toEqual([velden.id]);
    expect(await tekstOp(`/casussen/${casusId}/afsluiting`)).toContain("2, niet zelfredzaam");
  });

  test.each([
    ["of nobody", { inwonerId: "" }, "inwonerId", /Kies over wie het gaat/, 422],
    ["of a stranger", { inwonerId: uuidv7() }, "inwonerId", /iemand uit dit gezin/, 409],
    ["of no moment", { moment: "ooit" }, "moment", /Kies start, evaluatie of einde/, 422],
    ["of tomorrow", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
    ["of an einde without a start", { moment: "einde" }, "moment", /nog geen start/, 409],
    ["above the scale", { huisvesting: "6" }, "huisvesting", /van 1 tot en met 5/, 422],
  ])("%s are refused, and what was chosen stays", async (_, velden, veld, melding, status) => {
    const { casusId, anna, pad } = await gezin();
    const voor = await aantalRijen(database);
    const antwoord = await scoor(casusId, { inwonerId: anna, moment: "start", justitie: "4", ...velden });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    expect(veldenVan(document, pad)["justitie"]).toEqual(["4"]);
    expect(document.querySelector("details [name=justitie]")).toBeNull();
  });

  test("without any score are refused: there is nothing to keep", async () => {
    const { casusId, anna } = await gezin();
    const antwoord = await scoor(casusId, { inwonerId: anna, moment: "start" });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("minstens één domein");
  });

  test("of a domain that is not there are refused", async () => {
    const { casusId, anna } = await gezin();
    expect((await scoor(casusId, { inwonerId: anna, moment: "start", geluk: "5" })).status).toBe(422);
  });
});

describe("a correction", () => {
  async function metStart() {
    const stukken = await gezin();
    await scoor(stukken.casusId, { inwonerId: stukken.anna, moment: "start", op: "2026-03-01", financien: "1" });
    return {
      ...stukken,
      correctie: zelfredzaamheidPaths.correctie(stukken.casusId, await idVan(stukken.casusId, "start")),
    };
  }

  test("replaces what stood there, which stays to read; sent twice is one", async () => {
    const { pad, correctie } = await metStart();
    const { document } = await screen(await app.get(correctie));
    const velden = { ...veldenVan(document, correctie), financien: "2" };
    for (const _ of [1, 2]) expect((await app.post(correctie, velden)).status).toBe(303);
    const tekst = await tekstOp(pad);
    expect(tekst).toContain("Financiën2, niet zelfredzaam");
    expect(tekst).toMatch(/Wat hier eerder stond.*Financiën 1/);
  });

  test("that a colleague made since is shown before another is", async () => {
    const { correctie } = await metStart();
    const mijn = { ...veldenVan((await screen(await app.get(correctie))).document, correctie), financien: "3" };
    await stuur(correctie, correctie, { financien: "2" });
    const antwoord = await app.post(correctie, mijn);
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("intussen verbeterd");
  });

  test("without scores withdraws it", async () => {
    const { pad, correctie } = await metStart();
    expect((await stuur(correctie, correctie, { financien: "" })).status).toBe(303);
    const tekst = await tekstOp(pad);
    expect(tekst).not.toContain("acute problematiek");
    expect(tekst).toContain("Wat hier eerder stond");
  });

  test("is not possible through another dossier, nor about another person", async () => {
    const { casusId, tom, correctie } = await metStart();
    const ander = await metStart();
    const pad = zelfredzaamheidPaths.correctie(casusId, await idVan(ander.casusId, "start"));
    const velden = { id: uuidv7(), inwonerId: tom, moment: "start", op: "2026-03-01", financien: "5" };
    expect([(await app.get(pad)).status, (await app.post(pad, velden)).status]).toEqual([404, 404]);
    expect((await app.post(correctie, velden)).status).toBe(303);
    const personen = await database.owner
      .selectFrom("zelfredzaamheid")
      .select("inwonerId")
      .distinct()
      .where("casusId", "=", casusId)
      .execute();
    expect(personen.map(({ inwonerId }) => inwonerId)).not.toContain(tom);
  });
});

describe("at the closing of a dossier", () => {
  test("who has a start and no einde is named, with the way to it; then the picture stands there", async () => {
    const { casusId, anna } = await gezin();
    const afsluiting = `/casussen/${casusId}/afsluiting`;
    expect(await tekstOp(afsluiting)).not.toContain("scores");
    await scoor(casusId, { inwonerId: anna, moment: "start", financien: "1" });
    const { document } = await screen(await app.get(afsluiting));
    expect(tekstVan(document)).toContain("Nog geen scores aan het einde: Anna Vries.");
    const link = document.querySelector(`a[href="${zelfredzaamheidPaths.einde(casusId)}"]`);
    const formulier = (await screen(await app.get(link?.getAttribute("href") ?? ""))).document;
    const gekozen = veldenVan(formulier, zelfredzaamheidPaths.zelfredzaamheid(casusId));
    expect(gekozen).toMatchObject({ inwonerId: [anna], moment: ["einde"] });
    await app.post(zelfredzaamheidPaths.zelfredzaamheid(casusId), { ...gekozen, financien: "4" });
    const tekst = await tekstOp(afsluiting);
    expect(tekst).not.toContain("Nog geen scores");
    expect(tekst).toContain("Zelfredzaamheid van Anna Vries");
  });
});

describe("who sees it", () => {
  test("not who is not involved, and not the coordinator of the team", async () => {
    const { casusId, anna, pad } = await gezin();
    await scoor(casusId, { inwonerId: anna, moment: "start", financien: "1" });
    const correctie = zelfredzaamheidPaths.correctie(casusId, await idVan(casusId, "start"));
    const velden = { id: uuidv7(), inwonerId: anna, moment: "start", op: "2026-03-10", financien: "5" };
    for (const wie of [ruben, fatima, zara]) {
      const vreemd = appFor(database, wie);
      for (const waar of [pad, zelfredzaamheidPaths.nieuw(casusId), correctie])
        expect([waar, (await vreemd.get(waar)).status]).toEqual([waar, 404]);
      for (const waar of [pad, correctie])
        expect([waar, (await vreemd.post(waar, velden)).status]).toEqual([waar, 404]);
    }
  });

  test("who takes part for Tom sees and gives the scores of Tom only", async () => {
    const { casusId, anna, tom, pad } = await gezin();
    await scoor(casusId, { inwonerId: anna, moment: "start", justitie: "1" });
    await scoor(casusId, { inwonerId: tom, moment: "start", sociaal_netwerk: "3" });
    const betrekking = { id: uuidv7(), medewerkerId: ruben!.medewerkerId!, voor: [tom], reden: "School", versie: 2 };
    expect(await doe((tx) => collegaBetrekken(tx, casusId, betrekking))).toMatchObject({ ok: true });
    const gezien = await unitOfWork(database.databases.app, ruben!, nu, async ({ db }) => ({
      wie: await db.selectFrom("zelfredzaamheid").select("inwonerId").where("casusId", "=", casusId).execute(),
      wat: await db.selectFrom("zelfredzaamheidScore").select("domein").where("casusId", "=", casusId).execute(),
    }));
    expect(gezien).toEqual({ wie: [{ inwonerId: tom }], wat: [{ domein: "sociaal_netwerk" }] });
    const voorTom = appFor(database, ruben);
    const tekst = tekstVan((await screen(await voorTom.get(pad))).document);
    expect(tekst).toContain("Zelfredzaamheid van Tom Vries");
    expect(tekst).not.toMatch(/Anna|Justitie/);
    const vanTom = { id: uuidv7(), inwonerId: tom, moment: "evaluatie", op: "2026-03-10", sociaal_netwerk: "4" };
    expect((await voorTom.post(pad, { ...vanTom, id: uuidv7(), inwonerId: anna })).status).toBe(409);
    expect((await voorTom.post(pad, vanTom)).status).toBe(303);
  });

  test("each look is written down, with the questions of the gezin", async () => {
    const { casusId, hulpvraagId, pad } = await gezin();
    for (const waar of [pad, zelfredzaamheidPaths.nieuw(casusId)]) await app.get(waar);
    const gezien = await database.owner.selectFrom("raadpleging").select(["route", "hulpvragen"]).execute();
    const vanDit = gezien.filter(({ hulpvragen }) => hulpvragen.includes(hulpvraagId)).map(({ route }) => route);
    expect(vanDit).toEqual([zelfredzaamheidPaths.zelfredzaamheid(":id"), zelfredzaamheidPaths.nieuw(":id")]);
  });
});
