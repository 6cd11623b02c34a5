import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Database } from "#db/pool.ts";
import type { Tx } from "#db/uow.ts";

const sessieVorm = /^[\w-]{43}$/;
const sleutelVorm = /^kt_[\w-]{43}$/;

/** Only this reaches the database: who reads it there cannot log in with it. The token is random, so one round is enough. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Who this session belongs to; undefined when it is closed, too old, or its gebruiker is no longer active. */
export async function findIdentiteitVanSessie(db: Database, token: string, nu: Date): Promise<Identiteit | undefined> {
  if (!sessieVorm.test(token)) return undefined;
  const found = await sql<Identiteit>`select * from identiteit_van_sessie(${tokenHash(token)}, ${nu})`.execute(db);
  return found.rows[0];
}

/** Who this API key acts as; undefined when it is revoked, expired, or its gebruiker is no longer active. */
export async function findIdentiteitVanSleutel(db: Database, token: string, nu: Date): Promise<Identiteit | undefined> {
  if (!sleutelVorm.test(token)) return undefined;
  const found = await sql<Identiteit>`select * from identiteit_van_sleutel(${tokenHash(token)}, ${nu})`.execute(db);
  return found.rows[0];
}

export async function findGebruiker(tx: Tx, id: string) {
  return tx.db
    .selectFrom("gebruiker")
    .select(["id", "soort", "actief"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The keys of the one who asks, newest first. */
export async function listEigenSleutels(tx: Tx) {
  return tx.db
    .selectFrom("sleutel")
    .select(["id", "naam", "gemaaktOp", "verlooptOp", "ingetrokkenOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruikerId", "=", tx.wie.gebruikerId)
    .orderBy("gemaaktOp", "desc")
    .orderBy("id", "desc")
    .execute();
}
