import { describe, expect, test } from "vitest";
import { createApp, type Deps } from "../src/app.tsx";
import { koppelingToevoegen } from "#organisatie/koppeling/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { rechtenmatrix } from "./rechtenmatrix.ts";
import { aantalRijen, gevraagd, nu, tekstVan } from "./scenario.ts";
import { screen } from "./screen.ts";

const database = await testDatabase();
const namen = ["Fatima Benali", "Karin Wolters", "Henk Postma", "Priya Sharma"];
const [fatima, karin, henk, priya] = await Promise.all(namen.map((naam) => identiteitVan(database.owner, naam)));
const origin = "http://localhost";
const form = "application/x-www-form-urlencoded";
const kapot: Deps["identify"] = () => Promise.reject(new Error("kapot"));
const weg: Deps["identify"] = () => Promise.reject(Object.assign(new Error("weg"), { code: "ECONNREFUSED" }));
const hulpvraag = await gevraagd(database);

type Vraag = {
  readonly pad: string;
  readonly wie?: Identiteit | undefined;
  readonly init?: RequestInit;
  readonly met?: Partial<Deps>;
};

function deps(wie?: Identiteit): Deps {
  return {
    databases: database.databases,
    sleutels: database.sleutels,
    klok: () => nu,
    identify: async () => wie,
    inlog: { oidc: createOidcClients([]), oorsprong: () => origin },
    limits: { verzoekenPerMinuut: 100_000, aanmeldingenPerUur: 100_000, achterProxy: false },
    https: false,
    assets: { styles: ["/assets/app.css"], scripts: ["/assets/islands.js"] },
    log: () => undefined,
  };
}

async function stuur({ pad, wie, init, met }: Vraag): Promise<Response> {
  return createApp({ ...deps(wie), ...met }).request(origin + pad, init);
}

const gepost = (body: BodyInit | URLSearchParams, koppen: Record<string, string> = { origin }): RequestInit => ({
  method: "POST",
  body,
  headers: koppen,
});
const json = (method: string, body: string): RequestInit => ({
  method,
  body,
  headers: { "content-type": "application/json" },
});
const leeg = gepost(new URLSearchParams());
const dicht = { limits: { verzoekenPerMinuut: 0, aanmeldingenPerUur: 0, achterProxy: false } };
const api = "/api/v1/hulpvragen";
const nieuw = { id: uuidv7(), gemeldOp: "2026-03-10", eigenWoorden: "Vraag", herkomst: "zelf", contactwijze: "api" };
const verouderd = JSON.stringify({ op: "2026-03-10", versie: 99 });

/** One of every kind of answer. */
const antwoorden: readonly (readonly [string, number, Vraag])[] = [
  ["a page", 200, { pad: "/aanmelden/zelf" }],
  ["a page with people on it", 200, { pad: `/hulpvragen/${hulpvraag}`, wie: fatima }],
  ["the way to log in", 303, { pad: "/mijn-werk" }],
  ["a form that was accepted", 303, { pad: "/uitloggen", init: leeg }],
  ["an expired session", 401, { pad: "/hulpvragen", init: leeg }],
  [
    "a form from elsewhere",
    403,
    { pad: "/aanmelden/zelf", init: gepost("a=b", { origin: "https://elders.example", "content-type": form }) },
  ],
  ["a page that is not there", 404, { pad: "/bestaat-niet", wie: fatima }],
  [
    "a form that is out of date",
    409,
    {
      pad: `/hulpvragen/${hulpvraag}/eerste-reactie`,
      wie: fatima,
      init: gepost(new URLSearchParams({ op: "2026-03-10", versie: "99" })),
    },
  ],
  [
    "a form too large",
    413,
    { pad: "/aanmelden/zelf", init: gepost("x".repeat(70_000), { origin, "content-type": form }) },
  ],
  [
    "a form of another kind",
    415,
    { pad: "/aanmelden/zelf", init: gepost("{}", { origin, "content-type": "application/json" }) },
  ],
  ["a form that is wrong", 422, { pad: "/aanmelden/zelf", init: leeg }],
  ["too many requests", 429, { pad: "/aanmelden", met: dicht }],
  ["a bug", 500, { pad: "/aanmelden", met: { identify: kapot } }],
  ["a database that is away", 503, { pad: "/aanmelden", met: { identify: weg } }],
  ["the contract", 200, { pad: "/openapi.json" }],
  ["a list of the API", 200, { pad: api, wie: fatima }],
  ["a report through the API", 201, { pad: api, wie: fatima, init: json("POST", JSON.stringify(nieuw)) }],
  ["a problem of the API: wrong input", 400, { pad: api, wie: fatima, init: json("POST", "{}") }],
  ["a problem of the API: no JSON", 400, { pad: api, wie: fatima, init: json("POST", "{") }],
  ["a problem of the API: no key", 401, { pad: api }],
  ["a problem of the API: not there", 404, { pad: "/api/v1/bestaat-niet", wie: fatima }],
  ["a problem of the API: another method", 404, { pad: api, wie: fatima, init: { method: "DELETE" } }],
  [
    "a problem of the API: out of date",
    409,
    { pad: `${api}/${hulpvraag}/eerste-reactie`, wie: fatima, init: json("PUT", verouderd) },
  ],
  ["a problem of the API: too large", 413, { pad: api, wie: fatima, init: json("POST", "x".repeat(70_000)) }],
  [
    "a problem of the API: another kind of content",
    415,
    { pad: api, wie: fatima, init: gepost("a=b", { "content-type": form }) },
  ],
  ["a problem of the API: too many requests", 429, { pad: api, met: dicht }],
  ["a problem of the API: a bug", 500, { pad: api, met: { identify: kapot } }],
  ["a problem of the API: the database away", 503, { pad: api, met: { identify: weg } }],
];

const csp = {
  "default-src": "'none'",
  "connect-src": "'none'",
  "style-src": "'self'",
  "script-src": "'self'",
  "img-src": "'self' data:",
  "form-action": "'self'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
};

describe.each(antwoorden)("%s (%i)", (_, status, vraag) => {
  test("carries every header of the house", async () => {
    const { headers, status: gegeven } = await stuur(vraag);
    expect(gegeven).toBe(status);
    const regels = headers
      .get("content-security-policy")
      ?.split(";")
      .map((regel) => regel.trim().split(/ (.*)/s).slice(0, 2));
    expect(Object.fromEntries(regels ?? [])).toEqual(csp);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*geolocation=\(\)/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("api-version")).toBe(vraag.pad.startsWith("/api/") ? "1.0.0" : null);
    const fout = vraag.pad.startsWith("/api/") ? "application/problem+json" : "text/html";
    expect(headers.get("content-type") ?? "").toContain(status >= 400 ? fout : "");
  });

  test("promises https for a year where there is https", async () => {
    const { headers } = await stuur({ ...vraag, met: { ...vraag.met, https: true } });
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
  });
});

test.each(antwoorden.filter(([, status, { pad }]) => status >= 400 && pad.startsWith("/api/")))(
  "%s (%i) reads as RFC 9457, in Dutch",
  async (_, status, vraag) => {
    const problem = (await (await stuur(vraag)).json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: "about:blank", status });
    for (const tekst of [problem["title"], problem["detail"]]) expect(String(tekst)).toMatch(/^[A-Z][a-zé].{3,}/);
    expect(JSON.stringify(problem)).not.toMatch(/malformed|unsupported|not found|unauthorized|expected/i);
  },
);

test.each(antwoorden.filter(([, status, { pad }]) => status >= 400 && !pad.startsWith("/api/")))(
  "%s (%i) is a whole page in Dutch that says what to do",
  async (_, __, vraag) => {
    const { document } = await screen(await stuur(vraag));
    expect(document.documentElement.lang).toBe("nl");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(tekstVan(document).length).toBeGreaterThan(40);
  },
);

describe("a page", async () => {
  const koppeling = uuidv7();
  await unitOfWork(database.databases.app, henk!, nu, (tx) =>
    koppelingToevoegen(tx, koppeling, { sleutelId: uuidv7(), naam: "Zaaksysteem", geldigDagen: 30 }),
  );
  const soort = await database.owner
    .selectFrom("vraagsoort")
    .select("id")
    .where("gemeenteId", "=", 193)
    .executeTakeFirst();
  const ids = {
    hulpvraag,
    casus: uuidv7(),
    inwoner: uuidv7(),
    noodtoegang: uuidv7(),
    medewerker: fatima!.medewerkerId!,
    vraagsoort: soort!.id,
    koppeling,
    eigenSleutel: uuidv7(),
    vervanging: uuidv7(),
    bewaarstop: uuidv7(),
  };
  const mensen = [fatima, henk, karin, priya, undefined];
  const alle = Object.entries(rechtenmatrix)
    .filter(([route]) => !route.includes("/api/") && !route.includes("openapi"))
    .map(
      ([route, { onderwerp }]) =>
        [route.replace(":id", onderwerp === undefined ? "" : ids[onderwerp]).replace(/:\w+Id\b/, uuidv7())] as const,
    );

  test.each(alle)(
    "of %s holds no script, style or handler of its own, and sends nothing to another site",
    async (route) => {
      const [method = "", pad = ""] = route.split(" ");
      let gezien = 0;
      for (const wie of mensen) {
        const antwoord = await stuur({ pad, wie, init: method === "POST" ? leeg : {} });
        if (antwoord.status === 303) continue;
        const { document } = await screen(antwoord);
        gezien += 1;
        expect(
          document.querySelectorAll("[style], style, script:not([src]), base, iframe, object, embed"),
        ).toHaveLength(0);
        const attributen = Array.from(document.querySelectorAll("*"), (element) => element.getAttributeNames()).flat();
        expect(attributen.filter((naam) => naam.startsWith("on"))).toEqual([]);
        for (const element of document.querySelectorAll("script[src], link[rel=stylesheet], img, source"))
          expect(element.getAttribute("src") ?? element.getAttribute("href")).toMatch(/^\/[^/]/);
        for (const formulier of document.querySelectorAll("form"))
          expect([formulier.getAttribute("action")?.[0], formulier.method]).toEqual([
            "/",
            expect.stringMatching(/get|post/),
          ]);
        for (const link of document.querySelectorAll("a[href]"))
          expect(link.getAttribute("href")).toMatch(/^(\/(?!\/)|#|\?|tel:|mailto:|https:\/\/www\.buienradar\.nl\/$)/);
      }
      expect(gezien).toBeGreaterThanOrEqual(
        ["/start", "/beheer", "/uitloggen", "/aanmelden/ontvangen"].includes(pad) ? 0 : 1,
      );
    },
  );
});

describe("a form from another site", () => {
  const velden = { id: uuidv7(), gevaar: "nee", eigenWoorden: "Van elders.", telefoon: "06 12345678" };

  test.each<[string, Record<string, string>]>([
    ["with its own origin", { origin: "https://elders.example" }],
    ["with no origin to be told", { origin: "null" }],
    ["of a site that looks like ours", { origin: "http://localhost.elders.example" }],
    ["of our host on another port", { origin: "http://localhost:8080" }],
    ["that the browser calls cross-site", { "sec-fetch-site": "cross-site" }],
    ["without any of these", {}],
  ])("%s is refused, and nothing is saved", async (_, koppen) => {
    const voor = await aantalRijen(database);
    for (const type of [form, "text/plain", "multipart/form-data; boundary=x"]) {
      const init = gepost(new URLSearchParams(velden).toString(), { ...koppen, "content-type": type });
      expect((await stuur({ pad: "/aanmelden/zelf", init })).status).toBe(403);
      expect((await stuur({ pad: `/hulpvragen/${hulpvraag}/afsluiting`, wie: fatima, init })).status).toBe(403);
      expect((await stuur({ pad: "/uitloggen", wie: fatima, init })).status).toBe(403);
    }
    expect(await aantalRijen(database)).toEqual(voor);
  });
});

describe("how much and how often", () => {
  const stroom = (kB: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let keer = 0; keer < kB; keer++) controller.enqueue(new TextEncoder().encode("x".repeat(1024)));
        controller.close();
      },
    });

  test.each([63, 65])("a body of %i kB without a length is counted as it comes", async (kB) => {
    const init = { ...gepost(stroom(kB), { origin, "content-type": form }), duplex: "half" } as RequestInit;
    const gelogd: string[] = [];
    const { status } = await stuur({ pad: "/aanmelden/zelf", init, met: { log: (line) => gelogd.push(line) } });
    expect([status, gelogd]).toEqual([kB > 64 ? 413 : 422, []]);
  });

  test("a resident's address may report so often an hour; the page itself stays open", async () => {
    const limits = { verzoekenPerMinuut: 1000, aanmeldingenPerUur: 3, achterProxy: false };
    const app = createApp({
      databases: database.databases,
      sleutels: database.sleutels,
      klok: () => nu,
      identify: async () => undefined,
      inlog: {
        oidc: createOidcClients([]),
        oorsprong: () => origin,
      },
      limits,
      https: false,
      assets: {
        styles: [],
        scripts: [],
      },
      log: () => undefined,
    });
    const meld = (koppen = {}) =>
      app.request(`${origin}/aanmelden/zelf`, gepost(new URLSearchParams(), { origin, ...koppen }));
    const statussen = [];
    for (let keer = 0; keer < 4; keer++) statussen.push((await meld({ "x-forwarded-for": `10.0.0.${keer}` })).status);
    expect(statussen).toEqual([422, 422, 422, 429]);
    expect(await (await meld()).text()).toContain("Er komen nu te veel verzoeken van uw adres");
    expect((await app.request(`${origin}/aanmelden/zelf`)).status).toBe(200);
  });
});

describe("who sends too much", () => {
  const verzoekenPerMinuut = 3;
  const limits = { verzoekenPerMinuut, aanmeldingenPerUur: 100, achterProxy: true };
  const van = (adres: string, koppen: Record<string, string> = {}) => ({ "x-forwarded-for": adres, ...koppen });

  /** How many requests were let through, one after another. */
  async function door(koppenVan: (keer: number) => Record<string, string>, keren: number): Promise<number> {
    const app = createApp({ ...deps(), limits });
    let aantal = 0;
    for (let keer = 0; keer < keren; keer++) {
      const { status } = await app.request(`${origin}/privacy`, { headers: koppenVan(keer) });
      if (status !== 429) aantal++;
    }
    return aantal;
  }

  test("is a person or a program: colleagues behind one address do not share", async () => {
    expect(await door(() => van("10.0.0.1"), 8)).toBe(3);
    expect(await door((keer) => van("10.0.0.1", { cookie: `kt_sessie=${keer % 2}` }), 8)).toBe(6);
    expect(await door((keer) => van("10.0.0.1", { authorization: `Bearer ${keer % 2}` }), 8)).toBe(6);
    expect(await door((keer) => van(`10.0.0.${keer}`, { cookie: "kt_sessie=een" }), 8)).toBe(3);
  });

  test("is an address too, whatever it sends along", async () => {
    expect(await door((keer) => van("10.0.0.1", { cookie: `kt_sessie=${keer}` }), 40)).toBe(10 * verzoekenPerMinuut);
  });

  test("reads whom to call", async () => {
    const antwoord = await stuur({ pad: "/privacy", met: dicht });
    expect(antwoord.status).toBe(429);
    expect(await antwoord.text()).toContain("Haast? Bel het wijkteam. Bij gevaar: bel 112.");
  });
});

test("cookies are for the server alone, not for other sites, and over https where there is https", async () => {
  for (const https of [false, true]) {
    const antwoord = await stuur({ pad: "/aanmelden/zelf", met: { https } });
    const [koekje = "", ...meer] = antwoord.headers.getSetCookie();
    expect(meer).toEqual([]);
    expect(koekje).toMatch(/^kt_browser=[\w-]{24};/);
    for (const deel of ["HttpOnly", "SameSite=Lax", "Path=/"]) expect(koekje).toContain(deel);
    expect(koekje.includes("Secure")).toBe(https);
  }
});
