/** Exported by pg, and not in its types. */
declare module "pg/lib/utils.js" {
  /** As PostgreSQL reads it: text, bytes, or nothing. */
  export function prepareValue(value: unknown): string | Buffer | null;
}
