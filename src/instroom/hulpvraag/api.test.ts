import { describe, expect, test } from "vitest";
import type { Identiteit } from "#shared/identiteit.ts";
import { sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { openLoginSite } from "../../../test/inlog.ts";
import { gevraagd, nu, opgepakt, rijVan } from "../../../test/scenario.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const api = appFor(database, joost);

type Problem = { status: number; title: string; detail: string; errors?: { location: string; detail: string }[] };

async function put(id: string, pad: string, body: unknown) {
  const headers = { "content-type": "application/json" };
  const antwoord = await api.get(`/api/v1/hulpvragen/${id}/${pad}`, {
    method: "PUT",
    headers,
    body: JSON.stringify(body),
  });
  const tekst = await antwoord.text();
  return { status: antwoord.status, antwoord, problem: tekst === "" ? undefined : (JSON.parse(tekst) as Problem) };
}

test("a hulpvraag reads as its page does, and never shows a BSN or who reported it", async () => {
  const inwoner = { achternaam: "Vries", telefoon: "06 12345678", bsn: "123456782" };
  const id = await gevraagd(database, { inwoner, spoed: true });
  const antwoord = await api.get(`/api/v1/hulpvragen/${id}`);
  expect([antwoord.status, antwoord.headers.get("api-version")]).toEqual([200, "1.0.0"]);
  const tekst = await antwoord.text();
  expect(JSON.parse(tekst)).toMatchObject({
    id,
    status: "nieuw",
    spoed: true,
    achternaam: "Vries",
    versie: 1,
    route: null,
  });
  expect(tekst).not.toMatch(/123456782|bsn|inwonerId/i);
});

test("the whole journey goes through the API as it does through the pages", async () => {
  const id = await gevraagd(database);
  const stappen: [string, Record<string, unknown>][] = [
    ["toewijzing", { medewerkerId: joost.medewerkerId }],
    ["eerste-reactie", { op: "2026-03-09" }],
    ["triage", { route: "wijkteam", routeReden: "wij helpen zelf", wmoMelding: true, wmoMeldingOp: "2026-03-09" }],
    ["eerste-gesprek", { op: "2026-03-10" }],
    ["afsluiting", { afgeslotenOp: "2026-03-10", afsluitreden: "bereikt", uitkomst: "wijkteam" }],
  ];
  for (const [index, [pad, invoer]] of stappen.entries())
    expect([pad, (await put(id, pad, { ...invoer, versie: index + 1 })).status]).toEqual([pad, 204]);
  expect(await rijVan(database, id)).toMatchObject({
    status: "afgesloten",
    versie: 6,
    wmoMelding: true,
    wmoMeldingOp: "2026-03-09",
    eersteReactieOp: "2026-03-09",
    eersteGesprekOp: "2026-03-10",
    uitkomst: "wijkteam",
  });
});

describe("what cannot be", () => {
  test.each<[string, number, string, Record<string, unknown>, string]>([
    ["an old version is a conflict", 409, "eerste-reactie", { op: "2026-03-10", versie: 1 }, "intussen gewijzigd"],
    ["a day to come is about its field", 400, "eerste-gesprek", { op: "2026-03-11", versie: 2 }, "in de toekomst"],
    [
      "who has it already is about its field",
      400,
      "toewijzing",
      { medewerkerId: joost.medewerkerId, versie: 2 },
      "heeft de hulpvraag al",
    ],
    [
      "no uitkomst where help came about is about its field",
      400,
      "afsluiting",
      { afgeslotenOp: "2026-03-10", afsluitreden: "bereikt", versie: 2 },
      "Kies waar de hulp",
    ],
  ])("%s, in the words of the page", async (_, code, pad, body, detail) => {
    const id = await gevraagd(database);
    await opgepakt(database, joost, id);
    const voor = await rijVan(database, id);
    const { status, problem, antwoord } = await put(id, pad, body);
    expect([status, problem?.status, antwoord.headers.get("content-type")]).toEqual([
      code,
      code,
      "application/problem+json",
    ]);
    expect(problem?.detail).toContain(detail);
    expect(await rijVan(database, id)).toEqual(voor);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    ["a day that does not exist", "eerste-reactie", { op: "2026-02-31", versie: 1 }, "#/op"],
    ["no version", "eerste-reactie", { op: "2026-03-10" }, "#/versie"],
    ["a version that is none", "eerste-gesprek", { op: "2026-03-10", versie: -1 }, "#/versie"],
    ["a colleague that is no id", "toewijzing", { medewerkerId: "joost", versie: 1 }, "#/medewerkerId"],
    [
      "a code of one's own",
      "afsluiting",
      { afgeslotenOp: "2026-03-10", afsluitreden: "zomaar", versie: 1 },
      "#/afsluitreden",
    ],
    [
      "a Wmo-melding without its day",
      "triage",
      { route: "maatwerk", routeReden: "is nodig", wmoMelding: true, versie: 1 },
      "#/wmoMeldingOp",
    ],
    ["a field we do not know", "team", { teamId: uuidv7(), versie: 1, status: "afgesloten" }, "#/"],
  ])("%s is refused at its place, in Dutch", async (_, pad, body, plaats) => {
    const id = await gevraagd(database);
    const { status, problem } = await put(id, pad, body);
    expect([status, problem?.errors?.[0]?.location]).toEqual([400, plaats]);
    expect(problem?.errors?.[0]?.detail).not.toMatch(/invalid|expected|received|too (big|small)/i);
    expect((await rijVan(database, id)).versie).toBe(1);
  });

  test.each(["1", "geen-id", "%00", uuidv7()])("an id like %s is not found", async (id) => {
    for (const antwoord of [
      await api.get(`/api/v1/hulpvragen/${id}`),
      (await put(id, "eerste-reactie", { op: "2026-03-10", versie: 1 })).antwoord,
    ]) {
      expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    }
  });
});

describe("who may come in", () => {
  test("a key opens what its owner may see; no key, a wrong one or a session cookie opens nothing", async () => {
    const site = await openLoginSite(database);
    const id = await gevraagd(database);
    const lees = (init: RequestInit) => fetch(`${site.url}/api/v1/hulpvragen/${id}`, init);
    const met = (wie: Identiteit) =>
      unitOfWork(database.databases.app, wie, new Date(), (tx) =>
        sleutelUitgeven(tx, { gebruikerId: wie.gebruikerId!, naam: "proef", geldigDagen: 1 }),
      );
    const uitgegeven = await met(joost);
    const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    const token = uitgegeven.ok ? uitgegeven.value.token : "";
    expect((await lees(bearer(token))).status).toBe(200);
    for (const init of [
      {},
      bearer(""),
      bearer(`${token}x`),
      bearer("' or 1=1--"),
      { headers: { authorization: token } },
      { headers: { cookie: `kt_sessie=${token}` } },
    ]) {
      const antwoord = await lees(init);
      expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
      expect(antwoord.headers.get("www-authenticate")).toBe("Bearer");
      expect(antwoord.headers.get("api-version")).toBe("1.0.0");
    }
    const emre = await met(await identiteitVan(database.owner, "Emre Yıldız"));
    expect((await lees(bearer(emre.ok ? emre.value.token : ""))).status).toBe(404);
  });

  test("nothing of the moment is asked of the caller: the day is that of the server", async () => {
    const id = await gevraagd(database);
    const morgen = appFor(database, joost, { nu: () => new Date(nu.getTime() + 86_400_000) });
    const init = {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ op: "2026-03-11", versie: 1 }),
    };
    expect((await api.get(`/api/v1/hulpvragen/${id}/eerste-reactie`, init)).status).toBe(400);
    expect((await morgen.get(`/api/v1/hulpvragen/${id}/eerste-reactie`, init)).status).toBe(204);
  });
});
