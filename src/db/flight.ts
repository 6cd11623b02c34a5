import pg from "pg";
import { prepareValue } from "pg/lib/utils.js";

/** A statement with its values, and the name under which a connection keeps its plan. */
export type Statement = { readonly text: string; readonly values: readonly unknown[]; readonly name?: string };

/**
 * Statements that travel together: sent at once, answered at once, with one synchronisation at the end. When one fails
 * the server skips the rest, so the flight fails with the error of that one. A pg.Submittable, as pg-cursor is.
 *
 * @returns what the last statement gave.
 */
export async function fly(client: pg.PoolClient, statements: readonly Statement[]): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const landed: Landed = (error, result) => {
      if (result !== undefined) return resolve(result);
      const cause = error ?? new Error("a flight without an answer");
      Error.captureStackTrace(cause, fly); // pg's own ends in the socket
      return reject(cause);
    };
    client.query(new Flight(statements.map(queryOf), landed));
  });
}

type Landed = (error: Error | null | undefined, result?: pg.QueryResult) => void;

/** What pg's Client calls on a query, and what it does not tell TypeScript about its Connection. */
type Query = {
  readonly text: string;
  readonly name: string | undefined;
  readonly values: readonly (string | Buffer | null)[];
  readonly _results: pg.QueryResult;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  callback?: (error: Error | null, result?: pg.QueryResult) => void;
  handleReadyForQuery(connection: Connection): void;
};

type Connection = {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  parse(query: { text: string; name: string | undefined }): void;
  bind(query: { portal: string; statement: string | undefined; values: Query["values"] }): void;
  describe(portal: { type: "P"; name: string }): void;
  execute(portal: { portal: string }): void;
  sync(): void;
};

// A day is text (yyyy-mm-dd): pg's default would make it a moment in some time zone.
export const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (value) => value);

function queryOf({ text, values, name }: Statement): Query {
  // Mapped here: a value that cannot be sent fails before anything of its flight has left.
  const config = { text, name, values: values.map((value) => prepareValue(value)), types };
  return new pg.Query(config) as unknown as Query; // its handlers are what Client calls, and are left out of its types
}

class Flight implements pg.Submittable {
  /** Client replaces it to guard the time. */
  callback: Landed;
  readonly #queries: readonly Query[];
  #index = 0;

  constructor(queries: readonly Query[], landed: Landed) {
    this.#queries = queries;
    this.callback = landed;
  }

  // Client books a parsed statement under the name of the query that is active: of the one the server is at.
  get name(): string | undefined {
    return this.#current.name;
  }

  get text(): string {
    return this.#current.text;
  }

  get #current(): Query {
    const query = this.#queries[this.#index];
    if (!query) throw new RangeError("a flight of no statements");
    return query;
  }

  submit(connection: unknown): null {
    const wire = connection as Connection; // pg-protocol's, see the type
    wire.stream.cork();
    for (const query of this.#queries) send(wire, query);
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.#current.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.#current.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    this.#current.handleCommandComplete(message, connection);
    if (this.#index < this.#queries.length - 1) this.#index += 1;
  }

  handleReadyForQuery(connection: Connection): void {
    this.#current.callback = (error, result) => this.callback(error, result);
    this.#current.handleReadyForQuery(connection);
  }

  /** What was skipped was not parsed either. */
  handleError(error: Error, connection: Connection): void {
    for (const { name } of this.#queries.slice(this.#index))
      if (name !== undefined) delete connection.submittedNamedStatements[name];
    this.callback(error);
  }
}

function send(connection: Connection, { text, name, values }: Query): void {
  const isKnown =
    name !== undefined &&
    (connection.parsedStatements[name] ?? connection.submittedNamedStatements[name]) !== undefined;
  if (!isKnown) connection.parse({ text, name });
  if (!isKnown && name !== undefined) connection.submittedNamedStatements[name] = text;
  connection.bind({ portal: "", statement: name, values });
  connection.describe({ type: "P", name: "" });
  connection.execute({ portal: "" });
}
