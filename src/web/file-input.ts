import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { RawForm } from "#db/request.ts";

/** A file as it was sent: its name and type are what the sender says they are. */
export type SentFile = { readonly naam: string; readonly type: string; readonly bytes: Uint8Array };

const mostFields = 200;

export function isFileForm(c: Context): boolean {
  return c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() === "multipart/form-data";
}

/**
 * Reads a posted form with one file, in the field `name`; undefined when none was chosen. It is held in memory whole, so the
 * body is capped (body-cap.ts) and few are read at a time (`slots`). A file in another field stands among what was typed by its
 * name, where the schema does not know it.
 */
export async function readFileForm(c: Context, name: string): Promise<{ raw: RawForm; file: SentFile | undefined }> {
  if (!isFileForm(c)) throw new HTTPException(415);
  const sent = [...(await formDataOf(c))];
  if (sent.length > mostFields) throw new HTTPException(413);
  const typed = new Map<string, string[]>();
  const files: File[] = [];
  for (const [field, value] of sent) {
    if (field === name && typeof value !== "string") files.push(value);
    else typed.set(field, [...(typed.get(field) ?? []), tekstVan(value)]);
  }
  const chosen = files.filter((file) => file.name !== "" || file.size > 0);
  if (chosen.length > 1) throw new HTTPException(400);
  const [file] = chosen;
  // As for readForm: own properties only, whatever a field is called.
  const raw: RawForm = Object.fromEntries(typed);
  return { raw, file: file && { naam: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) } };
}

async function formDataOf(c: Context): Promise<FormData> {
  try {
    return await c.req.raw.formData();
  } catch {
    throw new HTTPException(400); // cut off, or no multipart at all
  }
}

function tekstVan(value: FormDataEntryValue): string {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : value.name;
}

/** Runs at most `most` at a time; who comes later waits in turn, with the body still unread. */
export function slots(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
