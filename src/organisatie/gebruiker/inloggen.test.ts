import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { openLoginSite } from "../../../test/inlog.ts";
import { Visitor } from "../../../test/visitor.ts";

const db = await testDatabase();
const site = await openLoginSite(db);

let visitor: Visitor;
beforeEach(() => {
  visitor = new Visitor(site.url);
  site.ahead = 0;
  site.issuer = "up";
});

async function logIn(naam: string, naar = ""): Promise<Visitor> {
  await visitor.open(`/inloggen${naar}`);
  await visitor.click("Inloggen");
  return visitor.click(naam);
}

function sessionCookie(): string {
  return visitor.cookies.get("kt_sessie")?.value ?? "";
}

async function sessies(naam: string) {
  return db.owner
    .selectFrom("sessie")
    .innerJoin("gebruiker", "gebruiker.id", "sessie.gebruikerId")
    .select("sessie.hash")
    .where("gebruiker.naam", "=", naam)
    .execute();
}

describe("wie inlogt", () => {
  test("leest eerst wat er gebeurt, kiest wie zij is, en komt op de pagina die zij vroeg", async () => {
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
    expect(visitor.text).toContain("Dit is een demonstratie");
    expect(visitor.text).toContain("Bent u inwoner? Dan hoeft u niet in te loggen.");

    await visitor.click("Inloggen");
    expect(visitor.text).toContain("Wie wil je zijn?");
    expect(visitor.text).toContain("Coördinatoren");
    expect(visitor.text).toContain("Samira el Idrissi, SWT Noord");

    await visitor.click("Samira el Idrissi");
    expect(visitor.path).toBe("/sleutels");
    expect(visitor.status).toBe(200);
    expect(visitor.document.body.textContent).toContain("Samira el Idrissi");
  });

  test.each([
    ["Samira el Idrissi", "/mijn-werk"],
    ["Fatima Benali", "/mijn-werk"],
    ["Karin Wolters", "/cijfers"],
    ["Henk Postma", "/beheer"],
    ["Priya Sharma", "/logboek"],
  ])("%s begint op %s", async (naam, pagina) => {
    await logIn(naam);
    expect(visitor.trail).toContain(site.url + pagina);
  });

  test("krijgt een sessie die geen script en geen andere site gebruikt; de database kent alleen de hash", async () => {
    await logIn("Tom Visser");
    const cookie = visitor.cookies.get("kt_sessie");
    expect(cookie?.line).toMatch(/; HttpOnly/);
    expect(cookie?.line).toMatch(/; SameSite=Lax/);
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);

    const rows = await sessies("Tom Visser");
    expect(rows).toHaveLength(1);
    expect(rows[0]?.hash).toHaveLength(32);
    expect(rows[0]?.hash.toString("base64url")).not.toBe(cookie?.value);
  });

  test("staat in het logboek", async () => {
    await logIn("Lotte Smit");
    const lotte = await db.owner
      .selectFrom("gebruiker")
      .select("id")
      .where("naam", "=", "Lotte Smit")
      .executeTakeFirstOrThrow();
    const rows = await db.owner.selectFrom("gebeurtenis").selectAll().where("door", "=", lotte.id).execute();
    expect(rows.map((row) => row.soort)).toEqual(["gebruiker_ingelogd"]);
  });

  test("gaat verder als zij al binnen is", async () => {
    await logIn("Tom Visser");
    await visitor.open("/inloggen?naar=/sleutels");
    expect(visitor.path).toBe("/sleutels");
  });

  test("kiest bij elke inlog opnieuw wie zij is", async () => {
    await logIn("Tom Visser");
    visitor.cookies.delete("kt_sessie");
    await visitor.open("/inloggen");
    await visitor.click("Inloggen");
    expect(visitor.text).toContain("Wie wil je zijn?");
    await visitor.click("Karin Wolters");
    expect(visitor.path).toBe("/cijfers");
  });

  test("krijgt steeds een nieuwe sessie: wat er in de browser stond wordt niet overgenomen", async () => {
    const planted = "A".repeat(43);
    visitor.cookies.set("kt_sessie", { value: planted, path: "/", line: "" });
    await logIn("Noor Jansen");
    const first = sessionCookie();
    expect(first).not.toBe(planted);

    await visitor.open("/inloggen/start");
    await visitor.click("Noor Jansen");
    expect(sessionCookie()).not.toBe(first);
    expect(await sessies("Noor Jansen")).toHaveLength(1);

    visitor.cookies.set("kt_sessie", { value: first, path: "/", line: "" });
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
  });

  test("komt op een ander adres van deze server eerst op het adres waar zij terugkomt", async () => {
    const elsewhere = new Visitor(site.url.replace("localhost", "127.0.0.1"));
    await elsewhere.open("/inloggen/start?dienst=0&naar=%2Fsleutels");
    await elsewhere.click("Kees Mulder");
    expect(elsewhere.url).toBe(`${site.url}/sleutels`);
    expect(elsewhere.status).toBe(200);
  });

  test("kan na een verlopen sessie in een tweede tabblad inloggen en hoort hoe zij verder gaat", async () => {
    await logIn("Kees Mulder", "?naar=%2Finloggen%2Fklaar");
    expect(visitor.text).toContain("Je bent weer ingelogd");
    expect(visitor.text).toContain("Opnieuw versturen");
  });
});

describe("een sessie", () => {
  test("eindigt na 90 minuten zonder gebruik", async () => {
    await logIn("Ruben de Boer");
    site.ahead = 89;
    await visitor.open("/sleutels");
    expect(visitor.status).toBe(200);
    site.ahead = 89 + 89;
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/sleutels");
    site.ahead = 89 + 89 + 91;
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
  });

  test("eindigt na 12 uur, ook als zij steeds gebruikt wordt", async () => {
    await logIn("Ruben de Boer");
    for (let uur = 1; uur < 12; uur += 1) {
      site.ahead = uur * 60;
      await visitor.open("/sleutels");
      expect(visitor.path).toBe("/sleutels");
    }
    site.ahead = 12 * 60 + 1;
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
  });

  test("is na uitloggen overal weg, ook voor wie de cookie bewaarde", async () => {
    await logIn("Iris Dekker");
    const kept = sessionCookie();
    await visitor.open("/sleutels");
    await visitor.click("Uitloggen");
    expect(visitor.text).toContain("Je bent uitgelogd");
    expect(visitor.cookies.has("kt_sessie")).toBe(false);
    expect(await sessies("Iris Dekker")).toHaveLength(0);

    visitor.cookies.set("kt_sessie", { value: kept, path: "/", line: "" });
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
  });

  test("eindigt zodra de beheerder de gebruiker uitzet", async () => {
    await logIn("Paul Huisman");
    await visitor.open("/sleutels");
    expect(visitor.status).toBe(200);
    await db.owner.updateTable("gebruiker").set({ actief: false }).where("naam", "=", "Paul Huisman").execute();
    await visitor.open("/sleutels");
    expect(visitor.path).toBe("/inloggen?naar=%2Fsleutels");
  });
});

describe("na het inloggen", () => {
  const elders = [
    "https://kwaad.example/",
    "//kwaad.example/",
    "/\\kwaad.example/",
    "/%09/kwaad.example/",
    "\\/kwaad.example",
    "javascript:alert(1)",
    "kwaad.example",
    "%0d%0aSet-Cookie:%20x=y",
    "%00/sleutels",
  ];
  test.each(elders)("stuurt ?naar=%s niemand naar een andere site", async (naar) => {
    const raw = naar.includes("%") ? naar : encodeURIComponent(naar);
    await logIn("Daan Vermeer", `?naar=${raw}`);
    expect(visitor.path).toBe("/mijn-werk");
    expect(visitor.trail.every((address) => new URL(address).origin === site.url)).toBe(true);
  });

  test("stuurt ook wie al binnen is niemand weg", async () => {
    await logIn("Daan Vermeer");
    await visitor.open("/inloggen?naar=%2F%2Fkwaad.example", 0);
    expect(visitor.url).toBe(`${site.url}/mijn-werk`);
  });
});

test("een gebruiker van een andere gemeente komt hier niet binnen", async () => {
  const zara = { sub: "zara", naam: "Zara Zaans", email: "zara@zaanstad.demo.example", rol: "beheerder", team: null };
  const other = await openLoginSite(db, { personas: async () => [zara] });
  visitor = new Visitor(other.url);
  await logIn("Zara Zaans");
  expect(visitor.status).toBe(403);
  expect(visitor.text).toContain("Je hebt hier nog geen toegang");
  const bound = await db.owner.selectFrom("gebruiker").select("gemeenteId").where("subject", "=", "zara").execute();
  expect(bound).toEqual([]);
});
