import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import type { Env, RawForm } from "#db/request.ts";
import { leesDag } from "#shared/datum.ts";
import { onleesbareTekst } from "#shared/velden.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { type FormState, valueOf } from "./form.ts";

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly form: FormState };

// Our largest form has some forty; more is no form of ours, and answering it would cost more than asking.
const mostFields = 200;

/** Reads a posted form. Bytes that are no UTF-8 become U+FFFD here and are refused, at their field, by parseForm. */
export async function readForm(c: Context<Env>): Promise<RawForm> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim();
  if (type !== "application/x-www-form-urlencoded") throw new HTTPException(415);
  const sent = [...new URLSearchParams(await c.req.text())];
  if (sent.length > mostFields) throw new HTTPException(413);
  const typed = new Map<string, string[]>();
  for (const [name, value] of sent) {
    const values = typed.get(name);
    const text = value.replaceAll("\r\n", "\n");
    if (values) values.push(text);
    else typed.set(name, [text]);
  }
  // fromEntries makes own properties only: a field may be called "__proto__" or "constructor".
  const raw: RawForm = Object.fromEntries(typed);
  c.set("getypt", raw);
  return raw;
}

/** Reads the typed values with the schema that the API uses too: 'ja' is true, '' is absent, 24-11-2026 is a day. */
export function parseForm<S extends z.ZodObject>(schema: S, raw: RawForm): Parsed<z.infer<S>> {
  const dubbel = Object.keys(raw).filter((name) => isSingle(schema, name) && (raw[name]?.length ?? 0) > 1);
  const onleesbaar = Object.keys(raw).filter((name) => raw[name]?.some((value) => /[\uFFFD\0]/.test(value)));
  const parsed = schema.safeParse(normalise(schema, raw));
  if (parsed.success && onleesbaar.length + dubbel.length === 0) return { ok: true, value: parsed.data };

  const errors: Record<string, string> = {};
  let melding: string | undefined;
  for (const issue of parsed.error?.issues ?? []) {
    const name = issue.path[0];
    if (issue.code === "unrecognized_keys") melding = onbekendVeld;
    else if (typeof name === "string") errors[name] ??= issue.message;
    else melding ??= issue.message;
  }
  for (const name of dubbel) errors[name] = "Dit antwoord is twee keer meegestuurd. Laad de pagina opnieuw.";
  for (const name of onleesbaar) errors[name] = onleesbareTekst;
  return { ok: false, form: { values: raw, errors, melding } };
}

/** Why a command refused, and at which field when it is about one. */
export type Refusal = { readonly veld?: string | undefined; readonly melding: string };

/** The form as typed, with why a command refused it: at its field, or over the whole. */
export function refusedForm(raw: RawForm, { veld, melding }: Refusal): FormState {
  return veld === undefined ? { values: raw, errors: {}, melding } : { values: raw, errors: { [veld]: melding } };
}

/**
 * What was typed without these fields. Without its `versie` a page shows how it is now and the next sending is made from
 * that; without its `id` the next sending makes another record.
 */
export function without(raw: RawForm, ...fields: readonly string[]): RawForm {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !fields.includes(name)));
}

/** The id of the record to be: the one this form carries, so that sending it twice makes one; else a new one. */
export function newIdOf(form: FormState, nu: Date, name = "id"): string {
  return valueOf(form, name) || uuidv7(nu.getTime());
}

const onbekendVeld =
  "Het formulier heeft een veld dat wij niet kennen. Laad de pagina opnieuw en probeer het nog een keer.";

type Def = { type: string; innerType?: z.core.$ZodType; format?: string };

function isSingle(schema: z.ZodObject, name: string): boolean {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field !== undefined && unwrap(field).type !== "array";
}

function normalise(schema: z.ZodObject, raw: RawForm): Record<string, unknown> {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const entries = Object.entries(raw).map(([name, typed]): [string, unknown] => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, field ? normaliseField(unwrap(field), typed) : typed];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function normaliseField(def: Def, typed: readonly string[]): unknown {
  const trimmed = typed.map((value) => value.trim()).filter((value) => value !== "");
  if (def.type === "array") return trimmed;
  if (trimmed.length > 1) return trimmed; // a single field sent twice: the schema refuses it
  const [value] = trimmed;
  if (value === undefined) return undefined;
  if (def.type === "boolean") return value === "ja" ? true : value === "nee" ? false : value;
  if (def.format === "date") return leesDag(value) ?? value;
  return value;
}

function unwrap(type: z.core.$ZodType): Def {
  const def = type._zod.def as Def; // the public union of zod's definitions does not name innerType
  return def.innerType ? unwrap(def.innerType) : def;
}
