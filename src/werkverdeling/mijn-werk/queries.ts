import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { WerkRegel } from "./mijn-werk.ts";

/** At most this many open questions are read: a caseload beyond it is a matter for the coordinator, and is said. */
export const meest = 100;

/**
 * The open questions of this medewerker and of those she stands in for. One index scan per medewerker: asked in one go
 * for all, PostgreSQL may walk through the questions of the whole municipality instead (test/plannen.test.ts).
 */
export async function listMijnWerk(tx: Tx): Promise<WerkRegel[]> {
  const { rows } = await sql<WerkRegel>`
    select h.id, i.naam, left(h.eigen_woorden, 200) as eigen_woorden,
      h.gemeld_op, h.spoed, h.route, h.wmo_melding_op, h.onderzoek_afgerond_op, h.eerste_reactie_op, h.eerste_gesprek_op,
      coalesce(m.naam, '') as behandelaar, h.toegewezen_aan = ${tx.wie.medewerkerId}::uuid as is_van_mij,
      c.fase_id is not null as in_leun_en_steun
    from unnest(${sql.val([...tx.wie.mijn])}::uuid[]) as van(medewerker_id)
    cross join lateral (
      select n.* from hulpvraag n
      where n.gemeente_id = ${tx.wie.gemeenteId} and n.toegewezen_aan = van.medewerker_id and n.status = 'in_behandeling'
      order by (n.spoed and n.eerste_gesprek_op is null) desc, n.gemeld_op, n.id
      limit ${meest + 1}
    ) h
    left join medewerker m on m.gemeente_id = h.gemeente_id and m.id = h.toegewezen_aan
    left join casus c on c.gemeente_id = h.gemeente_id and c.id = h.casus_id
    left join inwoner i on i.gemeente_id = h.gemeente_id and i.id = h.inwoner_id
    order by (h.spoed and h.eerste_gesprek_op is null) desc, h.gemeld_op, h.id
    limit ${meest + 1}`.execute(tx.db);
  return rows;
}
