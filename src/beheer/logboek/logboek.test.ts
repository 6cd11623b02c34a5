import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";

const db = await testDatabase();
let priya: Identiteit;
let joost: Identiteit;
let toezicht: Front;

beforeAll(async () => {
  priya = await identiteitVan(db.owner, "Priya Sharma");
  joost = await identiteitVan(db.owner, "Joost van Dijk");
  toezicht = appFor(db, priya);
});

beforeEach(async () => {
  await db.owner.deleteFrom("raadpleging").execute();
  await db.owner.deleteFrom("gebeurtenis").execute();
});

type Keek = {
  op?: string;
  door?: Identiteit;
  uitkomst?: "getoond" | "geweigerd";
  hulpvragen?: string[];
  route?: string;
};

async function keek({
  op = "2026-03-10T09:30:00+01:00",
  door = joost,
  uitkomst = "getoond",
  hulpvragen = [],
  route = "/hulpvragen/:id",
}: Keek) {
  const { gemeenteId } = door;
  await db.owner
    .insertInto("raadpleging")
    .values({
      gemeenteId,
      id: uuidv7(),
      op,
      door: door.gebruikerId ?? "",
      rollen: [...door.rollen],
      doel: "hulpvraag_behandelen",
      uitkomst,
      route,
      hulpvragen,
    })
    .execute();
}

/** The rows of the list as a person reads them, without those of the privacy officer's own looking. */
async function regels(pad: string): Promise<string[]> {
  const response = await toezicht.get(pad);
  expect(response.status).toBe(200);
  const { document } = await screen(response);
  const rijen = Array.from(document.querySelectorAll("tbody tr"), (rij) =>
    Array.from(rij.children, (cel) => cel.textContent?.trim()).join(" | "),
  );
  return rijen.filter((rij) => !rij.includes("Toezicht houden"));
}

describe("wie keek", () => {
  test("zegt wanneer, wie, in welke rol, waarvoor, wat en met welke uitkomst", async () => {
    const id = uuidv7();
    await keek({ hulpvragen: [id] });
    await keek({ op: "2026-03-09T23:05:00Z", uitkomst: "geweigerd", hulpvragen: [id] });
    expect(await regels("/logboek")).toEqual([
      `vandaag 09:30 | Joost van Dijk | Wijkteammedewerker | Een hulpvraag behandelen | 1 hulpvraag${kenmerkVan(id)} | Getoond`,
      `vandaag 00:05 | Joost van Dijk | Wijkteammedewerker | Een hulpvraag behandelen | 1 hulpvraag${kenmerkVan(id)} | Geweigerd`,
    ]);
  });

  test("telt een lange lijst, en noemt een adres zonder hulpvraag bij zijn adres", async () => {
    await keek({ hulpvragen: Array.from({ length: 50 }, () => uuidv7()), route: "/instroom" });
    await keek({ uitkomst: "geweigerd", route: "/beheer/medewerkers/:id", hulpvragen: [uuidv7()] });
    const rijen = (await regels("/logboek")).toSorted();
    expect(rijen[0]).toContain("| Een hulpvraag behandelen | 50 hulpvragen | Getoond");
    expect(rijen[1]).toContain("| Wilde naar /beheer/medewerkers/:id | Geen hulpvraag | Geweigerd");
  });

  test("ziet ook wie zelf kijkt, en de toegang die werd geweigerd", async () => {
    await toezicht.get("/logboek");
    await appFor(db, joost).get(`/hulpvragen/${uuidv7()}`);
    const { getByText, getAllByText } = await screen(await toezicht.get("/logboek"));
    expect(getAllByText("Toezicht houden in het logboek")[0]?.closest("tr")?.textContent).toContain("Priya Sharma");
    expect(getByText("Geweigerd", { selector: "span" }).closest("tr")?.textContent).toContain("Joost van Dijk");
  });

  test("zoekt op dag, persoon, uitkomst en kenmerk", async () => {
    const [een, ander] = [uuidv7(), uuidv7()];
    await keek({ op: "2026-02-01T00:00:00+01:00", hulpvragen: [een, ander] });
    await keek({ op: "2026-02-01T23:59:59+01:00", uitkomst: "geweigerd", hulpvragen: [ander] });
    await keek({ op: "2026-02-02T00:00:00+01:00", door: await identiteitVan(db.owner, "Sanne Bakker") });
    expect(await regels("/logboek?van=2026-02-01&tot=2026-02-01")).toHaveLength(2);
    expect(await regels("/logboek?van=2026-02-02")).toHaveLength(1);
    expect(await regels("/logboek?tot=31-1-2026")).toHaveLength(0);
    expect(await regels(`/logboek?wie=${joost.gebruikerId}`)).toHaveLength(2);
    expect(await regels("/logboek?uitkomst=geweigerd")).toHaveLength(1);
    expect(await regels(`/logboek?kenmerk=${kenmerkVan(een)}`)).toHaveLength(1);
    expect(
      await regels(`/logboek?kenmerk=${kenmerkVan(ander).toLowerCase().replace("-", "")}&uitkomst=getoond`),
    ).toHaveLength(1);
  });

  test("bladert verder met hetzelfde filter, zonder een regel over te slaan of te herhalen", async () => {
    for (let i = 0; i < 60; i++)
      await keek({ hulpvragen: [uuidv7()], op: i < 30 ? "2026-02-01T10:00:00Z" : "2026-02-01T11:00:00Z" });
    await keek({ uitkomst: "geweigerd" });
    const eerste = await screen(await toezicht.get("/logboek?uitkomst=getoond&tot=2026-02-02"));
    const href = eerste.getByRole("link", { name: "Volgende" }).getAttribute("href") ?? "";
    expect(href).toContain("uitkomst=getoond");
    const tweede = await screen(await toezicht.get(href));
    const kenmerken = [eerste, tweede].flatMap((blad) =>
      Array.from(blad.document.querySelectorAll("tbody a"), (a) => a.textContent),
    );
    expect(kenmerken).toHaveLength(60);
    expect(new Set(kenmerken).size).toBe(60);
    expect(tweede.queryByRole("link", { name: "Volgende" })).toBeNull();
    expect(tweede.getByRole("link", { name: "Terug naar het begin" }).getAttribute("href")).toBe(
      "/logboek?tot=2026-02-02&uitkomst=getoond",
    );
  });

  test.each([
    ["een dag die niet bestaat", "van=2026-02-30", "Deze dag klopt niet"],
    ["een einde voor het begin", "van=2026-02-02&tot=2026-02-01", "ligt voor de eerste dag"],
    ["een kenmerk dat niet kan", "kenmerk=abc", "Dit kenmerk klopt niet"],
    ["een onbekende uitkomst", "uitkomst=x", "Kies een uitkomst uit de lijst"],
    ["een bladwijzer die niet kan", "na=1_2", "Deze bladzijde bestaat niet"],
    ["een vreemd veld", "naam=Joost", "een veld dat wij niet kennen"],
  ])("zegt wat er mis is met %s, en toont dan niets", async (_, vraag, melding) => {
    await keek({});
    const response = await toezicht.get(`/logboek?${vraag}`);
    expect(response.status).toBe(422);
    const { getAllByText, document } = await screen(response);
    expect(getAllByText(new RegExp(melding)).length).toBeGreaterThan(0);
    expect(document.querySelector("tbody")).toBeNull();
    expect(await db.owner.selectFrom("raadpleging").select("id").where("doel", "=", "toezicht").execute()).toEqual([]);
  });
});

describe("wat gebeurde", () => {
  test("noemt wie, wat, over welke hulpvraag of collega, en de feiten in woorden", async () => {
    const beheer = appFor(db, await identiteitVan(db.owner, "Henk Postma"));
    const velden = {
      id: uuidv7(),
      naam: "Lena Log",
      email: "lena@zwolle.demo.example",
      rollen: "kwaliteitsmedewerker",
    };
    await beheer.post("/beheer/medewerkers", velden);
    const id = uuidv7();
    const codes = JSON.stringify({ contactwijze: "web", spoed: true, team: joost.teams[0] });
    await db.owner
      .insertInto("gebeurtenis")
      .values({
        gemeenteId: 193,
        id: uuidv7(),
        op: "2026-03-09T12:00:00Z",
        soort: "hulpvraag_aangemeld",
        onderwerpId: id,
        codes,
      })
      .execute();
    expect(await regels("/logboek/gebeurtenissen")).toEqual([
      "vandaag 10:00 | Henk Postma | Medewerker toegevoegd | Lena Log | rollen: kwaliteitsmedewerker",
      `gisteren 13:00 | Zonder inlog | Hulpvraag aangemeld | ${kenmerkVan(id)} | team: SWT Centrum; spoed: ja; contactwijze: web`,
    ]);
    expect(await regels(`/logboek/gebeurtenissen?kenmerk=${kenmerkVan(id)}`)).toHaveLength(1);
    expect(await regels(`/logboek/gebeurtenissen?wie=${priya.gebruikerId}`)).toHaveLength(0);
  });

  test("kijken staat ook in het logboek", async () => {
    await toezicht.get("/logboek/gebeurtenissen");
    const rows = await db.owner.selectFrom("raadpleging").select(["door", "doel", "route", "hulpvragen"]).execute();
    expect(rows).toEqual([
      { door: priya.gebruikerId, doel: "toezicht", route: "/logboek/gebeurtenissen", hulpvragen: [] },
    ]);
  });
});

describe("het logboek is van de privacy officer", () => {
  test.each(["Fatima Benali", "Joost van Dijk", "Karin Wolters", "Henk Postma"])("%s vindt het niet", async (naam) => {
    const other = appFor(db, await identiteitVan(db.owner, naam));
    expect((await other.get("/logboek")).status).toBe(404);
    expect((await other.get("/logboek/gebeurtenissen")).status).toBe(404);
  });

  test("van de eigen gemeente, met de eigen mensen", async () => {
    const zara = await identiteitVan(db.owner, "Zara Zaans");
    const id = uuidv7();
    await keek({ door: zara, hulpvragen: [id] });
    expect(await regels("/logboek")).toEqual([]);
    expect(await regels(`/logboek?kenmerk=${kenmerkVan(id)}`)).toEqual([]);
    expect(await regels(`/logboek?wie=${zara.gebruikerId}`)).toEqual([]);
    expect((await screen(await toezicht.get("/logboek"))).queryByText("Zara Zaans")).toBeNull();
  });
});
