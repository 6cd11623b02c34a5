import { type Compilable, sql, type Transaction } from "kysely";
import { dagVan } from "#shared/datum.ts";
import { isRefusal } from "#shared/result.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { withoutWaiting } from "./pipeline.ts";
import type { Database } from "./pool.ts";
import type { DB } from "./schema.ts";

/** One unit of work: a transaction, who asks, and the moment it counts as. Commands never read the clock. */
export type Tx = { readonly db: Transaction<DB>; readonly wie: Identiteit; readonly nu: Date };

class Rollback extends Error {
  override name = "Rollback";
  readonly outcome: unknown;

  constructor(outcome: unknown) {
    super("rollback");
    this.outcome = outcome;
  }
}

/** Runs `work` in one transaction with one identity; commits, or rolls back on a refusal or an error. */
export async function unitOfWork<T>(
  database: Database,
  wie: Identiteit,
  nu: Date,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction().execute(async (db) => {
      await identify(db, wie, nu);
      const outcome = await work({ db, wie, nu });
      if (isRefusal(outcome)) throw new Rollback(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rollback) return error.outcome as T; // @NOTE it left `work` as a T two lines up
    throw error;
  }
}

/**
 * Writes what nobody reads back, without waiting for the answer. When it fails, so does the unit of work: at its next
 * statement with an answer, at its commit at the latest.
 */
export async function send(tx: Tx, statement: Compilable): Promise<void> {
  await tx.db.executeQuery(withoutWaiting(statement.compile()));
}

/** What this unit of work has locked it may finish, also when it gives it to someone else (see mag_zien). */
export async function vergrendel(tx: Tx, id: string): Promise<void> {
  await tx.db.executeQuery(withoutWaiting(sql`select ${vergrendeling(id)}`.compile(tx.db)));
}

/** The same as a column of the query that locks: it takes effect when the row is found, and costs no round trip. */
export function vergrendeling(id: string) {
  return sql<string>`set_config('app.vergrendeld', ${ids([id])}, true)`;
}

// @NOTE set_config(..., true) ends with the transaction, so an identity cannot leak through the pool.
async function identify(db: Transaction<DB>, wie: Identiteit, nu: Date): Promise<void> {
  const identity = sql`select set_config('app.gemeente', ${String(wie.gemeenteId)}, true),
    set_config('app.dag', ${dagVan(nu)}, true),
    set_config('app.gebruiker', ${wie.gebruikerId ?? ""}, true),
    set_config('app.rollen', ${ids(wie.rollen)}, true),
    set_config('app.mijn', ${ids(wie.mijn)}, true),
    set_config('app.instroomteams', ${ids(wie.instroomteams)}, true),
    set_config('app.coordinatieteams', ${ids(wie.coordinatieteams)}, true),
    set_config('app.teams', ${ids(wie.teams)}, true)`.compile(db);
  await db.executeQuery(withoutWaiting(identity));
}

function ids(values: readonly string[]): string {
  return `{${values.join(",")}}`;
}
