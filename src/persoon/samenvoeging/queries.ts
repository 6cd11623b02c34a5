import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { vergelijken } from "#persoon/gelijkenis/gelijkenis.ts";
import { beoordelen, nabijeDagen, zoekblokken } from "#persoon/inwoner/gelijkende.ts";
import { listGevonden } from "#persoon/inwoner/queries.ts";
import { notFound } from "#shared/not-found.ts";
import { ontsleutel, type Sleutels } from "#shared/versleuteling.ts";
import type { Paar, Samengevoegd } from "./samenvoeging.ts";

/** Someone the one who asks works for now; not found otherwise. With her BSN, to compare with and never to show. */
export async function getSamenvoegbaar(tx: Tx, sleutels: Sleutels, id: string) {
  const { gemeenteId } = tx.wie;
  const inwoner = await tx.db
    .selectFrom("inwoner")
    .select(["id", "persoonId", "voornaam", "voorvoegsel", "achternaam", "voorvoegselPartner", "partnernaam"])
    .select(["naamgebruik", "geboortedatum", "postcode", "huisnummer", "adresGeheim", "bsnVersleuteld"])
    .where("gemeenteId", "=", gemeenteId)
    .where("id", "=", id)
    .where(sql<boolean>`werkt_voor(id, false)`)
    .executeTakeFirst();
  if (!inwoner) return notFound();
  const { bsnVersleuteld, ...gegevens } = inwoner;
  const bsn = bsnVersleuteld === null ? null : ontsleutel(sleutels.bsn, bsnVersleuteld, `${gemeenteId}/${id}`);
  return { ...gegevens, bsn };
}

export type Samenvoegbaar = Awaited<ReturnType<typeof getSamenvoegbaar>>;

/** Who looks like her, also with another BSN; each with the judgement and its figures, of other persons only. */
export async function listKandidaten(tx: Tx, sleutels: Sleutels, inwoner: Samenvoegbaar) {
  const waarop = { bloks: zoekblokken(inwoner), dagen: nabijeDagen(inwoner.geboortedatum) };
  const gevonden = await listGevonden(tx, sleutels, inwoner, waarop);
  return gevonden
    .filter(({ id }) => id !== inwoner.id)
    .map((een) => {
      const bsn = een.zelfdeBsn === true ? inwoner.bsn : null;
      const { perVeld } = vergelijken(inwoner, { ...een, bsn });
      const niveaus = Object.fromEntries(Object.entries(perVeld).map(([veld, { niveau }]) => [veld, niveau]));
      return { ...een, niveaus, gelijkende: beoordelen(inwoner, een) };
    });
}

export type Gevonden = Awaited<ReturnType<typeof listKandidaten>>[number];

/** The records of one person that the one who asks may see, the oldest first. */
export async function listRecordsVan(tx: Tx, persoonId: string) {
  return tx.db
    .selectFrom("inwoner")
    .select(["id", "naam", "geboortedatum"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("persoonId", "=", persoonId)
    .orderBy("id")
    .execute();
}

/** What this inwoner is merged with, the first first; with the questions for the reading log. */
export async function listSamengevoegd(tx: Tx, inwonerId: string) {
  const { rows } = await sql<Samengevoegd & { readonly hulpvragen: readonly string[] }>`
    select m.id, coalesce(m.naam, 'Iemand zonder naam') as naam, m.geboortejaar, m.adres_geheim, m.hulpvragen, s.waarom, s.op, d.naam as door
    from samengevoegd_met(${inwonerId}::uuid) m
    join samenvoeging s on s.gemeente_id = ${tx.wie.gemeenteId} and s.id = m.id
    join medewerker d on d.gemeente_id = s.gemeente_id and d.id = s.door
    order by s.op, s.id`.execute(tx.db);
  return rows;
}

/** One at a time in a municipality: two at once could each leave out what the other joins. */
export async function lockSamenvoegingen(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(20, ${tx.wie.gemeenteId}::integer)`.execute(tx.db);
}

export async function findSamenvoeging(tx: Tx, id: string) {
  return tx.db
    .selectFrom("samenvoeging")
    .select(["id", "inwonerA", "inwonerB", "ongedaanOp", "ongedaanReden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function hebbenVerschillendeBsn(tx: Tx, personen: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ verschillend: boolean }>`
    select verschillende_bsn(${[...personen]}::uuid[]) as verschillend`.execute(tx.db);
  return rows[0]?.verschillend ?? false;
}

/** The records of these persons and the pairs that join them, also of who may not be seen. */
export async function listLeden(tx: Tx, personen: readonly string[]) {
  const { rows } = await sql<{ inwonerId: string; met: string[] }>`
    select inwoner_id, met from persoon_leden(${[...personen]}::uuid[])`.execute(tx.db);
  const paren = rows.flatMap(({ inwonerId, met }) => met.map((ander): Paar => [inwonerId, ander]));
  return { records: rows.map(({ inwonerId }) => inwonerId), paren };
}
