import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Cursor } from "#shared/cursor.ts";
import type { Uitkomst } from "./logboek.ts";

export type Filter = {
  readonly van?: Dag | undefined;
  readonly tot?: Dag | undefined;
  readonly wie?: string | undefined;
  readonly uitkomst?: Uitkomst | undefined;
  /** The last ten hex digits of the id of a hulpvraag: see `idEindeVan`. */
  readonly idEinde?: string | undefined;
  readonly na?: Cursor | undefined;
};

export const perPagina = 50;

/** Who looked, newest first: one page, and one more to know that there is more. */
export async function listRaadplegingen(tx: Tx, { uitkomst, idEinde, ...filter }: Filter) {
  return tx.db
    .selectFrom("raadpleging")
    .leftJoin("gebruiker", (join) =>
      join.onRef("gebruiker.id", "=", "raadpleging.door").onRef("gebruiker.gemeenteId", "=", "raadpleging.gemeenteId"),
    )
    .select([
      "raadpleging.id",
      "raadpleging.op",
      "raadpleging.rollen",
      "raadpleging.doel",
      "raadpleging.uitkomst",
      "raadpleging.route",
      "raadpleging.hulpvragen",
      "gebruiker.naam as door",
    ])
    .where(voorwaarden("raadpleging", tx, filter))
    .$if(uitkomst !== undefined, (query) => query.where("raadpleging.uitkomst", "=", uitkomst ?? ""))
    .$if(idEinde !== undefined, (query) =>
      query.where(sql<boolean>`raadpleging.id in (select raadplegingen_met(${idEinde}))`),
    )
    .orderBy("raadpleging.op", "desc")
    .orderBy("raadpleging.id", "desc")
    .limit(perPagina + 1)
    .execute();
}

/** What happened, newest first: one page, and one more to know that there is more. */
export async function listGebeurtenissen(tx: Tx, { idEinde, ...filter }: Filter) {
  return tx.db
    .selectFrom("gebeurtenis")
    .leftJoin("gebruiker", (join) =>
      join.onRef("gebruiker.id", "=", "gebeurtenis.door").onRef("gebruiker.gemeenteId", "=", "gebeurtenis.gemeenteId"),
    )
    .select([
      "gebeurtenis.id",
      "gebeurtenis.op",
      "gebeurtenis.soort",
      "gebeurtenis.onderwerpId",
      "gebeurtenis.codes",
      "gebruiker.naam as door",
    ])
    .where(voorwaarden("gebeurtenis", tx, filter))
    .$if(idEinde !== undefined, (query) =>
      query.where(sql<boolean>`gebeurtenis.id in (select gebeurtenissen_met(${idEinde}))`),
    )
    .orderBy("gebeurtenis.op", "desc")
    .orderBy("gebeurtenis.id", "desc")
    .limit(perPagina + 1)
    .execute();
}

/** Everyone who can be in the logboek, by name. */
export async function listGebruikers(tx: Tx) {
  return tx.db
    .selectFrom("gebruiker")
    .select(["id", "naam"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .orderBy("naam")
    .execute();
}

const benoemd = ["medewerker", "gebruiker", "team", "vraagsoort", "organisatie", "discipline"] as const;

/** The names behind these ids, of whatever kind; an id without a name is left out. */
export async function listNamenBij(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const namen = new Map<string, string>();
  if (ids.length === 0) return namen;
  const bronnen = benoemd.map(
    (tabel) =>
      sql`select id, naam from ${sql.table(tabel)} where gemeente_id = ${tx.wie.gemeenteId} and id = any (${[...ids]}::uuid[])`,
  );
  const gevonden = await sql<{ id: string; naam: string }>`${sql.join(bronnen, sql` union all `)}`.execute(tx.db);
  for (const { id, naam } of gevonden.rows) namen.set(id, naam);
  return namen;
}

// @NOTE a day is one of the Netherlands: the session's time zone (see openPool) turns it into a moment.
function voorwaarden(
  tabel: "raadpleging" | "gebeurtenis",
  tx: Tx,
  { van, tot, wie, na }: Omit<Filter, "uitkomst" | "idEinde">,
) {
  const kolom = (naam: string) => sql.ref(`${tabel}.${naam}`);
  const alle = [
    sql`${kolom("gemeente_id")} = ${tx.wie.gemeenteId}`,
    ...(van === undefined ? [] : [sql`${kolom("op")} >= ${van}::date::timestamptz`]),
    ...(tot === undefined ? [] : [sql`${kolom("op")} < (${tot}::date + 1)::timestamptz`]),
    ...(wie === undefined ? [] : [sql`${kolom("door")} = ${wie}::uuid`]),
    ...(na === undefined ? [] : [sql`(${kolom("op")}, ${kolom("id")}) < (${na.op}, ${na.id}::uuid)`]),
  ];
  return sql<boolean>`(${sql.join(alle, sql` and `)})`;
}
