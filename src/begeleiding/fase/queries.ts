import type { Tx } from "#db/uow.ts";
import type { Fase } from "./fase.ts";

export type Fasestuk = Fase & { readonly door: string };

/** The times of leun- en steuncontact of this dossier, the latest first. */
export async function listFasen(tx: Tx, casusId: string): Promise<Fasestuk[]> {
  return tx.db
    .selectFrom("casusFase as f")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "f.door").onRef("m.gemeenteId", "=", "f.gemeenteId"),
    )
    .select(["f.id", "f.reden", "f.elkeWeken", "f.van", "f.tot", "m.naam as door"])
    .where("f.gemeenteId", "=", tx.wie.gemeenteId)
    .where("f.casusId", "=", casusId)
    .orderBy("f.van", "desc")
    .orderBy("f.id", "desc")
    .execute();
}
