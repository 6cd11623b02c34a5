import type { Context } from "hono";
import type { Env } from "#db/request.ts";
import { problem } from "./error-problem.ts";

/** The API knows keys only: a session cookie opens nothing here, so another site cannot use someone's session. */
export async function requireKey(c: Context<Env>, next: () => Promise<void>): Promise<Response | void> {
  if (c.var.wie !== undefined || c.req.path === "/api/v1/openapi.json") return next();
  return Response.json(problem(401), {
    status: 401,
    headers: { "Content-Type": "application/problem+json", "WWW-Authenticate": "Bearer" },
  });
}
