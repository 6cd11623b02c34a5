import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { RateLimiterMemory } from "rate-limiter-flexible";

export type Limits = {
  /** Requests of one address in a minute, pages and API together. */
  readonly verzoekenPerMinuut: number;
  /** Reports by residents from one address in an hour. */
  readonly aanmeldingenPerUur: number;
  /** True behind a proxy that writes X-Forwarded-For; otherwise that header is not believed. */
  readonly achterProxy: boolean;
};

/** One layer for every route. `isAanmelding` tells which requests count as a report by a resident. */
export function rateLimits(limits: Limits, isAanmelding: (c: Context) => boolean): MiddlewareHandler {
  const verzoeken = new RateLimiterMemory({ points: limits.verzoekenPerMinuut, duration: 60 });
  const aanmeldingen = new RateLimiterMemory({ points: limits.aanmeldingenPerUur, duration: 3600 });
  return async (c, next) => {
    const adres = addressOf(c, limits.achterProxy);
    await take(verzoeken, adres);
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

function addressOf(c: Context, achterProxy: boolean): string {
  const forwarded = achterProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  // A request made in process (a test) has no socket.
  const socket = c.env !== undefined && "incoming" in c.env ? getConnInfo(c).remote.address : undefined;
  return forwarded ?? socket ?? "in-process";
}
