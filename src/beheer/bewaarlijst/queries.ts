import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { grensVan } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import type { Dag } from "#shared/datum.ts";
import { bewaarlijst, type Deel, type Klok, volgersVan } from "./bewaarlijst.ts";
import { type Sleutelregel, type Verwijzing, verwijzingenNaar } from "./wisvolgorde.ts";

/** What the database itself says of its tables: which points at which, and by which uuids a row is known. */
export type Catalogus = {
  readonly sleutels: readonly Sleutelregel[];
  readonly kenmerkend: ReadonlyMap<string, readonly string[]>;
};

export async function getCatalogus(tx: Tx): Promise<Catalogus> {
  const sleutels = await sql<Sleutelregel>`
    select c.conrelid::regclass::text as van, c.confrelid::regclass::text as naar, c.condeferrable as uitgesteld,
      (select a.attname::text from unnest(c.conkey, c.confkey) as k (hier, daar)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.hier
        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.daar and b.attname = 'id') as kolom
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`.execute(tx.db);
  const kenmerkend = await sql<{ tabel: string; kolommen: string[] }>`
    select c.conrelid::regclass::text as tabel, array_agg(a.attname::text order by a.attname) as kolommen
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'p' and c.connamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
    group by 1`.execute(tx.db);
  return {
    sleutels: sleutels.rows,
    kenmerkend: new Map(kenmerkend.rows.map(({ tabel, kolommen }) => [tabel, kolommen])),
  };
}

export type Kader = {
  readonly peildatum: Dag;
  /** What is on its way out, by table: as if it were gone already. Nothing in a run that deletes: there it is gone. */
  readonly weg: ReadonlyMap<string, readonly string[]>;
};

/** People whom nothing speaks of any more; of colleagues, who do not work here any more. */
export async function listVergeten(
  tx: Tx,
  { sleutels }: Catalogus,
  deel: "inwoner" | "medewerker",
  kader: Kader,
  meest: number,
): Promise<string[]> {
  const { gemeenteId } = tx.wie;
  const rechtstreeks = verwijzingenNaar(deel, sleutels).map(
    (een) => sql`not exists (select from ${sql.table(een.tabel)} t where t.gemeente_id = ${gemeenteId}
      and t.${sql.ref(een.kolom)} = p.id ${nietWeg(gemeenteId, een, kader)})`,
  );
  const viaVolgers = volgersVan(deel).flatMap(({ tabel, kolom }) =>
    verwijzingenNaar(tabel, sleutels).map(
      (een) => sql`not exists (select from ${sql.table(tabel)} v join ${sql.table(een.tabel)} t
        on t.gemeente_id = v.gemeente_id and t.${sql.ref(een.kolom)} = v.id
        where v.gemeente_id = ${gemeenteId} and v.${sql.ref(kolom)} = p.id ${nietWeg(gemeenteId, een, kader)})`,
    ),
  );
  const eigen = deel === "medewerker" ? [sql`not p.actief`] : [];
  const { rows } = await sql<{ id: string }>`select p.id from ${sql.table(deel)} p
    where p.gemeente_id = ${gemeenteId} and ${sql.join([...eigen, ...rechtstreeks, ...viaVolgers], sql` and `)}
    order by p.id limit ${meest}`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Leaves out the rows of `t` that go along with what is on its way out, or are that themselves. */
function nietWeg(gemeenteId: number, { tabel }: Verwijzing, kader: Kader): RawBuilder<unknown> {
  const { weg } = kader;
  const wegen = Object.entries({ ...bewaarlijst[tabel]?.bij, ...(bewaarlijst[tabel]?.deel && { [tabel]: "id" }) });
  const delen = wegen.flatMap(([bij, kolommen]) => {
    const ids = weg.get(bij) ?? [];
    const staand = [kolommen]
      .flat()
      .map((kolom) => sql`and coalesce(t.${sql.ref(kolom)} <> all (${[...ids]}::uuid[]), true)`);
    return ids.length === 0 ? [] : staand;
  });
  const klok = bewaarlijst[tabel]?.na;
  const loopt = klok === undefined ? [] : [sql`and not coalesce(${isUitgelopen(gemeenteId, klok, kader)}, false)`];
  return sql`${sql.join([...delen, ...loopt, sql``], sql` `)}`;
}

/** Whether the clock of row `t` is over, and nothing else keeps it. */
export function isUitgelopen(gemeenteId: number, klok: Klok, { peildatum, weg }: Kader): RawBuilder<boolean> {
  const voor = grensVan(klok.regel, peildatum);
  const zolang = (klok.zolang?.in ?? []).map((deel: Deel) => {
    const ids = [...(weg.get(deel) ?? [])];
    const kolom = sql.ref(klok.zolang?.kolom ?? "id");
    return sql`and (not exists (select from ${sql.table(deel)} d where d.gemeente_id = ${gemeenteId} and d.id = t.${kolom})
      or t.${kolom} = any (${ids}::uuid[]))`;
  });
  return sql<boolean>`t.gemeente_id = ${gemeenteId} and t.${sql.ref(klok.kolom)} < ${voor}::date
    ${zolang.length === 0 ? sql`` : sql.join(zolang, sql` `)}`;
}
