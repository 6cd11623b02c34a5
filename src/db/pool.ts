import { availableParallelism } from "node:os";
import { CamelCasePlugin, Kysely } from "kysely";
import pg from "pg";
import { PipelineDialect } from "./pipeline.ts";
import type { DB } from "./schema.ts";

export type Database = Kysely<DB>;

/** One pool per role of the database: what the app role may not do, no handler can. */
export type Databases = { readonly app: Database; readonly rapportage: Database };

/** `none` stays who the connection string says: the owner, for tools and tests. */
export type DatabaseRole = "keukentafel_app" | "keukentafel_rapportage" | "keukentafel_bewaring" | "none";

const limits = [
  "-c statement_timeout=15000",
  "-c lock_timeout=5000",
  "-c idle_in_transaction_session_timeout=20000",
  "-c jit=off",
  "-c timezone=Europe/Amsterdam",
];

// The app reaches few rows through an index whatever is asked: planning a statement each time costs more than running it
// (test/plannen.test.ts holds the plans to this). Figures are planned for what they are asked.
const planOnce = "-c plan_cache_mode=force_generic_plan";

/** Two for each core: more of them only wait for each other (bench/). */
const connections = Math.max(4, 2 * availableParallelism());

export function openPool(url: string, role: DatabaseRole, size = connections): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: [`-c role=${role}`, ...limits, ...(role === "keukentafel_app" ? [planOnce] : [])].join(" "),
    connectionTimeoutMillis: 5000,
    // statement_timeout lives on the server: a network that hangs is noticed here.
    query_timeout: 20_000,
    keepAlive: true,
    application_name: role,
    // A connection keeps its plans, so it is kept through a quiet quarter of an hour.
    idleTimeoutMillis: 900_000,
  });
  // A connection that breaks (server restarted) is replaced by the pool, and the statement on it fails by itself; without a
  // listener, on the idle ones and on those in use, it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<DB>({ dialect: new PipelineDialect(pool), plugins: [new CamelCasePlugin()] });
}

const unavailableCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
]);

/** True when the database could not be reached or threw us out: a matter of waiting, not a bug. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    unavailableCodes.has(code) ||
    /Connection terminated|not queryable|Query read timeout|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** True when a statement or lock took too long and was cancelled: try again. */
export function isOverloaded(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["57014", "55P03", "40P01", "25P03"].includes(String(error.code));
}
