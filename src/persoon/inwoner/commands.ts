import { type RawBuilder, sql, type Updateable } from "kysely";
import { insert } from "#db/insert.ts";
import type { Inwoner } from "#db/schema.ts";
import { send, type Tx } from "#db/uow.ts";
import { hmac, type Sleutels, versleutel } from "#shared/versleuteling.ts";
import { type Gezocht, zoekblokken } from "./gelijkende.ts";
import type { InwonerGegevens } from "./inwoner.ts";

/** Writes down what is known of a new inwoner. The BSN is stored encrypted, with a blind index to find it by. */
export async function inwonerVastleggen(
  tx: Tx,
  sleutels: Sleutels,
  id: string,
  gegevens: InwonerGegevens,
): Promise<void> {
  await insert(tx, "inwoner", inwonerRow(tx.wie.gemeenteId, sleutels, id, gegevens));
  await send(tx, { compile: () => blokkenInvoegen(tx, [{ id, gegevens }]).compile(tx.db) });
}

/** Gives a name to an inwoner who was anonymous until now. */
export async function inwonerBenoemen(
  tx: Tx,
  id: string,
  naam: Pick<InwonerGegevens, "voornaam" | "achternaam">,
): Promise<void> {
  const gegevens = await tx.db
    .updateTable("inwoner")
    .set({ voornaam: naam.voornaam ?? null, achternaam: naam.achternaam ?? null })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .returning(["voornaam", "voorvoegsel", "achternaam", "geboortedatum", "postcode", "huisnummer"])
    .executeTakeFirst();
  if (gegevens) await send(tx, { compile: () => blokkenInvoegen(tx, [{ id, gegevens }]).compile(tx.db) });
}

/** Changes a person who was locked; what she is found by follows. Raises the version, so that a stale page is known. */
export async function inwonerOpslaan(tx: Tx, id: string, velden: Updateable<Inwoner>): Promise<void> {
  const gegevens = await tx.db
    .updateTable("inwoner")
    .set(velden)
    .set((eb) => ({ versie: eb("versie", "+", 1) }))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .returning(["voornaam", "voorvoegsel", "achternaam", "partnernaam", "geboortedatum", "postcode", "huisnummer"])
    .executeTakeFirstOrThrow();
  await sql`select blokken_vervangen(${id}::uuid, ${zoekblokken(gegevens)}::text[])`.execute(tx.db);
}

type Vindbaar = { readonly id: string; readonly gegevens: Gezocht };

/** Makes these inwoners, written down in a batch, findable. */
export async function blokkenVastleggen(tx: Tx, inwoners: readonly Vindbaar[]): Promise<void> {
  await blokkenInvoegen(tx, inwoners).execute(tx.db);
}

/** A blok that no longer fits stays: it only finds someone who is then judged to be another. */
function blokkenInvoegen(tx: Tx, inwoners: readonly Vindbaar[]): RawBuilder<unknown> {
  const rijen = inwoners.flatMap(({ id, gegevens }) => zoekblokken(gegevens).map((blok) => ({ id, blok })));
  return sql`insert into inwoner_blok (gemeente_id, blok, inwoner_id)
    select ${tx.wie.gemeenteId}::integer, b.blok, b.id
    from unnest(${rijen.map(({ blok }) => blok)}::text[], ${rijen.map(({ id }) => id)}::uuid[]) as b (blok, id)
    on conflict do nothing`;
}

/** The row of the table; also for a batch. `id` is the context of the encryption: a BSN cannot be moved to another row. */
export function inwonerRow(gemeenteId: number, sleutels: Sleutels, id: string, gegevens: InwonerGegevens) {
  const { bsn } = gegevens;
  return {
    gemeenteId,
    id,
    voornaam: gegevens.voornaam ?? null,
    voorvoegsel: gegevens.voorvoegsel ?? null,
    achternaam: gegevens.achternaam ?? null,
    geboortedatum: gegevens.geboortedatum ?? null,
    bsnVersleuteld: bsn === undefined ? null : versleutel(sleutels.bsn, bsn, `${gemeenteId}/${id}`),
    bsnIndex: bsn === undefined ? null : hmac(sleutels.bsnIndex, `${gemeenteId}/${bsn}`),
    straat: gegevens.straat ?? null,
    huisnummer: gegevens.huisnummer ?? null,
    postcode: gegevens.postcode ?? null,
    telefoon: gegevens.telefoon ?? null,
    email: gegevens.email ?? null,
    mailVeilig: gegevens.mailVeilig ?? null,
  };
}
