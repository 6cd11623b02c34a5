import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import {
  bewaringVanCasus,
  bewaringVanContact,
  bewaringVanHulpvraag,
  type Bewaring,
  type Casusfeiten,
  type Hulpvraagfeiten,
} from "./bewaartermijn.ts";

// Days, codes and ids only: the role bewaring, which decides from this what goes, may read nothing else.

/** Records that change nothing of the dossier itself: that it came from an old registration, that a file of it was fetched. */
const geenWijziging = sql`('hulpvraag_geimporteerd', 'document_opgehaald')`;

const hulpvraagvelden = sql`h.id, h.gemeld_op, h.afgesloten_op, h.uitkomst, h.leefgebieden,
  (select i.geboortedatum from inwoner i where i.gemeente_id = h.gemeente_id and i.id = h.inwoner_id) as geboortedatum,
  (select (max(g.op) at time zone 'Europe/Amsterdam')::date from gebeurtenis g where g.gemeente_id = h.gemeente_id
    and g.onderwerp_id = h.id and g.soort not in ${geenWijziging}) as laatste_wijziging`;

/** What tells how long these dossiers are kept, of those that the one who asks may see. */
export async function listCasusfeiten(tx: Tx, ids: readonly string[]): Promise<Casusfeiten[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Casusfeiten>`
    select c.id, c.geopend_op, c.gesloten_op, c.afsluitreden, dossier_gestopt(null, c.id) as is_gestopt,
      (select (max(g.op) at time zone 'Europe/Amsterdam')::date from gebeurtenis g
        where g.gemeente_id = c.gemeente_id and g.onderwerp_id = c.id
          and g.soort not in ${geenWijziging}) as laatste_wijziging,
      (select max(m.op) from contactmoment m where m.gemeente_id = c.gemeente_id and m.casus_id = c.id) as laatste_contact,
      array(select distinct d.leefgebied from doel d where d.gemeente_id = c.gemeente_id and d.casus_id = c.id) as doelen,
      exists (select from taak t where t.gemeente_id = c.gemeente_id and t.casus_id = c.id
        and t.termijn_code like 'jeugdwet%') as heeft_jeugdtermijn,
      coalesce((select json_agg(json_build_object('inwonerId', d.inwoner_id, 'gezinsrol', d.gezinsrol,
          'geboortedatum', i.geboortedatum))
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = c.gemeente_id and d.casus_id = c.id), '[]') as gezin,
      coalesce((select json_agg(v) from (select ${hulpvraagvelden} from hulpvraag h
        where h.gemeente_id = c.gemeente_id and h.casus_id = c.id) v), '[]') as hulpvragen
    from casus c where c.gemeente_id = ${tx.wie.gemeenteId} and c.id = any (${[...ids]}::uuid[])`.execute(tx.db);
  return rows;
}

type Losse = Hulpvraagfeiten & { readonly casusId: string | null; readonly isGestopt: boolean };

async function listHulpvraagfeiten(tx: Tx, ids: readonly string[]): Promise<Losse[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Losse>`
    select ${hulpvraagvelden}, h.casus_id, dossier_gestopt(h.id, h.casus_id) as is_gestopt
    from hulpvraag h where h.gemeente_id = ${tx.wie.gemeenteId} and h.id = any (${[...ids]}::uuid[])`.execute(tx.db);
  return rows;
}

/** A part, how long it is kept, and the day on which it ended. */
export type Gewogen = {
  readonly id: string;
  readonly casusId: string | null;
  readonly bewaring: Bewaring;
  readonly geeindigdOp: Dag | null;
};

export async function weegHulpvragen(tx: Tx, ids: readonly string[], peildatum: Dag): Promise<Gewogen[]> {
  const vragen = await listHulpvraagfeiten(tx, ids);
  const casusIds = vragen.flatMap(({ casusId }) => casusId ?? []);
  const casussen = new Map((await listCasusfeiten(tx, [...new Set(casusIds)])).map((casus) => [casus.id, casus]));
  return vragen.map(({ casusId, isGestopt, ...vraag }) => {
    const casus = casusId === null ? undefined : casussen.get(casusId);
    const bewaring = bewaringVanHulpvraag(vraag, casus, isGestopt, { peildatum });
    return { id: vraag.id, casusId, bewaring, geeindigdOp: vraag.afgeslotenOp };
  });
}

/** `vragen`: how many questions still belong to it. */
export async function weegCasussen(tx: Tx, ids: readonly string[], peildatum: Dag) {
  const casussen = await listCasusfeiten(tx, ids);
  return casussen.map((casus) => ({
    id: casus.id,
    casusId: casus.id,
    bewaring: bewaringVanCasus(casus, { peildatum }),
    geeindigdOp: casus.geslotenOp,
    vragen: casus.hulpvragen.length,
  }));
}

/** The conversations in these dossiers that name whom they are about: the others go with the dossier. */
export async function weegContacten(tx: Tx, casusIds: readonly string[], peildatum: Dag): Promise<Gewogen[]> {
  const casussen = new Map((await listCasusfeiten(tx, casusIds)).map((casus) => [casus.id, casus]));
  const { rows } = await sql<{ id: string; casusId: string; met: string[]; op: Dag }>`
    select id, casus_id, met, op from contactmoment
    where gemeente_id = ${tx.wie.gemeenteId} and casus_id = any (${[...casusIds]}::uuid[]) and met <> '{}'`.execute(
    tx.db,
  );
  return rows.flatMap(({ id, casusId, met, op }) => {
    const casus = casussen.get(casusId);
    return casus
      ? [{ id, casusId, bewaring: bewaringVanContact(met, casus, { peildatum }), geeindigdOp: casus.geslotenOp ?? op }]
      : [];
  });
}

/**
 * Until when this dossier is kept, for who works in it; undefined for who is involved for some of the gezin only, because
 * she does not see all that decides it.
 */
export async function findBewaring(tx: Tx, casusId: string, peildatum: string): Promise<Bewaring | undefined> {
  const { rows } = await sql<{ beperkt: boolean }>`
    select ${casusId}::uuid = any (beperkte_casussen()) or ${casusId}::uuid <> all (huidige_casussen(false)) as beperkt`.execute(
    tx.db,
  );
  if (rows[0]?.beperkt !== false) return undefined;
  const [feiten] = await listCasusfeiten(tx, [casusId]);
  return feiten && bewaringVanCasus(feiten, { peildatum });
}
