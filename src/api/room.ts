import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Env } from "#db/request.ts";
import { notFound } from "#shared/not-found.ts";
import { ProblemError, problemResponse, versionHeader } from "./problem.ts";

export const apiVersion = "1.0.0";

/** The API of a room: input that does not fit is one problem that names each field (/core/error-handling/invalid-input). */
export function apiRoom(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      if (result.target === "param") notFound();
      const errors = result.error.issues.map((issue) => ({
        in: result.target === "json" ? "body" : result.target,
        location: `#/${issue.path.join("/")}`,
        detail: issue.message,
        code: issue.code,
      }));
      throw new ProblemError(400, "Ongeldige invoer", "Een of meer velden kloppen niet. Zie errors.", errors);
    },
  });
}

export const idParam = z.object({
  id: z.uuid().openapi({ param: { name: "id", in: "path" }, description: "Id van de hulpvraag" }),
});

/** A JSON body of this schema. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

/** An answer of this schema, with the version header that every answer carries. */
export function jsonResponse<S extends z.ZodType>(description: string, schema: S) {
  return { description, headers: versionHeader, content: { "application/json": { schema } } } as const;
}

/** What every route of the API may answer besides its own. */
export const problems = {
  400: problemResponse("De invoer klopt niet"),
  401: problemResponse("Geen geldige API-sleutel"),
  404: problemResponse("Bestaat niet, of is niet zichtbaar met deze sleutel"),
  413: problemResponse("De inhoud is te groot"),
  429: problemResponse("Te veel verzoeken"),
  503: problemResponse("Tijdelijk niet bereikbaar"),
} as const;

export const beveiliging: Record<string, string[]>[] = [{ apiSleutel: [] }];
