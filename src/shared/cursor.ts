import { isUuid } from "./uuid.ts";

/** The moment and id of the last row shown: the next page begins after it. */
export type Cursor = { readonly op: Date; readonly id: string };

export function cursorVan({ op, id }: Cursor): string {
  return `${op.getTime()}_${id}`;
}

export function leesCursor(tekst: string): Cursor | undefined {
  const [moment = "", id = ""] = tekst.split("_");
  return /^\d{1,14}$/.test(moment) && isUuid(id) ? { op: new Date(Number(moment)), id } : undefined;
}
