import pg from "pg";

/** What the server asked of PostgreSQL since it was last told to start over: the statement, and ms from sending to answer. */
export type Statement = { readonly tekst: string; readonly ms: number };

let statements: Statement[] = [];

/** The overload of pg that gives a promise: the only one this application uses. */
type Query = (this: pg.Client, ...args: unknown[]) => Promise<unknown>;

/** Times every statement of this process; "statements" over IPC gives them and starts over. */
export function watchStatements(): void {
  const query = Object.getOwnPropertyDescriptor(pg.Client.prototype, "query")?.value as Query;
  const timed = async function timed(this: pg.Client, ...args: unknown[]) {
    const begin = performance.now();
    try {
      return await query.apply(this, args);
    } finally {
      const [first] = args;
      const tekst = typeof first === "string" ? first : ((first as pg.QueryConfig).text ?? "");
      statements.push({ tekst: tekst.replaceAll(/\s+/g, " ").trim(), ms: performance.now() - begin });
    }
  };
  Object.defineProperty(pg.Client.prototype, "query", { value: timed });
  process.on("message", (message) => {
    if (message !== "statements") return;
    process.send?.(statements);
    statements = [];
  });
}
