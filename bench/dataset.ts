import type pg from "pg";

export type Vulling = {
  readonly gemeenteId: number;
  readonly aantal: number;
  /** The moment the heap of questions is looked at: the newest came in just before it. */
  readonly nu: Date;
};

/**
 * Fills a municipality with questions of the past six years, spread over its teams and their members: 2% new, 10%
 * being handled, the rest closed; with people, events and reading log. As the owner, in a few seconds; a team must have
 * two members at least. Fictional throughout, and every run alike.
 */
export async function vullen(owner: pg.Client, { gemeenteId, aantal, nu }: Vulling): Promise<void> {
  await owner.query("begin");
  // Skips the triggers of the foreign keys: every key below is read from the table it points to.
  await owner.query("set local session_replication_role = replica");
  await owner.query(bron, [gemeenteId, aantal, nu]);
  for (const statement of statements) await owner.query(statement);
  await owner.query("commit");
  await owner.query("vacuum (analyze) hulpvraag, inwoner, aanmelding, gebeurtenis, raadpleging");
}

/** A uuid v7 of a moment: what does not tell the time is taken from the number of the row, so runs are equal. */
function uuid(moment: string, zout: string, nummer = "n"): string {
  const rest = `md5('${zout}' || ${nummer})`;
  return `(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0') || '7' || substr(${rest}, 1, 3) || '8' || substr(${rest}, 4, 15))::uuid`;
}

/** A number from 0 up to `onder` that looks random and belongs to row n. */
function lot(zout: number, onder: string | number): string {
  return `(abs(hashint4(n * 31 + ${zout})::bigint) % (${onder}))::int`;
}

/** Of each team the first has an ordinary caseload, one question in fifty; the others share the rest. */
const mens = `mensen[case when ${lot(5, 50)} = 0 then 1 else 2 + ${lot(4, "cardinality(mensen) - 1")} end]`;

const bron = `
  create temporary table bron on commit drop as
  with plek as (
    select t.id as team_id, row_number() over (order by t.naam) - 1 as nr,
      (select array_agg(w.code order by w.code) from wijk w where w.gemeente_id = t.gemeente_id and w.team_id = t.id) as wijken,
      (select array_agg(l.medewerker_id order by l.medewerker_id) from team_lid l
        where l.gemeente_id = t.gemeente_id and l.team_id = t.id) as mensen
    from team t where t.gemeente_id = $1
  ), rij as (
    select n, case when n % 100 < 2 then 'nieuw' when n % 100 < 12 then 'in_behandeling' else 'afgesloten' end as status,
      (n / 100 % (select count(*) from plek)) as plek
    from generate_series(1, $2::int) as n
  ), tijd as (
    select *, $3::timestamptz - interval '1 minute' - make_interval(mins => case status
      when 'nieuw' then ${lot(1, 14 * 1440)} when 'in_behandeling' then 10 * 1440 + ${lot(2, 270 * 1440)}
      else 120 * 1440 + ${lot(3, 2000 * 1440)} end) as op
    from rij
  )
  select $1::int as gemeente_id, n, status, team_id, ${mens} as mens,
    wijken[1 + ${lot(6, "cardinality(wijken)")}] as wijk, op, (op at time zone 'Europe/Amsterdam')::date as dag,
    ${uuid("op", "hulpvraag")} as id, case when n % 10 > 0 then ${uuid("op", "inwoner")} end as inwoner_id
  from tijd join plek on plek.nr = tijd.plek`;

const woorden = `(array['Ik kan de huur niet meer betalen en er liggen brieven die ik niet durf open te maken.',
  'Mijn moeder vergeet steeds meer. Ik kom elke dag, maar ik red het niet naast mijn werk.',
  'Sinds de scheiding zit ik alleen thuis. Ik wil weer onder de mensen komen.',
  'Onze zoon gaat niet naar school en ik weet niet meer wat ik moet doen.'])[1 + n % 4]
  || repeat(' Ik heb al met een paar mensen gebeld, maar niemand weet wie mij kan helpen.', ${lot(7, 4)})`;

const hulpvraag = `
  insert into hulpvraag (gemeente_id, id, kenmerk, status, gemeld_op, ontvangen_op, wijk_code, team_id, team_reden, herkomst,
    herkomst_soort, contactwijze, eigen_woorden, leefgebieden, zwaarte, spoed, inwoner_id, toegewezen_aan, route, route_reden,
    wmo_melding, wmo_melding_op, eerste_reactie_op, eerste_gesprek_op, afgesloten_op, uitkomst, afsluitreden)
  select gemeente_id, id, 'I' || lpad((n / 10000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0'), status, dag, op,
    wijk, team_id, 'wijk', case n % 3 when 0 then 'verwijzer' else 'zelf' end, case n % 3 when 0 then 'huisarts' end,
    (array['telefoon', 'balie', 'web', 'email'])[1 + n % 4], ${woorden},
    (array['{financien}', '{wonen,financien}', '{netwerk}', '{gezin,zorg,geestelijk}'])[1 + ${lot(8, 4)}]::text[],
    (array['licht', 'enkelvoudig', 'meervoudig'])[1 + ${lot(9, 3)}], ${lot(10, 20)} = 0, inwoner_id,
    case when status <> 'nieuw' then mens end,
    case when status <> 'nieuw' then 'maatwerk' end, case when status <> 'nieuw' then 'Samen besproken aan tafel.' end,
    case when status <> 'nieuw' then n % 4 = 0 end, case when status <> 'nieuw' and n % 4 = 0 then dag + 1 end,
    case when status <> 'nieuw' and n % 9 > 0 then dag + 1 end, case when status <> 'nieuw' and n % 5 > 0 then dag + 9 end,
    case when status = 'afgesloten' then dag + 20 + ${lot(11, 90)} end,
    case when status = 'afgesloten' then 'maatwerk' end, case when status = 'afgesloten' then 'bereikt' end
  from bron`;

/** What happened to a question: the moment of each event is some days after the report. */
function gebeurtenis(soort: string, dagen: number, waarvoor: string): string {
  return `insert into gebeurtenis (gemeente_id, id, op, soort, onderwerp_id, codes)
    select gemeente_id, ${uuid(`op + interval '${dagen} days'`, soort)}, op + interval '${dagen} days', '${soort}', id, '{"spoed": false}'
    from bron where ${waarvoor}`;
}

const statements = [
  `insert into inwoner (gemeente_id, id, voornaam, achternaam, geboortedatum, straat, huisnummer, postcode, telefoon)
   select gemeente_id, inwoner_id, 'Voor' || n % 997, 'Achternaam' || ${lot(12, 20_000)}, '1970-01-01', 'Torenlaan', n % 200,
     '8011AB', '0612345678' from bron where inwoner_id is not null`,
  hulpvraag,
  `insert into aanmelding (gemeente_id, hulpvraag_id, voor_ander) select gemeente_id, id, false from bron`,
  gebeurtenis("hulpvraag_aangemeld", 0, "true"),
  gebeurtenis("hulpvraag_toegewezen", 1, "status <> 'nieuw'"),
  gebeurtenis("hulpvraag_afgesloten", 20, "status = 'afgesloten'"),
  // Every question was shown five times, in lists of ten.
  `insert into raadpleging (gemeente_id, id, op, door, rollen, doel, uitkomst, route, hulpvragen)
   select gemeente_id, ${uuid("min(op)", "raadpleging", "blik || '/' || (n + blik) / 10")}, min(op), min(mens::text)::uuid,
     '{medewerker}', 'eigen_werk', 'getoond', '/mijn-werk', array_agg(id)
   from bron cross join generate_series(1, 5) as blik group by gemeente_id, blik, (n + blik) / 10`,
];
