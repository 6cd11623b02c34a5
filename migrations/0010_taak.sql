-- What must be done for a gezin, by whom, and by when; a legal term keeps its code, its version and the day it began.
create table taak (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  wat text not null check (length(wat) between 1 and 500),
  medewerker_id uuid not null,
  uiterlijk date,
  termijn_code text check (termijn_code ~ '^[a-z_]{3,60}$'),
  termijn_versie integer check (termijn_versie >= 1),
  termijn_begin date,
  stand text not null default 'te_doen' check (stand in ('te_doen', 'gedaan', 'vervallen')),
  afgerond_op date,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  constraint taak_termijn check (
    (termijn_code is null) = (termijn_versie is null) and (termijn_code is null) = (termijn_begin is null)
    and (termijn_code is null or uiterlijk > termijn_begin)),
  constraint taak_afgerond check ((stand = 'te_doen') = (afgerond_op is null))
);
comment on table taak is 'bewaartermijn: als casus';
create index taak_mijn on taak (gemeente_id, medewerker_id, uiterlijk, id) where stand = 'te_doen';
create index taak_casus on taak (gemeente_id, casus_id, uiterlijk, id);

alter table taak enable row level security;
alter table taak force row level security;
create policy zien on taak for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
);
create policy toevoegen on taak for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[])
);
create policy wijzigen on taak for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[])
);
grant select, insert, update on taak to keukentafel_app;
