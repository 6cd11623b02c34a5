import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Lid } from "./huishouden.ts";

/** Someone of a household as it is shown: of who is not known to the one who asks a name and a year. */
export type Huisgenoot = Lid & {
  readonly inwonerId: string;
  readonly naam: string;
  readonly geboortedatum: string | null;
  readonly bekend: boolean;
};

/** The households these people are or were in, with everyone who lived there at the same time: who came first on top. */
export async function listHuisgenoten(tx: Tx, personen: readonly string[]): Promise<Huisgenoot[]> {
  type Row = Omit<Huisgenoot, "id" | "naam"> & { readonly lidId: string; readonly naam: string | null };
  const { rows } = await sql<Row>`
    select huishouden_id, lid_id, inwoner_id, naam, geboortedatum, van, tot, bekend
    from huisgenoten(${[...personen]}::uuid[]) order by huishouden_id, van, lid_id`.execute(tx.db);
  return rows.map(({ lidId, naam, ...rij }) => ({ ...rij, id: lidId, naam: naam ?? "Zonder naam" }));
}

/** Who lives now with one of these people, and is none of them. */
export async function listWoontErbij(tx: Tx, personen: readonly string[]): Promise<Huisgenoot[]> {
  const alle = await listHuisgenoten(tx, personen);
  const nu = alle.filter(({ tot }) => tot === null);
  const thuis = new Set(nu.filter(({ inwonerId }) => personen.includes(inwonerId)).map((lid) => lid.huishoudenId));
  const gevonden = nu.filter((lid) => thuis.has(lid.huishoudenId) && !personen.includes(lid.inwonerId));
  return [...new Map(gevonden.map((lid) => [lid.inwonerId, lid])).values()];
}

/** Every household this person was ever in. */
export async function listLidmaatschappen(tx: Tx, inwonerId: string): Promise<Lid[]> {
  return tx.db
    .selectFrom("huishoudlid")
    .select(["id", "huishoudenId", "van", "tot"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("inwonerId", "=", inwonerId)
    .orderBy("van")
    .orderBy("id")
    .execute();
}

/** When she first and last came to live somewhere. */
export async function getSamenSinds(tx: Tx, inwonerId: string): Promise<{ eerst: Dag | null; laatst: Dag | null }> {
  const leden = await listLidmaatschappen(tx, inwonerId);
  return { eerst: leden[0]?.van ?? null, laatst: leden.at(-1)?.van ?? null };
}
