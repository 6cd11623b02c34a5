import pg from "pg";
import { errorCode, EmbeddedDatabaseError } from "./failure.ts";

// Any number nobody else uses as an advisory lock in database "postgres".
const PRESENT = 0x6b74_0001;

/** One user of the server, seen by all: a connection of its own that holds a shared advisory lock. */
export type Presence = {
  /** Settles (never rejects) when the connection is gone: the server stopped or crashed, or `leave` was called. */
  gone: Promise<void>;
  /** True when nobody else uses the server. Only certain while holding the start lock. */
  alone(): Promise<boolean>;
  leave(): Promise<void>;
};

/** Undefined when the server does not answer (yet). */
export async function arrive(url: string): Promise<Presence | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    application_name: "keukentafel",
  });
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  // "error" alone is not the end of a connection, but it must have a listener.
  client.on("error", () => undefined);
  client.on("end", resolve);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [PRESENT]);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (["28P01", "28000", "3D000"].includes(errorCode(error) ?? "")) throw refused(error);
    return undefined;
  }
  return {
    gone,
    alone: async () => {
      // One's own shared lock does not stand in the way of one's exclusive lock.
      const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock($1) as alone", [PRESENT]);
      return rows[0]?.alone === true;
    },
    leave: () => client.end(),
  };
}

function refused(cause: unknown): EmbeddedDatabaseError {
  const line = new EmbeddedDatabaseError(
    "De database weigert het wachtwoord uit DATA_DIR: het bestand password hoort niet bij deze database.",
  );
  line.cause = cause;
  return line;
}
