import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Databases } from "#db/pool.ts";
import type { Env } from "#db/request.ts";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { sessionExpiredPage } from "./error-page.tsx";
import { isFileForm } from "./file-input.ts";
import { readForm } from "./form-input.ts";

export type Door = {
  readonly databases: Databases;
  readonly sleutels: Sleutels;
  readonly klok: () => Date;
  readonly gemeenten: (nu: Date) => Promise<readonly Gemeentekop[]>;
  /** Who this request comes from: by session cookie, or by key for the API. */
  readonly identify: (c: Context<Env>, nu: Date) => Promise<Identiteit | undefined>;
};

/** Everything a handler finds on its request: the moment, the identity, the municipality. */
export function enter(door: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    const nu = door.klok();
    c.set("databases", door.databases);
    c.set("sleutels", door.sleutels);
    c.set("nu", nu);
    const gemeenten = await door.gemeenten(nu);
    const vanHost = gemeenteVanHost(gemeenten, new URL(c.req.url).hostname);
    if (vanHost) c.set("gemeente", vanHost);
    const wie = await door.identify(c, nu);
    c.set("wie", wie);
    const gemeente = wie ? gemeenten.find(({ id }) => id === wie.gemeenteId) : vanHost;
    if (!gemeente) throw new HTTPException(503);
    c.set("gemeente", gemeente);
    await next();
  };
}

/** `inloggen` gives the address of log-in: then on to `naar`, or to a page that says to come back to this one.
 *  Who did not log in sees the residents' pages only; a form posted after the session ended is not lost. */
export function requireLogin(
  isPublic: (path: string) => boolean,
  inloggen: (naar: string | undefined) => string,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.var.wie !== undefined || isPublic(c.req.path)) return next();
    const isRead = c.req.method === "GET" || c.req.method === "HEAD";
    if (isRead) return c.redirect(inloggen(c.req.path + new URL(c.req.url).search), 303);
    return sessionExpiredPage(c, inloggen(undefined), isFileForm(c) ? undefined : await readForm(c));
  };
}

/** The municipality of a host name; the only one of an installation without host names. */
function gemeenteVanHost(gemeenten: readonly Gemeentekop[], host: string): Gemeentekop | undefined {
  return gemeenten.find(({ hostnaam }) => hostnaam === host) ?? gemeenten.find(({ hostnaam }) => hostnaam === null);
}
