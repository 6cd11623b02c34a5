import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import type { Afgesloten, Gemeld, Selectie } from "./cijfers.ts";
import type { Doorlooptijdtelling } from "./doorlooptijd.ts";

// Read by the role rapportage: days and codes of a hulpvraag, never whose it is or what was said.

/** All teams of the municipality with the wijken they work for, by name. */
export async function listTeamsMetWijken(tx: Tx) {
  return tx.db
    .selectFrom("team")
    .leftJoin("wijk", (join) =>
      join.onRef("wijk.gemeenteId", "=", "team.gemeenteId").onRef("wijk.teamId", "=", "team.id"),
    )
    .select(["team.id as teamId", "team.naam as team", "wijk.code as wijkCode", "wijk.naam as wijk"])
    .where("team.gemeenteId", "=", tx.wie.gemeenteId)
    .orderBy("team.naam")
    .orderBy("wijk.code")
    .execute();
}

type GemeldRij = {
  maat: "herkomst" | "contactwijze" | "verwijzers" | "leefgebieden" | "wachttijd";
  maand: string;
  code: string;
  codes: string[];
  einde: Doorlooptijdtelling["einde"];
  dagen: number;
  aantal: number;
};

/** Everything about the hulpvragen reported in the period, in one pass over them. */
export async function listGemeld(tx: Tx, selectie: Selectie): Promise<Gemeld> {
  const { van, tot } = selectie.periode;
  const { rows } = await sql<GemeldRij>`
    select case when grouping(einde) = 0 then 'wachttijd'
                when grouping(leefgebieden) = 0 then 'leefgebieden'
                when grouping(verwijzer) = 0 then 'verwijzers'
                when grouping(contactwijze) = 0 then 'contactwijze'
                else 'herkomst' end as maat,
      to_char(maand, 'YYYY-MM') as maand, coalesce(herkomst, contactwijze, verwijzer) as code, leefgebieden as codes,
      einde, dagen, count(*)::integer as aantal
    from (
      select date_trunc('month', gemeld_op::timestamp) as maand, herkomst, contactwijze, leefgebieden,
        case when herkomst = 'verwijzer' then herkomst_soort end as verwijzer,
        case when eerste_gesprek_op <= ${selectie.peildatum} then 'bereikt'
             when afgesloten_op <= ${selectie.peildatum} then 'afgebroken' else 'open' end as einde,
        least(eerste_gesprek_op, afgesloten_op, ${selectie.peildatum}) - gemeld_op as dagen
      from hulpvraag where gemeld_op between ${van} and ${tot} and ${gekozen(tx, selectie)}
    ) as gemeld
    group by grouping sets ((maand, herkomst), (maand, contactwijze), (verwijzer), (leefgebieden), (einde, dagen))
    having grouping(verwijzer) = 1 or verwijzer is not null`.execute(tx.db);
  const vanMaat = (maat: GemeldRij["maat"]) => rows.filter((rij) => rij.maat === maat);
  return {
    herkomst: vanMaat("herkomst"),
    contactwijze: vanMaat("contactwijze"),
    verwijzers: vanMaat("verwijzers"),
    leefgebieden: vanMaat("leefgebieden"),
    wachttijd: vanMaat("wachttijd"),
  };
}

/** How long the hulpvragen lasted whose first conversation was in the period. */
export async function listDuur(tx: Tx, selectie: Selectie): Promise<Doorlooptijdtelling[]> {
  const { van, tot } = selectie.periode;
  const { rows } = await sql<Doorlooptijdtelling>`
    select case when afgesloten_op <= ${selectie.peildatum} then 'bereikt' else 'open' end as einde,
      least(afgesloten_op, ${selectie.peildatum}) - eerste_gesprek_op as dagen, count(*)::integer as aantal
    from hulpvraag where eerste_gesprek_op between ${van} and ${tot} and ${gekozen(tx, selectie)}
    group by 1, 2`.execute(tx.db);
  return rows;
}

type AfgeslotenRij = { maat: keyof Afgesloten; code: string | null; aantal: number };

/** How the hulpvragen ended that were closed in the period. */
export async function listAfgesloten(tx: Tx, selectie: Selectie): Promise<Afgesloten> {
  const { van, tot } = selectie.periode;
  const { rows } = await sql<AfgeslotenRij>`
    select case when grouping(uitkomst) = 0 then 'uitkomst'
                when grouping(afsluitreden) = 0 then 'afsluitreden'
                else 'doorverwezen' end as maat,
      coalesce(uitkomst, afsluitreden, doorverwezen_naar) as code, count(*)::integer as aantal
    from hulpvraag where afgesloten_op between ${van} and ${tot} and ${gekozen(tx, selectie)}
    group by grouping sets ((uitkomst), (afsluitreden), (doorverwezen_naar))`.execute(tx.db);
  const vanMaat = (maat: keyof Afgesloten) => rows.filter((rij) => rij.maat === maat);
  return {
    uitkomst: vanMaat("uitkomst"),
    afsluitreden: vanMaat("afsluitreden"),
    doorverwezen: vanMaat("doorverwezen"),
  };
}

function gekozen(tx: Tx, { team, wijk }: Selectie): RawBuilder<boolean> {
  const inTeam = team === undefined ? sql`` : sql`and team_id = ${team}`;
  const inWijk =
    wijk === undefined ? sql`` : wijk === "onbekend" ? sql`and wijk_code is null` : sql`and wijk_code = ${wijk}`;
  return sql<boolean>`gemeente_id = ${tx.wie.gemeenteId} ${inTeam} ${inWijk}`;
}
