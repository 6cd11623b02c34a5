-- The dossier of a gezin: one casus, its deelnemers, and who of the helpers is involved, now and before.
create table casus (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  team_id uuid not null,
  geopend_op date not null,
  -- Exactly one regisseur, always: the last key of this table points at a betrokkenheid that is 'regie' and has not ended.
  regie_id uuid not null,
  regie_soort text not null generated always as ('regie') stored,
  regie_loopt boolean not null generated always as (true) stored,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, team_id) references team (gemeente_id, id)
);
comment on table casus is 'bewaartermijn: per deel van het dossier (Wmo 15 jaar, Jeugdhulp 20 jaar, geen voorziening 5 jaar); zie hulpvraag';
create index casus_team on casus (gemeente_id, team_id, geopend_op, id);

create table betrokkenheid (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  soort text not null check (soort in ('regie', 'deelname')),
  medewerker_id uuid,
  -- Who holds the regie from outside the municipality's teams: a GI, Veilig Thuis.
  organisatie text check (length(organisatie) between 1 and 200),
  reden text not null check (length(reden) between 1 and 1000),
  van timestamptz not null,
  tot timestamptz,
  leest_tot date,
  loopt boolean not null generated always as (tot is null) stored,
  primary key (gemeente_id, id),
  unique (gemeente_id, casus_id, id, soort, loopt),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  check ((medewerker_id is null) <> (organisatie is null)),
  check (medewerker_id is not null or soort = 'regie'),
  check (tot >= van),
  check (leest_tot is null or tot is not null)
);
comment on table betrokkenheid is 'bewaartermijn: als casus';
create unique index betrokkenheid_regie on betrokkenheid (gemeente_id, casus_id) where soort = 'regie' and tot is null;
create unique index betrokkenheid_deelname on betrokkenheid (gemeente_id, casus_id, medewerker_id)
  where soort = 'deelname' and tot is null;
create index betrokkenheid_medewerker on betrokkenheid (gemeente_id, medewerker_id) where tot is null or leest_tot is not null;

alter table casus add constraint casus_een_regisseur
  foreign key (gemeente_id, id, regie_id, regie_soort, regie_loopt)
  references betrokkenheid (gemeente_id, casus_id, id, soort, loopt) deferrable initially deferred;

-- The gezin as it defines itself: a child may live elsewhere, and be in two of them.
create table deelnemer (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  inwoner_id uuid not null,
  gezinsrol text not null check (gezinsrol in ('hulpvrager', 'partner', 'ouder', 'kind', 'grootouder', 'familie', 'huisgenoot', 'ander')),
  van date not null,
  tot date check (tot >= van),
  primary key (gemeente_id, casus_id, inwoner_id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id)
);
comment on table deelnemer is 'bewaartermijn: als casus';
create index deelnemer_inwoner on deelnemer (gemeente_id, inwoner_id);

alter table hulpvraag add column casus_id uuid;
alter table hulpvraag add foreign key (gemeente_id, casus_id) references casus (gemeente_id, id);
create index hulpvraag_casus on hulpvraag (gemeente_id, casus_id) where casus_id is not null;

-- What was said and done with a gezin, in one line or long.
create table contactmoment (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  soort text not null check (soort in (
    'telefoon', 'beeldbellen', 'huisbezoek', 'kantoor', 'groep', 'bericht', 'leun_en_steun')),
  op date not null,
  met uuid[] not null default '{}',
  tekst text not null check (length(tekst) between 1 and 20000),
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table contactmoment is 'bewaartermijn: als casus';
create index contactmoment_casus on contactmoment (gemeente_id, casus_id, op desc, id desc);

-- Which casussen the one who asks may read, or change (`schrijven`): where she, or who she stands in for, is involved now; and
-- to read, for some weeks after she gave the regie away.
create function huidige_casussen(schrijven boolean) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct b.casus_id), '{}') from betrokkenheid b
  where b.gemeente_id = huidige_gemeente()
    and ((b.medewerker_id = any (huidige_ids('app.mijn')) and b.tot is null)
      or (not schrijven and b.medewerker_id = (huidige_ids('app.mijn'))[1] and b.leest_tot >= huidige_dag()));
end;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['casus', 'betrokkenheid', 'deelnemer', 'contactmoment'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
end
$$;

-- Access follows involvement. The coordinator of its team sees that a casus is there and who helps, to pass the regie on when
-- someone leaves; not what is said in it.
create policy zien on casus for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and (id = any ((select huidige_casussen(false))::uuid[])
    or team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[])
    or id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))
);
create policy wijzigen on casus for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and (id = any ((select huidige_casussen(true))::uuid[])
    or team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[]))
) with check (gemeente_id = (select huidige_gemeente()));
create policy openen on casus for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente()) and (select heeft_rol('medewerker', 'coordinator'))
);

-- For the definer, who looks at municipality and person itself.
create policy opzoeken on betrokkenheid for select to current_user using (true);
create policy zien on betrokkenheid for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from casus c where c.gemeente_id = betrokkenheid.gemeente_id and c.id = betrokkenheid.casus_id)
);
create policy zien on deelnemer for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from casus c where c.gemeente_id = deelnemer.gemeente_id and c.id = deelnemer.casus_id)
);
create policy zien on contactmoment for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
);

-- To lock a casus one must be allowed to change it; what hangs on it is changed under that lock.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['betrokkenheid', 'deelnemer', 'contactmoment'] loop
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
end
$$;

-- To change a person one holds the question; to read along in a dossier is not enough.
drop policy wijzigen on inwoner;
create policy wijzigen on inwoner for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from hulpvraag h where h.gemeente_id = inwoner.gemeente_id and h.inwoner_id = inwoner.id
    and h.id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))
);

-- Who is involved sees the questions of the gezin, its people, and what happened.
create policy in_casus on hulpvraag for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
);
create policy in_casus on inwoner for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from deelnemer d where d.gemeente_id = inwoner.gemeente_id and d.inwoner_id = inwoner.id)
);
create policy in_casus on gebeurtenis for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and not (select heeft_rol('privacy_officer'))
  and onderwerp_id = any ((select huidige_casussen(false))::uuid[])
);

grant execute on function huidige_casussen(boolean) to keukentafel_app;
grant select, insert, update on casus, betrokkenheid, deelnemer to keukentafel_app;
grant select, insert on contactmoment to keukentafel_app;
