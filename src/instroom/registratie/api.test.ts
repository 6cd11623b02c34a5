import { describe, expect, test } from "vitest";
import { kenmerkVan } from "#shared/kenmerk.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aantalRijen, rijVan } from "../../../test/scenario.ts";

const database = await testDatabase();
const fatima = await identiteitVan(database.owner, "Fatima Benali");
const koppeling: Identiteit = {
  gemeenteId: 193,
  gebruikerId: uuidv7(),
  medewerkerId: null,
  naam: "Zaaksysteem",
  rollen: ["koppeling"],
  teams: [],
  instroomteams: [],
  coordinatieteams: [],
  mijn: [],
};
const api = appFor(database, koppeling);
const pad = "/api/v1/hulpvragen";

const invoer = (meer: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: uuidv7(),
  gemeldOp: "2026-03-09",
  eigenWoorden: "Gemeld bij de balie van het stadhuis.",
  herkomst: "werk_inkomen",
  contactwijze: "api",
  leefgebieden: ["werk"],
  spoed: true,
  ...meer,
});

async function stuur(body: unknown, via: Front = api) {
  const headers = { "content-type": "application/json" };
  const antwoord = await via.get(pad, { method: "POST", headers, body: JSON.stringify(body) });
  return {
    status: antwoord.status,
    type: antwoord.headers.get("content-type"),
    body: (await antwoord.json()) as Antwoord,
  };
}
type Antwoord = {
  kenmerk?: string;
  detail?: string;
  errors?: { in: string; location: string; detail: string; code: string }[];
};

describe("a system of the municipality reports", () => {
  test("and gets the id and the kenmerk, nothing else", async () => {
    const vraag = invoer();
    const { status, body } = await stuur(vraag);
    expect([status, body]).toEqual([201, { id: vraag["id"], kenmerk: kenmerkVan(String(vraag["id"])) }]);
    expect(await rijVan(database, String(vraag["id"]))).toMatchObject({ herkomstSoort: "werk_inkomen", spoed: true });
  });

  test("who reports it for the inwoner comes with it", async () => {
    const vraag = invoer({ aanmelderNaam: "Bea", inwonerWeetErvan: false, weetNietReden: "Zij schrikt." });
    expect((await stuur(vraag)).status).toBe(201);
    const rij = await database.owner
      .selectFrom("aanmelding")
      .selectAll()
      .where("hulpvraagId", "=", String(vraag["id"]))
      .executeTakeFirst();
    expect(rij).toMatchObject({ voorAnder: true, aanmelderNaam: "Bea", inwonerWeetErvan: false });
  });

  test("but cannot read anything back, not even its own", async () => {
    const vraag = invoer();
    await stuur(vraag);
    expect((await api.get(`${pad}/${String(vraag["id"])}`)).status).toBe(404);
    expect((await api.get(pad)).status).toBe(404);
  });

  test("and may repeat it safely: the same answer, one hulpvraag, also at the same moment", async () => {
    const vraag = invoer();
    const voor = await aantalRijen(database);
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => stuur(vraag)));
    expect(antwoorden).toEqual(Array.from({ length: 8 }, () => antwoorden[0]));
    expect(antwoorden[0]?.status).toBe(201);
    expect((await aantalRijen(database))["hulpvraag"]).toBe(voor["hulpvraag"]! + 1);
  });

  test("the same id with other content, or from someone else, is refused", async () => {
    const vraag = invoer();
    await stuur(vraag);
    const voor = await aantalRijen(database);
    expect((await stuur({ ...vraag, eigenWoorden: "Iets anders." })).status).toBe(409);
    expect((await stuur({ ...vraag, gemeldOp: "2026-03-01" })).status).toBe(409);
    const ander = await stuur(vraag, appFor(database, fatima));
    expect([ander.status, ander.body.kenmerk]).toEqual([409, undefined]);
    expect(await aantalRijen(database)).toEqual(voor);
  });
});

describe("what does not fit is one problem that names each field", () => {
  test("several at once", async () => {
    const { status, type, body } = await stuur(invoer({ gemeldOp: "2026-02-31", herkomst: "maan", extra: 1 }));
    expect([status, type]).toEqual([400, "application/problem+json"]);
    expect(body.errors?.map(({ location }) => location).toSorted()).toEqual(["#/", "#/gemeldOp", "#/herkomst"]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a day that does not exist", { gemeldOp: "2026-02-31" }, "#/gemeldOp"],
    ["a day the Dutch way", { gemeldOp: "24-02-2026" }, "#/gemeldOp"],
    ["no words", { eigenWoorden: "" }, "#/eigenWoorden"],
    ["words too many", { eigenWoorden: "a".repeat(4001) }, "#/eigenWoorden"],
    ["a text where a list is asked", { leefgebieden: "werk" }, "#/leefgebieden"],
    ["a text where yes or no is asked", { spoed: "ja" }, "#/spoed"],
    ["nothing where words are asked", { eigenWoorden: null }, "#/eigenWoorden"],
    ["an id of another kind", { id: "0190f3a0-0000-4000-8000-000000000000" }, "#/id"],
    ["a birth date to come", { geboortedatum: "2031-01-01" }, "#/geboortedatum"],
    ["a sign that no text may hold", { eigenWoorden: "nul\u0000teken" }, "#/eigenWoorden"],
    ["a mail address of which nobody asked", { email: "jan@boer.nl" }, "#/mailVeilig"],
    ["a reporter without whether the inwoner knows", { aanmelderNaam: "Bea" }, "#/inwonerWeetErvan"],
    ["an inwoner who does not know, without why", { inwonerWeetErvan: false }, "#/weetNietReden"],
    ["a reporter where the inwoner reports", { herkomst: "zelf", inwonerWeetErvan: true }, "#/herkomst"],
    ["half a sign", { achternaam: "half \ud800 teken" }, "#/achternaam"],
  ])("%s", async (_, fout, plaats) => {
    const voor = await aantalRijen(database);
    const { status, body } = await stuur(invoer(fout));
    expect([status, body.errors?.[0]?.location]).toEqual([400, plaats]);
    expect(body.errors?.[0]?.detail).not.toMatch(/invalid|expected|received|too (big|small)/i);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test.each<[string, Record<string, unknown>, string, string, string]>([
    ["a day to come", { gemeldOp: "2026-03-11" }, "#/gemeldOp", "in_toekomst", "in de toekomst"],
    ["a wijk of elsewhere", { wijkCode: "WK047911" }, "#/wijkCode", "onbekende_wijk", "Deze wijk kennen wij niet"],
    ["a vraagsoort of nobody", { vraagsoortId: uuidv7() }, "#/vraagsoortId", "onbekende_vraagsoort", "vraagsoort"],
  ])("%s is refused at its field, in words and with a code", async (_, fout, location, code, detail) => {
    const { status, body } = await stuur(invoer(fout));
    expect([status, body.errors]).toEqual([400, [{ in: "body", location, code, detail: body.detail }]]);
    expect(body.detail).toContain(detail);
  });

  test("what is about no field is a conflict, with a code a program can read", async () => {
    const vraag = invoer();
    await stuur(vraag);
    const { status, body } = await stuur({ ...vraag, eigenWoorden: "Iets anders." });
    expect([status, body.errors]).toEqual([
      409,
      [{ in: "body", location: "#", code: "andere_inhoud", detail: body.detail }],
    ]);
  });

  test.each([
    ["no JSON", "{", "application/json"],
    ["a list", "[]", "application/json"],
    ["nothing", "", "application/json"],
    ["bytes that are no text", Uint8Array.from([123, 34, 255, 254, 34, 125]), "application/json"],
    ["a form", "eigenWoorden=Hulp", "application/x-www-form-urlencoded"],
    ["plain text", "{}", "text/plain"],
  ])("%s is a problem, never a bug", async (_, body, type) => {
    const antwoord = await api.get(pad, { method: "POST", headers: { "content-type": type }, body });
    expect([400, 415]).toContain(antwoord.status);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
  });

  test("bytes that are no UTF-8 within the words are refused, not replaced in silence", async () => {
    const [voor, na] = JSON.stringify(invoer({ eigenWoorden: "caf# is open" })).split("#");
    const tekst = new TextEncoder();
    const body = Uint8Array.from([...tekst.encode(voor), 0xe9, ...tekst.encode(na)]);
    const antwoord = await api.get(pad, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect(antwoord.status).toBe(400);
  });
});
