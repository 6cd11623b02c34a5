import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createApp, type Deps } from "../src/app.tsx";
import { openPool } from "#db/pool.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import { makeApp } from "./app.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import { aantalRijen, gevraagd, rijVan, tekstVan, veldenVan } from "./scenario.ts";
import { screen } from "./screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const gelogd: string[] = [];

/** The application as the server runs it, on a port of its own, with its database behind a proxy. */
let proxy: Proxy;
let url = "";
let pools: Deps["databases"];
let wie: Identiteit | undefined;

beforeAll(async () => {
  proxy = await openProxy(database.ownerUrl);
  const app = openPool(proxy.url, "keukentafel_app", 5);
  const rapportage = openPool(proxy.url, "keukentafel_rapportage", 2);
  pools = { app, rapportage };
  const answer = getRequestListener(appOn(pools).fetch, { overrideGlobalObjects: false });
  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP, so it has a port
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([app.destroy(), rapportage.destroy()]);
    await proxy.close();
  });
});

afterEach(() => {
  wie = undefined;
  gelogd.length = 0;
});

function appOn(databases: Deps["databases"], meer: Partial<Deps> = {}) {
  return createApp({ ...depsOn(databases), ...meer });
}

function depsOn(databases: Deps["databases"]): Deps {
  return {
    databases,
    sleutels: database.sleutels,
    klok: () => new Date("2026-03-10T10:00:00+01:00"),
    identify: async () => {
      await sql`select 1`.execute(databases.app);
      return wie;
    },
    inlog: { oidc: createOidcClients([]), oorsprong: () => "http://localhost" },
    limits: { verzoekenPerMinuut: 100_000, aanmeldingenPerUur: 100_000, achterProxy: false },
    https: false,
    assets: { styles: [], scripts: [] },
    log: (line) => gelogd.push(line),
  };
}

const aanmelding = (eigenWoorden: string) => ({ id: uuidv7(), gevaar: "nee", eigenWoorden, telefoon: "06 12345678" });

function post(pad: string, velden: Record<string, string | readonly string[]>): Promise<Response> {
  const body = new URLSearchParams(
    Object.entries(velden).flatMap(([naam, waarde]) => [waarde].flat().map((een) => [naam, een])),
  );
  return fetch(url + pad, { method: "POST", body, headers: { origin: url }, redirect: "manual" });
}

/** Statements of the application that wait for a lock. */
async function wachtenden(): Promise<number | undefined> {
  const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from pg_stat_activity
    where datname = current_database() and application_name = 'keukentafel_app' and wait_event_type = 'Lock'`.execute(
    database.owner,
  );
  return rows[0]?.aantal;
}

function put(pad: string, body: unknown): Promise<Response> {
  return fetch(url + pad, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

describe("the database is away", () => {
  test("a resident reads so in Dutch; what she typed stands there to read and to send again, and then it is saved, once", async () => {
    await fetch(`${url}/aanmelden/zelf`);
    const voor = await aantalRijen(database);
    const velden = aanmelding("Mijn hele verhaal, met <b>tekens</b> & meer.");
    await proxy.cut();
    const antwoord = await post("/aanmelden/zelf", velden);
    const { document } = await screen(antwoord);
    await proxy.restore();

    expect(antwoord.status).toBe(503);
    expect(document.querySelector("h1")?.textContent).toBe("Keukentafel is even niet bereikbaar");
    expect(document.querySelector("main blockquote")?.textContent).toBe(velden.eigenWoorden);
    expect(await aantalRijen(database)).toEqual(voor);
    expect((await post("/aanmelden/zelf", veldenVan(document, "/aanmelden/zelf"))).status).toBe(303);
    expect((await rijVan(database, velden.id)).eigenWoorden).toBe(velden.eigenWoorden);
    expect((await aantalRijen(database))["hulpvraag"]).toBe(voor["hulpvraag"]! + 1);
  });

  test("the form and the telephone numbers can still be read: nobody stands before a closed door", async () => {
    const { identify: _, ...deps } = depsOn(pools);
    const app = createApp(deps);
    const lees = async (pad: string) => app.request(`http://localhost${pad}`);
    await lees("/aanmelden");
    await proxy.cut();
    const antwoorden = await Promise.all(["/", "/aanmelden/gevaar", "/aanmelden/zelf", "/privacy"].map(lees));
    await proxy.restore();
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await antwoorden[1]!.text()).toContain("0800-2000");
  });

  test("a medewerker keeps the reason she typed", async () => {
    const id = await gevraagd(database);
    wie = joost;
    const pad = `/hulpvragen/${id}/triage`;
    const { document } = await screen(await fetch(url + pad));
    const velden = {
      ...veldenVan(document, pad),
      route: "wijkteam",
      routeReden: "Lang over nagedacht.",
      wmoMelding: "nee",
    };
    await proxy.cut();
    const antwoord = await post(pad, velden);
    const terug = await screen(antwoord);
    await proxy.restore();
    expect(antwoord.status).toBe(503);
    expect(tekstVan(terug.document)).toContain("Lang over nagedacht.");
    expect((await post(pad, veldenVan(terug.document, pad))).status).toBe(303);
    expect(await rijVan(database, id)).toMatchObject({ route: "wijkteam", routeReden: "Lang over nagedacht." });
  });

  test("every page says so, and works again when it is back, without a restart", async () => {
    wie = joost;
    const paden = ["/instroom", "/mijn-werk", "/team", "/hulpvragen/nieuw", `/hulpvragen/${uuidv7()}`];
    await proxy.cut();
    for (const pad of paden) {
      const antwoord = await fetch(url + pad);
      expect([pad, antwoord.status]).toEqual([pad, 503]);
      expect(tekstVan((await screen(antwoord)).document)).toContain("Wacht een minuut en probeer het opnieuw.");
    }
    await proxy.restore();
    for (const pad of paden.slice(0, 4)) expect([pad, (await fetch(url + pad)).status]).toEqual([pad, 200]);
  });

  test("the API says so as a problem, and what was sent is not half-saved", async () => {
    const id = await gevraagd(database);
    wie = joost;
    const voor = [await rijVan(database, id), await aantalRijen(database)];
    await proxy.cut();
    const antwoorden = [
      await fetch(`${url}/api/v1/hulpvragen`),
      await put(`/api/v1/hulpvragen/${id}/eerste-reactie`, { op: "2026-03-10", versie: 1 }),
    ];
    await proxy.restore();
    for (const antwoord of antwoorden) {
      expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([503, "application/problem+json"]);
      expect(antwoord.headers.get("api-version")).toBe("1.0.0");
      expect(await antwoord.json()).toMatchObject({ status: 503, title: "Tijdelijk niet bereikbaar" });
    }
    expect([await rijVan(database, id), await aantalRijen(database)]).toEqual(voor);
  });

  test("while someone waits for an answer: she gets the page too, and the application lives on", async () => {
    const id = await gevraagd(database);
    wie = joost;
    const velden = { op: "2026-03-10", versie: "1" };
    const antwoord = await database.owner.transaction().execute(async (db) => {
      await sql`select from hulpvraag where id = ${id} for update`.execute(db);
      const onderweg = post(`/hulpvragen/${id}/eerste-reactie`, velden);
      await vi.waitFor(async () => expect(await wachtenden()).toBe(1));
      await proxy.cut();
      return onderweg;
    });
    await proxy.restore();
    expect(antwoord.status).toBe(503);
    expect((await rijVan(database, id)).eersteReactieOp).toBeNull();
    expect((await post(`/hulpvragen/${id}/eerste-reactie`, velden)).status).toBe(303);
  });

  test("connections that the server ends are replaced, and nothing of it is a bug", async () => {
    wie = joost;
    await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/instroom`)));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'keukentafel_app' and pid <> pg_backend_pid()`.execute(
      database.owner,
    );
    for (let keer = 0; keer < 5; keer++) expect([200, 503]).toContain((await fetch(`${url}/instroom`)).status);
    expect((await fetch(`${url}/instroom`)).status).toBe(200);
    expect(gelogd).toEqual([]);
  });

  test("one that hangs or is locked for too long is a matter of waiting: nobody waits for ever, and what was typed is kept", async () => {
    const id = await gevraagd(database);
    wie = joost;
    const slot = database.owner.transaction().execute(async (db) => {
      await sql`select from hulpvraag where id = ${id} for update`.execute(db);
      const antwoord = await post(`/hulpvragen/${id}/eerste-reactie`, { op: "2026-03-10", versie: "1" });
      return { status: antwoord.status, document: (await screen(antwoord)).document };
    });
    const { status, document } = await slot;
    expect([status, document.querySelector("h1")?.textContent]).toEqual([503, "Het is nu te druk"]);
    expect(veldenVan(document, `/hulpvragen/${id}/eerste-reactie`)).toEqual({ op: ["2026-03-10"], versie: ["1"] });
    expect((await rijVan(database, id)).eersteReactieOp).toBeNull();

    await proxy.cut();
    await proxy.restore();
    proxy.freeze();
    const begin = performance.now();
    const antwoord = await post("/aanmelden/zelf", aanmelding("Het hangt, maar mijn tekst blijft."));
    expect(antwoord.status).toBe(503);
    expect(await antwoord.text()).toContain("Het hangt, maar mijn tekst blijft.");
    expect(performance.now() - begin).toBeLessThan(8000);
    await proxy.restore();
  });
});

describe("ten uploads that never finish", () => {
  test("do not stop others: each page and each report still comes at once", async () => {
    const kop = [
      "POST /aanmelden/zelf HTTP/1.1",
      "Host: x",
      `Origin: ${url}`,
      "Content-Type: application/x-www-form-urlencoded",
    ];
    const hangend = await Promise.all(
      Array.from({ length: 10 }, async (_, index): Promise<Socket> => {
        const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1" });
        await new Promise((open) => socket.once("connect", open));
        const lengte = index % 2 === 0 ? "Content-Length: 5000" : "Transfer-Encoding: chunked";
        socket.write(`${[...kop, lengte].join("\r\n")}\r\n\r\n${index % 2 === 0 ? "id=x&eigen" : "5\r\nid=x&\r\n"}`);
        return socket;
      }),
    );
    const begin = performance.now();
    const antwoorden = await Promise.all([
      ...Array.from({ length: 5 }, () => fetch(`${url}/aanmelden/zelf`)),
      ...Array.from({ length: 5 }, (_, index) => post("/aanmelden/zelf", aanmelding(`Verhaal ${index}`))),
    ]);
    expect(antwoorden.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 303, 303, 303, 303, 303]);
    expect(performance.now() - begin).toBeLessThan(4000);
    const { rows } = await sql<{ bezig: number }>`select count(*)::int as bezig from pg_stat_activity
      where datname = current_database() and application_name = 'keukentafel_app' and state = 'idle in transaction'`.execute(
      database.owner,
    );
    expect(rows[0]?.bezig).toBe(0);
    for (const socket of hangend) socket.destroy();
  });
});

describe("a bug", () => {
  const geheim = "duplicate key (bsn)=(123456782) already exists";
  const kapot = (code?: string): Partial<Deps> => ({
    identify: () =>
      Promise.reject(Object.assign(new TypeError(geheim), code === undefined ? {} : { code, detail: geheim })),
  });

  test.each([undefined, "23505", "22021"])(
    "(%s) is a page with a number, that the log has too, and nothing of the message",
    async (code) => {
      const app = appOn(database.databases, kapot(code));
      const body = new URLSearchParams({ eigenWoorden: "Mijn verhaal blijft staan." });
      const antwoord = await app.request("http://localhost/aanmelden/zelf", {
        method: "POST",
        body,
        headers: { origin: "http://localhost" },
      });
      expect(antwoord.status).toBe(500);
      const { document } = await screen(antwoord);
      const tekst = tekstVan(document);
      expect(document.querySelector("h1")?.textContent).toBe("Er ging iets mis bij ons");
      expect(tekst).toContain("Mijn verhaal blijft staan.");
      const nummer = /beheerder: ([0-9a-f]{12})/.exec(tekst)?.[1] ?? "geen nummer";
      expect(gelogd).toHaveLength(1);
      expect(gelogd[0]).toContain(nummer);
      expect(gelogd[0]).toContain("TypeError");
      for (const plek of [document.documentElement.outerHTML, gelogd[0]])
        expect(plek).not.toMatch(/123456782|duplicate/);
    },
  );

  test("in the API is a problem that says no more than that", async () => {
    const antwoord = await appOn(database.databases, kapot()).request("http://localhost/api/v1/hulpvragen");
    expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
    const tekst = await antwoord.text();
    expect(tekst).not.toMatch(/123456782|duplicate|TypeError/);
    expect(JSON.parse(tekst)).toMatchObject({ status: 500, title: "Interne fout" });
    expect(gelogd).toHaveLength(1);
  });

  test("what people do wrong is no bug: it is not logged as one", async () => {
    const app = appOn(database.databases, { identify: async () => joost });
    const stuur = (pad: string, init?: RequestInit) => app.request(`http://localhost${pad}`, init);
    await stuur("/bestaat-niet");
    await stuur("/api/v1/hulpvragen", { method: "POST", body: "{", headers: { "content-type": "application/json" } });
    await stuur("/api/v1/hulpvragen", { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    await stuur("/aanmelden/zelf", {
      method: "POST",
      body: "x".repeat(70_000),
      headers: { origin: "http://localhost" },
    });
    await stuur("/aanmelden/zelf", { method: "POST", body: new URLSearchParams() });
    expect(gelogd).toEqual([]);
  });
});

test("an expired session keeps what was typed, and says how to go on", async () => {
  const app = makeApp(database, undefined);
  const id = uuidv7();
  const body = new URLSearchParams({ routeReden: "Een lange reden, <b>goed</b> bedacht.", versie: "1" });
  const antwoord = await app.request(`http://localhost/hulpvragen/${id}/triage`, {
    method: "POST",
    body,
    headers: { origin: "http://localhost" },
  });
  expect(antwoord.status).toBe(401);
  const { document, getByRole } = await screen(antwoord);
  expect(document.querySelector("h1")?.textContent).toBe("Je sessie is verlopen");
  expect(document.querySelector("main blockquote")?.textContent).toBe("Een lange reden, <b>goed</b> bedacht.");
  expect(getByRole("link", { name: /Log opnieuw in/ }).getAttribute("href")).toMatch(/^\/inloggen/);
  expect(veldenVan(document, `/hulpvragen/${id}/triage`)).toEqual({
    routeReden: ["Een lange reden, <b>goed</b> bedacht."],
    versie: ["1"],
  });
});
