import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";

/** The questions this person asked, that the one who looks may see: newest first. */
export async function listVragen(tx: Tx, inwonerId: string) {
  const rows = await tx.db
    .selectFrom("hulpvraag")
    .select(["id", "gemeldOp", "status", "eigenWoorden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("inwonerId", "=", inwonerId)
    .orderBy("gemeldOp", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(({ status, ...vraag }) => ({ ...vraag, open: status !== "afgesloten" }));
}

type Dossier = {
  readonly id: string;
  readonly geopendOp: string;
  readonly geslotenOp: string | null;
  readonly regisseur: string | null;
};

/** The dossiers she is or was in, that the one who looks may see. */
export async function listDossiers(tx: Tx, inwonerId: string): Promise<Dossier[]> {
  const { rows } = await sql<Dossier>`
    select c.id, c.geopend_op, c.gesloten_op, coalesce(m.naam, r.organisatie) as regisseur
    from deelnemer d
    join casus c on c.gemeente_id = d.gemeente_id and c.id = d.casus_id
    join betrokkenheid r on r.gemeente_id = c.gemeente_id and r.id = c.regie_id
    left join medewerker m on m.gemeente_id = r.gemeente_id and m.id = r.medewerker_id
    where d.gemeente_id = ${tx.wie.gemeenteId} and d.inwoner_id = ${inwonerId}
    order by c.gesloten_op is not null, c.geopend_op desc, c.id`.execute(tx.db);
  return rows;
}
