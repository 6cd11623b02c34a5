import { HTTPException } from "hono/http-exception";
import { isOverloaded, isUnavailable } from "#db/pool.ts";
import { NotFoundError } from "#shared/not-found.ts";
import { type Problem, ProblemError } from "./problem.ts";

const titles: Readonly<Record<number, readonly [string, string]>> = {
  400: ["Ongeldig verzoek", "De inhoud van het verzoek is niet te lezen."],
  401: ["Niet aangemeld", "Stuur een geldige API-sleutel mee: Authorization: Bearer <sleutel>."],
  404: ["Niet gevonden", "Dit bestaat niet, of is niet zichtbaar met deze sleutel."],
  413: ["Te groot", "De inhoud is groter dan 64 kB."],
  429: ["Te veel verzoeken", "Wacht een minuut en probeer het dan opnieuw."],
  500: ["Interne fout", "Er is niets half opgeslagen. Probeer het later opnieuw."],
  503: ["Tijdelijk niet bereikbaar", "Er is niets half opgeslagen. Probeer het later opnieuw."],
};

/** Every error of the API as a problem (RFC 9457). */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof HTTPException) return problem(error.status);
  if (error instanceof NotFoundError) return problem(404);
  if (isUnavailable(error) || isOverloaded(error)) return problem(503);
  return problem(500);
}

export function problem(status: number): Problem {
  const [title, detail] = titles[status] ?? titles[400] ?? ["", ""];
  return { type: "about:blank", title, status, detail };
}
