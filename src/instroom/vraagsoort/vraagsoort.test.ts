import { beforeAll, describe, expect, test } from "vitest";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { vraagsoortToevoegen } from "./commands.ts";

const db = await testDatabase();
const nu = new Date("2026-03-10T10:00:00+01:00");
let beheer: Front;
let medewerker: Front;

beforeAll(async () => {
  beheer = appFor(db, await identiteitVan(db.owner, "Henk Postma"));
  medewerker = appFor(db, await identiteitVan(db.owner, "Fatima Benali"));
});

async function padVan(naam: string, gemeenteId = 193): Promise<string> {
  const query = db.owner
    .selectFrom("vraagsoort")
    .select("id")
    .where("naam", "=", naam)
    .where("gemeenteId", "=", gemeenteId);
  return `/beheer/vraagsoorten/${(await query.executeTakeFirstOrThrow()).id}`;
}

async function versieOp(pad: string): Promise<string> {
  const { document } = await screen(await beheer.get(pad));
  return document.querySelector<HTMLInputElement>("[name=versie]")?.value ?? "";
}

async function keuzesBijRegistratie(): Promise<string[]> {
  const { getByLabelText } = await screen(await medewerker.get("/hulpvragen/nieuw"));
  return Array.from(getByLabelText<HTMLSelectElement>(/Vraagsoort/).options, (option) => option.text);
}

describe("vraagsoorten", () => {
  test("staan per leefgebied, ook een leefgebied zonder", async () => {
    const { getByText } = await screen(await beheer.get("/beheer/vraagsoorten"));
    expect(getByText("Geld en schulden").closest("tr")?.textContent).toBe(
      "Geld en schuldenSchulden Toeslagen en uitkering ",
    );
    expect(getByText("Schulden").getAttribute("href")).toBe(await padVan("Schulden"));
  });

  test("een nieuwe is meteen te kiezen bij het registreren", async () => {
    const velden = { id: uuidv7(), naam: "Energiearmoede", leefgebied: "financien" };
    expect((await beheer.post("/beheer/vraagsoorten", velden)).headers.get("location")).toBe("/beheer/vraagsoorten");
    expect(await keuzesBijRegistratie()).toContain("Energiearmoede");
    const events = await db.owner
      .selectFrom("gebeurtenis")
      .select(["soort", "codes"])
      .where("onderwerpId", "=", velden.id)
      .execute();
    expect(events).toEqual([{ soort: "vraagsoort_toegevoegd", codes: { leefgebied: "financien" } }]);
  });

  test("die uit staat, is niet te kiezen en niet weg", async () => {
    const pad = await padVan("Daginvulling");
    const velden = { naam: "Daginvulling", actief: "nee", versie: await versieOp(pad) };
    expect((await beheer.post(pad, velden)).status).toBe(303);
    expect(await keuzesBijRegistratie()).not.toContain("Daginvulling");
    const { getByText } = await screen(await beheer.get("/beheer/vraagsoorten"));
    expect(getByText("Daginvulling").parentElement?.textContent).toContain("Niet te kiezen");
  });

  test("blijft leesbaar op de hulpvraag die hem heeft, ook met een nieuwe naam en als hij uit staat", async () => {
    const pad = await padVan("Scheiding");
    const id = uuidv7();
    const registratie = {
      id,
      gemeldOp: "2026-03-09",
      eigenWoorden: "We gaan uit elkaar.",
      herkomst: "zelf",
      contactwijze: "telefoon",
      vraagsoortId: pad.split("/").at(-1) ?? "",
      wijkCode: "WK019311",
      afhandeling: "instroom",
    };
    expect((await medewerker.post("/hulpvragen", registratie)).status).toBe(303);
    await beheer.post(pad, { naam: "Uit elkaar gaan", actief: "nee", versie: await versieOp(pad) });
    const { getAllByText } = await screen(await medewerker.get(`/hulpvragen/${id}`));
    expect(getAllByText(/Uit elkaar gaan/).length).toBeGreaterThan(0);
  });

  test.each([
    ["al bestaat", "Schulden"],
    ["alleen in hoofdletters verschilt", "SCHULDEN"],
    ["al bestaat maar uit staat", "Daginvulling"],
  ])("weigert een naam die %s, en bewaart wat getypt is", async (_, naam) => {
    const response = await beheer.post("/beheer/vraagsoorten", { id: uuidv7(), naam, leefgebied: "wonen" });
    expect(response.status).toBe(409);
    const { getByLabelText, getAllByText } = await screen(response);
    expect(getAllByText(/Deze naam staat al in de lijst/)).toHaveLength(2);
    expect(getByLabelText<HTMLInputElement>("Naam").value).toBe(naam);
  });

  test("weigert ook bij het wijzigen de naam van een ander, en niet de eigen naam anders geschreven", async () => {
    const pad = await padVan("Opvoeding");
    expect((await beheer.post(pad, { naam: "schulden", actief: "ja", versie: await versieOp(pad) })).status).toBe(409);
    expect((await beheer.post(pad, { naam: "Opvoeding ", actief: "ja", versie: await versieOp(pad) })).status).toBe(
      303,
    );
  });

  test("vraagt wat ontbreekt", async () => {
    const response = await beheer.post("/beheer/vraagsoorten", { id: uuidv7(), naam: "" });
    expect(response.status).toBe(422);
    expect((await screen(response)).getByRole("group", { name: "2 dingen kloppen nog niet" })).toBeTruthy();
    const vreemd = { id: uuidv7(), naam: "x", leefgebied: "iets", actief: "ja" };
    expect((await beheer.post("/beheer/vraagsoorten", vreemd)).status).toBe(422);
  });

  test("weigert wie een oude pagina opslaat", async () => {
    const pad = await padVan("Passende woning");
    const versie = await versieOp(pad);
    expect((await beheer.post(pad, { naam: "Een passende woning", actief: "ja", versie })).status).toBe(303);
    const response = await beheer.post(pad, { naam: "Woning die past", actief: "ja", versie });
    expect(response.status).toBe(409);
    expect((await screen(response)).getByRole("alert").textContent).toContain(
      "Iemand anders heeft deze vraagsoort net gewijzigd",
    );
  });

  test("met hetzelfde formulier twee keer maakt er één", async () => {
    const velden = { id: uuidv7(), naam: "Dubbel verstuurd", leefgebied: "wonen" };
    expect((await beheer.post("/beheer/vraagsoorten", velden)).status).toBe(303);
    expect((await beheer.post("/beheer/vraagsoorten", velden)).status).toBe(303);
    expect(await db.owner.selectFrom("vraagsoort").select("id").where("naam", "=", velden.naam).execute()).toHaveLength(
      1,
    );
  });

  test.each(["Fatima Benali", "Karin Wolters", "Priya Sharma"])(
    "zijn van de beheerder: %s vindt ze niet",
    async (naam) => {
      const other = appFor(db, await identiteitVan(db.owner, naam));
      const pad = await padVan("Schulden");
      for (const path of ["/beheer/vraagsoorten", "/beheer/vraagsoorten/nieuw", pad]) {
        expect([path, (await other.get(path)).status]).toEqual([path, 404]);
      }
      expect((await other.post("/beheer/vraagsoorten", { id: uuidv7(), naam: "x", leefgebied: "wonen" })).status).toBe(
        404,
      );
      expect((await other.post(pad, { naam: "x", actief: "ja", versie: "1" })).status).toBe(404);
    },
  );

  test("die van een andere gemeente bestaan niet", async () => {
    const pad = await padVan("Schulden", 479);
    expect((await beheer.get(pad)).status).toBe(404);
    expect((await beheer.post(pad, { naam: "x", actief: "ja", versie: "1" })).status).toBe(404);
  });

  test("ook de database weigert een ander", async () => {
    const fatima = await identiteitVan(db.owner, "Fatima Benali");
    const nieuw = { naam: "Stiekem", leefgebied: "wonen" as const };
    const poging = unitOfWork(db.databases.app, fatima, nu, (tx) => vraagsoortToevoegen(tx, uuidv7(), nieuw));
    await expect(poging).rejects.toThrow(/row-level security/);
  });
});
