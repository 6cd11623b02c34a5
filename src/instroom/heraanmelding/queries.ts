import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { EerdereHulp } from "./heraanmelding.ts";

/**
 * Of each of these hulpvragen that is a heraanmelding, when and where help ended before. Who asks sees it of what she may
 * see, also when the earlier record itself is closed to her; the database gives no more than the day and the team.
 */
export async function listEerdereHulp(
  tx: Tx,
  hulpvragen: readonly string[],
): Promise<ReadonlyMap<string, EerdereHulp>> {
  if (hulpvragen.length === 0) return new Map();
  const { rows } = await sql<EerdereHulp & { id: string }>`
    select van.id, e.op, e.team from unnest(${sql.val([...hulpvragen])}::uuid[]) as van(id)
    cross join lateral eerdere_hulp(van.id) e`.execute(tx.db);
  return new Map(rows.map(({ id, op, team }) => [id, { op, team }]));
}

export async function findEerdereHulp(tx: Tx, hulpvraagId: string): Promise<EerdereHulp | undefined> {
  return (await listEerdereHulp(tx, [hulpvraagId])).get(hulpvraagId);
}
