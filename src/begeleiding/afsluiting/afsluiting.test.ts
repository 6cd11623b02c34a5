import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { dossierGeopend, aantalRijen, gesloten, meldingenOp, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const ruben = await identiteitVan(database.owner, "Ruben de Boer");
const app = appFor(database, joost);

/** A dossier of Joost, with its question closed unless told otherwise. */
async function dossier(vraagIsOpen = false): Promise<string> {
  const { hulpvraagId, pad } = await dossierGeopend(database, joost);
  if (!vraagIsOpen) await gesloten(database, joost, hulpvraagId, { afsluitreden: "ingetrokken", uitkomst: null });
  return pad;
}

const goed = { resultaat: "De schulden zijn geregeld.", afsluitreden: "bereikt" };

async function sluit(pad: string, velden: Record<string, string> = goed) {
  const actie = `${pad}/afsluiting`;
  const { document } = await screen(await app.get(actie));
  return app.post(actie, { ...veldenVan(document, actie), ...velden });
}

const tekstOp = async (pad: string) => tekstVan((await screen(await app.get(pad))).document);

describe("closing a dossier", () => {
  test("tells how it went, and plans who calls for nazorg", async () => {
    const pad = await dossier();
    expect((await sluit(pad, { ...goed, nazorgOp: "2026-06-10" })).status).toBe(303);
    const tekst = await tekstOp(pad);
    expect(tekst).toContain("Gesloten: vandaag. De schulden zijn geregeld.");
    expect(tekst).toContain("Nazorg: bel hoe het gaatJoost van Dijk");
    expect(tekst).toContain("Dossier gesloten");
    expect(await tekstOp("/mijn-werk")).toContain("Nazorg: bel hoe het gaat");
  });

  test("is refused while a question is open, and says what to do", async () => {
    const antwoord = await sluit(await dossier(true));
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("Sluit eerst alle hulpvragen");
  });

  test("says before the form is filled in what holds it up, with the way there", async () => {
    const { document } = await screen(await app.get(`${await dossier(true)}/afsluiting`));
    const eerst = document.querySelector(".kt-melding");
    expect(eerst?.textContent).toContain("Deze hulpvraag is nog open");
    expect(eerst?.querySelector("a")?.getAttribute("href")).toMatch(/^\/hulpvragen\//);
    const klaar = await screen(await app.get(`${await dossier()}/afsluiting`));
    expect(klaar.document.body.textContent).not.toContain("Doe eerst nog dit");
  });

  test("is refused while a term of the law runs, not for a task of one's own", async () => {
    const pad = await dossier();
    const taak = { medewerkerId: joost.medewerkerId! };
    await app.post(`${pad}/taken`, { id: uuidv7(), ...taak, wat: "Sleutel teruggeven" });
    const wet = { id: uuidv7(), ...taak, termijn: "wmo_onderzoek", begin: "2026-03-09" };
    await app.post(`${pad}/taken`, wet);
    const antwoord = await sluit(pad);
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("een termijn uit de wet");
    await app.post(`${pad}/taken/${wet.id}/stand`, { stand: "vervallen" });
    expect((await sluit(pad)).status).toBe(303);
  });

  test("sent twice is closed once", async () => {
    const pad = await dossier();
    const actie = `${pad}/afsluiting`;
    const velden = {
      ...veldenVan((await screen(await app.get(actie))).document, actie),
      ...goed,
      nazorgOp: "2026-06-10",
    };
    expect((await app.post(actie, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await app.post(actie, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test.each([
    ["without a word on how it went", { ...goed, resultaat: " " }, /Schrijf op wat er bereikt is/, 422],
    ["without a reason", { resultaat: "Klaar." }, /Kies waarom je afsluit/, 422],
    ["tomorrow", { ...goed, geslotenOp: "2026-03-11" }, /ligt in de toekomst/, 409],
    ["before it was opened", { ...goed, geslotenOp: "2026-03-01" }, /dag waarop het dossier openging/, 409],
    ["with nazorg yesterday", { ...goed, nazorgOp: "2026-03-09" }, /Kies een dag na vandaag/, 409],
    ["with nazorg in two years", { ...goed, nazorgOp: "2028-03-09" }, /binnen 12 maanden/, 409],
  ])("%s is refused and nothing typed is lost", async (_, velden, melding, status) => {
    const pad = await dossier();
    const antwoord = await sluit(pad, velden);
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, `${pad}/afsluiting`)["resultaat"]).toEqual([velden.resultaat]);
    expect(await tekstOp(pad)).not.toContain("Gesloten:");
  });
});

describe("closing a dossier with a plan", () => {
  /** A dossier with one doel that runs, and something still to be done for it. */
  async function metDoel() {
    const pad = await dossier();
    const tafel = aanTafel(app, pad);
    const doelId = await tafel.doel({ woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk" });
    const actie = { wat: "De bank bellen", niveau: "eigen_kracht", ander: "Tante Bep" };
    await tafel.stuur("/plan", `/doelen/${doelId}/acties`, actie);
    return { pad, tafel, doelId };
  }

  test("asks of each doel how it ended, and ends what was still to be done", async () => {
    const { pad, tafel, doelId } = await metDoel();
    expect(await tafel.tekst("/afsluiting")).toContain("Doel 1Ik wil rustig slapen.");
    const velden = { ...goed, [`stand-${doelId}`]: "deels", [`toelichting-${doelId}`]: "De meeste nachten." };
    const ingevuld = await tafel.ingevuld("/afsluiting", "/afsluiting", velden);
    expect((await tafel.verstuur("/afsluiting", ingevuld)).status).toBe(303);
    const tekst = await tafel.tekst("/plan");
    expect(tekst).toContain("Deels bereikt · vandaag · De meeste nachten.");
    expect(tekst).toContain("De bank bellenTante Bep · Eigen kracht of netwerk · Vervallen");
    expect(await tekstOp(pad)).toContain("Gesloten: vandaag.");
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur("/afsluiting", ingevuld)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("is refused without a word on a doel, and nothing ends or is lost", async () => {
    const { pad, tafel, doelId } = await metDoel();
    const antwoord = await sluit(pad, { ...goed, [`toelichting-${doelId}`]: "Bijna." });
    expect(antwoord.status).toBe(422);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("Kies hoe dit doel eindigt");
    expect(veldenVan(document, `${pad}/afsluiting`)[`toelichting-${doelId}`]).toEqual(["Bijna."]);
    expect(await tafel.tekst("/plan")).toContain("Te doen");
  });

  test("tells who fills it in when a colleague ended a doel meanwhile", async () => {
    const { tafel, doelId, pad } = await metDoel();
    const velden = await tafel.ingevuld("/afsluiting", "/afsluiting", { ...goed, [`stand-${doelId}`]: "deels" });
    const knop = (await tafel.pagina("/plan")).querySelector('form[action*="/acties/"][action$="/stand"]')!;
    await tafel.stuur("/plan", knop.getAttribute("action")!.replace(pad, ""), { stand: "gedaan" });
    await tafel.stuur("/plan", `/doelen/${doelId}/stand`, { stand: "bereikt" });
    const antwoord = await tafel.verstuur("/afsluiting", velden);
    expect(antwoord.status).toBe(409);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("intussen gewijzigd");
    expect((await tafel.verstuur("/afsluiting", veldenVan(document, `${pad}/afsluiting`))).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain("Bereikt · vandaag");
  });
});

test("a dossier that is opened again goes on where it was, however often one asks", async () => {
  const pad = await dossier();
  await sluit(pad);
  const { document } = await screen(await app.get(`${pad}/afsluiting`));
  const velden = veldenVan(document, `${pad}/heropening`);
  for (const _ of [1, 2]) expect((await app.post(`${pad}/heropening`, velden)).status).toBe(303);
  const tekst = await tekstOp(pad);
  expect(tekst).not.toContain("Gesloten:");
  expect(tekst).toContain("Dossier heropend");
});

test("who does not take part neither closes nor opens it", async () => {
  const pad = await dossier();
  const vreemd = appFor(database, ruben);
  const velden = { id: uuidv7(), geslotenOp: "2026-03-10", versie: "1", ...goed };
  expect((await vreemd.get(`${pad}/afsluiting`)).status).toBe(404);
  expect((await vreemd.post(`${pad}/afsluiting`, velden)).status).toBe(404);
  expect((await vreemd.post(`${pad}/heropening`, { versie: "1" })).status).toBe(404);
});
