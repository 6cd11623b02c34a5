import type { Context } from "hono";
import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import { z } from "zod";
import type { Env } from "#db/request.ts";

const cookie = "kt_inlog";
const options = { path: "/inloggen", httpOnly: true, sameSite: "Lax" } as const;
const seconds = 15 * 60;

// `soort` keeps another text that was signed with the same key from being read as an attempt.
const signed = z.strictObject({
  soort: z.literal("inlogpoging"),
  tot: z.number(),
  gemeente: z.int(),
  issuer: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  naar: z.string().optional(),
});

/** A log-in under way: who was asked, what was agreed, and where the person wanted to go. */
export type PendingLogin = Omit<z.infer<typeof signed>, "soort" | "tot">;

/** Kept by the browser, not by us: signed, so that nobody else can have written it, and only for a quarter of an hour. */
export async function writeAttempt(c: Context<Env>, pending: PendingLogin, secure: boolean): Promise<void> {
  const value = { soort: "inlogpoging", tot: c.var.nu.getTime() + seconds * 1000, ...pending };
  const text = Buffer.from(JSON.stringify(value)).toString("base64url");
  await setSignedCookie(c, cookie, text, secret(c), { ...options, secure, maxAge: seconds });
}

/** Reads and removes it: an attempt counts once. Undefined when it is absent, too old or not signed by us. */
export async function takeAttempt(c: Context<Env>, secure: boolean): Promise<PendingLogin | undefined> {
  const text = await getSignedCookie(c, secret(c), cookie);
  if (text === undefined) return undefined;
  deleteCookie(c, cookie, { ...options, secure });
  if (text === false) return undefined;

  const read = signed.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  if (!read.success || read.data.tot <= c.var.nu.getTime()) return undefined;
  const { soort: _soort, tot: _tot, ...pending } = read.data;
  return pending;
}

function secret(c: Context<Env>): string {
  return c.var.sleutels.handtekening.export().toString("base64");
}
