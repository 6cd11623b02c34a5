import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Behandelaar, LopendRegel, Plek } from "./caseload.ts";

export type Lopendvraag = {
  readonly teams: readonly string[];
  readonly aantal: number;
  readonly behandelaar?: string | undefined;
  readonly na?: Plek | undefined;
};

/**
 * What runs in these teams: first what nobody looks after any more, then urgent without a conversation, then who waits
 * longest, and apart at the end leun- en steuncontact. One index scan per team: all that runs in it is ranked (a few hundred at most), names are read for the rows
 * of the page alone.
 */
export async function listLopend(tx: Tx, { teams, aantal, behandelaar, na }: Lopendvraag): Promise<LopendRegel[]> {
  const { rows } = await sql<LopendRegel>`
    select h.id, i.naam, left(h.eigen_woorden, 200) as eigen_woorden,
      h.gemeld_op, h.spoed, h.route, h.eerste_gesprek_op, t.naam as team,
      m.naam as behandelaar, m.actief as behandelaar_actief, h.rang
    from unnest(${sql.val([...teams])}::uuid[]) as van(team_id)
    cross join lateral (
      select n.*, r.rang from hulpvraag n
      cross join lateral (
        select case
          when n.toegewezen_aan in (
            select weg.id from medewerker weg where weg.gemeente_id = ${tx.wie.gemeenteId} and not weg.actief) then 0
          when n.spoed and n.eerste_gesprek_op is null then 1
          when exists (select from casus c where c.gemeente_id = n.gemeente_id and c.id = n.casus_id and c.fase_id is not null) then 3
          else 2 end as rang
      ) r
      where n.gemeente_id = ${tx.wie.gemeenteId} and n.team_id = van.team_id and n.status = 'in_behandeling'
        ${vanBehandelaar(behandelaar)} ${naPlek(na)}
      order by r.rang, n.gemeld_op, n.id
      limit ${aantal}
    ) h
    join team t on t.gemeente_id = h.gemeente_id and t.id = h.team_id
    join medewerker m on m.gemeente_id = h.gemeente_id and m.id = h.toegewezen_aan
    left join inwoner i on i.gemeente_id = h.gemeente_id and i.id = h.inwoner_id
    order by h.rang, h.gemeld_op, h.id
    limit ${aantal}`.execute(tx.db);
  return rows;
}

/** Who has running hulpvragen in these teams: those without access first, then by name. Never how many. */
export async function listBehandelaars(tx: Tx, teams: readonly string[]): Promise<Behandelaar[]> {
  const { rows } = await sql<Behandelaar>`
    select m.id, m.naam, m.actief
    from (
      select distinct n.toegewezen_aan
      from unnest(${sql.val([...teams])}::uuid[]) as van(team_id)
      join hulpvraag n
        on n.gemeente_id = ${tx.wie.gemeenteId} and n.team_id = van.team_id and n.status = 'in_behandeling'
    ) h
    join medewerker m on m.gemeente_id = ${tx.wie.gemeenteId} and m.id = h.toegewezen_aan
    order by m.actief, m.naam, m.id`.execute(tx.db);
  return rows;
}

function vanBehandelaar(id: string | undefined) {
  return id === undefined ? sql`` : sql`and n.toegewezen_aan = ${id}::uuid`;
}

function naPlek(na: Plek | undefined) {
  if (!na) return sql``;
  return sql`and (r.rang, n.gemeld_op, n.id) > (${na.rang}::integer, ${na.gemeldOp}::date, ${na.id}::uuid)`;
}
