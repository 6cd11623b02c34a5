import type { Tx } from "#db/uow.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { findContactmoment } from "#begeleiding/contactmoment/queries.ts";
import { getCasus, listBetrokkenen } from "#begeleiding/casus/queries.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Sleutels, sleutelVoor, versleutel } from "#shared/versleuteling.ts";
import type { Concept } from "./concept.ts";
import { contextVan } from "./queries.ts";

/**
 * Keeps what she typed so far, in place of what she typed before; undefined when there is nothing left to keep. No lock and
 * no gebeurtenis: it is hers alone, and nothing has happened yet. The last one sent wins, on whatever device; what arrives
 * after its form (`formulierId`) was laid down comes too late and changes nothing.
 */
export async function conceptBewaren(
  tx: Tx,
  sleutels: Sleutels,
  casusId: string,
  concept: Concept | undefined,
  formulierId: string | undefined,
) {
  const { gemeenteId, medewerkerId } = tx.wie;
  await getCasus(tx, casusId);
  const betrokkenen = await listBetrokkenen(tx, casusId);
  if (medewerkerId === null || !doetMee(tx.wie.mijn, betrokkenen)) return refuse("geen_recht");
  if (formulierId !== undefined && (await findContactmoment(tx, formulierId))) return accept(casusId);
  const context = contextVan(gemeenteId, casusId, medewerkerId);
  const sleutel = sleutelVoor(sleutels.bsn, "concept");
  const inhoud = concept === undefined ? null : versleutel(sleutel, JSON.stringify(concept), context);
  await tx.db
    .insertInto("concept")
    .values({ gemeenteId, casusId, medewerkerId, inhoud, bewaardOp: tx.nu })
    .onConflict((conflict) =>
      conflict.columns(["gemeenteId", "casusId", "medewerkerId"]).doUpdateSet({ inhoud, bewaardOp: tx.nu }),
    )
    .execute();
  return accept(casusId);
}

/** Laid down, or thrown away: the words are wiped from what was kept. */
export async function conceptWissen(tx: Tx, casusId: string): Promise<void> {
  if (tx.wie.medewerkerId === null) return;
  await tx.db
    .updateTable("concept")
    .set({ inhoud: null, bewaardOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("medewerkerId", "=", tx.wie.medewerkerId)
    .where("inhoud", "is not", null)
    .execute();
}
