import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { InstroomRegel, Plek } from "./instroom.ts";

/**
 * New questions of these teams: urgent first, then the longest waiting. One index scan per team, so the length of the
 * list does not matter. Returns at most `aantal` rows after `na`.
 */
export async function listInstroom(
  tx: Tx,
  teams: readonly string[],
  aantal: number,
  na?: Plek,
): Promise<InstroomRegel[]> {
  const { rows } = await sql<InstroomRegel>`
    select h.id, left(h.eigen_woorden, 200) as eigen_woorden, h.gemeld_op, h.spoed, w.naam as wijk, t.naam as team, h.herkomst,
      h.leefgebieden, h.route, h.eerste_reactie_op
    from unnest(${sql.val([...teams])}::uuid[]) as van(team_id)
    cross join lateral (
      select n.* from hulpvraag n
      where n.gemeente_id = ${tx.wie.gemeenteId} and n.team_id = van.team_id and n.status = 'nieuw' ${afterPlek(na)}
      order by n.spoed desc, n.gemeld_op, n.id
      limit ${aantal}
    ) h
    join team t on t.gemeente_id = h.gemeente_id and t.id = h.team_id
    left join wijk w on w.gemeente_id = h.gemeente_id and w.code = h.wijk_code
    order by h.spoed desc, h.gemeld_op, h.id
    limit ${aantal}`.execute(tx.db);
  return rows;
}

function afterPlek(na: Plek | undefined) {
  if (!na) return sql``;
  return sql`and (n.spoed < ${na.spoed} or (n.spoed = ${na.spoed} and (n.gemeld_op, n.id) > (${na.gemeldOp}::date, ${na.id}::uuid)))`;
}
