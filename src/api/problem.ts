import { z } from "@hono/zod-openapi";

/** RFC 9457, as the NL API Design Rules ask (/core/error-handling/problem-details). */
export const Problem = z
  .object({
    type: z.string().default("about:blank"),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ in: z.string(), location: z.string(), detail: z.string(), code: z.string() }))
      .optional()
      .openapi({ description: "Per veld wat er mis is" }),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof Problem>;

/** Thrown by an API handler; the error layer writes it as application/problem+json. */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly problem: Problem;

  constructor(status: number, title: string, detail: string, errors?: Problem["errors"]) {
    super(title);
    this.problem = { type: "about:blank", title, status, detail, ...(errors ? { errors } : {}) };
  }
}

/** Why a command of a room refused: the sentence, and the field of the body it is about, if it is about one. */
type Weigeringen<R extends string> = Readonly<
  Record<R, { readonly veld: string | undefined; readonly melding: string }>
>;

/** A refusal as a problem: 400 when a field can be put right, 409 when it is about the state of things. `code` is the reason. */
export function refusalProblem<R extends string>(weigeringen: Weigeringen<R>, reason: R): ProblemError {
  const { veld, melding } = weigeringen[reason];
  const error = { in: "body", location: veld === undefined ? "#" : `#/${veld}`, detail: melding, code: reason };
  return veld === undefined
    ? new ProblemError(409, "Dit kan niet", melding, [error])
    : new ProblemError(400, "Ongeldige invoer", melding, [error]);
}

export const versionHeader = {
  "API-Version": { description: "Versie van de API", schema: { type: "string", example: "1.0.0" } },
} as const;

/** A response that is a problem, for createRoute. */
export function problemResponse(description: string) {
  return { description, content: { "application/problem+json": { schema: Problem } } } as const;
}
