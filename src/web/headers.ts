import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * One layer for every answer, errors included: no handler can weaken it, because it writes last. `connects` says of which
 * pages a script may send something on its own: a draft, while one types (islands/concept.ts).
 */
export function headers(https: boolean, connects: (c: Context) => boolean): MiddlewareHandler {
  const [house, connecting] = [houseHeaders(https, "'none'"), houseHeaders(https, "'self'")];
  return async (c, next) => {
    await (connects(c) ? connecting : house)(c, next);
    // A file that someone sent in may do nothing at all, should a browser open it all the same.
    if (c.res.headers.has("content-disposition")) c.res.headers.set("content-security-policy", voorBestanden);
  };
}

function houseHeaders(https: boolean, connectSrc: "'none'" | "'self'"): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: [connectSrc],
      imgSrc: ["'self'", "data:"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    crossOriginResourcePolicy: "same-origin",
    strictTransportSecurity: https ? "max-age=31536000; includeSubDomains" : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

const voorBestanden = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
