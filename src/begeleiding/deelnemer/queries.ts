import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Lid } from "./deelnemer.ts";

/** Whether this inwoner is in the gezin now. */
export async function isDeelnemer(tx: Tx, casusId: string, inwonerId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom("deelnemer")
    .select("inwonerId")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("inwonerId", "=", inwonerId)
    .where("tot", "is", null)
    .executeTakeFirst();
  return found !== undefined;
}

/** The gezin now and before, with what hangs on each. */
export async function listLeden(tx: Tx, casusId: string): Promise<Lid[]> {
  const { rows } = await sql<Lid>`
    select d.inwoner_id as id, d.van, d.tot,
      (select count(*)::integer from actie a where a.gemeente_id = d.gemeente_id and a.casus_id = d.casus_id
        and a.inwoner_id = d.inwoner_id and a.stand = 'te_doen') as open_acties,
      (select count(*)::integer from betrokkenheid b where b.gemeente_id = d.gemeente_id and b.casus_id = d.casus_id
        and b.tot is null and b.voor = array[d.inwoner_id]) as helpers
    from deelnemer d
    where d.gemeente_id = ${tx.wie.gemeenteId} and d.casus_id = ${casusId}`.execute(tx.db);
  return rows;
}
