/** Outcome of a rule or command: a value, or a refusal with a literal reason. A bug is thrown, never returned. */
export type Result<T, R extends string> = Accepted<T> | Refused<R>;
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused<R extends string> = { readonly ok: false; readonly reason: R };

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

export function refuse<const R extends string>(reason: R): Refused<R> {
  return { ok: false, reason };
}

/** True for a refusal, whatever else a unit of work may return. */
export function isRefusal(outcome: unknown): outcome is Refused<string> {
  return typeof outcome === "object" && outcome !== null && "ok" in outcome && outcome.ok === false;
}
