import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { hulpvraagTriageren } from "#instroom/triage/commands.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "./app.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { gesloten, gevraagd, nu, opgepakt, rijVan, wijken } from "./scenario.ts";
import { unitOfWork } from "#db/uow.ts";

const database = await testDatabase();
const { owner } = database;
const joost = await identiteitVan(owner, "Joost van Dijk");
const fatima = await identiteitVan(owner, "Fatima Benali");
const app = appFor(database, joost);

type Rij = { doel: string; uitkomst: string; route: string; hulpvragen: string[]; door: string; rollen: string[] };

/** What this request added to the reading log. */
async function gelogd(vraag: () => Promise<Response>): Promise<Rij[]> {
  const voor = await aantal();
  const antwoord = await vraag();
  await antwoord.text();
  const rijen = await owner
    .selectFrom("raadpleging")
    .select(["doel", "uitkomst", "route", "hulpvragen", "door", "rollen"])
    .orderBy(sql`ctid`)
    .execute();
  return rijen.slice(voor);
}

async function aantal(): Promise<number> {
  const { telling } = await owner
    .selectFrom("raadpleging")
    .select((eb) => eb.fn.countAll<string>().as("telling"))
    .executeTakeFirstOrThrow();
  return Number(telling);
}

const json = (body: unknown): RequestInit => ({
  method: "PUT",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("who looked", () => {
  test.each<[string, (id: string) => Promise<Response>, string, string]>([
    ["a hulpvraag", (id) => app.get(`/hulpvragen/${id}`), "hulpvraag_behandelen", "/hulpvragen/:id"],
    ["its triage", (id) => app.get(`/hulpvragen/${id}/triage`), "instroom_verdelen", "/hulpvragen/:id/triage"],
    [
      "it through the API",
      (id) => app.get(`/api/v1/hulpvragen/${id}`),
      "hulpvraag_behandelen",
      "/api/v1/hulpvragen/:id",
    ],
    ["it in capitals", (id) => app.get(`/hulpvragen/${id.toUpperCase()}`), "hulpvraag_behandelen", "/hulpvragen/:id"],
    [
      "it again after a mistake",
      (id) => app.post(`/hulpvragen/${id}/afsluiting`, {}),
      "hulpvraag_behandelen",
      "/hulpvragen/:id",
    ],
    [
      "its triage after a mistake",
      (id) => app.post(`/hulpvragen/${id}/triage`, {}),
      "instroom_verdelen",
      "/hulpvragen/:id/triage",
    ],
  ])("showing %s is one row: by whom, as what, why, and of whom", async (_, vraag, doel, route) => {
    const id = await gevraagd(database);
    expect(await gelogd(() => vraag(id))).toEqual([
      { doel, route, uitkomst: "getoond", hulpvragen: [id], door: joost.gebruikerId, rollen: joost.rollen },
    ]);
  });

  test("a list is one row with exactly the ones it showed, in the page and in the API", async () => {
    for (const pad of ["/instroom", "/api/v1/hulpvragen"]) {
      const tekst = await (await app.get(pad)).text();
      const [rij, ...meer] = await gelogd(() => app.get(pad));
      expect(meer).toEqual([]);
      expect(rij).toMatchObject({ doel: "instroom_verdelen", route: pad, uitkomst: "getoond" });
      expect(rij!.hulpvragen.length).toBeGreaterThan(2);
      const getoond = new Set(
        tekst.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g)?.filter((id) => rij!.hulpvragen.includes(id)),
      );
      expect(getoond.size).toBe(rij!.hulpvragen.length);
    }
  });

  test("one's own work is one row too", async () => {
    const id = await gevraagd(database);
    await opgepakt(database, joost, id);
    expect(await gelogd(() => app.get("/mijn-werk"))).toMatchObject([{ doel: "eigen_werk", hulpvragen: [id] }]);
  });

  test("a page past the twenty-fifth names only what stands on it", async () => {
    const ruben = appFor(database, await identiteitVan(owner, "Ruben de Boer"));
    for (let keer = 0; keer < 26; keer++) await gevraagd(database, { wijkCode: wijken.noord });
    const eerste = await gelogd(() => ruben.get("/instroom"));
    const volgende = /href="(\/instroom\?na=[^"]+)"/.exec(await (await ruben.get("/instroom")).text())?.[1] ?? "";
    const tweede = await gelogd(() => ruben.get(volgende));
    expect([eerste[0]?.hulpvragen.length, tweede[0]?.hulpvragen.length]).toEqual([25, 1]);
    expect(eerste[0]?.hulpvragen).not.toContain(tweede[0]?.hulpvragen[0]);
  });

  test("a change that shows nothing leaves no row of looking", async () => {
    const id = await gevraagd(database);
    expect(await gelogd(() => app.post(`/hulpvragen/${id}/eerste-reactie`, { op: "2026-03-10", versie: "1" }))).toEqual(
      [],
    );
  });

  test("a public page, and a page without records, leaves none", async () => {
    for (const pad of ["/", "/aanmelden/zelf", "/privacy", "/hulpvragen/nieuw"])
      expect(await gelogd(() => app.get(pad))).toEqual([]);
  });
});

describe("who was refused", () => {
  const alle: [string, (id: string) => Promise<Response>, string][] = [
    ["a page", (id) => app.get(`/hulpvragen/${id}`), "/hulpvragen/:id"],
    ["a page in capitals", (id) => app.get(`/hulpvragen/${id.toUpperCase()}`), "/hulpvragen/:id"],
    ["a triage", (id) => app.get(`/hulpvragen/${id}/triage`), "/hulpvragen/:id/triage"],
    [
      "a form sent",
      (id) =>
        app.post(`/hulpvragen/${id}/afsluiting`, { afgeslotenOp: "2026-03-10", afsluitreden: "verhuisd", versie: "1" }),
      "/hulpvragen/:id/afsluiting",
    ],
    ["a question of the API", (id) => app.get(`/api/v1/hulpvragen/${id}`), "/api/v1/hulpvragen/:id"],
    [
      "a change through the API",
      (id) => app.get(`/api/v1/hulpvragen/${id}/eerste-reactie`, json({ op: "2026-03-10", versie: 1 })),
      "/api/v1/hulpvragen/:id/eerste-reactie",
    ],
  ];

  test.each(alle)("%s is one row with the id that was asked for", async (_, vraag, route) => {
    const id = await gevraagd(database, { wijkCode: wijken.oost });
    expect(await gelogd(() => vraag(id))).toEqual([
      {
        doel: "hulpvraag_behandelen",
        route,
        uitkomst: "geweigerd",
        hulpvragen: [id],
        door: joost.gebruikerId,
        rollen: joost.rollen,
      },
    ]);
  });

  test("an id that belongs to nobody is written down as well: guessing shows", async () => {
    const id = uuidv7();
    expect(await gelogd(() => app.get(`/hulpvragen/${id}`))).toMatchObject([
      { uitkomst: "geweigerd", hulpvragen: [id] },
    ]);
  });

  test.each(["/beheer/Jan-Jansen-123456782", "/hulpvragen/jan%20jansen", "/zoeken/123456782?naam=Jansen"])(
    "an address with words in it (%s) leaves no word in the log",
    async (pad) => {
      const rijen = await gelogd(() => app.get(pad));
      expect(rijen).toHaveLength(1);
      expect(JSON.stringify(rijen)).not.toMatch(/jansen|123456782/i);
    },
  );

  test("who has not logged in leaves none: she is sent to log in", async () => {
    expect(await gelogd(() => appFor(database).get(`/hulpvragen/${uuidv7()}`))).toEqual([]);
  });
});

test("what happened holds ids, codes and days, and not one word that anyone typed", async () => {
  const woorden = [
    "Zeldzaamwoord",
    "Redenwoord",
    "Voornaamwoord",
    "Achternaamwoord",
    "0687654321",
    "zeldzaam@voorbeeld.nl",
  ];
  const [eigenWoorden = "", routeReden = "", voornaam = "", achternaam = "", telefoon = "", email = ""] = woorden;
  const inwoner = { voornaam, achternaam, telefoon, email };
  const aanmelder = { naam: achternaam, relatie: routeReden, inwonerWeetErvan: false, weetNietReden: eigenWoorden };
  const id = await gevraagd(database, { eigenWoorden, inwoner, aanmelder, verwijzer: achternaam });
  await opgepakt(database, fatima, id, joost.medewerkerId);
  const keuze = { route: "wijkteam", routeReden, wmoMeldingOp: "2026-03-09", correctie: {} } as const;
  await unitOfWork(database.databases.app, joost, nu, (tx) => hulpvraagTriageren(tx, database.sleutels, id, keuze, 2));
  await app.post(`/hulpvragen/${id}/eerste-reactie`, { op: "2026-03-10", versie: "3" });
  await app.post(`/hulpvragen/${id}/eerste-gesprek`, { op: "2026-03-10", versie: "4" });
  await gesloten(database, joost, id);
  expect((await rijVan(database, id)).status).toBe("afgesloten");

  const { rows } = await sql<{ tekst: string }>`
    select to_jsonb(g)::text as tekst from gebeurtenis g union all select to_jsonb(r)::text from raadpleging r`.execute(
    owner,
  );
  const alles = rows.map(({ tekst }) => tekst).join("\n");
  for (const woord of woorden) expect(alles).not.toContain(woord);

  const soorten = await owner
    .selectFrom("gebeurtenis")
    .select(["soort", "codes", "door"])
    .where("onderwerpId", "=", id)
    .orderBy(sql`ctid`)
    .execute();
  expect(soorten.map(({ soort }) => soort)).toEqual([
    "hulpvraag_aangemeld",
    "hulpvraag_toegewezen",
    "hulpvraag_getrieerd",
    "eerste_reactie_vastgelegd",
    "eerste_gesprek_vastgelegd",
    "hulpvraag_afgesloten",
  ]);
  expect(soorten.map(({ door }) => door)).toEqual([
    null,
    fatima.gebruikerId,
    ...Array.from({ length: 4 }, () => joost.gebruikerId),
  ]);
  expect(soorten.at(-1)?.codes).toMatchObject({
    afsluitreden: "bereikt",
    uitkomst: "sociale_basis",
    afgeslotenOp: "2026-03-10",
  });
});
