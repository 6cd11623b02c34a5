import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type QueryResult,
} from "kysely";
import pg from "pg";
import { fly, type Statement } from "./flight.ts";

/**
 * PostgreSQL in few round trips: what nobody reads back (begin, who asks, a row of the log) travels with the next
 * statement that is waited for, and statements are planned once a connection.
 */
export class PipelineDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): Driver {
    return new PipelineDriver(this.#pool);
  }
}

const unawaited = new WeakSet<CompiledQuery>();

/**
 * Marks a statement of a transaction of which the answer is not waited for: it leaves with the next one that is, commit
 * at the latest. When it fails, that one fails with the same error.
 */
export function withoutWaiting(query: CompiledQuery): CompiledQuery {
  unawaited.add(query);
  return query;
}

class PipelineDriver implements Driver {
  readonly #pool: pg.Pool;
  readonly #connections = new WeakMap<pg.PoolClient, PipelineConnection>();

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PipelineConnection> {
    const client = await this.#pool.connect();
    const known = this.#connections.get(client);
    if (known) return known;
    const connection = new PipelineConnection(client);
    this.#connections.set(client, connection);
    return connection;
  }

  async beginTransaction(connection: PipelineConnection): Promise<void> {
    connection.begin();
  }

  async commitTransaction(connection: PipelineConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: PipelineConnection): Promise<void> {
    await connection.rollback();
  }

  async releaseConnection(connection: PipelineConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PipelineConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** What has not left yet. */
  #ahead: Statement[] = [];
  #isBroken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  begin(): void {
    this.#ahead = [statementOf("begin")];
  }

  async commit(): Promise<void> {
    const { command } = await this.#send(statementOf("commit"));
    // A transaction in which a statement failed answers a commit with ROLLBACK.
    if (command === "ROLLBACK") throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    const hasLeft = this.#ahead[0]?.text !== "begin";
    this.#ahead = [];
    if (!hasLeft || this.#isBroken) return;
    try {
      await this.#send(statementOf("rollback"));
    } catch (error) {
      this.#isBroken = true;
      throw error;
    }
  }

  release(): void {
    this.#ahead = [];
    this.#client.release(this.#isBroken);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = statementOf(query.sql, query.parameters);
    if (unawaited.has(query)) {
      this.#ahead.push(statement);
      return { rows: [] };
    }
    const { command, rowCount, rows } = await this.#send(statement);
    const isChange = changes.has(command);
    return { rows: rows as R[], ...(isChange ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}) }; // Kysely knows the type of a row, pg does not
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("no statement is streamed");
  }

  async #send(statement: Statement): Promise<pg.QueryResult> {
    const statements = [...this.#ahead, statement];
    this.#ahead = [];
    try {
      return await fly(this.#client, statements);
    } catch (error) {
      // Anything but an answer of the server: what still runs there must not meet the next one on this connection.
      if (!(error instanceof pg.DatabaseError)) this.#isBroken = true;
      throw error;
    }
  }
}

const changes: ReadonlySet<string> = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

const names = new Map<string, string>();
const mostNames = 500;
const longestNamed = 8000;

/** Statements are few and return often: each has a name, under which a connection keeps its plan. Batches have none. */
function statementOf(text: string, values: readonly unknown[] = []): Statement {
  const name = names.get(text) ?? newName(text);
  return name === undefined ? { text, values } : { text, values, name };
}

function newName(text: string): string | undefined {
  if (text.length > longestNamed || names.size >= mostNames) return undefined;
  const name = `kt${names.size}`;
  names.set(text, name);
  return name;
}
