import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Lopend } from "./afsluiting.ts";

export type Einde = Lopend & { readonly afsluitreden: string | null; readonly resultaat: string | null };

/** Whether this dossier ended, and what still runs in it; how it went is for who may read what was said. */
export async function getEinde(tx: Tx, casusId: string): Promise<Einde> {
  const { rows } = await sql<{
    geopendOp: Dag;
    geslotenOp: Dag | null;
    afsluitreden: string | null;
    resultaat: string | null;
    openHulpvragen: number;
    openTermijnen: number;
  }>`
    select c.geopend_op, c.gesloten_op, c.afsluitreden,
      case when c.id = any ((select huidige_casussen(false))::uuid[]) then c.resultaat end as resultaat,
      (select count(*)::int from hulpvraag h
        where h.gemeente_id = c.gemeente_id and h.casus_id = c.id and h.status <> 'afgesloten') as open_hulpvragen,
      (select count(*)::int from taak t where t.gemeente_id = c.gemeente_id and t.casus_id = c.id
        and t.stand = 'te_doen' and t.termijn_code is not null) as open_termijnen
    from casus c where c.gemeente_id = ${tx.wie.gemeenteId} and c.id = ${casusId}`.execute(tx.db);
  return rows[0] ?? notFound();
}
