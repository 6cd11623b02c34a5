import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** One layer for every answer, errors included: no handler can weaken it, because it writes last. */
export function headers(https: boolean): MiddlewareHandler {
  const house = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // A draft is kept while one types (islands/concept.ts).
      connectSrc: ["'self'"],
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
  return async (c, next) => {
    await house(c, next);
    // A file that someone sent in may do nothing at all, should a browser open it all the same.
    if (c.res.headers.has("content-disposition")) c.res.headers.set("content-security-policy", voorBestanden);
  };
}

const voorBestanden = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
