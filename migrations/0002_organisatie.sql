create table gemeente (
  id integer primary key check (id between 1 and 9999),
  naam text not null check (length(naam) between 1 and 100),
  hostnaam text unique check (hostnaam = lower(hostnaam)),
  telefoon text not null,
  email text not null,
  privacy_email text not null,
  clientondersteuning text not null,
  reactie_werkdagen integer not null default 3 check (reactie_werkdagen between 1 and 30),
  demonstratie boolean not null default false,
  vangnet_team_id uuid
);
comment on table gemeente is 'geen personen. CBS-code als getal: 193 is GM0193 Zwolle.';

create table team (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  primary key (gemeente_id, id),
  unique (gemeente_id, naam)
);
comment on table team is 'geen personen';

-- Reports without a known wijk go to this team, so that nobody falls between two teams.
alter table gemeente add foreign key (id, vangnet_team_id) references team (gemeente_id, id);

create table wijk (
  gemeente_id integer not null references gemeente,
  code text not null check (code ~ '^WK[0-9]{6}$'),
  naam text not null,
  inwoners integer not null check (inwoners >= 0),
  team_id uuid not null,
  primary key (gemeente_id, code),
  foreign key (gemeente_id, team_id) references team (gemeente_id, id)
);
comment on table wijk is 'geen personen';

create table organisatie (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  primary key (gemeente_id, id),
  unique (gemeente_id, naam)
);
comment on table organisatie is 'geen personen. De moederorganisatie van een medewerker.';

create table discipline (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  primary key (gemeente_id, id),
  unique (gemeente_id, naam)
);
comment on table discipline is 'geen personen';

create table medewerker (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  naam text not null check (length(naam) between 1 and 200),
  organisatie_id uuid,
  discipline_id uuid,
  actief boolean not null default true,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, organisatie_id) references organisatie (gemeente_id, id),
  foreign key (gemeente_id, discipline_id) references discipline (gemeente_id, id)
);
comment on table medewerker is 'bewaartermijn: zolang een gebeurtenis naar de medewerker verwijst (logboek, 5 jaar)';

create table team_lid (
  gemeente_id integer not null,
  team_id uuid not null,
  medewerker_id uuid not null,
  instroom boolean not null default true,
  coordinator boolean not null default false,
  primary key (gemeente_id, team_id, medewerker_id),
  foreign key (gemeente_id, team_id) references team (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
comment on table team_lid is 'bewaartermijn: als medewerker';
create index team_lid_medewerker on team_lid (gemeente_id, medewerker_id);

-- Who stands in for whom: the stand-in sees and does what the medewerker may, from the first up to and including the last day.
create table vervanging (
  gemeente_id integer not null,
  id uuid not null,
  medewerker_id uuid not null,
  vervanger_id uuid not null,
  van date not null,
  tot date not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, vervanger_id) references medewerker (gemeente_id, id),
  check (tot >= van),
  check (vervanger_id <> medewerker_id)
);
comment on table vervanging is 'bewaartermijn: als medewerker';
create index vervanging_vervanger on vervanging (gemeente_id, vervanger_id);

create table gebruiker (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  soort text not null check (soort in ('medewerker', 'koppeling')),
  naam text not null check (length(naam) between 1 and 200),
  medewerker_id uuid,
  email text check (email = lower(email)),
  issuer text,
  subject text,
  actief boolean not null default true,
  primary key (gemeente_id, id),
  unique (gemeente_id, issuer, subject),
  unique (gemeente_id, email),
  unique (gemeente_id, medewerker_id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  check ((issuer is null) = (subject is null)),
  check (soort = 'medewerker' or (medewerker_id is null and issuer is null and email is null))
);
comment on table gebruiker is 'bewaartermijn: als medewerker';

create table gebruiker_rol (
  gemeente_id integer not null,
  gebruiker_id uuid not null,
  rol text not null
    check (rol in ('medewerker', 'coordinator', 'kwaliteitsmedewerker', 'beheerder', 'privacy_officer', 'koppeling')),
  primary key (gemeente_id, gebruiker_id, rol),
  foreign key (gemeente_id, gebruiker_id) references gebruiker (gemeente_id, id)
);
comment on table gebruiker_rol is 'bewaartermijn: als medewerker';

-- Only the hash of a session or key is kept: who reads the database cannot log in with it.
create table sessie (
  gemeente_id integer not null,
  hash bytea not null,
  gebruiker_id uuid not null,
  begonnen_op timestamptz not null,
  gebruikt_op timestamptz not null,
  primary key (gemeente_id, hash),
  foreign key (gemeente_id, gebruiker_id) references gebruiker (gemeente_id, id)
);
comment on table sessie is 'bewaartermijn: 12 uur na het begin, daarna bij de volgende inlog gewist';
create unique index sessie_hash on sessie (hash);

create table sleutel (
  gemeente_id integer not null,
  id uuid not null,
  gebruiker_id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  hash bytea not null unique,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  ingetrokken_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, gebruiker_id) references gebruiker (gemeente_id, id)
);
comment on table sleutel is 'bewaartermijn: als medewerker';

do $$
declare
  tabel text;
begin
  foreach tabel in array array['gemeente', 'team', 'wijk', 'organisatie', 'discipline', 'medewerker', 'team_lid', 'vervanging', 'gebruiker', 'gebruiker_rol', 'sessie', 'sleutel'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
  foreach tabel in array array['organisatie', 'discipline', 'medewerker', 'team_lid', 'vervanging'] loop
    execute format('create policy zien on %I for select using (gemeente_id = (select huidige_gemeente()) and heeft_rol(''medewerker'', ''coordinator'', ''beheerder'', ''privacy_officer'', ''kwaliteitsmedewerker''))', tabel);
    execute format('create policy beheren on %I to keukentafel_app using (gemeente_id = (select huidige_gemeente()) and heeft_rol(''beheerder'', ''inrichting''))', tabel);
  end loop;
  -- Log-in and sessions are reached through the functions of 0003 only, which run as the owner.
  foreach tabel in array array['gebruiker', 'gebruiker_rol', 'sessie', 'sleutel', 'team_lid', 'vervanging', 'medewerker'] loop
    execute format('create policy inloggen on %I to current_user using (true)', tabel);
  end loop;
end
$$;

-- The names of municipality, teams and wijken are public: the residents' form shows them before anyone has logged in.
create policy openbaar on gemeente for select using (true);
create policy openbaar on team for select using (true);
create policy openbaar on wijk for select using (true);
create policy beheren on gemeente to keukentafel_app using (id = (select huidige_gemeente()) and heeft_rol('beheerder', 'inrichting'));
create policy beheren on team to keukentafel_app using (gemeente_id = (select huidige_gemeente()) and heeft_rol('beheerder', 'inrichting'));
create policy beheren on wijk to keukentafel_app using (gemeente_id = (select huidige_gemeente()) and heeft_rol('beheerder', 'inrichting'));

create policy zien on gebruiker for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and (id = (select huidige_gebruiker()) or heeft_rol('beheerder', 'privacy_officer'))
);
create policy beheren on gebruiker to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and heeft_rol('beheerder', 'inrichting'));
create policy beheren on gebruiker_rol to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and heeft_rol('beheerder', 'inrichting'));
-- One's own keys; a beheerder those of koppelingen too, never one that would act as a colleague.
create policy eigen on sleutel to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and (gebruiker_id = (select huidige_gebruiker()) or heeft_rol('beheerder')))
  with check (
    gemeente_id = (select huidige_gemeente())
    and (
      gebruiker_id = (select huidige_gebruiker())
      or (heeft_rol('beheerder') and exists (
        select from gebruiker g
        where g.gemeente_id = sleutel.gemeente_id and g.id = sleutel.gebruiker_id and g.soort = 'koppeling'
      ))
    )
  );

-- A coordinator arranges stand-ins within the teams she coordinates.
create policy vervangen on vervanging to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (
    select from team_lid lid
    where lid.gemeente_id = vervanging.gemeente_id
      and lid.medewerker_id = vervanging.medewerker_id
      and lid.team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[])
  )
) with check (
  gemeente_id = (select huidige_gemeente())
  and exists (
    select from team_lid lid
    join team_lid ook on ook.gemeente_id = lid.gemeente_id and ook.team_id = lid.team_id
    where lid.gemeente_id = vervanging.gemeente_id
      and lid.medewerker_id = vervanging.medewerker_id
      and ook.medewerker_id = vervanging.vervanger_id
      and lid.team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[])
  )
);

grant select on gemeente, team, wijk to keukentafel_app, keukentafel_rapportage, keukentafel_publicatie;
grant insert, update on gemeente, team, wijk to keukentafel_app;
grant select, insert, update on organisatie, discipline, medewerker, gebruiker, sleutel to keukentafel_app;
grant select, insert, update, delete on team_lid, vervanging, gebruiker_rol to keukentafel_app;
