import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Leefgebied, Niveau } from "#instroom/hulpvraag/codelijst.ts";
import type { Actie, Actiestand, Doel, Doelstand } from "./plan.ts";

/** Every doel of the plan: those that run first, in the order in which they were set. */
export async function listDoelen(tx: Tx, casusId: string): Promise<Doel[]> {
  const rows = await tx.db
    .selectFrom("doel")
    .select(["id", "woorden", "leefgebied", "oorzaak", "stand", "gesteldOp", "geslotenOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy(sql`stand <> 'open'`)
    .orderBy("gesteldOp")
    .orderBy("id")
    .execute();
  // check doel.leefgebied, doel.stand
  return rows.map((row) => ({ ...row, leefgebied: row.leefgebied as Leefgebied, stand: row.stand as Doelstand }));
}

/** Every actie of the plan, with the name of the medewerker who does it: what must be done first, then what has no day. */
export async function listActies(tx: Tx, casusId: string) {
  const rows = await tx.db
    .selectFrom("actie as a")
    .leftJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "a.medewerkerId").onRef("m.gemeenteId", "=", "a.gemeenteId"),
    )
    .select(["a.id", "a.doelId", "a.wat", "a.niveau", "a.medewerkerId", "a.inwonerId", "a.ander", "a.wanneer"])
    .select(["a.stand", "a.afgesprokenOp", "a.afgerondOp", "m.naam as medewerker"])
    .where("a.gemeenteId", "=", tx.wie.gemeenteId)
    .where("a.casusId", "=", casusId)
    .orderBy(sql`a.stand <> 'te_doen'`)
    .orderBy("a.wanneer")
    .orderBy("a.afgesprokenOp")
    .orderBy("a.id")
    .execute();
  return rows.map((row): Actie & { readonly medewerker: string | null } => ({
    ...row,
    niveau: row.niveau as Niveau, // check actie.niveau
    stand: row.stand as Actiestand, // check actie.stand
  }));
}

/** What the gezin said of the plan, the latest first. */
export async function listAkkoorden(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("planAkkoord")
    .select(["id", "inwonerId", "op", "akkoord", "opmerking", "vastgelegdOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy("op", "desc")
    .orderBy("vastgelegdOp", "desc")
    .orderBy("id", "desc")
    .execute();
}
