import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { maandenTerug } from "#instroom/heraanmelding/heraanmelding.ts";
import type { Doorlooptijdtelling } from "#sturing/cijfers/doorlooptijd.ts";
import type { Dossiertelling, Keuze, Werktelling } from "./werkcijfers.ts";

// Read by the role rapportage: days and codes, never whose it is, who did it or what was said.

/** Of each kind of work what is planned and what was done, in the dossiers of these teams. */
export async function listWerk(tx: Tx, keuze: Keuze): Promise<Werktelling[]> {
  const { van, tot } = keuze.periode;
  const { rows } = await sql<Werktelling>`
    select werksoort, sum(gepland)::integer as gepland, sum(contacten)::integer as contacten, sum(taken)::integer as taken
    from (
      select t.werksoort, count(*) filter (where t.stand = 'te_doen') as gepland, 0 as contacten,
        count(*) filter (where t.stand = 'gedaan' and t.afgerond_op between ${van} and ${tot}) as taken
      from taak t join casus c on c.gemeente_id = t.gemeente_id and c.id = t.casus_id
      where ${gekozen(tx, keuze)} group by 1
      union all
      select m.werksoort, 0, count(*), 0
      from contactmoment m join casus c on c.gemeente_id = m.gemeente_id and c.id = m.casus_id
      where ${gekozen(tx, keuze)} and m.op between ${van} and ${tot} group by 1
    ) geteld group by werksoort`.execute(tx.db);
  return rows;
}

/** The dossiers that are open now, by phase. */
export async function getDossiers(tx: Tx, keuze: Keuze): Promise<Dossiertelling> {
  const { rows } = await sql<Dossiertelling>`
    select count(*) filter (where c.fase_id is null)::integer as begeleiding,
      count(*) filter (where c.fase_id is not null)::integer as leun_en_steun
    from casus c where ${gekozen(tx, keuze)} and c.gesloten_op is null`.execute(tx.db);
  return rows[0] ?? { begeleiding: 0, leunEnSteun: 0 };
}

/** How long the phases of leun- en steuncontact lasted that began in the period. */
export async function listFaseduren(tx: Tx, keuze: Keuze): Promise<Doorlooptijdtelling[]> {
  const { van, tot } = keuze.periode;
  const { rows } = await sql<Doorlooptijdtelling>`
    select case when f.tot <= ${keuze.peildatum} then 'bereikt' else 'open' end as einde,
      least(f.tot, ${keuze.peildatum}) - f.van as dagen, count(*)::integer as aantal
    from casus_fase f join casus c on c.gemeente_id = f.gemeente_id and c.id = f.casus_id
    where ${gekozen(tx, keuze)} and f.van between ${van} and ${tot} group by 1, 2`.execute(tx.db);
  return rows;
}

/** From the end of a hulpvraag in the period to the next of the same person, for at most twelve months. */
export async function listTerugkeer(tx: Tx, { periode, team, peildatum }: Keuze): Promise<Doorlooptijdtelling[]> {
  const inTeam = team === undefined ? sql`` : sql`and team_id = ${team}`;
  const { rows } = await sql<Doorlooptijdtelling>`
    select case when terug_op <= grens then 'bereikt' else 'open' end as einde,
      least(terug_op, grens) - afgesloten_op as dagen, count(*)::integer as aantal
    from (
      select afgesloten_op, terug_op,
        least(${peildatum}::date, (afgesloten_op + make_interval(months => ${maandenTerug}))::date) as grens
      from terugkeer(${periode.van}, ${periode.tot}) where true ${inTeam}
    ) afgesloten group by 1, 2`.execute(tx.db);
  return rows;
}

function gekozen(tx: Tx, { team }: Keuze): RawBuilder<boolean> {
  const inTeam = team === undefined ? sql`` : sql`and c.team_id = ${team}`;
  return sql<boolean>`c.gemeente_id = ${tx.wie.gemeenteId} ${inTeam}`;
}
