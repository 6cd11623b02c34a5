import { gebeurtenisVastleggen } from "#db/logboek.ts";
import { insert } from "#db/insert.ts";
import type { Tx } from "#db/uow.ts";
import { sleutelIntrekken, sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import { refuse } from "#shared/result.ts";
import { getKoppeling, getSleutel } from "./queries.ts";

export type Sleutelwens = { readonly sleutelId: string; readonly naam: string; readonly geldigDagen: number };

/** A system that may send reports, with its first key. The token is in the answer and nowhere else. */
export async function koppelingToevoegen(tx: Tx, id: string, wens: Sleutelwens) {
  const { gemeenteId } = tx.wie;
  const ingevoegd = await tx.db
    .insertInto("gebruiker")
    .values({ gemeenteId, id, soort: "koppeling", naam: wens.naam })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "id"]).doNothing())
    .executeTakeFirst();
  if (ingevoegd.numInsertedOrUpdatedRows !== 1n) return refuse("al_gemaakt");

  await insert(tx, "gebruikerRol", { gemeenteId, gebruikerId: id, rol: "koppeling" });
  await gebeurtenisVastleggen(tx, "koppeling_toegevoegd", id);
  return sleutelUitgeven(tx, { id: wens.sleutelId, gebruikerId: id, naam: wens.naam, geldigDagen: wens.geldigDagen });
}

/** A next key for a system that is there, so that the old one can be revoked without a gap. */
export async function koppelingSleutelUitgeven(tx: Tx, id: string, wens: Sleutelwens) {
  await getKoppeling(tx, id);
  return sleutelUitgeven(tx, { id: wens.sleutelId, gebruikerId: id, naam: wens.naam, geldigDagen: wens.geldigDagen });
}

/** Not found when the key is not of this koppeling: nobody revokes a colleague's key here. */
export async function koppelingSleutelIntrekken(tx: Tx, id: string, sleutelId: string) {
  await getKoppeling(tx, id);
  await getSleutel(tx, id, sleutelId);
  return sleutelIntrekken(tx, sleutelId, id);
}
