-- The one plan of a gezin: what they want, in their own words, and who does what about it when. It belongs to the casus, and
-- the version of the casus is that of its plan.
create table doel (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  woorden text not null check (length(woorden) between 1 and 1000),
  leefgebied text not null check (leefgebied in (
    'financien', 'wonen', 'gezin', 'netwerk', 'dagbesteding', 'geestelijk', 'zorg', 'verslaving', 'justitie', 'werk', 'veiligheid')),
  oorzaak text check (length(oorzaak) between 1 and 1000),
  stand text not null default 'open' check (stand in ('open', 'bereikt', 'losgelaten')),
  gesteld_op timestamptz not null,
  gesloten_op timestamptz,
  -- With the casus in it, a key that was sent before elsewhere is never met here.
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  check ((stand = 'open') = (gesloten_op is null))
);
comment on table doel is 'bewaartermijn: als casus';

create table actie (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  doel_id uuid not null,
  wat text not null check (length(wat) between 1 and 500),
  -- The same ladder as hulpvraag.route.
  niveau text not null check (niveau in (
    'informatie_advies', 'eigen_kracht', 'vrijwilliger', 'sociale_basis', 'wijkteam', 'maatwerk', 'specialist')),
  medewerker_id uuid,
  inwoner_id uuid,
  ander text check (length(ander) between 1 and 200),
  wanneer date,
  stand text not null default 'te_doen' check (stand in ('te_doen', 'gedaan', 'vervallen')),
  afgesproken_op timestamptz not null,
  afgerond_op timestamptz,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id, doel_id) references doel (gemeente_id, casus_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, casus_id, inwoner_id) references deelnemer (gemeente_id, casus_id, inwoner_id),
  check (num_nonnulls(medewerker_id, inwoner_id, ander) = 1),
  check ((stand = 'te_doen') = (afgerond_op is null))
);
comment on table actie is 'bewaartermijn: als casus';

-- What someone of the gezin says of the plan: agreed or not, and what they would change.
create table plan_akkoord (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  inwoner_id uuid not null,
  op date not null,
  akkoord boolean not null,
  opmerking text check (length(opmerking) between 1 and 2000),
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id, inwoner_id) references deelnemer (gemeente_id, casus_id, inwoner_id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  check (akkoord or opmerking is not null)
);
comment on table plan_akkoord is 'bewaartermijn: als casus';

-- As contactmoment: read by who is or was lately involved, written under the lock of the casus.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['doel', 'actie', 'plan_akkoord'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
    execute format($policy$create policy zien on %I for select to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[]))$policy$, tabel);
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
  foreach tabel in array array['doel', 'actie'] loop
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
end
$$;

-- What was said stays as it was said: only how it stands changes.
grant select, insert on doel, actie, plan_akkoord to keukentafel_app;
grant update (stand, gesloten_op) on doel to keukentafel_app;
grant update (stand, afgerond_op) on actie to keukentafel_app;
