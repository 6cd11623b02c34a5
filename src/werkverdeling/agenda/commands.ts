import { randomBytes } from "node:crypto";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { tokenHash } from "#organisatie/gebruiker/queries.ts";
import { notFound } from "#shared/not-found.ts";

/** A new secret address; the one before opens nothing any more. The secret is in the answer and nowhere else. */
export async function agendalinkMaken(tx: Tx): Promise<string> {
  const gebruikerId = tx.wie.gebruikerId ?? notFound();
  const token = randomBytes(32).toString("base64url");
  const link = { hash: tokenHash(token), gemaaktOp: tx.nu };
  await tx.db
    .insertInto("agendalink")
    .values({ gemeenteId: tx.wie.gemeenteId, gebruikerId, ...link })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "gebruikerId"]).doUpdateSet(link))
    .execute();
  await gebeurtenisVastleggen(tx, "agendalink_gemaakt", gebruikerId);
  return token;
}

/** From this moment the address opens nothing. Withdrawing it again changes nothing. */
export async function agendalinkIntrekken(tx: Tx): Promise<void> {
  const gebruikerId = tx.wie.gebruikerId ?? notFound();
  const withdrawn = await tx.db
    .updateTable("agendalink")
    .set({ hash: null })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruikerId", "=", gebruikerId)
    .where("hash", "is not", null)
    .executeTakeFirst();
  if (withdrawn.numUpdatedRows > 0n) await gebeurtenisVastleggen(tx, "agendalink_ingetrokken", gebruikerId);
}
