import type { Tx } from "#db/uow.ts";
import type { Werksoort } from "#begeleiding/taak/werksoort.ts";
import type { Contactsoort } from "./contactmoment.ts";

export async function findContactmoment(tx: Tx, id: string) {
  const row = await tx.db
    .selectFrom("contactmoment")
    .select(["id", "casusId", "soort", "werksoort", "op", "met", "tekst", "door", "versie"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
  // check contactmoment.soort, contactmoment_werksoort
  return row && { ...row, soort: row.soort as Contactsoort, werksoort: row.werksoort as Werksoort };
}
