import { beforeEach, describe, expect, test } from "vitest";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { openLoginSite } from "../../../test/inlog.ts";
import { Visitor } from "../../../test/visitor.ts";
import { unitOfWork } from "#db/uow.ts";
import { NotFoundError } from "#shared/not-found.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { sleutelUitgeven } from "./commands.ts";
import { findIdentiteitVanSleutel } from "./queries.ts";

const db = await testDatabase();
const { app } = db.databases;
const site = await openLoginSite(db);
const nu = new Date();
const dag = 24 * 60;

async function logIn(naam: string): Promise<Visitor> {
  const visitor = new Visitor(site.url);
  await visitor.open("/inloggen/start?naar=%2Fsleutels");
  return visitor.click(naam);
}

async function maakSleutel(visitor: Visitor, naam: string): Promise<string> {
  await visitor.open("/sleutels");
  visitor.type("naam", naam);
  await visitor.click("Sleutel maken");
  return /kt_[\w-]{43}/.exec(visitor.text)?.[0] ?? "";
}

/** Whether a program comes in with this key: what it then asks for does not exist. */
async function opent(token: string): Promise<boolean> {
  const response = await fetch(`${site.url}/api/v1/hulpvragen/${uuidv7()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await response.body?.cancel();
  expect([401, 404]).toContain(response.status);
  return response.status === 404;
}

let visitor: Visitor;
beforeEach(async () => {
  site.ahead = 0;
  visitor = await logIn("Iris Dekker");
});

describe("een eigen sleutel", () => {
  test("wordt één keer getoond, en werkt dan als degene die hem maakte", async () => {
    expect(visitor.text).toContain("Je hebt nog geen sleutel");
    const token = await maakSleutel(visitor, "Koppeling website");
    expect(visitor.status).toBe(200);
    expect(visitor.text).toContain("Je ziet hem maar één keer");

    const wie = await findIdentiteitVanSleutel(app, token, nu);
    expect(wie).toEqual(await identiteitVan(db.owner, "Iris Dekker"));

    await visitor.open("/sleutels");
    expect(visitor.text).toContain("Koppeling website");
    expect(visitor.text).not.toContain(token);
    const rows = await db.owner.selectFrom("sleutel").select(["naam", "hash"]).execute();
    expect(rows.map((row) => row.hash.toString("base64url"))).not.toContain(token.slice(3));
  });

  test("opent na intrekken niets meer", async () => {
    const token = await maakSleutel(visitor, "Proef");
    await visitor.click("Intrekken van Proef");
    expect(visitor.path).toBe("/sleutels");
    expect(visitor.text).toContain("Ingetrokken");
    expect(await opent(token)).toBe(false);
  });

  test("stopt vanzelf na de gekozen dagen", async () => {
    const token = await maakSleutel(visitor, "Dertig dagen");
    site.ahead = 29 * dag;
    expect(await opent(token)).toBe(true);
    site.ahead = 31 * dag;
    expect(await opent(token)).toBe(false);
  });

  test("stopt zodra de gebruiker uit staat", async () => {
    const yusuf = await logIn("Yusuf Kaya");
    const token = await maakSleutel(yusuf, "Van Yusuf");
    await db.owner.updateTable("gebruiker").set({ actief: false }).where("naam", "=", "Yusuf Kaya").execute();
    expect(await opent(token)).toBe(false);
  });

  test("is er één als het formulier twee keer komt", async () => {
    const fields = new URLSearchParams({ id: uuidv7(), naam: "Dubbel", geldigDagen: "7" });
    await visitor.post("/sleutels", fields);
    expect(visitor.status).toBe(200);
    await visitor.post("/sleutels", fields);
    expect(visitor.status).toBe(409);
    expect(visitor.text).toContain("Deze sleutel is al gemaakt");
    expect(visitor.text).not.toMatch(/kt_[\w-]{43}/);
    const rows = await db.owner.selectFrom("sleutel").select("id").where("naam", "=", "Dubbel").execute();
    expect(rows).toHaveLength(1);
  });

  test.each([
    [{ naam: "  ", geldigDagen: "30" }, "Geef de sleutel een naam"],
    [{ naam: "x".repeat(101), geldigDagen: "30" }, "hooguit 100 tekens"],
    [{ naam: "Lang", geldigDagen: "91" }, "hooguit 90 dagen"],
    [{ naam: "Kort", geldigDagen: "0" }, "Kies hoe lang"],
    [{ naam: "Zonder" }, "Kies hoe lang"],
    [{ naam: "Extra", geldigDagen: "30", gebruikerId: uuidv7() }, "een veld dat wij niet kennen"],
  ])("vraagt om een naam en hooguit 90 dagen: %o", async (velden, melding) => {
    const fields = new URLSearchParams({ id: uuidv7() });
    for (const [name, value] of Object.entries(velden)) fields.set(name, value);
    await visitor.post("/sleutels", fields);
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain(melding);
    expect(visitor.document.querySelector("[name=naam]")?.getAttribute("value")?.trim()).toBe(velden.naam.trim());
  });
});

describe("de sleutel van een ander", () => {
  test("zie je niet en trek je niet in, ook niet met het nummer", async () => {
    const token = await maakSleutel(visitor, "Van Iris");
    const { id } = await db.owner
      .selectFrom("sleutel")
      .select("id")
      .where("naam", "=", "Van Iris")
      .executeTakeFirstOrThrow();
    for (const naam of ["Tom Visser", "Henk Postma"]) {
      const other = await logIn(naam);
      expect(other.text).not.toContain("Van Iris");
      for (const number of [id, uuidv7(), "geen-nummer"]) {
        await other.post(`/sleutels/${number}/intrekking`, new URLSearchParams());
        expect([naam, other.status]).toEqual([naam, 404]);
      }
    }
    expect(await opent(token)).toBe(true);
  });

  test("maakt ook een beheerder niet; wel een voor een koppeling", async () => {
    const henk = await identiteitVan(db.owner, "Henk Postma");
    const iris = await identiteitVan(db.owner, "Iris Dekker");
    const koppeling = uuidv7();
    const gebruiker = { gemeenteId: 193, id: koppeling, soort: "koppeling", naam: "Huisartsen" };
    await db.owner.insertInto("gebruiker").values(gebruiker).execute();
    await db.owner
      .insertInto("gebruikerRol")
      .values({ gemeenteId: 193, gebruikerId: koppeling, rol: "koppeling" })
      .execute();

    const geven = (gebruikerId: string, geldigDagen: number) =>
      unitOfWork(app, henk, nu, (tx) => sleutelUitgeven(tx, { gebruikerId, naam: "Zorgdomein", geldigDagen }));
    await expect(geven(iris.gebruikerId ?? "", 30)).rejects.toThrow(NotFoundError);
    expect(await geven(koppeling, 366)).toEqual({ ok: false, reason: "ongeldige_duur" });
    const made = await geven(koppeling, 365);
    if (!made.ok) throw new Error(made.reason);
    const wie = await findIdentiteitVanSleutel(app, made.value.token, nu);
    expect(wie).toMatchObject({ gebruikerId: koppeling, rollen: ["koppeling"], medewerkerId: null });
  });
});

test("een sleutel die niet bestaat, of geen sleutel is, is niemand", async () => {
  for (const token of ["", "kt_", `kt_${"a".repeat(43)}`, "Bearer", `kt_${"a".repeat(5000)}`]) {
    expect(await opent(token)).toBe(false);
  }
});

test("de sleutel opent de pagina's niet, en de sessie de API niet", async () => {
  const token = await maakSleutel(visitor, "Alleen API");
  const answer = await fetch(`${site.url}/sleutels`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "manual",
  });
  expect(answer.headers.get("location")).toBe("/inloggen?naar=%2Fsleutels");
  await visitor.open(`/api/v1/hulpvragen/${uuidv7()}`);
  expect(visitor.status).toBe(401);
});
