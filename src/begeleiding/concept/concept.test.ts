import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, meldingenOp, tekstVan, vandaag, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { conceptVan, leesConcept } from "./concept.ts";

const database = await testDatabase();
const [joost, sanne] = (await Promise.all(
  ["Joost van Dijk", "Sanne Bakker"].map((naam) => identiteitVan(database.owner, naam)),
)) as [Identiteit, Identiteit];
const app = appFor(database, joost);
let casusId = "";
let pad = "";
let contacten = "";

beforeEach(async () => {
  ({ casusId, pad } = await dossierGeopend(database, joost));
  contacten = `${pad}/contactmomenten`;
});

const velden = async (via = app) => veldenVan((await screen(await via.get(pad))).document, contacten);
const begonnen = async () => ({ ...(await velden()), tekst: "Halverwege de z", soort: "huisbezoek", op: "2026-03-09" });

test("only the page that keeps what one types may send it on its own", async () => {
  const mag = async (antwoord: Response | Promise<Response>) =>
    /connect-src ('\w+')/.exec((await antwoord).headers.get("content-security-policy") ?? "")?.[1];
  expect(await mag(app.get(pad))).toBe("'self'");
  expect(await mag(app.post(contacten, {}))).toBe("'self'");
  for (const blad of ["/casussen", `${pad}/plan`, `${pad}/documenten`, "/aanmelden", "/inloggen"])
    expect([blad, await mag(app.get(blad))]).toEqual([blad, "'none'"]);
});

describe("a contactmoment that was begun", () => {
  test("is kept by its button, and stands there again on any device", async () => {
    expect((await app.post(`${pad}/concept`, await begonnen())).status).toBe(303);
    const elders = appFor(database, joost);
    expect(await velden(elders)).toMatchObject({
      tekst: ["Halverwege de z"],
      soort: ["huisbezoek"],
      op: ["2026-03-09"],
    });
    expect(tekstVan((await screen(await elders.get(pad))).document)).toContain(
      "Je concept, bewaard: vandaag. Alleen jij ziet dit.",
    );
    await app.post(`${pad}/concept`, { ...(await begonnen()), tekst: "Verder geschreven" });
    expect(await velden()).toMatchObject({ tekst: ["Verder geschreven"] });
  });

  test("is gone once it is laid down, and does not come back by what was still on its way", async () => {
    const getypt = await begonnen();
    await app.post(`${pad}/concept`, getypt);
    expect((await app.post(contacten, getypt)).status).toBe(303);
    expect((await app.post(`${pad}/concept`, getypt)).status).toBe(303);
    expect(await velden()).toMatchObject({ tekst: [""], soort: ["telefoon"], op: [vandaag] });
    const rij = database.owner.selectFrom("concept").select("inhoud").where("casusId", "=", casusId);
    expect(await rij.executeTakeFirst()).toEqual({ inhoud: null });
  });

  test("stays when laying down is refused, and is gone when she empties it", async () => {
    await app.post(`${pad}/concept`, await begonnen());
    expect((await app.post(contacten, { ...(await begonnen()), op: "2026-03-11" })).status).toBe(409);
    expect(await velden()).toMatchObject({ tekst: ["Halverwege de z"] });
    await app.post(`${pad}/concept`, { ...(await begonnen()), tekst: " " });
    expect(await velden()).toMatchObject({ tekst: [""] });
  });

  test("is kept fourteen days, and not readable in the database", async () => {
    await app.post(`${pad}/concept`, await begonnen());
    const rij = await database.owner
      .selectFrom("concept")
      .select("inhoud")
      .where("casusId", "=", casusId)
      .executeTakeFirst();
    expect(rij?.inhoud?.toString("utf8")).not.toContain("Halverwege");
    const op = (dag: string) => appFor(database, joost, { nu: () => new Date(`${dag}T10:00:00+01:00`) });
    expect(await velden(op("2026-03-24"))).toMatchObject({ tekst: ["Halverwege de z"] });
    expect(await velden(op("2026-03-25"))).toMatchObject({ tekst: [""] });
  });

  test("is of its writer alone: not of who does not take part, and not of her stand-in", async () => {
    await app.post(`${pad}/concept`, await begonnen());
    expect((await appFor(database, sanne).post(`${pad}/concept`, { tekst: "Meelezen" })).status).toBe(404);
    const vervanger = appFor(database, { ...sanne, mijn: [...sanne.mijn, joost.medewerkerId!] });
    expect(await velden(vervanger)).toMatchObject({ tekst: [""] });
    expect((await vervanger.post(`${pad}/concept`, { tekst: "Van Sanne" })).status).toBe(303);
    expect(await velden(vervanger)).toMatchObject({ tekst: ["Van Sanne"] });
    expect(await velden()).toMatchObject({ tekst: ["Halverwege de z"] });
  });

  test.each([
    ["far too long", { tekst: "a".repeat(10_001) }, /te lang om te bewaren/],
    ["with a field of another form", { bsn: "123456782" }, /veld dat wij niet kennen/],
  ])("%s is not kept, and what was typed stays on the page", async (_, erbij, melding) => {
    const antwoord = await app.post(`${pad}/concept`, { ...(await begonnen()), ...erbij });
    expect(antwoord.status).toBe(422);
    expect(meldingenOp((await screen(antwoord)).document)).toMatch(melding);
    expect(await velden()).toMatchObject({ tekst: [""] });
  });
});

test("what is kept is read back as it was, whatever was typed", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (tekst, met) => {
      const concept = conceptVan({ tekst: [`x${tekst}`], met, soort: ["groep"], id: [uuidv7()] });
      expect(concept).toEqual({ tekst: `x${tekst}`, met, soort: "groep" });
      expect(leesConcept(JSON.stringify(concept))).toEqual(concept);
    }),
  );
});
