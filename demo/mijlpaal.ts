import { createHash } from "node:crypto";
import type { Databases } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { zwolle } from "./zwolle.ts";

/** How far the demonstration is, kept among the things that were sent once. */
export type Mijlpaal = "jaar_begonnen" | "jaar_klaar";

const ids: Readonly<Record<Mijlpaal, string>> = {
  jaar_begonnen: "00000000-0000-7000-8000-000000000001",
  jaar_klaar: "00000000-0000-7000-8000-000000000002",
};

export async function zetMijlpaal(databases: Databases, mijlpaal: Mijlpaal, nu: Date): Promise<void> {
  const hash = createHash("sha256").update(mijlpaal).digest();
  await inZwolle(databases, nu, (tx) =>
    tx.db
      .insertInto("verzending")
      .values({ gemeenteId: zwolle.id, id: ids[mijlpaal], afzenderHash: hash, inhoudHash: hash, op: nu })
      .execute(),
  );
}

export async function isBereikt(databases: Databases, mijlpaal: Mijlpaal, nu: Date): Promise<boolean> {
  const found = await inZwolle(databases, nu, (tx) =>
    tx.db
      .selectFrom("verzending")
      .select("id")
      .where("gemeenteId", "=", zwolle.id)
      .where("id", "=", ids[mijlpaal])
      .executeTakeFirst(),
  );
  return found !== undefined;
}

/** So many made-up questions there are already. */
export async function aantalAanwezig(databases: Databases, nu: Date): Promise<number> {
  const row = await unitOfWork(databases.app, zonderInlog(zwolle.id, "import"), nu, (tx) =>
    tx.db
      .selectFrom("hulpvraag")
      .select((eb) => eb.fn.countAll<string>().as("aantal"))
      .executeTakeFirstOrThrow(),
  );
  return Number(row.aantal);
}

function inZwolle<T>(databases: Databases, nu: Date, work: (tx: Tx) => Promise<T>): Promise<T> {
  return unitOfWork(databases.app, zonderInlog(zwolle.id, "inrichting"), nu, work);
}
