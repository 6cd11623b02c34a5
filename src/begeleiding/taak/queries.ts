import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Stand, Taak } from "./taak.ts";

export type Taakregel = Taak & { readonly wie: string };

const velden = [
  "t.id",
  "t.casusId",
  "t.wat",
  "t.medewerkerId",
  "t.uiterlijk",
  "t.termijnCode",
  "t.termijnVersie",
  "t.termijnBegin",
  "t.stand",
  "m.naam as wie",
] as const;

/** What is still to be done for this gezin: what is due first on top. */
export async function listOpenTaken(tx: Tx, casusId: string): Promise<Taakregel[]> {
  const rows = await taken(tx)
    .where("t.casusId", "=", casusId)
    .where("t.stand", "=", "te_doen")
    .orderBy("t.uiterlijk", (order) => order.asc().nullsLast())
    .orderBy("t.id")
    .execute();
  return rows.map(taakOf);
}

export type MijnTaak = Taakregel & { readonly gezin: string | null };

/** What she, and who she stands in for, must still do, in every dossier she may see: what is due first on top. */
export async function listMijnTaken(tx: Tx, meest: number): Promise<MijnTaak[]> {
  if (tx.wie.mijn.length === 0) return [];
  const rows = await taken(tx)
    .select(
      sql<string | null>`(select string_agg(i.naam, ', ' order by d.van, i.id)
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = t.gemeente_id and d.casus_id = t.casus_id and d.tot is null)`.as("gezin"),
    )
    .where("t.medewerkerId", "in", [...tx.wie.mijn])
    .where("t.stand", "=", "te_doen")
    .orderBy("t.uiterlijk", (order) => order.asc().nullsLast())
    .orderBy("t.id")
    .limit(meest)
    .execute();
  return rows.map((row) => ({ ...taakOf(row), gezin: row.gezin }));
}

export async function findTaak(tx: Tx, id: string): Promise<Taakregel | undefined> {
  const row = await taken(tx).where("t.id", "=", id).executeTakeFirst();
  return row && taakOf(row);
}

function taken(tx: Tx) {
  return tx.db
    .selectFrom("taak as t")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "t.medewerkerId").onRef("m.gemeenteId", "=", "t.gemeenteId"),
    )
    .select(velden)
    .where("t.gemeenteId", "=", tx.wie.gemeenteId);
}

type Row = {
  readonly id: string;
  readonly casusId: string;
  readonly wat: string;
  readonly medewerkerId: string;
  readonly uiterlijk: Dag | null;
  readonly termijnCode: string | null;
  readonly termijnVersie: number | null;
  readonly termijnBegin: Dag | null;
  readonly stand: string;
  readonly wie: string;
};

function taakOf({ termijnCode: code, termijnVersie: versie, termijnBegin: begin, stand, ...rest }: Row): Taakregel {
  const termijn = code !== null && versie !== null && begin !== null ? { code, versie, begin } : null;
  return { ...rest, termijn, stand: stand as Stand }; // check taak.stand
}
