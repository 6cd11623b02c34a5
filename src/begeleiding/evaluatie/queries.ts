import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Doelblik, Evaluatie, Evaluatiestand, Voortgang } from "./evaluatie.ts";

/** Every evaluation: the planned one first, then the latest. */
export async function listEvaluaties(tx: Tx, casusId: string): Promise<Evaluatie[]> {
  const rows = await tx.db
    .selectFrom("evaluatie")
    .select(["id", "geplandOp", "stand", "gehoudenOp", "met", "afspraken"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy(sql`stand <> 'gepland'`)
    .orderBy(sql`coalesce(gehouden_op, gepland_op)`, "desc")
    .orderBy("id", "desc")
    .execute();
  if (rows.length === 0) return [];
  const blikken = await tx.db
    .selectFrom("evaluatieDoel")
    .select(["evaluatieId", "doelId", "voortgang", "toelichting"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .execute();
  return rows.map((row) => ({
    ...row,
    stand: row.stand as Evaluatiestand, // check evaluatie.stand
    doelen: blikken.filter(({ evaluatieId }) => evaluatieId === row.id).map(blikOf),
  }));
}

function blikOf({ doelId, voortgang, toelichting }: { doelId: string; voortgang: string; toelichting: string | null }) {
  return { doelId, voortgang: voortgang as Voortgang, toelichting } satisfies Doelblik; // check evaluatie_doel.voortgang
}

/** The day of the evaluation that lies ahead, if one is planned. */
export async function findGeplandeDag(tx: Tx, casusId: string): Promise<Dag | undefined> {
  const row = await tx.db
    .selectFrom("evaluatie")
    .select("geplandOp")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("stand", "=", "gepland")
    .executeTakeFirst();
  return row?.geplandOp;
}

export type MijnEvaluatie = {
  readonly id: string;
  readonly casusId: string;
  readonly geplandOp: Dag;
  readonly gezin: string | null;
};

/** What is planned in the dossiers of which she, or who she stands in for, has the regie: what comes first on top. */
export async function listMijnEvaluaties(tx: Tx, meest: number): Promise<MijnEvaluatie[]> {
  if (tx.wie.mijn.length === 0) return [];
  const { rows } = await sql<MijnEvaluatie>`
    select e.id, e.casus_id, e.gepland_op,
      (select string_agg(concat_ws(' ', i.voornaam, i.voorvoegsel, i.achternaam), ', ' order by d.van, i.id)
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = e.gemeente_id and d.casus_id = e.casus_id and d.tot is null) as gezin
    from evaluatie e
    join casus c on c.gemeente_id = e.gemeente_id and c.id = e.casus_id
    join betrokkenheid r on r.gemeente_id = c.gemeente_id and r.id = c.regie_id
    where e.gemeente_id = ${tx.wie.gemeenteId} and e.stand = 'gepland' and r.medewerker_id = any (${[...tx.wie.mijn]})
    order by e.gepland_op, e.id
    limit ${meest}`.execute(tx.db);
  return rows;
}
