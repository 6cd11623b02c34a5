import { sql } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { beoordelen, type Beoordeling, intrekken, laatsteNooddag } from "./noodtoegang.ts";
import { findEigen, lockNoodtoegang } from "./queries.ts";

/**
 * Opens the dossiers of this person, to read and for oneself, until the end of the next day. The answer is the first of
 * them; sent twice it is one. The database decides who may (`noodtoegang_nemen`).
 */
export async function noodtoegangNemen(tx: Tx, inwonerId: string, { id, reden }: { id: string; reden: string }) {
  const eerder = await findEigen(tx, id);
  if (eerder) return eerder.reden === reden ? accept(eerder.casusId) : refuse("al_verzonden");
  const { rows } = await sql<{ casusId: string }>`
    select noodtoegang_nemen(${id}::uuid, ${inwonerId}::uuid, ${reden}, ${tx.nu}::timestamptz,
      ${laatsteNooddag(dagVan(tx.nu))}::date) as casus_id`.execute(tx.db);
  for (const { casusId } of rows)
    await gebeurtenisVastleggen(tx, "noodtoegang_genomen", casusId, { wie: tx.wie.medewerkerId });
  return accept(rows[0]?.casusId ?? notFound());
}

export async function noodtoegangBeoordelen(tx: Tx, id: string, beoordeling: Beoordeling) {
  const noodtoegang = await lockNoodtoegang(tx, id);
  const result = beoordelen(noodtoegang, beoordeling);
  if (!result.ok || result.value === "herhaald") return result;
  await tx.db
    .updateTable("noodtoegang")
    .set({ ...beoordeling, beoordeeldOp: tx.nu, beoordeeldDoor: tx.wie.gebruikerId })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "noodtoegang_beoordeeld", noodtoegang.casusId, { terecht: beoordeling.terecht });
  return result;
}

/** From this moment it gives nothing any more. */
export async function noodtoegangIntrekken(tx: Tx, id: string) {
  const noodtoegang = await lockNoodtoegang(tx, id);
  const result = intrekken(noodtoegang, dagVan(tx.nu));
  if (!result.ok || result.value === "herhaald") return result;
  await tx.db
    .updateTable("noodtoegang")
    .set({ ingetrokkenOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "noodtoegang_ingetrokken", noodtoegang.casusId);
  return result;
}
