import type { Tx } from "#db/uow.ts";
import type { Vertegenwoordiger } from "./vertegenwoordiging.ts";

/** Who acts or acted for this person; who does now first. Another inwoner by her name, when one may read it. */
export async function listVertegenwoordigers(tx: Tx, inwonerId: string) {
  const rows = await tx.db
    .selectFrom("vertegenwoordiging as v")
    .leftJoin("inwoner as i", (join) =>
      join.onRef("i.id", "=", "v.doorInwonerId").onRef("i.gemeenteId", "=", "v.gemeenteId"),
    )
    .select(["v.id", "v.soort", "v.naam", "v.organisatie", "v.telefoon", "v.email", "v.van", "v.tot"])
    .select(["v.doorInwonerId", "i.id as leesbaar", "i.naam as vanInwoner"])
    .where("v.gemeenteId", "=", tx.wie.gemeenteId)
    .where("v.inwonerId", "=", inwonerId)
    .orderBy("v.tot", (order) => order.desc().nullsFirst())
    .orderBy("v.van")
    .orderBy("v.id")
    .execute();
  return rows.map(({ soort, naam, vanInwoner, doorInwonerId, leesbaar, ...rest }) => ({
    ...rest,
    soort: soort as Vertegenwoordiger, // check vertegenwoordiging.soort
    inwonerId: leesbaar,
    naam: naam ?? vanInwoner ?? (doorInwonerId === null ? null : "Iemand die je hier niet ziet"),
  }));
}

export type Vertegenwoordiging = Awaited<ReturnType<typeof listVertegenwoordigers>>[number];
