import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Leefgebied, Niveau } from "#instroom/hulpvraag/codelijst.ts";
import type { Actie, Actiestand, Doel, Doelstand, Oorzaak, Stuk, Stuksoort, Wijziging } from "./stuk.ts";

/** Every oorzaak: what is in focus first, in the order in which they were seen. */
export async function listOorzaken(tx: Tx, casusId: string): Promise<Oorzaak[]> {
  const rows = await tx.db
    .selectFrom("oorzaak")
    .select(["id", "woorden", "leefgebied", "focusSinds"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy(sql`focus_sinds is null`)
    .orderBy("gezienOp")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, leefgebied: row.leefgebied as Leefgebied })); // check oorzaak.leefgebied
}

/** Every doel of the plan: those that run first, in the order in which they were set. */
export async function listDoelen(tx: Tx, casusId: string): Promise<Doel[]> {
  const rows = await tx.db
    .selectFrom("doel")
    .select(["id", "woorden", "leefgebied", "oorzaakId", "stand", "toelichting", "gesteldOp", "geslotenOp"])
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

/** Everything that ever changed in this plan, in order. */
export async function listWijzigingen(tx: Tx, casusId: string): Promise<Wijziging[]> {
  const rows = await tx.db
    .selectFrom("planWijziging as w")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "w.door").onRef("m.gemeenteId", "=", "w.gemeenteId"),
    )
    .select(["w.versie", "w.soort", "w.stukId as id", "w.na", "w.op", "m.naam as door"])
    .where("w.gemeenteId", "=", tx.wie.gemeenteId)
    .where("w.casusId", "=", casusId)
    .orderBy("w.versie")
    .orderBy("w.soort")
    .orderBy("w.stukId")
    .execute();
  return rows.map((row) => row as unknown as Wijziging); // written by planOpslaan alone, from a Stuk
}

/** How this piece was when it came: what is sent again is compared with that. */
export async function findEerste<S extends Stuksoort>(tx: Tx, casusId: string, soort: S, id: string) {
  const row = await tx.db
    .selectFrom("planWijziging")
    .select("na")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("soort", "=", soort)
    .where("stukId", "=", id)
    .orderBy("versie")
    .limit(1)
    .executeTakeFirst();
  return row?.na as Extract<Stuk, { soort: S }>["na"] | undefined; // written by planOpslaan alone, from a Stuk
}

/** What the gezin said of the plan, and when: the latest first. */
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
