import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Lijst, Lijstkeuze } from "./lijst.ts";
import { findNaam, getNaam } from "./queries.ts";

/** The id of what was chosen, added to the list first when it is not there yet; null for none. */
export async function lijstAanvullen(tx: Tx, lijst: Lijst, keuze: Lijstkeuze): Promise<string | null> {
  if (keuze === undefined) return null;
  if ("id" in keuze) return (await getNaam(tx, lijst, keuze.id)).id;
  const bestaand = await findNaam(tx, lijst, keuze.nieuw);
  if (bestaand) return bestaand.id;

  const id = uuidv7(tx.nu.getTime());
  const rij = await tx.db
    .insertInto(lijst)
    .values({ gemeenteId: tx.wie.gemeenteId, id, naam: keuze.nieuw })
    // Someone else may have added it just now: then that one is it.
    .onConflict((conflict) => conflict.columns(["gemeenteId", "naam"]).doUpdateSet({ naam: keuze.nieuw }))
    .returning("id")
    .executeTakeFirstOrThrow();
  if (rij.id === id) await gebeurtenisVastleggen(tx, `${lijst}_toegevoegd`, id);
  return rij.id;
}
