import { beforeAll, describe, expect, test } from "vitest";
import { vervangingToevoegen } from "#organisatie/team/commands.ts";
import { sessieOpenen } from "#organisatie/gebruiker/commands.ts";
import { hulpvraagDoorzetten } from "#instroom/hulpvraag/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "./app.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { rechtenmatrix } from "./rechtenmatrix.ts";
import { aantalRijen, gesloten, gevraagd, nu, opgepakt, rijVan, wijken } from "./scenario.ts";

const database = await testDatabase();
const [fatima, joost, sanne, emre, marieke, ruben, zara, karin, henk, priya] = (await Promise.all(
  [
    "Fatima Benali",
    "Joost van Dijk",
    "Sanne Bakker",
    "Emre Yıldız",
    "Marieke Hoekstra",
    "Ruben de Boer",
    "Zara Zaans",
    "Karin Wolters",
    "Henk Postma",
    "Priya Sharma",
  ].map((naam) => identiteitVan(database.owner, naam)),
)) as [
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
  Identiteit,
];

const geheim = "Dit mag alleen het eigen team lezen.";
const vragen = {
  centrum: await gevraagd(database, { eigenWoorden: `${geheim} Centrum.` }),
  noord: await gevraagd(database, { eigenWoorden: `${geheim} Noord.`, wijkCode: wijken.noord }),
  zaandam: await gevraagd(database, { eigenWoorden: `${geheim} Zaandam.`, gemeenteId: 479 }),
};

const opHulpvraag = Object.entries(rechtenmatrix)
  .filter(([, { onderwerp }]) => onderwerp === "hulpvraag")
  .map(([route, { stuur }]) => [route, stuur] as const);

/** Everything one can ask of a hulpvraag, with input that would be accepted of who may. */
const velden = async (id: string, wie: Identiteit): Promise<Record<string, Record<string, string>>> => {
  const versie = String((await rijVan(database, id)).versie);
  return {
    triage: { route: "sociale_basis", routeReden: "de inloop past", wmoMelding: "nee", versie },
    toewijzing: { medewerkerId: wie.medewerkerId ?? uuidv7(), versie },
    team: { teamId: wie.teams[0] ?? uuidv7(), versie },
    "eerste-reactie": { op: "2026-03-10", versie },
    "eerste-gesprek": { op: "2026-03-10", versie },
    onderzoek: { op: "2026-03-10", versie },
    dossier: { id: uuidv7(), dossier: "nieuw", versie },
    afsluiting: { afgeslotenOp: "2026-03-10", afsluitreden: "ingetrokken", versie },
  };
};

async function vraag(wie: Identiteit, route: string, id: string, host?: string): Promise<Response> {
  const [method = "", patroon = ""] = route.split(" ");
  const pad = patroon.replace(":id", id);
  const app = appFor(database, wie, host === undefined ? {} : { host });
  const invoer = (await velden(id, wie))[pad.split("/").at(-1) ?? ""] ?? {};
  if (method === "GET") return app.get(pad);
  if (method === "POST") return app.post(pad, invoer);
  const body = JSON.stringify({
    ...invoer,
    ...(invoer["wmoMelding"] && { wmoMelding: false }),
    versie: Number(invoer["versie"]),
  });
  return app.get(pad, { method, headers: { "content-type": "application/json" }, body });
}

const vreemden: readonly (readonly [string, Identiteit, string])[] = [
  ["a medewerker of another team", joost, vragen.noord],
  ["the coordinator of another team", fatima, vragen.noord],
  ["a medewerker of the team without the task instroom", emre, vragen.centrum],
  ["a kwaliteitsmedewerker", karin, vragen.centrum],
  ["a beheerder", henk, vragen.centrum],
  ["a privacy officer", priya, vragen.centrum],
  ["someone with every role in another municipality", zara, vragen.centrum],
  ["a coordinator, of a question of another municipality", fatima, vragen.zaandam],
];

describe.each(vreemden)("%s", (_, wie, id) => {
  test.each(opHulpvraag)("finds nothing at %s with a guessed id, and changes nothing", async (route) => {
    const voor = [await rijVan(database, id), await aantalRijen(database)];
    const antwoord = await vraag(wie, route, id);
    expect(antwoord.status).toBe(404);
    expect(await antwoord.text()).not.toContain(geheim);
    expect([await rijVan(database, id), await aantalRijen(database)]).toEqual(voor);
  });

  test("sees it in no list", async () => {
    const { eigenWoorden } = await rijVan(database, id);
    for (const pad of [
      "/instroom",
      "/mijn-werk",
      "/api/v1/hulpvragen",
      "/cijfers",
      "/team",
      "/logboek",
      "/logboek/gebeurtenissen",
    ]) {
      const tekst = await (await appFor(database, wie).get(pad)).text();
      expect(tekst).not.toContain(eigenWoorden);
      expect(tekst).not.toContain(`/hulpvragen/${id}`);
    }
  });
});

test("the host name of another municipality shows nobody else's questions either", async () => {
  for (const [route] of opHulpvraag.filter(([een]) => een.startsWith("GET")))
    expect((await vraag(fatima, route, vragen.zaandam, "zaanstad.test")).status).toBe(404);
});

test("who may see it, can do all of it: the refusals above are about who asks", async () => {
  for (const [route] of opHulpvraag.filter(
    ([een]) => !/toewijzing|team|onderzoek|afsluiting|POST .*dossier/.test(een),
  )) {
    const id = await gevraagd(database);
    expect([route, (await vraag(joost, route, id)).status < 400]).toEqual([route, true]);
  }
});

const ziet = async (wie: Identiteit, id: string): Promise<readonly number[]> => {
  const app = appFor(database, wie);
  return [(await app.get(`/hulpvragen/${id}`)).status, (await app.get(`/api/v1/hulpvragen/${id}`)).status];
};
const wel = [200, 200];
const niet = [404, 404];

describe("once it is assigned", () => {
  let id = "";
  beforeAll(async () => {
    id = await gevraagd(database);
    await opgepakt(database, joost, id);
  });

  test("the behandelaar and the coordinator of the team see it", async () => {
    expect(await ziet(joost, id)).toEqual(wel);
    expect(await ziet(fatima, id)).toEqual(wel);
  });

  test.each([
    ["a colleague who saw it in the instroom", sanne],
    ["a colleague without the task instroom", emre],
    ["the coordinator of another team", marieke],
    ["a medewerker of another team", ruben],
  ])("%s does not", async (_, wie) => {
    expect(await ziet(wie, id)).toEqual(niet);
  });

  test("it is gone from the instroom, and stands in the work of the behandelaar alone", async () => {
    for (const wie of [joost, sanne])
      expect(await (await appFor(database, wie).get("/instroom")).text()).not.toContain(id);
    expect(await (await appFor(database, joost).get("/mijn-werk")).text()).toContain(id);
    for (const wie of [sanne, fatima])
      expect(await (await appFor(database, wie).get("/mijn-werk")).text()).not.toContain(id);
  });

  test("given to a colleague, the first no longer sees it", async () => {
    const ander = await gevraagd(database);
    await opgepakt(database, joost, ander);
    await opgepakt(database, joost, ander, emre.medewerkerId);
    expect(await ziet(joost, ander)).toEqual(niet);
    expect(await ziet(emre, ander)).toEqual(wel);
  });

  test("closed, it stays with the behandelaar and the coordinator", async () => {
    const dicht = await gevraagd(database);
    await opgepakt(database, joost, dicht);
    await gesloten(database, joost, dicht);
    expect([await ziet(joost, dicht), await ziet(fatima, dicht), await ziet(sanne, dicht)]).toEqual([wel, wel, niet]);
  });
});

describe("sent on to another team", () => {
  test("it is seen there, and no longer here", async () => {
    const id = await gevraagd(database);
    await unitOfWork(database.databases.app, joost, nu, (tx) => hulpvraagDoorzetten(tx, id, ruben.teams[0] ?? "", 1));
    for (const wie of [joost, fatima, sanne]) expect(await ziet(wie, id)).toEqual(niet);
    for (const wie of [ruben, marieke]) expect(await ziet(wie, id)).toEqual(wel);
  });
});

describe("a stand-in", () => {
  const inlogger = { issuer: "https://inlog.example", subject: "sanne", email: "sanne.bakker@zwolle.demo.example" };
  const sanneOp = async (moment: string) => {
    const geopend = await sessieOpenen(database.databases.app, 193, inlogger, new Date(moment));
    if (!geopend.ok) throw new Error(geopend.reason);
    return geopend.value.wie;
  };

  test("sees the work of who is away from the first up to and including the last day, and not a day longer", async () => {
    const id = await gevraagd(database, { wijkCode: wijken.centrum });
    await opgepakt(database, joost, id);
    const vervanging = {
      medewerkerId: joost.medewerkerId!,
      vervangerId: sanne.medewerkerId!,
      van: "2026-03-11",
      tot: "2026-03-12",
    };
    const geregeld = await unitOfWork(database.databases.app, fatima, nu, (tx) =>
      vervangingToevoegen(tx, uuidv7(), vervanging),
    );
    expect(geregeld.ok).toBe(true);

    expect(await ziet(await sanneOp("2026-03-10T23:59:00+01:00"), id)).toEqual(niet);
    expect(await ziet(await sanneOp("2026-03-11T00:01:00+01:00"), id)).toEqual(wel);
    expect(await ziet(await sanneOp("2026-03-12T23:59:00+01:00"), id)).toEqual(wel);
    expect(await ziet(await sanneOp("2026-03-13T00:01:00+01:00"), id)).toEqual(niet);
  });

  test("finds it in her own work, with the name of who is away", async () => {
    const tekst = await (await appFor(database, await sanneOp("2026-03-11T10:00:00+01:00")).get("/mijn-werk")).text();
    expect(tekst).toContain("Je vervangt Joost van Dijk");
  });
});

describe("what one sends cannot reach into what one may not see", () => {
  test.each([
    ["a colleague of another team", "toewijzing", { medewerkerId: ruben.medewerkerId! }, 409],
    ["someone of another municipality", "toewijzing", { medewerkerId: zara.medewerkerId! }, 404],
    ["a team of another municipality", "team", { teamId: zara.teams[0]! }, 404],
  ])("giving it to %s is refused", async (_, pad, invoer, status) => {
    const id = await gevraagd(database);
    const antwoord = await appFor(database, fatima).post(`/hulpvragen/${id}/${pad}`, { ...invoer, versie: "1" });
    expect(antwoord.status).toBe(status);
    expect(await rijVan(database, id)).toMatchObject({ status: "nieuw", teamId: fatima.teams[0], versie: 1 });
  });
});
