-- How the work of a dossier goes on: what came back, which phase it is in, how a task changed, what kind of work it is, and
-- words that were begun or set right.

-- Which records are of one person. The one place that knows: persons that are joined later are joined here.
create function zelfde_persoon(gemeente integer, inwoner uuid) returns setof uuid language sql stable parallel safe
begin atomic
  select inwoner;
end;

-- For the definers, who look at municipality and role themselves.
create policy terugzoeken on casus for select to current_user using (true);
create policy terugzoeken on deelnemer for select to current_user using (true);

-- Every end of help for a person: of a question she asked, of a dossier she is in. Nobody calls it but the definers below.
create function beeindigde_hulp(gemeente integer, inwoner uuid)
returns table (hulpvraag_id uuid, casus_id uuid, op date, team_id uuid)
language sql stable
begin atomic
  select h.id, h.casus_id, h.afgesloten_op, h.team_id from hulpvraag h
  where h.gemeente_id = gemeente and h.inwoner_id in (select ander from zelfde_persoon(gemeente, inwoner) as ander) and h.afgesloten_op is not null
  union all
  select null, c.id, c.gesloten_op, c.team_id from deelnemer d
  join casus c on c.gemeente_id = d.gemeente_id and c.id = d.casus_id
  where d.gemeente_id = gemeente and d.inwoner_id in (select ander from zelfde_persoon(gemeente, inwoner) as ander) and c.gesloten_op is not null;
end;

-- A question that came back: when the latest help of this person ended, less than twelve months before she asked again, and
-- at which team. Nothing more, and only of a question that the one who asks may see (the policies zien and in_casus).
create function eerdere_hulp(vragen uuid[]) returns table (id uuid, op date, team text)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select h.id, e.op, t.naam from hulpvraag h
  cross join lateral (
    select b.op, b.team_id from beeindigde_hulp(h.gemeente_id, h.inwoner_id) b
    where b.hulpvraag_id is distinct from h.id and (b.casus_id is null or b.casus_id is distinct from h.casus_id)
      and b.op < h.gemeld_op and b.op > h.gemeld_op - interval '12 months'
    order by b.op desc, b.team_id limit 1
  ) e
  join team t on t.gemeente_id = h.gemeente_id and t.id = e.team_id
  where h.gemeente_id = huidige_gemeente() and h.id = any (vragen) and (
    mag_zien(h.id, h.status, h.team_id, h.toegewezen_aan, (huidige_ids('app.mijn'))[1], huidige_ids('app.mijn'),
      huidige_ids('app.teams'), huidige_ids('app.instroomteams'), huidige_ids('app.coordinatieteams'),
      huidige_ids('app.vergrendeld'))
    or (h.casus_id = any (huidige_casussen(false))
      and (h.casus_id <> all (beperkte_casussen()) or gaat_over_mijn(h.casus_id, array[h.inwoner_id]))));
end;
grant execute on function eerdere_hulp(uuid[]) to keukentafel_app;

-- For the figures: questions that were closed in a period, and the day on which that person asked again, if she did. Days and
-- places, no person; of her own teams for a coordinator, of the municipality for the kwaliteitsmedewerker.
create function terugkeer(van date, tot date)
returns table (team_id uuid, wijk_code text, afgesloten_op date, terug_op date)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select h.team_id, h.wijk_code, h.afgesloten_op, (
    select min(n.gemeld_op) from hulpvraag n
    where n.gemeente_id = h.gemeente_id and n.inwoner_id in (select ander from zelfde_persoon(h.gemeente_id, h.inwoner_id) as ander)
      and n.gemeld_op > h.afgesloten_op
  ) from hulpvraag h
  where h.gemeente_id = huidige_gemeente() and h.afgesloten_op between van and tot
    and h.inwoner_id is not null and h.afsluitreden <> 'overleden'
    and (heeft_rol('kwaliteitsmedewerker') or h.team_id = any (huidige_ids('app.coordinatieteams')));
end;
grant execute on function terugkeer(date, date) to keukentafel_rapportage;

-- With the casus or the task in their keys, an id that was sent before elsewhere is never met here.
-- A dossier that stays open for a short talk every few weeks: a phase of it, never an end. `tot` is the day it ended.
create table casus_fase (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  fase text not null default 'leun_en_steun' check (fase = 'leun_en_steun'),
  reden text not null check (length(reden) between 1 and 1000),
  elke_weken integer not null check (elke_weken between 1 and 26),
  van date not null,
  tot date check (tot >= van),
  loopt boolean not null generated always as (tot is null) stored,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  unique (gemeente_id, casus_id, id, loopt),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table casus_fase is 'bewaartermijn: als casus';
create unique index casus_fase_een on casus_fase (gemeente_id, casus_id) where tot is null;
create index casus_fase_casus on casus_fase (gemeente_id, casus_id, van desc);

-- The phase it is in now; none is begeleiding. Like its regisseur it can only be one that runs.
alter table casus add column fase_id uuid;
alter table casus add column fase_loopt boolean not null generated always as (true) stored;
alter table casus add constraint casus_fase_loopt
  foreign key (gemeente_id, id, fase_id, fase_loopt) references casus_fase (gemeente_id, casus_id, id, loopt)
  deferrable initially deferred;
alter table casus add constraint casus_fase_open check (fase_id is null or gesloten_op is null);

-- A task that comes back every so many weeks, as long as its phase runs; what kind of work it is; and a version, because two
-- may change it. The nine kinds are those of the task of a wijkteam.
alter table taak add column elke_weken integer check (elke_weken between 1 and 26);
alter table taak add column versie integer not null default 1;
alter table taak add column werksoort text not null default 'ondersteunen';
alter table taak alter column werksoort drop default;
alter table contactmoment add column werksoort text not null default 'ondersteunen';
alter table contactmoment alter column werksoort drop default;
-- As src/begeleiding/taak/werksoort.ts says it of what is written down from now on. Who migrates is held to the policies too.
alter table taak no force row level security;
alter table contactmoment no force row level security;
update contactmoment set werksoort = 'leun_en_steun' where soort = 'leun_en_steun';
update taak set werksoort = case
  when termijn_code in ('wmo_onderzoek', 'wgs_eerste_gesprek', 'wgs_eerste_gesprek_bedreigend') then 'vraagverheldering'
  when termijn_code in ('wmo_persoonlijk_plan', 'jeugdwet_plan', 'jeugdwet_plan_schriftelijk') then 'plan'
  else 'toegang' end
where termijn_code is not null;
alter table taak force row level security;
alter table contactmoment force row level security;
do $$
declare
  tabel text;
begin
  foreach tabel in array array['taak', 'contactmoment'] loop
    execute format($check$alter table %I add constraint %I check (werksoort in (
      'informeren', 'signaleren', 'vraagverheldering', 'plan', 'ondersteunen', 'regie', 'leun_en_steun', 'toegang',
      'preventie'))$check$, tabel, tabel || '_werksoort');
  end loop;
end
$$;

-- The coordinator passes on the regie of who is here no more, and her tasks with it: of those she sees what she holds under lock.
alter policy zien on taak using (
  gemeente_id = (select huidige_gemeente())
  and (casus_id = any ((select huidige_casussen(false))::uuid[]) or casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))
);

-- Awb 4:15: days on which the term of a task stands still, and why.
create table opschorting (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  taak_id uuid not null,
  van date not null,
  tot date check (tot >= van),
  grond text not null check (grond in ('aanvulling', 'buitenland', 'instemming', 'vertraging_aanvrager', 'overmacht')),
  door uuid not null,
  vastgelegd_op timestamptz not null,
  beeindigd_door uuid,
  beeindigd_op timestamptz,
  primary key (gemeente_id, taak_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, taak_id) references taak (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, beeindigd_door) references medewerker (gemeente_id, id),
  check ((beeindigd_door is null) = (beeindigd_op is null) and (beeindigd_op is null or tot is not null))
);
comment on table opschorting is 'bewaartermijn: als casus';

-- Awb 4:14: a longer time to decide, told to the applicant; once.
create table verlenging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  taak_id uuid not null,
  lengte integer not null check (lengte between 1 and 365),
  eenheid text not null check (eenheid in ('dag', 'week', 'maand')),
  reden text not null check (length(reden) between 1 and 1000),
  gemeld_op date not null,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, taak_id, id),
  unique (gemeente_id, taak_id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, taak_id) references taak (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table verlenging is 'bewaartermijn: als casus';

-- Who had a task before, and by which day: as it was until this change.
create table taak_wijziging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  taak_id uuid not null,
  medewerker_id uuid not null,
  uiterlijk date,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, taak_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, taak_id) references taak (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table taak_wijziging is 'bewaartermijn: als casus';

-- What a contactmoment said before it was set right.
create table contactmoment_eerder (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  contactmoment_id uuid not null,
  soort text not null,
  werksoort text not null,
  op date not null,
  met uuid[] not null,
  tekst text not null,
  gecorrigeerd_op timestamptz not null,
  primary key (gemeente_id, contactmoment_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, contactmoment_id) references contactmoment (gemeente_id, id)
);
comment on table contactmoment_eerder is 'bewaartermijn: als contactmoment';
create index contactmoment_eerder_casus on contactmoment_eerder (gemeente_id, casus_id);
alter table contactmoment add column versie integer not null default 1;

-- Words that were begun and not yet laid down: of their writer alone, encrypted, one for each dossier. Without inhoud there is none.
create table concept (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  medewerker_id uuid not null,
  inhoud bytea check (length(inhoud) <= 100000),
  bewaard_op timestamptz not null,
  primary key (gemeente_id, casus_id, medewerker_id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
comment on table concept is 'bewaartermijn: 14 dagen na bewaard_op, en niet langer dan casus';

do $$
declare
  tabel text;
begin
  foreach tabel in array array[
    'casus_fase', 'opschorting', 'verlenging', 'taak_wijziging', 'contactmoment_eerder', 'concept'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
  -- As taak: read by who is or was lately involved, written under the lock of the casus.
  foreach tabel in array array['casus_fase', 'opschorting', 'verlenging', 'taak_wijziging'] loop
    execute format($policy$create policy zien on %I for select to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[]))$policy$, tabel);
  end loop;
  foreach tabel in array array['casus_fase', 'opschorting', 'verlenging', 'taak_wijziging', 'contactmoment_eerder'] loop
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
  foreach tabel in array array['casus_fase', 'opschorting'] loop
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
end
$$;

-- As contactmoment: who is involved for some of the gezin reads what was about them.
create policy zien on contactmoment_eerder for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, met))
);
-- Its writer alone, not who stands in for her, and as long as she works in the dossier.
create policy eigen on concept to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and medewerker_id = (select (huidige_ids('app.mijn'))[1])
  and casus_id = any ((select huidige_casussen(true))::uuid[])
);

-- A dossier in its figures: when, which team, which phase; the work in it: what kind and when. Never whose, and no words.
do $$
declare
  tabel text;
begin
  execute $policy$create policy cijfers on casus for select to keukentafel_rapportage using (
    gemeente_id = (select huidige_gemeente())
    and ((select heeft_rol('kwaliteitsmedewerker')) or team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[])))$policy$;
  foreach tabel in array array['casus_fase', 'taak', 'contactmoment'] loop
    execute format($policy$create policy cijfers on %I for select to keukentafel_rapportage using (
      gemeente_id = (select huidige_gemeente())
      and exists (select from casus c where c.gemeente_id = %I.gemeente_id and c.id = %I.casus_id))$policy$, tabel, tabel, tabel);
  end loop;
end
$$;
create index contactmoment_cijfers on contactmoment (gemeente_id, op, werksoort);

grant select, insert on casus_fase, opschorting, verlenging, taak_wijziging, contactmoment_eerder, concept to keukentafel_app;
grant update (tot) on casus_fase to keukentafel_app;
grant update (tot, beeindigd_door, beeindigd_op) on opschorting to keukentafel_app;
grant update (inhoud, bewaard_op) on concept to keukentafel_app;
grant update (soort, werksoort, op, met, tekst, versie) on contactmoment to keukentafel_app;
grant select (gemeente_id, id, team_id, geopend_op, gesloten_op, fase_id) on casus to keukentafel_rapportage;
grant select (gemeente_id, casus_id, van, tot) on casus_fase to keukentafel_rapportage;
grant select (gemeente_id, casus_id, werksoort, stand, gemaakt_op, afgerond_op) on taak to keukentafel_rapportage;
grant select (gemeente_id, casus_id, werksoort, op) on contactmoment to keukentafel_rapportage;
