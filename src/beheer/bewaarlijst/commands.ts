import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { delen, type Deel, type Klok, volgersVan } from "./bewaarlijst.ts";
import { type Catalogus, isUitgelopen } from "./queries.ts";
import { handtekeningOver, handtekeningVan, type Regel, type Telling } from "./bewijs.ts";
import { wisvolgorde } from "./wisvolgorde.ts";

/** One run: what it deletes it proves in the same transaction; a run that only counts deletes nothing. */
export type Run = {
  readonly id: string;
  readonly peildatum: Dag;
  readonly sleutels: Sleutels;
  readonly catalogus: Catalogus;
  readonly uitvoeren: boolean;
};

export type Waarom = { readonly regel: Regel; readonly van: Dag; readonly tot: Dag; readonly verzoekId?: string };

/** Deletes these parts with all that goes along, what points first; or counts them. Throws when one of them stays. */
export async function delenWissen(tx: Tx, run: Run, deel: Deel, ids: readonly string[], waarom: Waarom) {
  const treffers = await volgen(tx, deel, ids);
  const volgorde = wisvolgorde([...treffers.keys()], run.catalogus.sleutels);
  const tellingen: Telling[] = [];
  for (const tabel of volgorde) {
    const waar = sql<boolean>`t.gemeente_id = ${tx.wie.gemeenteId} and (${sql.join(treffers.get(tabel) ?? [], sql` or `)})`;
    const gewist = await wissen(tx, run, tabel, waar);
    if (tabel === deel && gewist.length !== ids.length) throw new Error(`not every ${deel} of the batch could go`);
    if (gewist.length > 0) tellingen.push(await bewijzen(tx, run, tabel, gewist, waarom));
  }
  return tellingen;
}

/** Rows whose own clock is over, at most so many at once. */
export async function rijenWissen(
  tx: Tx,
  run: Run,
  { tabel, klok, regel }: { readonly tabel: string; readonly klok: Klok; readonly regel: Regel },
  { weg, meest }: { readonly weg: ReadonlyMap<string, readonly string[]>; readonly meest: number },
): Promise<Telling[]> {
  const uitgelopen = isUitgelopen(tx.wie.gemeenteId, klok, { peildatum: run.peildatum, weg });
  const sleutel = (run.catalogus.kenmerkend.get(tabel) ?? []).map((kolom) => sql.ref(`t.${kolom}`));
  const waar =
    sleutel.length === 0 || !run.uitvoeren
      ? uitgelopen
      : sql<boolean>`t.gemeente_id = ${tx.wie.gemeenteId} and (${sql.join(sleutel)}) in
          (select ${sql.join(sleutel)} from ${sql.table(tabel)} t where ${uitgelopen} limit ${meest})`;
  const gewist = await wissen(tx, run, tabel, waar, klok.kolom);
  const dagen = gewist.map(({ dag }) => dag).toSorted();
  const [van, tot] = [dagen[0], dagen.at(-1)];
  if (van === undefined || tot === undefined) return [];
  return [await bewijzen(tx, run, tabel, gewist, { regel, van, tot })];
}

/** Which rows go along, per table: the parts themselves, what hangs on them, and what hangs on that. */
async function volgen(tx: Tx, tabel: string, ids: readonly string[]): Promise<Map<string, RawBuilder<unknown>[]>> {
  const treffers = new Map<string, RawBuilder<unknown>[]>();
  const erbij = (waar: string, welke: RawBuilder<unknown>) => {
    treffers.set(waar, [...(treffers.get(waar) ?? []), welke]);
  };
  erbij(tabel, sql`t.id = any (${[...ids]}::uuid[])`);
  for (const volger of volgersVan(tabel)) {
    const hierbij = sql`t.${sql.ref(volger.kolom)} = any (${[...ids]}::uuid[])`;
    erbij(volger.tabel, hierbij);
    if (volgersVan(volger.tabel).length === 0) continue;
    const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(volger.tabel)} t
      where t.gemeente_id = ${tx.wie.gemeenteId} and ${hierbij}`.execute(tx.db);
    const verder = await volgen(
      tx,
      volger.tabel,
      rows.map(({ id }) => id),
    );
    verder.delete(volger.tabel);
    for (const [daar, welke] of verder) for (const een of welke) erbij(daar, een);
  }
  return treffers;
}

type Gewist = { readonly id: string; readonly dag: Dag };

/** What went, by the uuids of its key; in a run that only counts, what would. */
async function wissen(tx: Tx, run: Run, tabel: string, waar: RawBuilder<boolean>, dag?: string): Promise<Gewist[]> {
  const sleutel = run.catalogus.kenmerkend.get(tabel) ?? [];
  const id = sql`concat_ws('/', ${sql.join([sql.lit(""), ...sleutel.map((kolom) => sql.ref(`t.${kolom}`))])})`;
  const velden = sql`${id} as id, ${dag === undefined ? sql`null` : sql`t.${sql.ref(dag)}::date`} as dag`;
  const statement = run.uitvoeren
    ? sql<Gewist>`delete from ${sql.table(tabel)} t where ${waar} returning ${velden}`
    : sql<Gewist>`select ${velden} from ${sql.table(tabel)} t where ${waar}`;
  return (await statement.execute(tx.db)).rows;
}

/** Writes the proof, when something went. */
async function bewijzen(
  tx: Tx,
  run: Run,
  tabel: string,
  gewist: readonly Gewist[],
  { regel, van, tot, verzoekId }: Waarom,
): Promise<Telling> {
  const telling = { regel: regel.code, versie: regel.versie, tabel, aantal: gewist.length, van, tot };
  if (!run.uitvoeren) return telling;
  const { gemeenteId } = tx.wie;
  // The key of a row begins with "/": see `wissen`.
  const handtekeningen = gewist.map(({ id }) => handtekeningVan(run.sleutels, gemeenteId, tabel, id.slice(1)));
  const { versie, ...velden } = telling;
  await tx.db
    .insertInto("vernietiging")
    .values({
      gemeenteId,
      id: uuidv7(tx.nu.getTime()),
      runId: run.id,
      op: tx.nu,
      ...velden,
      regelVersie: versie,
      verzoekId: verzoekId ?? null,
      handtekening: handtekeningOver(run.sleutels, handtekeningen),
      handtekeningen: delen.some((deel) => deel === tabel) ? handtekeningen : [],
    })
    .execute();
  return telling;
}
