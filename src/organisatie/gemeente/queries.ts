import type { Database } from "#db/pool.ts";
import type { Tx } from "#db/uow.ts";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import { notFound } from "#shared/not-found.ts";

export type Gemeente = Omit<Gemeentekop, "wijken"> & {
  readonly vangnetTeamId: string | null;
  readonly wijken: readonly Wijk[];
};
export type Wijk = { readonly code: string; readonly naam: string; readonly teamId: string };

/** All municipalities with their wijken: public facts, read before anyone has logged in. */
export async function listGemeenten(database: Database): Promise<Gemeente[]> {
  const gemeenten = await database
    .selectFrom("gemeente")
    .select([
      "id",
      "naam",
      "hostnaam",
      "telefoon",
      "email",
      "privacyEmail",
      "clientondersteuning",
      "reactieWerkdagen",
      "demonstratie",
      "vangnetTeamId",
    ])
    .orderBy("id")
    .execute();
  const wijken = await database
    .selectFrom("wijk")
    .select(["gemeenteId", "code", "naam", "teamId"])
    .orderBy("code")
    .execute();
  return gemeenten.map((gemeente) => ({
    ...gemeente,
    wijken: wijken
      .filter((wijk) => wijk.gemeenteId === gemeente.id)
      .map(({ code, naam, teamId }) => ({ code, naam, teamId })),
  }));
}

/** The municipality of this unit of work, as its commands need it. */
export async function getGemeente(tx: Tx) {
  const gemeente = await tx.db
    .selectFrom("gemeente")
    .select(["id", "naam", "reactieWerkdagen", "vangnetTeamId"])
    .where("id", "=", tx.wie.gemeenteId)
    .executeTakeFirst();
  return gemeente ?? notFound();
}

export async function listWijken(tx: Tx): Promise<Wijk[]> {
  return tx.db
    .selectFrom("wijk")
    .select(["code", "naam", "teamId"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .orderBy("code")
    .execute();
}

export async function findWijk(tx: Tx, code: string): Promise<Wijk | undefined> {
  return tx.db
    .selectFrom("wijk")
    .select(["code", "naam", "teamId"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("code", "=", code)
    .executeTakeFirst();
}

const nogEens = 5000;

/**
 * Reads the municipalities at most once in `ttl` milliseconds, for all who ask at that moment together. While the database is away the last answer stands, so that
 * a resident can still read the form and the telephone number on it; it is asked again after five seconds.
 */
export function cachedGemeenten(database: Database, ttl: number): (nu: Date) => Promise<readonly Gemeente[]> {
  let last: { readonly gemeenten: readonly Gemeente[]; readonly until: number } | undefined;
  let underWay: Promise<readonly Gemeente[]> | undefined;
  return async (nu) => {
    if (last && nu.getTime() < last.until) return last.gemeenten;
    underWay ??= listGemeenten(database).finally(() => (underWay = undefined));
    try {
      last = { gemeenten: await underWay, until: nu.getTime() + ttl };
    } catch (error) {
      if (!last) throw error;
      last = { ...last, until: nu.getTime() + nogEens };
    }
    return last.gemeenten;
  };
}
