import { createHash } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { readSessionCookie } from "./oidc/session-cookie.ts";

export type Limits = {
  /** Requests of one session or key in a minute, of one address when there is none; pages and API together. */
  readonly verzoekenPerMinuut: number;
  /** Reports by residents from one address in an hour. */
  readonly aanmeldingenPerUur: number;
  /** True behind a proxy that writes X-Forwarded-For; otherwise that header is not believed. */
  readonly achterProxy: boolean;
};

/** A town hall behind one address holds many people; what one address sends with cookies of its own making is bounded too. */
const perAdres = 10;

/** One layer for every route. `isAanmelding` tells which requests count as a report by a resident. */
export function rateLimits(limits: Limits, isAanmelding: (c: Context) => boolean): MiddlewareHandler {
  const verzoeken = new RateLimiterMemory({ points: limits.verzoekenPerMinuut, duration: 60 });
  const adressen = new RateLimiterMemory({ points: perAdres * limits.verzoekenPerMinuut, duration: 60 });
  const aanmeldingen = new RateLimiterMemory({ points: limits.aanmeldingenPerUur, duration: 3600 });
  return async (c, next) => {
    const adres = addressOf(c, limits.achterProxy);
    await take(adressen, adres);
    await take(verzoeken, credentialOf(c) ?? adres);
    if (isAanmelding(c)) await take(aanmeldingen, adres);
    await next();
  };
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch {
    throw new HTTPException(429);
  }
}

/** Which session or key is sent, true or false: a hash, so that no secret is kept here. */
function credentialOf(c: Context): string | undefined {
  const sent = c.req.header("authorization") ?? readSessionCookie(c);
  return sent === undefined ? undefined : createHash("sha256").update(sent).digest("base64");
}

function addressOf(c: Context, achterProxy: boolean): string {
  const forwarded = achterProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  // A request made in process (a test) has no socket.
  const socket = c.env !== undefined && "incoming" in c.env ? getConnInfo(c).remote.address : undefined;
  return forwarded ?? socket ?? "in-process";
}
