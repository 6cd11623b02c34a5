import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Dag } from "#shared/datum.ts";
import type { Opschorting } from "./opschorting.ts";
import type { Stand, Taak } from "./taak.ts";
import type { Verlenging } from "./termijn.ts";
import type { Werksoort } from "./werksoort.ts";

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
  "t.werksoort",
  "t.elkeWeken",
  "t.versie",
  "m.naam as wie",
] as const;

/** What comes back in this dossier and is open now. */
export async function listHerinneringen(tx: Tx, casusId: string): Promise<Taakregel[]> {
  const rows = await taken(tx)
    .where("t.casusId", "=", casusId)
    .where("t.stand", "=", "te_doen")
    .where("t.elkeWeken", "is not", null)
    .orderBy("t.id")
    .execute();
  return rows.map(taakOf);
}

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

export type MijnTaak = Taakregel & {
  readonly gezin: string | null;
  /** Ids of the questions of that dossier. */
  readonly hulpvragen: readonly string[];
};

/** What she, and who she stands in for, must still do, in every dossier she may see: what is due first on top. */
export async function listMijnTaken(tx: Tx, meest: number): Promise<MijnTaak[]> {
  if (tx.wie.mijn.length === 0) return [];
  const rows = await taken(tx)
    .select(
      sql<string | null>`(select string_agg(i.naam, ', ' order by d.van, i.id)
        from deelnemer d join inwoner i on i.gemeente_id = d.gemeente_id and i.id = d.inwoner_id
        where d.gemeente_id = t.gemeente_id and d.casus_id = t.casus_id and d.tot is null)`.as("gezin"),
    )
    .select(
      sql<
        string[]
      >`array(select h.id from hulpvraag h where h.gemeente_id = t.gemeente_id and h.casus_id = t.casus_id)`.as(
        "hulpvragen",
      ),
    )
    .where("t.medewerkerId", "in", [...tx.wie.mijn])
    .where("t.stand", "=", "te_doen")
    .orderBy("t.uiterlijk", (order) => order.asc().nullsLast())
    .orderBy("t.id")
    .limit(meest)
    .execute();
  return rows.map((row) => ({ ...taakOf(row), gezin: row.gezin, hulpvragen: row.hulpvragen }));
}

export async function findTaak(tx: Tx, id: string): Promise<Taakregel | undefined> {
  const row = await taken(tx).where("t.id", "=", id).executeTakeFirst();
  return row && taakOf(row);
}

// Few tasks have any: each is one look in an index.
const opschortingen = sql<readonly { readonly van: Dag; readonly tot: Dag | null }[]>`coalesce((
  select json_agg(json_build_object('van', o.van, 'tot', o.tot) order by o.van) from opschorting o
  where o.gemeente_id = t.gemeente_id and o.taak_id = t.id), '[]')`;
const verlengingen = sql<readonly Verlenging[]>`coalesce((
  select json_agg(json_build_object('lengte', v.lengte, 'eenheid', v.eenheid, 'reden', v.reden)) from verlenging v
  where v.gemeente_id = t.gemeente_id and v.taak_id = t.id), '[]')`;

function taken(tx: Tx) {
  return tx.db
    .selectFrom("taak as t")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "t.medewerkerId").onRef("m.gemeenteId", "=", "t.gemeenteId"),
    )
    .select(velden)
    .select([opschortingen.as("opschortingen"), verlengingen.as("verlengingen")])
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
  readonly werksoort: string;
  readonly elkeWeken: number | null;
  readonly versie: number;
  readonly opschortingen: readonly { readonly van: Dag; readonly tot: Dag | null }[];
  readonly verlengingen: readonly Verlenging[];
  readonly wie: string;
};

function taakOf(row: Row): Taakregel {
  const {
    termijnCode: code,
    termijnVersie,
    termijnBegin: begin,
    opschortingen: stil,
    verlengingen: langer,
    ...rest
  } = row;
  const termijn =
    code !== null && termijnVersie !== null && begin !== null ? { code, versie: termijnVersie, begin } : null;
  const wijzigingen = { verlengingen: langer, opschortingen: stil.map(opschortingOf) };
  // check taak.stand, taak_werksoort
  return { ...rest, termijn, wijzigingen, stand: rest.stand as Stand, werksoort: rest.werksoort as Werksoort };
}

function opschortingOf({ van, tot }: { readonly van: Dag; readonly tot: Dag | null }): Opschorting {
  return tot === null ? { van } : { van, tot };
}
