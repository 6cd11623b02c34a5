import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import type { Afspraak, Stand, Uitval } from "./afspraak.ts";

const velden = [
  "a.id",
  "a.casusId",
  "a.reeksId",
  "a.nummer",
  "a.soort",
  "a.begint",
  "a.eindigt",
  "a.waar",
  "a.met",
  "a.waarom",
  "a.stand",
  "a.uitval",
  "a.toelichting",
  "a.contactmomentId",
] as const;

/** Who goes, by name. */
const gaan: RawBuilder<Afspraak["gaan"]> = sql`(
  select coalesce(json_agg(json_build_object('id', m.id, 'naam', m.naam) order by m.naam, m.id), '[]')
  from afspraak_medewerker k join medewerker m on m.gemeente_id = k.gemeente_id and m.id = k.medewerker_id
  where k.gemeente_id = a.gemeente_id and k.casus_id = a.casus_id and k.afspraak_id = a.id)`;

/** The latest of this dossier, also those that were moved. */
export async function listAfspraken(tx: Tx, casusId: string, meest: number): Promise<Afspraak[]> {
  const rows = await afspraken(tx, casusId).orderBy("a.begint", "desc").orderBy("a.id", "desc").limit(meest).execute();
  return rows.map(afspraakOf);
}

export async function findAfspraak(tx: Tx, casusId: string, id: string): Promise<Afspraak | undefined> {
  const row = await afspraken(tx, casusId).where("a.id", "=", id).executeTakeFirst();
  return row && afspraakOf(row);
}

function afspraken(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("afspraak as a")
    .select(velden)
    .select(gaan.as("gaan"))
    .where("a.gemeenteId", "=", tx.wie.gemeenteId)
    .where("a.casusId", "=", casusId);
}

type Row = Omit<Afspraak, "soort" | "stand" | "uitval"> & {
  readonly soort: string;
  readonly stand: string;
  readonly uitval: string | null;
};

function afspraakOf({ soort, stand, uitval, ...rest }: Row): Afspraak {
  // checks of afspraak
  return { ...rest, soort: soort as Contactsoort, stand: stand as Stand, uitval: uitval as Uitval | null };
}

/** Which of these have something planned in this time, in whatever dossier; `behalve` is what is being moved. */
export async function listBezetten(
  tx: Tx,
  wie: readonly string[],
  { begint, eindigt }: { readonly begint: Date; readonly eindigt: Date },
  behalve: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from bezette_medewerkers(
    ${sql.val([...wie])}::uuid[], ${begint}, ${eindigt}, ${behalve}::uuid) as id`.execute(tx.db);
  return rows.map(({ id }) => id);
}

export type MijnAfspraak = {
  readonly id: string;
  readonly casusId: string;
  readonly soort: Contactsoort;
  readonly begint: Date;
  readonly eindigt: Date;
  readonly waar: string | null;
  readonly gezin: string | null;
  /** Ids of the questions of that dossier. */
  readonly hulpvragen: readonly string[];
};

/** What is planned for her, and for who she stands in for, between these moments: what comes first on top. */
export async function listMijnAfspraken(
  tx: Tx,
  { van, tot }: { readonly van: Date; readonly tot: Date },
  meest: number,
): Promise<MijnAfspraak[]> {
  if (tx.wie.mijn.length === 0) return [];
  const rows = await tx.db
    .selectFrom("afspraakMedewerker as k")
    .innerJoin("afspraak as a", (join) =>
      join
        .onRef("a.gemeenteId", "=", "k.gemeenteId")
        .onRef("a.casusId", "=", "k.casusId")
        .onRef("a.id", "=", "k.afspraakId"),
    )
    .select(["a.id", "a.casusId", "a.soort", "a.begint", "a.eindigt", "a.waar"])
    .select(
      sql<string | null>`(select string_agg(i.naam, ', ' order by d.van, i.id)
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = a.gemeente_id and d.casus_id = a.casus_id and d.tot is null)`.as("gezin"),
    )
    .select(
      sql<
        string[]
      >`array(select h.id from hulpvraag h where h.gemeente_id = a.gemeente_id and h.casus_id = a.casus_id)`.as(
        "hulpvragen",
      ),
    )
    .where("k.gemeenteId", "=", tx.wie.gemeenteId)
    .where("k.medewerkerId", "in", [...tx.wie.mijn])
    .where("k.begint", ">=", van)
    .where("k.begint", "<", tot)
    .where("a.stand", "=", "gepland")
    .orderBy("k.begint")
    .orderBy("a.id")
    .limit(meest)
    .execute();
  // She and who she stands in for may go together.
  const eenmaal = rows.filter(({ id }, index) => rows.findIndex((een) => een.id === id) === index);
  return eenmaal.map((row) => ({ ...row, soort: row.soort as Contactsoort })); // check afspraak.soort
}
