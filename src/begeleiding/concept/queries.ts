import type { Tx } from "#db/uow.ts";
import { dagVan, plusDagen } from "#shared/datum.ts";
import { ontsleutel, type Sleutels, sleutelVoor } from "#shared/versleuteling.ts";
import { bewaardagen, type Concept, leesConcept } from "./concept.ts";

/** What she herself began to write in this dossier and did not lay down; not what is older than we keep it. */
export async function findConcept(tx: Tx, sleutels: Sleutels, casusId: string) {
  const { gemeenteId, medewerkerId } = tx.wie;
  if (medewerkerId === null) return undefined;
  const row = await tx.db
    .selectFrom("concept")
    .select(["inhoud", "bewaardOp"])
    .where("gemeenteId", "=", gemeenteId)
    .where("casusId", "=", casusId)
    .where("medewerkerId", "=", medewerkerId)
    .executeTakeFirst();
  if (!row?.inhoud || dagVan(row.bewaardOp) < plusDagen(dagVan(tx.nu), -bewaardagen)) return undefined;
  const velden: Concept | undefined = leesConcept(
    ontsleutel(sleutelVoor(sleutels.bsn, "concept"), row.inhoud, contextVan(gemeenteId, casusId, medewerkerId)),
  );
  return velden && { velden, bewaardOp: row.bewaardOp };
}

/** Binds the words to their row: they cannot be moved to another's. */
export function contextVan(gemeenteId: number, casusId: string, medewerkerId: string): string {
  return `concept/${gemeenteId}/${casusId}/${medewerkerId}`;
}
