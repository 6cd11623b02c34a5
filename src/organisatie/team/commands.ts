import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { findVervanging, listTeamleden, listVervangingen, lockVervanging } from "./queries.ts";
import { beeindigen, vervangen, type Vervanging } from "./vervanging.ts";

/** The same id with the same content again changes nothing. */
export async function vervangingToevoegen(tx: Tx, id: string, vervanging: Vervanging) {
  const eerder = await findVervanging(tx, id);
  if (eerder) return isGelijk(eerder, vervanging) ? accept(id) : refuse("al_verzonden");

  const vandaag = dagVan(tx.nu);
  const teams = tx.wie.coordinatieteams;
  const leden = await listTeamleden(tx, teams);
  const result = vervangen(vervanging, leden, await listVervangingen(tx, teams, vandaag), vandaag);
  if (!result.ok) return result;

  const ingevoegd = await tx.db
    .insertInto("vervanging")
    .values({ gemeenteId: tx.wie.gemeenteId, id, ...result.value })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "id"]).doNothing())
    .executeTakeFirst();
  if (ingevoegd.numInsertedOrUpdatedRows !== 1n) return refuse("al_verzonden");
  await gebeurtenisVastleggen(tx, "vervanging_toegevoegd", vervanging.medewerkerId, codesVan(result.value));
  return accept(id);
}

/** From now on the vervanger sees no more than her own. */
export async function vervangingBeeindigen(tx: Tx, id: string) {
  const vervanging = await lockVervanging(tx, id);
  const result = beeindigen(vervanging, dagVan(tx.nu));
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  if (result.value === null) {
    await tx.db.deleteFrom("vervanging").where("gemeenteId", "=", gemeenteId).where("id", "=", id).execute();
  } else {
    const { tot } = result.value;
    await tx.db
      .updateTable("vervanging")
      .set({ tot })
      .where("gemeenteId", "=", gemeenteId)
      .where("id", "=", id)
      .execute();
  }
  await gebeurtenisVastleggen(tx, "vervanging_beeindigd", vervanging.medewerkerId, codesVan(vervanging));
  return accept(id);
}

function codesVan({ vervangerId, van, tot }: Vervanging) {
  return { vervanger: vervangerId, eerste_dag: van, laatste_dag: tot };
}

function isGelijk(een: Vervanging, ander: Vervanging): boolean {
  return (
    een.medewerkerId === ander.medewerkerId &&
    een.vervangerId === ander.vervangerId &&
    een.van === ander.van &&
    een.tot === ander.tot
  );
}
