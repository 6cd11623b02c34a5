import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";
import { unitOfWork } from "#db/uow.ts";
import { sessieOpenen } from "#organisatie/gebruiker/commands.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";

const db = await testDatabase();
const vandaag = "2026-03-10";
const nu = () => new Date(`${vandaag}T10:00:00+01:00`);
let fatima: Identiteit;
let coordinator: Front;
let id: Record<string, string>;

beforeAll(async () => {
  fatima = await identiteitVan(db.owner, "Fatima Benali");
  coordinator = appFor(db, fatima, { nu });
  const rows = await db.owner.selectFrom("medewerker").select(["id", "naam"]).execute();
  id = Object.fromEntries(rows.map((row) => [row.naam, row.id]));
});

beforeEach(async () => {
  await db.owner.deleteFrom("vervanging").execute();
});

type Fields = Record<string, string>;

function vervanging(wie: string, door: string, extra: Fields = {}): Fields {
  return {
    id: uuidv7(),
    medewerkerId: id[wie] ?? "",
    vervangerId: id[door] ?? "",
    van: vandaag,
    tot: "2026-03-20",
    ...extra,
  };
}

/** Whose work Joost sees when he logs in on this day, by name. */
async function joostZiet(dag: string): Promise<string[]> {
  const inlogger = { issuer: "https://inlog.example", subject: "joost", email: "joost.van.dijk@zwolle.demo.example" };
  const opened = await sessieOpenen(db.databases.app, 193, inlogger, new Date(`${dag}T12:00:00+01:00`));
  const mijn = opened.ok ? opened.value.wie.mijn : [];
  return Object.keys(id)
    .filter((naam) => mijn.includes(id[naam] ?? ""))
    .toSorted();
}

describe("de pagina van het team", () => {
  test("toont wie erin zit, met discipline, organisatie en taak, en niemand van een ander team", async () => {
    const { getByRole, getByText, queryByText } = await screen(await coordinator.get("/team"));
    expect(getByRole("heading", { level: 1 }).textContent).toBe("SWT Centrum");
    expect(getByText("Fatima Benali", { selector: "td" }).closest("tr")?.textContent).toContain(
      "Coördinator, verdeelt de instroom",
    );
    expect(getByText("Joost van Dijk").closest("tr")?.textContent).toBe(
      "Joost van DijkJeugdhulpverlenerWelzijn Zwolle (demo)Verdeelt de instroom",
    );
    expect(queryByText("Ruben de Boer")).toBeNull();
  });

  test("een medewerker leest mee en regelt niets", async () => {
    await coordinator.post("/team/vervangingen", vervanging("Sanne Bakker", "Joost van Dijk"));
    const emre = appFor(db, await identiteitVan(db.owner, "Emre Yıldız"), { nu });
    const { getByText, queryByRole } = await screen(await emre.get("/team"));
    expect(getByText("Nu bezig").closest("tr")?.textContent).toBe("Sanne BakkerJoost van DijkNu bezigvrijdag 20 maart");
    expect(queryByRole("link", { name: "Vervanging regelen" })).toBeNull();
    expect(queryByRole("button", { name: /Stop nu/ })).toBeNull();
  });

  test("laat wie geen toegang meer heeft weg", async () => {
    await db.owner.updateTable("medewerker").set({ actief: false }).where("naam", "=", "Emre Yıldız").execute();
    expect((await screen(await coordinator.get("/team"))).queryByText("Emre Yıldız")).toBeNull();
    await db.owner.updateTable("medewerker").set({ actief: true }).where("naam", "=", "Emre Yıldız").execute();
  });

  test("zegt wie nog geen team heeft wat er moet gebeuren", async () => {
    const app = appFor(db, { ...fatima, teams: [], instroomteams: [], coordinatieteams: [] }, { nu });
    expect((await screen(await app.get("/team"))).getByText(/Je zit nog in geen team/)).toBeTruthy();
  });
});

describe("vervanging regelen", () => {
  test("geeft de vervanger wat de collega mag, van de eerste tot en met de laatste dag", async () => {
    const form = await screen(await coordinator.get("/team/vervangingen/nieuw"));
    expect(form.getByLabelText<HTMLInputElement>("Eerste dag").value).toBe(vandaag);
    const antwoord = await coordinator.post(
      "/team/vervangingen",
      vervanging("Sanne Bakker", "Joost van Dijk", { van: "2026-03-12" }),
    );
    expect(antwoord.headers.get("location")).toBe("/team");
    expect((await screen(await coordinator.get("/team"))).getByText("donderdag 12 maart")).toBeTruthy();
    expect(await joostZiet("2026-03-11")).toEqual(["Joost van Dijk"]);
    expect(await joostZiet("2026-03-12")).toEqual(["Joost van Dijk", "Sanne Bakker"]);
    expect(await joostZiet("2026-03-20")).toEqual(["Joost van Dijk", "Sanne Bakker"]);
    expect(await joostZiet("2026-03-21")).toEqual(["Joost van Dijk"]);
  });

  test("legt vast wie, door wie en wanneer, met nummers en zonder namen", async () => {
    await coordinator.post("/team/vervangingen", vervanging("Emre Yıldız", "Sanne Bakker"));
    const rows = await db.owner
      .selectFrom("gebeurtenis")
      .select(["soort", "door", "codes"])
      .where("onderwerpId", "=", id["Emre Yıldız"] ?? "")
      .where("soort", "like", "vervanging%")
      .execute();
    const codes = { vervanger: id["Sanne Bakker"], eersteDag: vandaag, laatsteDag: "2026-03-20" };
    expect(rows).toEqual([{ soort: "vervanging_toegevoegd", door: fatima.gebruikerId, codes }]);
  });

  test.each([
    ["iemand die zichzelf vervangt", "Sanne Bakker", "Sanne Bakker", {}, 409, "Iemand kan niet zichzelf vervangen"],
    ["iemand uit een ander team", "Sanne Bakker", "Ruben de Boer", {}, 409, "zitten niet samen in een team"],
    ["een collega uit een ander team", "Ruben de Boer", "Sanne Bakker", {}, 409, "zitten niet samen in een team"],
    ["een dag die voorbij is", "Sanne Bakker", "Joost van Dijk", { van: "2026-03-09" }, 409, "ligt in het verleden"],
    ["langer dan een jaar", "Sanne Bakker", "Joost van Dijk", { tot: "2027-03-11" }, 409, "hoogstens 12 maanden"],
    [
      "een laatste dag voor de eerste",
      "Sanne Bakker",
      "Joost van Dijk",
      { tot: "2026-03-09" },
      422,
      "ligt voor de eerste dag",
    ],
    ["een dag die niet bestaat", "Sanne Bakker", "Joost van Dijk", { tot: "2026-02-30" }, 422, "Vul de laatste dag in"],
  ])("weigert %s, en bewaart wat getypt is", async (_, wie, door, extra, status, melding) => {
    const response = await coordinator.post("/team/vervangingen", vervanging(wie, door, extra));
    expect(response.status).toBe(status);
    const { getByRole, getByLabelText } = await screen(response);
    expect(getByRole("group", { name: "Eén ding klopt nog niet" }).textContent).toContain(melding);
    const { tot } = vervanging(wie, door, extra);
    expect(getByLabelText("Laatste dag").getAttribute("value")).toBe(tot);
    expect(await db.owner.selectFrom("vervanging").select("id").execute()).toEqual([]);
  });

  test("weigert dezelfde twee in dezelfde dagen; een tweede vervanger mag wel", async () => {
    expect((await coordinator.post("/team/vervangingen", vervanging("Sanne Bakker", "Joost van Dijk"))).status).toBe(
      303,
    );
    const overlap = vervanging("Sanne Bakker", "Joost van Dijk", { van: "2026-03-20", tot: "2026-03-30" });
    expect((await coordinator.post("/team/vervangingen", overlap)).status).toBe(409);
    expect((await coordinator.post("/team/vervangingen", vervanging("Sanne Bakker", "Emre Yıldız"))).status).toBe(303);
  });

  test("met hetzelfde formulier twee keer regelt één vervanging; met andere inhoud wordt het geweigerd", async () => {
    const velden = vervanging("Sanne Bakker", "Joost van Dijk");
    expect((await coordinator.post("/team/vervangingen", velden)).status).toBe(303);
    expect((await coordinator.post("/team/vervangingen", velden)).status).toBe(303);
    expect((await coordinator.post("/team/vervangingen", { ...velden, tot: "2026-04-01" })).status).toBe(409);
    expect(await db.owner.selectFrom("vervanging").select("tot").execute()).toEqual([{ tot: "2026-03-20" }]);
  });
});

describe("een vervanging stoppen", () => {
  async function geregeld(extra: Fields = {}): Promise<string> {
    const velden = vervanging("Sanne Bakker", "Joost van Dijk", extra);
    await coordinator.post("/team/vervangingen", velden);
    return `/team/vervangingen/${velden["id"]}/einde`;
  }

  test("die vandaag begon of nog komt, haalt haar weg", async () => {
    const pad = await geregeld();
    expect((await screen(await coordinator.get("/team"))).getByRole("button", { name: /Stop nu/ })).toBeTruthy();
    expect((await coordinator.post(pad, {})).status).toBe(303);
    expect(await joostZiet(vandaag)).toEqual(["Joost van Dijk"]);
    expect((await coordinator.post(pad, {})).status).toBe(404);
  });

  test("die al loopt, geldt vanaf dat moment niet meer", async () => {
    const pad = await geregeld();
    const later = appFor(db, fatima, { nu: () => new Date("2026-03-15T10:00:00+01:00") });
    expect(await joostZiet("2026-03-15")).toContain("Sanne Bakker");
    expect((await later.post(pad, {})).status).toBe(303);
    expect(await joostZiet("2026-03-15")).toEqual(["Joost van Dijk"]);
    expect((await later.post(pad, {})).status).toBe(409);
  });

  test("is alleen voor de coördinator van dat team", async () => {
    const pad = await geregeld();
    for (const naam of ["Marieke Hoekstra", "Joost van Dijk", "Sanne Bakker", "Zara Zaans", "Henk Postma"]) {
      const other = appFor(db, await identiteitVan(db.owner, naam), { nu });
      expect([naam, (await other.post(pad, {})).status]).toEqual([naam, 404]);
    }
    expect(await joostZiet(vandaag)).toContain("Sanne Bakker");
  });
});

describe("wie er niet bij mag", () => {
  test.each(["Karin Wolters", "Henk Postma", "Priya Sharma"])(
    "%s doet geen casuswerk en ziet geen team",
    async (naam) => {
      const other = appFor(db, await identiteitVan(db.owner, naam), { nu });
      expect((await other.get("/team")).status).toBe(404);
      expect((await other.get("/team/vervangingen/nieuw")).status).toBe(404);
    },
  );

  test("een medewerker zonder coördinatie regelt geen vervanging", async () => {
    const joost = appFor(db, await identiteitVan(db.owner, "Joost van Dijk"), { nu });
    expect((await joost.get("/team/vervangingen/nieuw")).status).toBe(404);
    expect((await joost.post("/team/vervangingen", vervanging("Sanne Bakker", "Joost van Dijk"))).status).toBe(404);
  });

  test("ook de database weigert een vervanging in het team van een ander", async () => {
    const marieke = await identiteitVan(db.owner, "Marieke Hoekstra");
    const poging = unitOfWork(db.databases.app, marieke, nu(), (tx) =>
      tx.db
        .insertInto("vervanging")
        .values({
          gemeenteId: 193,
          id: uuidv7(),
          medewerkerId: id["Sanne Bakker"] ?? "",
          vervangerId: marieke.medewerkerId ?? "",
          van: vandaag,
          tot: vandaag,
        })
        .execute(),
    );
    await expect(poging).rejects.toThrow(/row-level security/);
  });
});
