import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const cookie = "kt_sessie";
const hours = 12;

// Lax: a link in a mail opens the page; a form on another site does not act as you.
const options = { path: "/", httpOnly: true, sameSite: "Lax" } as const;

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, cookie);
}

export function writeSessionCookie(c: Context, token: string, secure: boolean): void {
  setCookie(c, cookie, token, { ...options, secure, maxAge: hours * 3600 });
}

export function clearSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, cookie, { ...options, secure });
}
