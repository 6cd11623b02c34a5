import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Cursor } from "#shared/cursor.ts";
import { dagVan } from "#shared/datum.ts";
import { type Moment, type Onderwerp, soortenOver } from "./tijdlijn.ts";

type Vraag = { readonly over?: Onderwerp | undefined; readonly na?: Cursor | undefined; readonly meest: number };

/**
 * What was said and what happened, newest first; of one day what was said comes on top, as if it was said at its end.
 * Both parts are read from the end of an index, so the years before cost nothing.
 */
export async function listMomenten(tx: Tx, casusId: string, { over, na, meest }: Vraag): Promise<Moment[]> {
  const { gemeenteId } = tx.wie;
  const metGesprekken = over === undefined || over === "gesprekken";
  const tot = na ? sql`and (moment, id) < (${na.op}, ${na.id}::uuid)` : sql``;
  const totDag = na ? sql`and c.op <= ${dagVan(na.op)}` : sql``;
  const { rows } = await sql<Moment>`
    select * from (
      (select 'contact' as wat, id, moment, op, soort, met, tekst, door, door_id, (
        select coalesce(json_agg(json_build_object('soort', e.soort, 'op', e.op, 'tekst', e.tekst,
          'gecorrigeerd_op', (e.gecorrigeerd_op at time zone 'Europe/Amsterdam')::date) order by e.gecorrigeerd_op desc, e.id desc), '[]')
        from contactmoment_eerder e where e.gemeente_id = ${gemeenteId} and e.contactmoment_id = gesprek.id
      ) as eerder from (
        select c.id, c.op, c.soort, c.met, c.tekst, m.naam as door, c.door as door_id,
          ((c.op + 1)::timestamp at time zone 'Europe/Amsterdam') - interval '1 millisecond' as moment
        from contactmoment c join medewerker m on m.gemeente_id = c.gemeente_id and m.id = c.door
        where c.gemeente_id = ${gemeenteId} and c.casus_id = ${casusId} and ${metGesprekken} ${totDag}
        order by c.op desc, c.id desc
      ) gesprek where true ${tot} limit ${meest})
      union all
      (select 'gebeurtenis', id, op as moment, (op at time zone 'Europe/Amsterdam')::date, soort, null, null,
          (select m.naam from medewerker m where m.gemeente_id = ${gemeenteId} and m.id = (codes ->> 'wie')::uuid), null, null
        from (select id, op, op as moment, soort, codes from gebeurtenis
          where gemeente_id = ${gemeenteId} and onderwerp_id = ${casusId} and soort = any (${soortenOver(over)}::text[])
        ) gebeurd where true ${tot}
        order by op desc, id desc limit ${meest})
    ) momenten
    order by moment desc, id desc
    limit ${meest}`.execute(tx.db);
  return rows;
}
