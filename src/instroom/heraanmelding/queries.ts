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
    select id, op, team from eerdere_hulp(${sql.val([...hulpvragen])}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, op, team }) => [id, { op, team }]));
}

export async function findEerdereHulp(tx: Tx, hulpvraagId: string): Promise<EerdereHulp | undefined> {
  return (await listEerdereHulp(tx, [hulpvraagId])).get(hulpvraagId);
}
