import { beforeAll, describe, expect, test } from "vitest";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";
import { unitOfWork } from "#db/uow.ts";
import { sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import { findIdentiteitVanSleutel } from "#organisatie/gebruiker/queries.ts";
import { uuidv7 } from "#shared/uuid.ts";

const db = await testDatabase();
const nu = new Date("2026-03-10T10:00:00+01:00");
let beheer: Front;

beforeAll(async () => {
  beheer = appFor(db, await identiteitVan(db.owner, "Henk Postma"));
});

function invoer(naam: string) {
  return { id: uuidv7(), sleutelId: uuidv7(), naam, geldigDagen: "90" };
}

/** The token on the page, if it is there. */
async function tokenOp(response: Response): Promise<string | undefined> {
  return (await screen(response)).document.querySelector("code")?.textContent ?? undefined;
}

async function werktOp(token: string | undefined, dag: string) {
  return findIdentiteitVanSleutel(db.databases.app, token ?? "", new Date(`${dag}T10:00:00+01:00`));
}

describe("een koppeling", () => {
  test("krijgt een sleutel die één keer te zien is en werkt tot hij verloopt", async () => {
    const velden = invoer("Webformulier");
    const response = await beheer.post("/beheer/koppelingen", velden);
    expect(response.status).toBe(201);
    const token = await tokenOp(response);
    expect(await werktOp(token, "2026-06-07")).toMatchObject({
      naam: "Webformulier",
      rollen: ["koppeling"],
      teams: [],
    });
    expect(await werktOp(token, "2026-06-09")).toBeUndefined();

    expect(await tokenOp(await beheer.get(`/beheer/koppelingen/${velden.id}`))).toBeUndefined();
    const { getByRole } = await screen(await beheer.get("/beheer/koppelingen"));
    expect(getByRole("link", { name: "Webformulier" }).closest("tr")?.textContent).toContain("maandag 8 juni");
  });

  test("werkt niet meer als de sleutel is ingetrokken; de volgende sleutel wel", async () => {
    const velden = invoer("Zaaksysteem");
    const oud = await tokenOp(await beheer.post("/beheer/koppelingen", velden));
    const pad = `/beheer/koppelingen/${velden.id}`;
    const volgende = { sleutelId: uuidv7(), naam: "voorjaar", geldigDagen: "365" };
    const nieuw = await tokenOp(await beheer.post(`${pad}/sleutels`, volgende));

    expect((await beheer.post(`${pad}/sleutels/${velden.sleutelId}/intrekking`, {})).headers.get("location")).toBe(pad);
    expect(await werktOp(oud, "2026-03-10")).toBeUndefined();
    expect((await werktOp(nieuw, "2026-03-10"))?.naam).toBe("Zaaksysteem");
    const { getByText } = await screen(await beheer.get(pad));
    expect(getByText(/Ingetrokken:/).textContent).toContain("vandaag");
  });

  test("met hetzelfde formulier twee keer maakt één sleutel, en toont hem niet nog een keer", async () => {
    const velden = invoer("Dubbel");
    expect((await beheer.post("/beheer/koppelingen", velden)).status).toBe(201);
    const herhaald = await beheer.post("/beheer/koppelingen", velden);
    expect(herhaald.status).toBe(409);
    const { getByRole, document } = await screen(herhaald);
    expect(getByRole("alert").textContent).toContain("Deze sleutel is al gemaakt");
    expect(document.querySelector<HTMLInputElement>("[name=id]")?.value).not.toBe(velden.id);

    const sleutel = { sleutelId: uuidv7(), naam: "tweede", geldigDagen: "90" };
    expect((await beheer.post(`/beheer/koppelingen/${velden.id}/sleutels`, sleutel)).status).toBe(201);
    expect((await beheer.post(`/beheer/koppelingen/${velden.id}/sleutels`, sleutel)).status).toBe(409);
    const rows = await db.owner
      .selectFrom("sleutel")
      .select("naam")
      .where("gebruikerId", "=", velden.id)
      .orderBy("naam")
      .execute();
    expect(rows.map((row) => row.naam)).toEqual(["Dubbel", "tweede"]);
  });

  test("vraagt een naam en een termijn uit de lijst", async () => {
    const response = await beheer.post("/beheer/koppelingen", { ...invoer(""), geldigDagen: "100000" });
    expect(response.status).toBe(422);
    const fouten = (await screen(response)).getByRole("group", { name: "2 dingen kloppen nog niet" }).textContent;
    expect(fouten).toContain("Vul een naam in.");
    expect(fouten).toContain("Kies hoe lang de sleutel werkt.");
  });

  test("laat in de gebeurtenissen geen naam en geen sleutel achter", async () => {
    const velden = invoer("Geheim systeem");
    const token = await tokenOp(await beheer.post("/beheer/koppelingen", velden));
    const rows = await db.owner.selectFrom("gebeurtenis").selectAll().execute();
    expect(rows.map((row) => row.soort)).toEqual(
      expect.arrayContaining(["koppeling_toegevoegd", "sleutel_uitgegeven"]),
    );
    expect(JSON.stringify(rows)).not.toContain("Geheim systeem");
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("koppelingen zijn van de beheerder", () => {
  test.each(["Fatima Benali", "Emre Yıldız", "Karin Wolters", "Priya Sharma"])("%s vindt ze niet", async (naam) => {
    const velden = invoer("Van een ander");
    await beheer.post("/beheer/koppelingen", velden);
    const other = appFor(db, await identiteitVan(db.owner, naam));
    const pad = `/beheer/koppelingen/${velden.id}`;
    for (const path of ["/beheer/koppelingen", "/beheer/koppelingen/nieuw", pad]) {
      expect([path, (await other.get(path)).status]).toEqual([path, 404]);
    }
    for (const path of ["/beheer/koppelingen", `${pad}/sleutels`, `${pad}/sleutels/${velden.sleutelId}/intrekking`]) {
      expect([path, (await other.post(path, invoer("x"))).status]).toEqual([path, 404]);
    }
  });

  test("die van een andere gemeente bestaan niet", async () => {
    const velden = invoer("Zaans systeem");
    const zara = appFor(db, await identiteitVan(db.owner, "Zara Zaans"), { host: "zaanstad.test" });
    expect((await zara.post("/beheer/koppelingen", velden)).status).toBe(201);
    expect((await beheer.get(`/beheer/koppelingen/${velden.id}`)).status).toBe(404);
    const sleutel = { sleutelId: uuidv7(), naam: "stiekem", geldigDagen: "90" };
    expect((await beheer.post(`/beheer/koppelingen/${velden.id}/sleutels`, sleutel)).status).toBe(404);
    expect((await screen(await beheer.get("/beheer/koppelingen"))).queryByText("Zaans systeem")).toBeNull();
  });

  test("een mens is geen koppeling: haar sleutel is hier niet in te trekken, en te maken evenmin", async () => {
    const fatima = await identiteitVan(db.owner, "Fatima Benali");
    const gebruikerId = fatima.gebruikerId ?? "";
    const eigen = await unitOfWork(db.databases.app, fatima, nu, (tx) =>
      sleutelUitgeven(tx, { gebruikerId, naam: "van Fatima", geldigDagen: 7 }),
    );
    const sleutelId = eigen.ok ? eigen.value.id : "";
    const koppeling = invoer("Onschuldig");
    await beheer.post("/beheer/koppelingen", koppeling);
    for (const id of [gebruikerId, koppeling.id]) {
      expect((await beheer.post(`/beheer/koppelingen/${id}/sleutels/${sleutelId}/intrekking`, {})).status).toBe(404);
    }
    expect((await beheer.get(`/beheer/koppelingen/${gebruikerId}`)).status).toBe(404);
    const sleutel = { sleutelId: uuidv7(), naam: "als Fatima", geldigDagen: "90" };
    expect((await beheer.post(`/beheer/koppelingen/${gebruikerId}/sleutels`, sleutel)).status).toBe(404);
    expect(await werktOp(eigen.ok ? eigen.value.token : undefined, "2026-03-10")).toBeDefined();
  });
});
