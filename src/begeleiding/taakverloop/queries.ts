import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Opschortgrond } from "./taakverloop.ts";

/** When the term of this task stood still, who wrote that down, and who let it go on. */
export async function listOpschortingen(tx: Tx, taakId: string) {
  const rows = await tx.db
    .selectFrom("opschorting as o")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "o.door").onRef("m.gemeenteId", "=", "o.gemeenteId"),
    )
    .leftJoin("medewerker as e", (join) =>
      join.onRef("e.id", "=", "o.beeindigdDoor").onRef("e.gemeenteId", "=", "o.gemeenteId"),
    )
    .select(["o.id", "o.van", "o.tot", "o.grond", "o.vastgelegdOp", "o.beeindigdOp"])
    .select(["m.naam as door", "e.naam as beeindigdDoor"])
    .where("o.gemeenteId", "=", tx.wie.gemeenteId)
    .where("o.taakId", "=", taakId)
    .orderBy("o.van")
    .execute();
  return rows.map((row) => ({ ...row, grond: row.grond as Opschortgrond })); // check opschorting.grond
}

export async function findVerlenging(tx: Tx, taakId: string) {
  return tx.db
    .selectFrom("verlenging as v")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "v.door").onRef("m.gemeenteId", "=", "v.gemeenteId"),
    )
    .select(["v.id", "v.lengte", "v.eenheid", "v.reden", "v.gemeldOp", "v.vastgelegdOp", "m.naam as door"])
    .where("v.gemeenteId", "=", tx.wie.gemeenteId)
    .where("v.taakId", "=", taakId)
    .executeTakeFirst();
}

export type Wijziging = {
  readonly id: string;
  /** Who had it and by which day, until this moment. */
  readonly had: string;
  readonly uiterlijk: Dag | null;
  readonly door: string;
  readonly vastgelegdOp: Date;
};

/** Whose it was and by which day, oldest first. */
export async function listWijzigingen(tx: Tx, taakId: string): Promise<Wijziging[]> {
  return tx.db
    .selectFrom("taakWijziging as w")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "w.medewerkerId").onRef("m.gemeenteId", "=", "w.gemeenteId"),
    )
    .innerJoin("medewerker as d", (join) =>
      join.onRef("d.id", "=", "w.door").onRef("d.gemeenteId", "=", "w.gemeenteId"),
    )
    .select(["w.id", "m.naam as had", "w.uiterlijk", "d.naam as door", "w.vastgelegdOp"])
    .where("w.gemeenteId", "=", tx.wie.gemeenteId)
    .where("w.taakId", "=", taakId)
    .orderBy("w.vastgelegdOp")
    .orderBy("w.id")
    .execute();
}
