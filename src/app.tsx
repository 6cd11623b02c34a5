import { OpenAPIHono } from "@hono/zod-openapi";
import { type Context, Hono } from "hono";
import { csrf } from "hono/csrf";
import { matchedRoutes } from "hono/route";
import { openapiDocument } from "#api/document.ts";
import { requireKey } from "#api/require-key.ts";
import { problemOf } from "#api/error-problem.ts";
import { apiVersion } from "#api/room.ts";
import { weigeringVastleggen } from "#db/logboek.ts";
import { isPaginaMetConcept } from "#begeleiding/concept/paths.ts";
import { isDocumentVersturen } from "#begeleiding/document/paths.ts";
import type { Env } from "#db/request.ts";
import { aanmeldingPaths } from "#instroom/aanmelding/paths.ts";
import { cijfersPages } from "#sturing/cijfers/pages.tsx";
import { openKolommen } from "#sturing/kolom/queries.ts";
import { type Inlog, inlogPages } from "#organisatie/gebruiker/pages.tsx";
import { gebruikerPaths } from "#organisatie/gebruiker/paths.ts";
import { findIdentiteitVanSessie, findIdentiteitVanSleutel } from "#organisatie/gebruiker/queries.ts";
import { startpagina } from "#organisatie/gebruiker/sessie.ts";
import { cachedGemeenten } from "#organisatie/gemeente/queries.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { NotFoundError } from "#shared/not-found.ts";
import { isUuid, uuidv7 } from "#shared/uuid.ts";
import { bodyCap } from "#web/body-cap.ts";
import { type Door, enter, requireLogin } from "#web/door.ts";
import { errorPage } from "#web/error-page.tsx";
import { foutVan, veiligeMelding } from "#web/fouten.ts";
import { headers } from "#web/headers.ts";
import { type Limits, rateLimits } from "#web/limits.ts";
import { readSessionCookie } from "#web/oidc/session-cookie.ts";
import { agendaPages } from "#werkverdeling/agenda/pages.tsx";
import { apiRooms, navigatie, rooms } from "./rooms.ts";

export type Deps = Omit<Door, "identify" | "gemeenten"> & {
  /** Tests read them anew each time; otherwise at most once a minute. */
  readonly gemeenten?: Door["gemeenten"];
  /** Tests say who it is; otherwise the session cookie does, or the key of the API. */
  readonly identify?: Door["identify"];
  readonly inlog: Inlog;
  readonly limits: Limits;
  readonly https: boolean;
  readonly assets: { readonly styles: readonly string[]; readonly scripts: readonly string[] };
  /** Pages that exist in the demonstration only. */
  readonly demoPages?: Hono<Env>;
  readonly log: (line: string) => void;
};

const kB = 1024;
// A file of 10 MB, and the rest of its form.
const caps = { maxSize: 64 * kB, maxUpload: (10 * 1024 + 64) * kB };
const minuut = 60_000;
const publiek = /^\/($|aanmelden(\/|$)|privacy$|inloggen(\/|$)|uitloggen$|agenda\/[^/]*\.ics$|demo\/|openapi\.json$)/;
const apiRoot = "/api/v1";

/** The whole application: the layers every request passes, then the rooms. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  const frame = { ...deps.assets, navigatie, https: deps.https };
  const door: Door = {
    ...deps,
    gemeenten: deps.gemeenten ?? cachedGemeenten(deps.databases.app, minuut),
    identify: deps.identify ?? identifyBy(deps),
  };
  app.use(headers(deps.https, (c) => isPaginaMetConcept(c.req.path)));
  app.use(async (c, next) => {
    c.set("page", frame);
    await next();
    // On the answer itself: c.header() would make a new answer around it, body and all.
    c.res.headers.set("Cache-Control", "no-store");
    if (isApi(c)) c.res.headers.set("API-Version", apiVersion);
  });
  app.use(rateLimits(deps.limits, isAanmelding));
  app.use(bodyCap(caps, (c) => isUpload(c.req.method, c.req.path)));
  app.use(enter(door));
  const sameOrigin = csrf({ origin: (origin, c: Context<Env>) => isOwnOrigin(origin, c, deps.inlog) });
  app.use(async (c, next) => (isApi(c) ? requireKey(c, next) : sameOrigin(c, next)));
  app.use(requireLogin((path) => path.startsWith(apiRoot) || publiek.test(path), inloggenVoor));
  mountRooms(app, deps);
  app.notFound((c) => fail(c, new NotFoundError(), deps));
  app.onError((error, c) => fail(c, error, deps));
  return app;
}

function mountRooms(app: Hono<Env>, deps: Deps): void {
  const api = createApi();
  let made: ReturnType<typeof openapiDocument> | undefined;
  const paths = ["/openapi.json", `${apiRoot}/openapi.json`];
  app.on("GET", paths, (c) => c.json((made ??= openapiDocument(api))));
  app.route(apiRoot, api);
  app.get("/start", (c) => c.redirect(c.var.wie ? startpagina(c.var.wie) : "/", 303));
  app.route("/", inlogPages(deps.inlog));
  app.route("/", cijfersPages(openKolommen(deps.databases.rapportage)));
  app.route("/", agendaPages(deps.inlog.oorsprong));
  for (const room of rooms) app.route("/", room);
  if (deps.demoPages) app.route("/", deps.demoPages);
}

/** Every route of the API: the same commands and queries as the pages. */
export function createApi(): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>();
  for (const room of apiRooms) api.route("/", room);
  return api;
}

/** As people see it, which behind a proxy is not what the request says. Without https (at home) any name of this host will do. */
function isOwnOrigin(origin: string, c: Context<Env>, inlog: Inlog): boolean {
  const oorsprong = inlog.oorsprong(c.var.gemeente.hostnaam);
  return origin === oorsprong || (oorsprong.startsWith("http:") && origin === new URL(c.req.url).origin);
}

function inloggenVoor(naar: string | undefined): string {
  return gebruikerPaths.inloggenNaar(naar ?? gebruikerPaths.klaar);
}

function identifyBy({ databases: { app } }: Deps): Door["identify"] {
  return async (c, nu) => {
    if (isApi(c)) {
      const sleutel = /^Bearer (\S{1,200})$/.exec(c.req.header("authorization") ?? "")?.[1];
      return sleutel === undefined ? undefined : findIdentiteitVanSleutel(app, sleutel, nu);
    }
    const token = readSessionCookie(c);
    return token === undefined ? undefined : findIdentiteitVanSessie(app, token, nu);
  };
}

/** The one place that turns an error into an answer. A refused look at a record is written down first. */
async function fail(c: Context<Env>, error: Error, deps: Deps): Promise<Response> {
  const body = problemOf(error);
  const fout = foutVan(error);
  const isBug = isApi(c) ? body.status === 500 : fout.status === 500;
  const nummer = isBug ? uuidv7().slice(-12) : undefined;
  if (nummer !== undefined) deps.log(veiligeMelding(error, nummer));
  if (error instanceof NotFoundError && c.var.wie) await recordRefusal(c, c.var.wie, deps);
  if (!isApi(c)) return errorPage(c, fout, nummer);
  const problem = nummer === undefined ? body : { ...body, instance: `urn:fout:${nummer}` };
  return Response.json(problem, { status: body.status, headers: { "Content-Type": "application/problem+json" } });
}

/** Ids only, never what was typed. When the log itself cannot be written the refusal still stands. */
async function recordRefusal(c: Context<Env>, wie: Identiteit, deps: Deps): Promise<void> {
  const gevraagd = c.req.path.toLowerCase().split("/").filter(isUuid);
  // The pattern of the room that was asked, never the address as typed: it may hold a name.
  const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? "onbekend adres";
  await weigeringVastleggen(deps.databases.app, wie, c.var.nu, route, gevraagd).catch((error: unknown) => {
    deps.log(veiligeMelding(error, "weigering"));
  });
}

/** The one form with a file: its body may be larger, and may take longer to arrive. */
export function isUpload(method: string, path: string): boolean {
  return isDocumentVersturen(method, path);
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith("/api/");
}

function isAanmelding(c: Context): boolean {
  return c.req.method === "POST" && (c.req.path === aanmeldingPaths.zelf || c.req.path === aanmeldingPaths.ander);
}
