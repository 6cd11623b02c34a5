import type { Hono } from "hono";
import { createApp } from "../src/app.tsx";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Env } from "#db/request.ts";
import { createOidcClients } from "#web/oidc/client.ts";
import { listGemeenten } from "#organisatie/gemeente/queries.ts";
import type { TestDatabase } from "./database.ts";

export type Front = {
  /** GET, or any request. Cookies of earlier answers go along, as in a browser. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts a form as a browser does. A list sends its field more than once. */
  readonly post: (path: string, fields: Record<string, string | readonly string[]>) => Promise<Response>;
};

export type AppOptions = { readonly nu?: () => Date; readonly host?: string; readonly aanmeldingenPerUur?: number };

/** The whole app as this identity sees it: through its front door, on the test database. */
export function appFor(test: TestDatabase, wie?: Identiteit, options: AppOptions = {}): Front {
  return front(makeApp(test, wie, options), options.host ?? "localhost");
}

export function makeApp(test: TestDatabase, wie: Identiteit | undefined, options: AppOptions = {}): Hono<Env> {
  return createApp({
    databases: test.databases,
    sleutels: test.sleutels,
    klok: options.nu ?? (() => new Date("2026-03-10T10:00:00+01:00")),
    gemeenten: () => listGemeenten(test.databases.app),
    identify: async () => wie,
    inlog: { oidc: createOidcClients([]), oorsprong: () => "http://localhost" },
    limits: {
      verzoekenPerMinuut: 100_000,
      aanmeldingenPerUur: options.aanmeldingenPerUur ?? 100_000,
      achterProxy: false,
    },
    https: false,
    assets: { styles: ["/assets/app.css"], scripts: [] },
    log: (line) => process.stderr.write(`${line}\n`),
  });
}

function front(app: Hono<Env>, host: string): Front {
  const cookies = new Map<string, string>();
  const origin = `http://${host}`;
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set("cookie", Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; "));
    const response = await app.request(origin + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  return {
    get: request,
    post: (path, fields) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return request(path, { method: "POST", body, headers: { origin } });
    },
  };
}
