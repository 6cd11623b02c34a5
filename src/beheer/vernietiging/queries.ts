import { sql } from "kysely";
import type { Database } from "#db/pool.ts";
import type { Tx } from "#db/uow.ts";
import { isVerlopen } from "#begeleiding/bewaartermijn/bewaartermijn.ts";
import { type Gewogen, weegCasussen, weegContacten, weegHulpvragen } from "#begeleiding/bewaartermijn/queries.ts";
import { delen } from "#beheer/bewaarlijst/bewaarlijst.ts";
import { handtekeningVan } from "#beheer/bewaarlijst/bewijs.ts";
import type { Dag } from "#shared/datum.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import type { Bewijsregel, Dossierdeel, Kandidaat, Runregel } from "./vernietiging.ts";

/** False when another run of this municipality is busy. It holds until the connection is given up. */
export async function neemSlot(db: Database, gemeenteId: number): Promise<boolean> {
  const { rows } = await sql<{
    kreeg: boolean;
  }>`select pg_try_advisory_lock(hashtext('bewaren'), ${gemeenteId}) as kreeg`.execute(db);
  return rows[0]?.kreeg === true;
}

export async function geefSlot(db: Database, gemeenteId: number): Promise<void> {
  await sql`select pg_advisory_unlock(hashtext('bewaren'), ${gemeenteId})`.execute(db);
}

/** From here on PostgreSQL itself refuses to change anything in this transaction. */
export async function alleenLezen(tx: Tx): Promise<void> {
  await sql`set transaction read only`.execute(tx.db);
}

const perBladzijde = 500;

/** Ids of what ended before this day, after `na`, by id. */
export async function listGeeindigd(tx: Tx, deel: "hulpvraag" | "casus", voor: Dag, na: string): Promise<string[]> {
  const einde = sql.ref(deel === "hulpvraag" ? "afgesloten_op" : "gesloten_op");
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(deel)}
    where gemeente_id = ${tx.wie.gemeenteId} and ${einde} < ${voor}::date and id > ${na}::uuid
    order by id limit ${perBladzijde}`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Those that nobody else holds now; nobody else changes them until the unit of work ends. */
export async function lockVrije(tx: Tx, deel: "hulpvraag" | "casus", ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(deel)}
    where gemeente_id = ${tx.wie.gemeenteId} and id = any (${[...ids]}::uuid[]) order by id for update skip locked`.execute(
    tx.db,
  );
  return rows.map(({ id }) => id);
}

export type Toegewezen = { readonly id: string; readonly hulpvraagId: string | null; readonly casusId: string | null };

/** Requests to destroy a dossier that were granted and not carried out yet. */
export async function listToegewezen(tx: Tx): Promise<Toegewezen[]> {
  const { rows } = await sql<Toegewezen>`select id, hulpvraag_id, casus_id from vernietigingsverzoek
    where gemeente_id = ${tx.wie.gemeenteId} and besluit = 'toegewezen' order by id`.execute(tx.db);
  return rows;
}

export async function listHulpvragenIn(tx: Tx, casusId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from hulpvraag
    where gemeente_id = ${tx.wie.gemeenteId} and casus_id = ${casusId} order by id`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** When the part with this id was destroyed, and by which rule; undefined when no proof speaks of it. */
export async function findBewijs(tx: Tx, sleutels: Sleutels, id: string) {
  const { gemeenteId } = tx.wie;
  const gezocht = delen.map((deel) => handtekeningVan(sleutels, gemeenteId, deel, id));
  const { rows } = await sql<{ tabel: string; regel: string; op: Date }>`select tabel, regel, op from vernietiging
    where gemeente_id = ${gemeenteId} and handtekeningen && ${gezocht}::bytea[] limit 1`.execute(tx.db);
  return rows[0];
}

/** The last runs, the latest first; what comes is known of a run that came to its end. */
export async function listRuns(tx: Tx, meest: number): Promise<Runregel[]> {
  const { rows } = await sql<Runregel>`select id, begonnen_op, klaar_op, verwachting from vernietigingsrun
    where gemeente_id = ${tx.wie.gemeenteId} order by begonnen_op desc, id desc limit ${meest}`.execute(tx.db);
  return rows;
}

/** What was destroyed, by run, rule and table, the latest first. */
export async function listBewijzen(tx: Tx, meest: number): Promise<Bewijsregel[]> {
  const { rows } = await sql<Bewijsregel>`
    select max(op) as op, regel, regel_versie as versie, tabel, sum(aantal)::int as aantal, min(van) as van, max(tot) as tot
    from vernietiging where gemeente_id = ${tx.wie.gemeenteId}
    group by run_id, regel, regel_versie, tabel order by max(op) desc, regel, tabel limit ${meest}`.execute(tx.db);
  return rows;
}

/** These parts, weighed; a conversation only when it goes before its dossier, with which it would go otherwise. */
export async function weegDelen(tx: Tx, deel: "hulpvraag" | "casus", ids: readonly string[], peildatum: Dag) {
  if (deel === "hulpvraag") return alsKandidaten(deel, await weegHulpvragen(tx, ids, peildatum));
  const casussen = alsKandidaten(deel, await weegCasussen(tx, ids, peildatum));
  const einden = new Map(casussen.map(({ id, tot }) => [id, tot]));
  const contacten = alsKandidaten("contactmoment", await weegContacten(tx, [...einden.keys()], peildatum));
  const eerder = contacten.filter(({ casusId, tot }) => {
    const dossier = einden.get(casusId ?? "") ?? "";
    return tot < dossier && dossier >= peildatum;
  });
  return [...casussen, ...eerder];
}

function alsKandidaten(deel: Dossierdeel, gewogen: readonly Gewogen[]): Kandidaat[] {
  return gewogen.flatMap(({ id, casusId, bewaring, geeindigdOp }) =>
    bewaring.stand === "termijn" && geeindigdOp !== null
      ? [{ deel, id, casusId, tot: bewaring.tot, regel: bewaring.regel, geeindigdOp }]
      : [],
  );
}

/**
 * The ids of those whose term is over still, now that they are locked: who opened the dossier meanwhile keeps it, and in
 * whose someone works it waits for the next run. A dossier goes after the last of its questions.
 */
export async function lockVerlopen(tx: Tx, deel: Dossierdeel, groep: readonly Kandidaat[], peildatum: Dag) {
  const casusIds = groep.flatMap(({ casusId }) => casusId ?? []);
  const casussen = new Set(await lockVrije(tx, "casus", casusIds));
  const vrij = groep.filter(({ casusId }) => casusId === null || casussen.has(casusId)).map(({ id }) => id);
  if (deel === "contactmoment") return verlopen(await weegContacten(tx, [...casussen], peildatum), peildatum);
  if (deel === "hulpvraag") {
    const vragen = await lockVrije(tx, "hulpvraag", vrij);
    return verlopen(await weegHulpvragen(tx, vragen, peildatum), peildatum);
  }
  const leeg = (await weegCasussen(tx, vrij, peildatum)).filter(({ vragen }) => vragen === 0);
  return verlopen(leeg, peildatum);
}

function verlopen(gewogen: readonly Gewogen[], peildatum: Dag): ReadonlySet<string> {
  return new Set(gewogen.filter(({ bewaring }) => isVerlopen(bewaring, peildatum)).map(({ id }) => id));
}

/** What goes on this request: the questions first. Nothing while the dossier is open, kept by a bewaarstop, or in use. */
export async function lockOpVerzoek(tx: Tx, { hulpvraagId, casusId }: Toegewezen, peildatum: Dag, metSlot: boolean) {
  const vrij = async (deel: "hulpvraag" | "casus", ids: readonly string[]) =>
    metSlot ? lockVrije(tx, deel, ids) : [...ids];
  const vragen = casusId === null ? [hulpvraagId ?? ""] : await listHulpvragenIn(tx, casusId);
  const casussen = casusId === null ? [] : await vrij("casus", [casusId]);
  const gewogen = [
    ...(await weegHulpvragen(tx, await vrij("hulpvraag", vragen), peildatum)).map((een) => ({
      ...een,
      deel: "hulpvraag" as const,
    })),
    ...(await weegCasussen(tx, casussen, peildatum)).map((een) => ({ ...een, deel: "casus" as const })),
  ];
  const alles = gewogen.length === vragen.length + (casusId === null ? 0 : 1);
  return alles && gewogen.every(({ bewaring }) => bewaring.stand === "termijn") ? gewogen : [];
}
