import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";

/** All koppelingen by name, with the last moment a key of each works; null when none does. */
export async function listKoppelingen(tx: Tx) {
  return koppelingen(tx)
    .select((eb) =>
      eb
        .selectFrom("sleutel")
        .select(({ fn }) => fn.max("sleutel.verlooptOp").as("geldigTot"))
        .whereRef("sleutel.gemeenteId", "=", "gebruiker.gemeenteId")
        .whereRef("sleutel.gebruikerId", "=", "gebruiker.id")
        .where("sleutel.ingetrokkenOp", "is", null)
        .where("sleutel.verlooptOp", ">", tx.nu)
        .as("geldigTot"),
    )
    .orderBy("gebruiker.naam")
    .orderBy("gebruiker.id")
    .execute();
}

export async function getKoppeling(tx: Tx, id: string) {
  const koppeling = await koppelingen(tx).where("gebruiker.id", "=", id).executeTakeFirst();
  return koppeling ?? notFound();
}

/** The keys of one koppeling, newest first. */
export async function listSleutels(tx: Tx, koppelingId: string) {
  return sleutels(tx, koppelingId).orderBy("gemaaktOp", "desc").orderBy("id", "desc").execute();
}

/** A key that belongs to this koppeling. */
export async function getSleutel(tx: Tx, koppelingId: string, id: string) {
  const sleutel = await sleutels(tx, koppelingId).where("id", "=", id).executeTakeFirst();
  return sleutel ?? notFound();
}

function koppelingen(tx: Tx) {
  return tx.db
    .selectFrom("gebruiker")
    .select(["gebruiker.id", "gebruiker.naam"])
    .where("gebruiker.gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruiker.soort", "=", sql.lit("koppeling"));
}

function sleutels(tx: Tx, koppelingId: string) {
  return tx.db
    .selectFrom("sleutel")
    .select(["id", "naam", "gemaaktOp", "verlooptOp", "ingetrokkenOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruikerId", "=", koppelingId);
}
