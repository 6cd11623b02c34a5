import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { aantalRijen, dossierGeopend, foutBij, gesloten, meldingenOp, nu, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { listMijnEvaluaties } from "./queries.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);

const doelen = { woorden: "Ik wil rustig slapen.", leefgebied: "geestelijk" };

/** A plan with one doel and an evaluation on the day asked for. */
async function gepland(op = "2026-03-10") {
  const { pad, hulpvraagId, casusId, inwonerId } = await dossierGeopend(database, joost);
  const tafel = aanTafel(app, pad);
  const doelId = await tafel.doel(doelen);
  const planning = await tafel.ingevuld("/evaluaties", "/evaluaties", { op });
  const antwoord = await tafel.verstuur("/evaluaties", planning);
  expect(antwoord.status).toBe(303);
  const gesprek = `/evaluaties/${String(planning["id"])}/gesprek`;
  const goed = { [`voortgang-${doelId}`]: "goed", [`toelichting-${doelId}`]: "Vijf nachten.", afspraken: "Zo door." };
  return { pad, hulpvraagId, casusId, inwonerId, tafel, doelId, planning, gesprek, goed };
}

describe("planning when to look together", () => {
  test("shows in the head of the dossier, on the plan and on paper", async () => {
    const { tafel, pad } = await gepland("2026-04-14");
    expect(await tafel.tekst("")).toContain("Evaluatie: dinsdag 14 april");
    expect(await tafel.tekst("/plan")).toContain("Evaluatie: dinsdag 14 april");
    expect(await tafel.tekst("/plan/afdruk")).toContain("Op dinsdag 14 april 2026 kijken we samen hoe het gaat");
    const teLaat = aanTafel(appFor(database, joost, { nu: () => new Date("2026-04-20T10:00:00Z") }), pad);
    expect(await teLaat.tekst("")).toContain("Evaluatie: dinsdag 14 april 6 dagen te laat");
  });

  test.each([
    ["yesterday", "2026-03-09", /al voorbij/, 409],
    ["in two years", "2028-03-10", /binnen 12 maanden/, 409],
    ["on no day", "", /Vul in wanneer/, 422],
  ])("%s is refused", async (_, op, melding, status) => {
    const { pad } = await dossierGeopend(database, joost);
    const antwoord = await aanTafel(app, pad).stuur("/evaluaties", "/evaluaties", { op });
    expect(antwoord.status).toBe(status);
    expect(foutBij((await screen(antwoord)).document, "op")).toMatch(melding);
  });

  test("is done one at a time, and sent twice is one", async () => {
    const { tafel, planning } = await gepland();
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur("/evaluaties", planning)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const tweede = { id: uuidv7(), op: "2026-04-01", versie: "3" };
    expect(meldingenOp((await screen(await tafel.verstuur("/evaluaties", tweede))).document)).toContain(
      "al een evaluatie gepland",
    );
    const anders = { ...planning, op: "2026-04-01" };
    expect(meldingenOp((await screen(await tafel.verstuur("/evaluaties", anders))).document)).toContain(
      "Verzet de evaluatie",
    );
  });

  test("can be moved, not to a day that has passed, nor from a stale page", async () => {
    const { tafel, gesprek } = await gepland("2026-04-14");
    const dag = gesprek.replace("gesprek", "dag");
    expect((await tafel.stuur("/evaluaties", dag, { op: "2026-04-21" })).status).toBe(303);
    expect(await tafel.tekst("/evaluaties")).toContain("dinsdag 21 april");
    const voorbij = await tafel.stuur("/evaluaties", dag, { op: "2026-03-01" });
    expect(foutBij((await screen(voorbij)).document, "op")).toContain("al voorbij");
    const oud = await tafel.verstuur(dag, { op: "2026-04-28", versie: "3" });
    expect(meldingenOp((await screen(oud)).document)).toContain("intussen gewijzigd");
  });

  test("comes on the list of who has the regie, what comes first on top", async () => {
    const { casusId } = await gepland("2026-03-11");
    const mijn = await unitOfWork(database.databases.app, joost, nu, (tx) => listMijnEvaluaties(tx, 100));
    expect(mijn.find((een) => een.casusId === casusId)).toMatchObject({ geplandOp: "2026-03-11", gezin: "Anna Vries" });
    const dagen = mijn.map(({ geplandOp }) => geplandOp);
    expect(dagen).toEqual(dagen.toSorted());
    const ruben = await identiteitVan(database.owner, "Ruben de Boer");
    expect(await unitOfWork(database.databases.app, ruben, nu, (tx) => listMijnEvaluaties(tx, 100))).toEqual([]);
  });
});

describe("looking together how it goes", () => {
  test("is kept per doel, with what was agreed, and the next one is planned at the same table", async () => {
    const { tafel, gesprek, goed, inwonerId } = await gepland();
    const velden = { ...goed, met: inwonerId, volgendeOp: "2026-05-12" };
    expect((await tafel.stuur(gesprek, gesprek, velden)).status).toBe(303);
    const tekst = await tafel.tekst("/evaluaties");
    expect(tekst).toContain(
      "vandaag · met Anna VriesIk wil rustig slapen.Gaat goed: Vijf nachten.Afgesproken: Zo door.",
    );
    expect(tekst).toContain("Volgende evaluatiedinsdag 12 mei");
    expect(await tafel.tekst("/plan")).toContain("Evaluatie: gaat goed · vandaag");
    expect(await tafel.tekst("/verslag")).toContain("Op dinsdag 10 maart 2026 keken we samen: gaat goed.");
  });

  test("sent twice is written once; what was held is held", async () => {
    const { tafel, gesprek, goed, doelId } = await gepland();
    const velden = await tafel.ingevuld(gesprek, gesprek, goed);
    await tafel.verstuur(gesprek, velden);
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur(gesprek, velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = { ...velden, [`voortgang-${doelId}`]: "niet_goed", versie: "4" };
    expect(meldingenOp((await screen(await tafel.verstuur(gesprek, anders))).document)).toContain("al gehouden");
  });

  test.each([
    ["without a word on a doel", (doel: string) => ({ [`voortgang-${doel}`]: "" }), /Kies hoe het met dit doel/, 422],
    ["tomorrow", () => ({ op: "2026-03-11" }), /ligt in de toekomst/, 409],
    ["with a stranger", () => ({ met: uuidv7() }), /uit dit gezin/, 409],
    ["with the next one in the past", () => ({ volgendeOp: "2026-03-01" }), /al voorbij/, 409],
    ["with the next one in two years", () => ({ volgendeOp: "2028-03-01" }), /binnen 12 maanden/, 409],
  ])("%s is refused; what was typed stays", async (_, fout, melding, status) => {
    const { tafel, gesprek, goed, doelId, pad } = await gepland();
    const voor = await aantalRijen(database);
    const antwoord = await tafel.stuur(gesprek, gesprek, { ...goed, ...fout(doelId) });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, `${pad}${gesprek}`)["afspraken"]).toEqual(["Zo door."]);
  });

  test("asks about a doel that came meanwhile, and keeps what was said of the others", async () => {
    const { tafel, gesprek, goed, pad, doelId } = await gepland();
    const velden = await tafel.ingevuld(gesprek, gesprek, goed);
    await tafel.doel({ woorden: "Een eigen kamer.", leefgebied: "wonen" });
    const antwoord = await tafel.verstuur(gesprek, velden);
    expect(antwoord.status).toBe(422);
    const { document } = await screen(antwoord);
    expect(veldenVan(document, `${pad}${gesprek}`)[`voortgang-${doelId}`]).toEqual(["goed"]);
  });

  test("that is planned ends with the dossier", async () => {
    const { tafel, hulpvraagId, doelId } = await gepland("2026-04-14");
    await gesloten(database, joost, hulpvraagId, { afsluitreden: "ingetrokken", uitkomst: null });
    const einde = { resultaat: "Rust.", afsluitreden: "bereikt", [`stand-${doelId}`]: "bereikt" };
    expect((await tafel.stuur("/afsluiting", "/afsluiting", einde)).status).toBe(303);
    expect(await tafel.tekst("")).not.toContain("14 april");
  });

  test("is found by nobody who is not involved, nor in another dossier", async () => {
    const { pad, gesprek } = await gepland();
    const ander = await gepland();
    const vreemd = appFor(database, await identiteitVan(database.owner, "Ruben de Boer"));
    for (const een of ["/evaluaties", gesprek]) expect((await vreemd.get(`${pad}${een}`)).status).toBe(404);
    expect((await vreemd.post(`${pad}${gesprek}`, {})).status).toBe(404);
    expect((await app.get(`${ander.pad}${gesprek}`)).status).toBe(404);
  });
});
