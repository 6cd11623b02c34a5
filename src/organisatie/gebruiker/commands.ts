import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Database } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { findGebruiker, findIdentiteitVanSessie, tokenHash } from "./queries.ts";
import { magSleutelUitgeven } from "./rechten.ts";
import { sleutelGeldigTot } from "./sleutel.ts";

/** What an issuer vouched for. `email` is null when the issuer did not verify it. */
export type Inlogger = { readonly issuer: string; readonly subject: string; readonly email: string | null };

/** Opens a session for the gebruiker of this person; a new token every time. `onbekend`: no active gebruiker here. */
export async function sessieOpenen(database: Database, gemeenteId: number, inlogger: Inlogger, nu: Date) {
  const token = nieuwToken();
  const { issuer, subject, email } = inlogger;
  const opened = await sql<{ gebruikerId: string | null }>`select sessie_openen(
    ${gemeenteId}::integer, ${issuer}, ${subject}, ${email}, ${tokenHash(token)}, ${nu}) as gebruiker_id`.execute(
    database,
  );
  const gebruikerId = opened.rows[0]?.gebruikerId ?? null;
  const wie = gebruikerId === null ? undefined : await findIdentiteitVanSessie(database, token, nu);
  if (gebruikerId === null || wie === undefined) return refuse("onbekend");

  await unitOfWork(database, wie, nu, (tx) => gebeurtenisVastleggen(tx, "gebruiker_ingelogd", gebruikerId));
  return accept({ token, wie });
}

export async function sessieSluiten(database: Database, token: string): Promise<void> {
  await sql`select sessie_sluiten(${tokenHash(token)})`.execute(database);
}

export type Sleutelaanvraag = {
  /** The id of the record to be, from the form; so that the same form sent twice makes one key. */
  readonly id?: string;
  readonly gebruikerId: string;
  readonly naam: string;
  /** At most 365. */
  readonly geldigDagen: number;
};

/** Makes a key. Its token is in the answer and nowhere else: the database keeps a hash. */
export async function sleutelUitgeven(tx: Tx, aanvraag: Sleutelaanvraag) {
  const geldigTot = sleutelGeldigTot(tx.nu, aanvraag.geldigDagen);
  if (!geldigTot.ok) return geldigTot;
  const gebruiker = (await findGebruiker(tx, aanvraag.gebruikerId)) ?? notFound();
  if (!gebruiker.actief || !magSleutelUitgeven(tx.wie, gebruiker)) return notFound();

  const token = `kt_${nieuwToken()}`;
  const id = aanvraag.id ?? uuidv7(tx.nu.getTime());
  const made = await tx.db
    .insertInto("sleutel")
    .values({
      gemeenteId: tx.wie.gemeenteId,
      id,
      gebruikerId: gebruiker.id,
      naam: aanvraag.naam,
      hash: tokenHash(token),
      gemaaktOp: tx.nu,
      verlooptOp: geldigTot.value,
    })
    .onConflict((conflict) => conflict.columns(["gemeenteId", "id"]).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return refuse("al_gemaakt");

  await gebeurtenisVastleggen(tx, "sleutel_uitgegeven", id, { voor: gebruiker.id, geldig_dagen: aanvraag.geldigDagen });
  return accept({ id, token });
}

/** From this moment this key of this gebruiker opens nothing. Revoking it again changes nothing. */
export async function sleutelIntrekken(tx: Tx, id: string, gebruikerId: string) {
  const sleutel = await tx.db
    .selectFrom("sleutel")
    .select("ingetrokkenOp")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("gebruikerId", "=", gebruikerId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (sleutel === undefined) return notFound();
  if (sleutel.ingetrokkenOp !== null) return accept(id);

  await tx.db
    .updateTable("sleutel")
    .set({ ingetrokkenOp: tx.nu })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "sleutel_ingetrokken", id);
  return accept(id);
}

/** 32 random bytes: not to be guessed. */
function nieuwToken(): string {
  return randomBytes(32).toString("base64url");
}
