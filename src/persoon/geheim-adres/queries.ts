import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { listHuisgenoten } from "#persoon/huishouden/queries.ts";
import { listGezinsgenoten } from "#persoon/inwoner/queries.ts";
import { ontsleutel, type Sleutels, sleutelVoor } from "#shared/versleuteling.ts";
import { type Adres, isZelfdeAdres } from "./adres.ts";

/** The encryption belongs to this person, and to her address: it can be moved to nobody, and is no BSN. */
export function contextVan(tx: Tx, inwonerId: string): string {
  return `${tx.wie.gemeenteId}/${inwonerId}/adres`;
}

/** Her secret address; undefined when there is none, or for who may not know it. */
export async function findGeheimAdres(tx: Tx, sleutels: Sleutels, inwonerId: string): Promise<Adres | undefined> {
  const rij = await tx.db
    .selectFrom("geheimAdres")
    .select("adresVersleuteld")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("inwonerId", "=", inwonerId)
    .executeTakeFirst();
  if (!rij?.adresVersleuteld) return undefined;
  // @NOTE what is decrypted here was written by geheimAdresBewaren alone.
  return JSON.parse(
    ontsleutel(sleutelVoor(sleutels.bsn, "adres"), rij.adresVersleuteld, contextVan(tx, inwonerId)),
  ) as Adres;
}

/** Who of her household or dossiers is written down, readable, at her address. */
export async function listOpZelfdeAdres(tx: Tx, inwonerId: string) {
  const { rows } = await sql<{ inwonerId: string; naam: string | null; mag: boolean }>`
    select inwoner_id, naam, mag from op_zelfde_adres(${inwonerId}::uuid)`.execute(tx.db);
  return rows.map(({ inwonerId: id, naam, mag }) => ({ id, naam: naam ?? "Iemand van dit gezin", mag }));
}

/** Who of her household or dossiers keeps this same address secret; only whom the one who asks may know that of. */
export async function listMetGeheimAdres(tx: Tx, sleutels: Sleutels, inwonerId: string, adres: Adres) {
  const thuis = (await listHuisgenoten(tx, [inwonerId])).filter(({ tot }) => tot === null);
  const gezin = await listGezinsgenoten(tx, inwonerId);
  const namen = new Map(gezin.map((een) => [een.id, een.naam] as const));
  for (const lid of thuis) namen.set(lid.inwonerId, lid.naam);
  namen.delete(inwonerId);
  const gevonden: { readonly id: string; readonly naam: string }[] = [];
  for (const [id, naam] of namen) {
    const geheim = await findGeheimAdres(tx, sleutels, id);
    if (geheim && isZelfdeAdres(geheim, adres)) gevonden.push({ id, naam });
  }
  return gevonden;
}
