import { beforeEach, describe, expect, test } from "vitest";
import { createDemoProvider } from "../../../demo/inlog/provider.ts";
import { testDatabase } from "../../../test/database.ts";
import { openLoginSite } from "../../../test/inlog.ts";
import { Visitor } from "../../../test/visitor.ts";
import { createOidcClients } from "#web/oidc/client.ts";

const db = await testDatabase();
const fatima = {
  sub: "fatima-1",
  naam: "Fatima Benali",
  email: "Fatima.Benali@zwolle.demo.example",
  rol: "coordinator",
  team: null,
};
const personas = [
  fatima,
  { ...fatima, sub: "fatima-2", naam: "Nagemaakte Fatima" },
  { sub: "joost", naam: "Joost van Dijk", email: "joost.van.dijk@zwolle.demo.example", rol: "medewerker", team: null },
  { sub: "oscar", naam: "Onbekende Oscar", email: "oscar@elders.example", rol: "medewerker", team: null },
  { sub: "sanne", naam: "Sanne Bakker", email: "sanne.bakker@zwolle.demo.example", rol: "medewerker", team: null },
];
const site = await openLoginSite(db, { personas: async () => personas });

let visitor: Visitor;
beforeEach(() => {
  visitor = new Visitor(site.url);
  site.ahead = 0;
  site.issuer = "up";
});

async function logIn(naam: string, who = visitor): Promise<Visitor> {
  await who.open("/inloggen");
  await who.click("Inloggen");
  return who.click(naam);
}

/** Logs in up to the address with the code, without going there. */
async function callback(naam: string): Promise<URL> {
  await visitor.open("/inloggen/start");
  await visitor.click(naam, 1);
  const url = new URL(visitor.url);
  expect(url.pathname).toBe("/inloggen/terug");
  return url;
}

async function sessionCount(): Promise<number> {
  return (await db.owner.selectFrom("sessie").select("hash").execute()).length;
}

function path(url: URL): string {
  return url.pathname + url.search;
}

describe("de terugkeer van de inlogdienst", () => {
  test("telt niet met een andere state", async () => {
    const url = await callback("Joost van Dijk");
    url.searchParams.set("state", "verzonnen");
    await visitor.open(path(url));
    expect(visitor.status).toBe(400);
    expect(visitor.text).toContain("Inloggen is niet gelukt");
    expect(visitor.cookies.has("kt_sessie")).toBe(false);
  });

  test("telt niet in een browser die het inloggen niet begon", async () => {
    const url = await callback("Joost van Dijk");
    const other = new Visitor(site.url);
    await other.open(path(url));
    expect(other.status).toBe(400);
    expect(other.text).toContain("Begin opnieuw met inloggen");
    expect(other.cookies.has("kt_sessie")).toBe(false);
  });

  test("telt niet bij het inloggen van iemand anders", async () => {
    const url = await callback("Joost van Dijk");
    const victim = new Visitor(site.url);
    await victim.open("/inloggen/start");
    await victim.open(path(url));
    expect(victim.status).toBe(400);
    expect(victim.cookies.has("kt_sessie")).toBe(false);
  });

  test("telt één keer: opnieuw laden opent geen tweede sessie", async () => {
    const url = await callback("Joost van Dijk");
    const attempt = visitor.cookies.get("kt_inlog");
    await visitor.open(path(url));
    expect(visitor.path).toBe("/mijn-werk");
    const count = await sessionCount();

    await visitor.open(path(url));
    expect(visitor.path).toBe("/mijn-werk");
    const thief = new Visitor(site.url);
    if (attempt) thief.cookies.set("kt_inlog", attempt);
    await thief.open(path(url));
    expect(thief.status).toBe(400);
    expect(thief.text).toContain("Inloggen is niet gelukt");
    expect(await sessionCount()).toBe(count);
  });

  test("telt niet na een kwartier", async () => {
    const url = await callback("Joost van Dijk");
    site.ahead = 16;
    await visitor.open(path(url));
    expect(visitor.status).toBe(400);
    expect(visitor.text).toContain("duurde te lang");
  });

  test.each([
    ["veranderd", (value: string) => value.replace(/^./, (first) => (first === "e" ? "f" : "e"))],
    ["zonder handtekening", (value: string) => value.split(".")[0] ?? ""],
    ["onzin", () => "%E0%A4%A"],
  ])("telt niet als de cookie %s is", async (_, forge) => {
    const url = await callback("Joost van Dijk");
    const cookie = visitor.cookies.get("kt_inlog");
    if (cookie) visitor.cookies.set("kt_inlog", { ...cookie, value: forge(cookie.value) });
    await visitor.open(path(url));
    expect(visitor.status).toBe(400);
    expect(visitor.cookies.has("kt_sessie")).toBe(false);
  });

  test("zegt het als iemand zelf stopt", async () => {
    const url = await callback("Joost van Dijk");
    url.searchParams.delete("code");
    url.searchParams.set("error", "access_denied");
    await visitor.open(path(url));
    expect(visitor.text).toContain("Je hebt het inloggen gestopt");
    expect(site.reported.at(-1)).toBe("Demonstratie: access_denied");
    await visitor.click("Opnieuw inloggen");
    expect(visitor.path).toBe("/inloggen");
  });
});

describe("wie niet naar binnen mag", () => {
  test("onbekend: een duidelijke pagina zonder bijzonderheden", async () => {
    await logIn("Onbekende Oscar");
    expect(visitor.status).toBe(403);
    expect(visitor.text).toContain("Vraag de functioneel beheerder van je gemeente om toegang");
    expect(visitor.text).not.toContain("oscar");
    expect(visitor.cookies.has("kt_sessie")).toBe(false);
  });

  test("uitgezet: dezelfde pagina", async () => {
    await db.owner.updateTable("gebruiker").set({ actief: false }).where("naam", "=", "Sanne Bakker").execute();
    await logIn("Sanne Bakker");
    expect(visitor.status).toBe(403);
    expect(visitor.text).toContain("Je hebt hier nog geen toegang");
  });

  test("zonder tweede factor: uitleg wat te doen", async () => {
    const strict = await openLoginSite(db, { personas: async () => personas, mfa: ["mfa", "urn:andere:factor"] });
    const before = await sessionCount();
    visitor = new Visitor(strict.url);
    await logIn("Joost van Dijk");
    expect(visitor.status).toBe(403);
    expect(visitor.text).toContain("Inloggen met alleen een wachtwoord kan niet");
    expect(await sessionCount()).toBe(before);
  });

  test("de eerste inlog bindt het account; een tweede account met hetzelfde adres komt niet binnen", async () => {
    await logIn("Fatima Benali");
    expect(visitor.path).toBe("/mijn-werk");
    const bound = await db.owner
      .selectFrom("gebruiker")
      .select(["naam", "issuer"])
      .where("subject", "=", "fatima-1")
      .execute();
    expect(bound).toEqual([{ naam: "Fatima Benali", issuer: "urn:keukentafel:demo" }]);

    const second = new Visitor(site.url);
    await logIn("Nagemaakte Fatima", second);
    expect(second.status).toBe(403);
    const again = new Visitor(site.url);
    await logIn("Fatima Benali", again);
    expect(again.path).toBe("/mijn-werk");
  });

  test("na de eerste inlog telt het account, niet meer het adres", async () => {
    await logIn("Joost van Dijk");
    await db.owner
      .updateTable("gebruiker")
      .set({ email: "joost@nieuw.example" })
      .where("subject", "=", "joost")
      .execute();
    const again = new Visitor(site.url);
    await logIn("Joost van Dijk", again);
    expect(again.path).toBe("/mijn-werk");
  });
});

describe("een inlogdienst die weg is", () => {
  test.each(["down", "silent"] as const)(
    "(%s) geeft een duidelijke pagina, en werkt daarna weer zonder herstart",
    async (state) => {
      const fresh = await openLoginSite(db, { personas: async () => personas });
      visitor = new Visitor(fresh.url);
      fresh.issuer = state;
      await visitor.open("/inloggen/start");
      expect(visitor.status).toBe(503);
      expect(visitor.text).toContain("De inlogdienst Demonstratie is nu niet bereikbaar");
      expect(fresh.reported).toEqual([
        expect.stringMatching(/^Demonstratie: (OAUTH_TIMEOUT|UND_ERR_SOCKET|ECONNRESET)$/),
      ]);

      fresh.issuer = "up";
      await logIn("Joost van Dijk");
      expect(visitor.path).toBe("/mijn-werk");
    },
  );

  test("halverwege: dezelfde pagina, en geen sessie", async () => {
    const url = await callback("Joost van Dijk");
    site.issuer = "down";
    await visitor.open(path(url));
    expect(visitor.status).toBe(503);
    expect(visitor.text).toContain("Wacht een minuut en probeer het opnieuw");
    expect(visitor.cookies.has("kt_sessie")).toBe(false);
  });

  test("een inlogdienst zonder https stopt de start, behalve die van de demonstratie", () => {
    const issuer = {
      gemeente: 193,
      naam: "Oud",
      issuer: "http://localhost:1/",
      clientId: "x",
      clientSecret: "y",
      mfa: ["mfa"],
    };
    expect(() => createOidcClients([issuer])).toThrow("De inlogdienst Oud moet met https:// beginnen.");
    expect(() => createOidcClients([issuer], { demoIssuer: issuer.issuer })).not.toThrow();
  });

  test("zonder inlogdienst zegt de pagina bij wie je moet zijn", async () => {
    const none = await openLoginSite(db, { issuers: [] });
    visitor = new Visitor(none.url);
    await visitor.open("/inloggen");
    expect(visitor.text).toContain("nog niet ingesteld");
    await visitor.open("/inloggen/start");
    expect(visitor.status).toBe(404);
  });
});

describe("de demonstratie", () => {
  test("kent dezelfde mensen op een andere poort", async () => {
    await logIn("Joost van Dijk");
    const moved = new Visitor((await openLoginSite(db, { personas: async () => personas })).url);
    await logIn("Joost van Dijk", moved);
    expect(moved.path).toBe("/mijn-werk");
  });

  test("kan niet in productie", () => {
    const options = { baseUrl: "https://wijkteam.example", gemeenteId: 193, personas: async () => [] };
    expect(() => createDemoProvider({ ...options, productie: true })).toThrow("niet in productie");
  });

  test("laat opnieuw kiezen als de keuze niet bestaat, en begint opnieuw als zij te oud is", async () => {
    await visitor.open("/inloggen/start");
    await visitor.post(visitor.path, new URLSearchParams({ sub: "niemand" }));
    expect(visitor.status).toBe(422);
    expect(visitor.text).toContain("Kies een van de mensen hieronder");

    await new Visitor(site.url)
      .open(visitor.path)
      .then((other) => expect(other.text).toContain("Begin hieronder opnieuw"));
    await visitor.open("/demo/oidc/auth/onbekend");
    expect(visitor.path).toBe("/inloggen?melding=verlopen");
  });

  test("achter https zijn de cookies alleen voor https", async () => {
    const secure = await openLoginSite(db, { oorsprong: (own) => own.replace("http:", "https:") });
    visitor = new Visitor(secure.url);
    await visitor.open("/inloggen/start", 0);
    expect(visitor.cookies.get("kt_inlog")?.line).toMatch(/; Secure/);
    expect(visitor.cookies.get("kt_inlog")?.line).toMatch(/; HttpOnly/);
  });
});
