import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Verwachting } from "./vernietiging.ts";

/** Before anything goes: every proof names its run. */
export async function runBeginnen(tx: Tx, { id, peildatum }: { readonly id: string; readonly peildatum: Dag }) {
  const row = { gemeenteId: tx.wie.gemeenteId, id, begonnenOp: tx.nu, peildatum };
  await tx.db.insertInto("vernietigingsrun").values(row).execute();
}

/** It came to its end; what it saw coming is what the privacy officer reads. */
export async function runAfronden(tx: Tx, id: string, verwachting: readonly Verwachting[]) {
  await tx.db
    .updateTable("vernietigingsrun")
    .set({ klaarOp: tx.nu, verwachting: JSON.stringify(verwachting) })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
}
