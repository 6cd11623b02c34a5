import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import { getCookie, getSignedCookie, setCookie, setSignedCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { Env } from "#db/request.ts";

const browserCookie = "kt_browser";

/** Cookies of ours: not readable by scripts, not sent from other sites, over https where there is https. */
export function cookieOptions(c: Context<Env>, maxAge?: number): CookieOptions {
  return {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: c.var.page.https,
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}

/** A random name for this browser, so that only it gets its own receipt again. Undefined when it keeps no cookies. */
export function browserOf(c: Context<Env>): string | undefined {
  return getCookie(c, browserCookie);
}

export function nameBrowser(c: Context<Env>): void {
  if (browserOf(c) === undefined) setCookie(c, browserCookie, randomBytes(18).toString("base64url"), cookieOptions(c));
}

/** A value this browser may show back later and nobody can forge. */
export async function rememberSigned(c: Context<Env>, name: string, value: unknown, maxAge: number): Promise<void> {
  // Its own name is inside what is signed: one signed cookie never passes for another.
  const text = Buffer.from(JSON.stringify({ name, value })).toString("base64url");
  await setSignedCookie(c, name, text, secret(c), cookieOptions(c, maxAge));
}

export async function recallSigned(c: Context<Env>, name: string): Promise<unknown> {
  const text = await getSignedCookie(c, secret(c), name);
  if (typeof text !== "string") return undefined;
  const signed = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as { name?: string; value?: unknown }; // ours: it is signed
  return signed.name === name ? signed.value : undefined;
}

function secret(c: Context<Env>): string {
  return c.var.sleutels.handtekening.export().toString("base64");
}
