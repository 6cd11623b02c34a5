import { sql } from "kysely";
import { type Tx, vergrendeling } from "#db/uow.ts";
import { listCollegas } from "#organisatie/medewerker/queries.ts";
import { listTeams } from "#organisatie/team/queries.ts";
import { notFound } from "#shared/not-found.ts";
import type { Betrokkenheid, Casus } from "./casus.ts";

/** For commands: nobody else decides on this casus until the unit of work ends. Undefined for who may not change it. */
export async function lockCasus(tx: Tx, id: string): Promise<Casus | undefined> {
  const casus = await tx.db
    .selectFrom("casus")
    .select(["id", "teamId", "versie", "regieId", "geopendOp", "geslotenOp", "faseId"])
    .select(vergrendeling(id).as("vergrendeld"))
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (casus) return { ...casus, betrokkenen: await listBetrokkenen(tx, id) };
  await getCasus(tx, id);
  return undefined;
}

export async function getCasus(tx: Tx, id: string) {
  const casus = await tx.db
    .selectFrom("casus")
    .innerJoin("team", (join) =>
      join.onRef("team.id", "=", "casus.teamId").onRef("team.gemeenteId", "=", "casus.gemeenteId"),
    )
    .select(["casus.id", "casus.teamId", "casus.regieId", "casus.geopendOp", "casus.faseId", "casus.versie"])
    .select("team.naam as team")
    .where("casus.gemeenteId", "=", tx.wie.gemeenteId)
    .where("casus.id", "=", id)
    .executeTakeFirst();
  return casus ?? notFound();
}

/** Not found for who sees that the casus is there but may not read it: the coordinator of its team. */
export async function getLeesbareCasus(tx: Tx, id: string) {
  const casus = await tx.db
    .selectFrom("casus")
    .select(["id", "versie", "regieId", "geslotenOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .where(sql<boolean>`id = any ((select huidige_casussen(false))::uuid[])`)
    .executeTakeFirst();
  return casus ?? notFound();
}

/** Whether the one who asks may see it (still). */
export async function isZichtbaar(tx: Tx, id: string): Promise<boolean> {
  const query = tx.db.selectFrom("casus").select("id").where("gemeenteId", "=", tx.wie.gemeenteId).where("id", "=", id);
  return (await query.executeTakeFirst()) !== undefined;
}

export type Betrokkene = Betrokkenheid & {
  readonly naam: string | null;
  readonly reden: string;
  readonly van: Date;
  readonly leestTot: string | null;
};

/** Everyone who is or was involved, the latest first. */
export async function listBetrokkenen(tx: Tx, casusId: string): Promise<Betrokkene[]> {
  const rows = await tx.db
    .selectFrom("betrokkenheid as b")
    .leftJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "b.medewerkerId").onRef("m.gemeenteId", "=", "b.gemeenteId"),
    )
    .select([
      "b.id",
      "b.soort",
      "b.medewerkerId",
      "b.organisatie",
      "b.reden",
      "b.van",
      "b.tot",
      "b.leestTot",
      "b.voor",
      "m.naam",
      "m.actief",
    ])
    .where("b.gemeenteId", "=", tx.wie.gemeenteId)
    .where("b.casusId", "=", casusId)
    .orderBy("b.van", "desc")
    .orderBy("b.id", "desc")
    .execute();
  return rows.map((row) => ({ ...row, soort: row.soort === "regie" ? "regie" : "deelname" }));
}

/** The gezin, in the order in which they came in; who left last. */
export async function listDeelnemers(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("deelnemer as d")
    .innerJoin("inwoner as i", (join) =>
      join.onRef("i.id", "=", "d.inwonerId").onRef("i.gemeenteId", "=", "d.gemeenteId"),
    )
    .select(["i.id", "i.voornaam", "i.voorvoegsel", "i.achternaam", "i.voorvoegselPartner", "i.partnernaam"])
    .select(["i.naamgebruik", "i.geboortedatum", "i.telefoon", "i.overledenOp"])
    .select(["d.gezinsrol", "d.van", "d.tot"])
    .where("d.gemeenteId", "=", tx.wie.gemeenteId)
    .where("d.casusId", "=", casusId)
    .orderBy(sql`d.tot is not null`)
    .orderBy("d.van")
    .orderBy("i.id")
    .execute();
}

/** The questions that belong to this dossier, newest first. */
export async function listHulpvragenVan(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("hulpvraag")
    .select(["id", "kenmerk", "gemeldOp", "status", "eigenWoorden", "leefgebieden", "afgeslotenOp"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .orderBy("gemeldOp", "desc")
    .orderBy("id", "desc")
    .execute();
}

type MijnCasus = {
  readonly id: string;
  readonly geopendOp: string;
  readonly geslotenOp: string | null;
  /** Since when it is in the phase leun- en steuncontact; null in begeleiding. */
  readonly leunEnSteunVan: string | null;
  readonly regisseur: string | null;
  /** Ids of the questions that belong to it. */
  readonly hulpvragen: readonly string[];
  readonly namen: string | null;
};

/** Dossiers in which the one who asks, or who she stands in for, works now: the open ones first, those in leun- en steuncontact after them. */
export async function listMijnCasussen(tx: Tx, meest: number) {
  const { rows } = await sql<MijnCasus>`
    select c.id, c.geopend_op, c.gesloten_op, f.van as leun_en_steun_van, coalesce(m.naam, r.organisatie) as regisseur,
      array(select h.id from hulpvraag h where h.gemeente_id = c.gemeente_id and h.casus_id = c.id) as hulpvragen,
      (select string_agg(i.naam, ', ' order by d.van, i.id)
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = c.gemeente_id and d.casus_id = c.id and d.tot is null) as namen
    from casus c
    join betrokkenheid r on r.gemeente_id = c.gemeente_id and r.id = c.regie_id
    left join medewerker m on m.gemeente_id = r.gemeente_id and m.id = r.medewerker_id
    left join casus_fase f on f.gemeente_id = c.gemeente_id and f.casus_id = c.id and f.id = c.fase_id
    where c.gemeente_id = ${tx.wie.gemeenteId} and c.id = any ((select huidige_casussen(true))::uuid[])
    order by c.gesloten_op is not null, c.fase_id is not null, c.geopend_op desc, c.id desc
    limit ${meest}`.execute(tx.db);
  return rows;
}

/** What this medewerker must still do here. */
export async function listOpenTakenVan(tx: Tx, casusId: string, medewerkerId: string) {
  return tx.db
    .selectFrom("taak")
    .select(["id", "uiterlijk"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("medewerkerId", "=", medewerkerId)
    .where("stand", "=", "te_doen")
    .orderBy("id")
    .execute();
}

/** Everyone of every team, as choices: the regie may go to another team. */
export async function listMogelijkeHelpers(tx: Tx) {
  const teams = await listTeams(tx);
  const collegas = await listCollegas(
    tx,
    teams.map(({ id }) => id),
  );
  return collegas.map(({ id: value, naam: label }) => ({ value, label }));
}
