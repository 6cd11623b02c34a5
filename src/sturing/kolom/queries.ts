import { type RawBuilder, sql } from "kysely";
import type { Database } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import {
  type Codekolom,
  codekolommen,
  dagkolommen,
  geenDag,
  type Kolommen,
  legeKolommen,
  rijenOpnemen,
} from "./kolom.ts";
import { type EigenLijsten, geenEigenLijsten, vasteLijsten } from "./lijsten.ts";

/** The hulpvragen of one municipality. It is brought up to date in place: count from it before the next await. */
export type Stand = { readonly kolommen: Kolommen; readonly lijsten: EigenLijsten };

/** The hulpvragen of a municipality with everything that was committed before one asked. */
export type Kolombron = (gemeenteId: number, nu: Date) => Promise<Stand>;

type Gelezen = Stand & {
  /** The oldest transaction that had not ended: what it and later ones change is read next time. */
  readonly vanaf: string;
  /** The last proof that something was destroyed; null while nothing was. */
  readonly bewijs: string | null;
};

/** Reads each municipality once, and after that only what changed. */
export function openKolommen(rapportage: Database): Kolombron {
  const lezers = new Map<number, (nu: Date) => Promise<Stand>>();
  return (gemeenteId, nu) => {
    const lezer = lezers.get(gemeenteId) ?? lezerVan(rapportage, gemeenteId);
    lezers.set(gemeenteId, lezer);
    return lezer(nu);
  };
}

/** Who asks while is read for another waits for a reading that begins after her question; all who wait share that one. */
function lezerVan(rapportage: Database, gemeenteId: number): (nu: Date) => Promise<Stand> {
  let gelezen: Gelezen | undefined;
  let bezig: Promise<unknown> = Promise.resolve();
  let wachtend: Promise<Stand> | undefined;
  const lees = async (nu: Date) => {
    wachtend = undefined;
    const lezing = unitOfWork(rapportage, zonderInlog(gemeenteId, "kolommen"), nu, (tx) =>
      gelezen === undefined ? allesLezen(tx) : bijlezen(tx, gelezen),
    );
    bezig = lezing;
    gelezen = await lezing;
    return gelezen;
  };
  return (nu) => (wachtend ??= bezig.catch(() => undefined).then(() => lees(nu)));
}

const rijenPerKeer = 100_000;

async function allesLezen(tx: Tx): Promise<Gelezen> {
  const kolommen = legeKolommen();
  let [na, lijsten, vanaf] = ["00000000-0000-0000-0000-000000000000", geenEigenLijsten, ""];
  const bewijs = await findLaatsteBewijs(tx);
  for (;;) {
    const deel = await leesDeel(tx, lijsten, sql<boolean>`id > ${na}::uuid`);
    if (deel.rijen) rijenOpnemen(kolommen, deel.rijen);
    lijsten = deel.lijsten;
    // What changes while is read, is read again after it.
    vanaf ||= deel.vanaf;
    if (deel.aantal < rijenPerKeer) return { kolommen, lijsten, vanaf, bewijs };
    na = deel.laatste ?? na;
  }
}

/** All of it before any is taken in, so that nobody counts half of what changed together. */
async function bijlezen(tx: Tx, { kolommen, lijsten: bekend, vanaf, bewijs }: Gelezen): Promise<Gelezen> {
  if ((await findLaatsteBewijs(tx)) !== bewijs) return allesLezen(tx);
  const delen: Uint8Array[] = [];
  let [na, lijsten, straks] = ["00000000-0000-0000-0000-000000000000", bekend, ""];
  for (;;) {
    // An older number than the newest transaction: after a restore into a fresh server numbers begin again.
    const gewijzigd = sql<boolean>`gewijzigd >= ${vanaf}::xid8 and gewijzigd < pg_snapshot_xmax(pg_current_snapshot())
      and id > ${na}::uuid`;
    const deel = await leesDeel(tx, lijsten, gewijzigd);
    if (deel.rijen) delen.push(deel.rijen);
    lijsten = deel.lijsten;
    straks ||= deel.vanaf;
    if (deel.aantal < rijenPerKeer) break;
    na = deel.laatste ?? na;
  }
  for (const deel of delen) rijenOpnemen(kolommen, deel);
  return { kolommen, lijsten, vanaf: straks, bewijs };
}

async function findLaatsteBewijs(tx: Tx): Promise<string | null> {
  const laatste = await tx.db
    .selectFrom("vernietiging")
    .select("id")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return laatste?.id ?? null;
}

type Deel = { rijen: Buffer | null; aantal: number; laatste: string | null; vanaf: string; lijsten: EigenLijsten };

/** Rows in the form that `rijenOpnemen` takes, by id. One statement: its lists and its rows are of one moment. */
async function leesDeel(tx: Tx, bekend: EigenLijsten, waar: RawBuilder<boolean>): Promise<Deel> {
  const { gemeenteId } = tx.wie;
  const { rows } = await sql<Omit<Deel, "lijsten"> & EigenLijsten>`
    with eigen as materialized (
      select ${langer(gemeenteId, "team", "id", bekend.team)} as team,
        ${langer(gemeenteId, "wijk", "code", bekend.wijk)} as wijk,
        ${langer(gemeenteId, "vraagsoort", "id", bekend.vraagsoort)} as vraagsoort
    ), rij as (
      select id, ${sql.join(velden(), sql` || `)} as bytes
      from hulpvraag, eigen where gemeente_id = ${gemeenteId} and ${waar} order by id limit ${rijenPerKeer}
    ), samen as (
      select string_agg(bytes, '' order by id) as rijen, count(*)::integer as aantal,
        (array_agg(id order by id desc))[1]::text as laatste from rij
    )
    select samen.*, pg_snapshot_xmin(pg_current_snapshot())::text as vanaf, eigen.* from samen, eigen`.execute(tx.db);
  const [deel] = rows;
  if (!deel) throw new Error("an aggregate without a row");
  return { ...deel, lijsten: { team: deel.team, wijk: deel.wijk, vraagsoort: deel.vraagsoort } };
}

/** What is known, and behind it what is new. */
function langer(gemeenteId: number, tabel: string, sleutel: string, bekend: readonly string[]): RawBuilder<string[]> {
  const naam = sql.ref(sleutel);
  return sql`${bekend}::text[] || array(select ${naam}::text from ${sql.table(tabel)}
    where gemeente_id = ${gemeenteId} and ${naam}::text <> all (${bekend}::text[]) order by ${naam})`;
}

function velden(): RawBuilder<Buffer>[] {
  const dagen = dagkolommen.map((naam) => {
    const dag = sql`greatest(${geenDag + 1}, least(32767, ${sql.ref(naam)} - date '2000-01-01'))`;
    return sql<Buffer>`int2send(case when ${sql.ref(naam)} is null then ${geenDag} else ${dag} end::int2)`;
  });
  const codes = codekolommen.map((naam) => sql<Buffer>`int2send(coalesce(${nummerVan(naam)}, 0)::int2)`);
  return [sql<Buffer>`uuid_send(id)`, ...dagen, ...codes];
}

function nummerVan(naam: Codekolom): RawBuilder<number> {
  switch (naam) {
    case "team":
      return sql`array_position(eigen.team, team_id::text)`;
    case "wijk":
      return sql`array_position(eigen.wijk, wijk_code)`;
    case "vraagsoort":
      return sql`array_position(eigen.vraagsoort, vraagsoort_id::text)`;
    case "spoed":
      return sql`spoed::integer`;
    case "leefgebieden":
      return sql.join(
        vasteLijsten.leefgebieden.map((code, plek) => sql`(${code} = any (leefgebieden))::integer * ${2 ** plek}`),
        sql` + `,
      );
    default:
      return sql`array_position(${vasteLijsten[naam]}::text[], ${sql.ref(naam)})`;
  }
}
