import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";

export type Caps = { readonly maxSize: number; readonly maxUpload: number };

/**
 * Refuses (413) a body of more than `maxSize` bytes: by its length when that is told, else by counting what comes. A form with a
 * file may be larger, and must tell its length, as every browser does.
 */
export function bodyCap({ maxSize, maxUpload }: Caps, isUpload: (c: Context) => boolean): MiddlewareHandler {
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (c, next) => {
    const isChunked = c.req.header("transfer-encoding") !== undefined;
    const length = c.req.header("content-length");
    if (isChunked || (length === undefined && c.req.method !== "GET")) return counted(c, next);
    // The HTTP parser holds a sender to the length it told, so nobody needs to touch the body here.
    return Number(length ?? 0) > (isUpload(c) ? maxUpload : maxSize) ? tooLarge() : next();
  };
}

function tooLarge(): never {
  throw new HTTPException(413);
}
