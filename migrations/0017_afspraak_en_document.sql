-- When a helper and someone of the gezin meet. Its time never changes: who moves it makes the next of the same `reeks`, and this
-- one stays as 'verzet'.
create table afspraak (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  -- The first of those that followed one another, and how often it was moved since.
  reeks_id uuid not null,
  nummer integer not null default 0 check (nummer between 0 and 1000),
  soort text not null check (soort in (
    'telefoon', 'beeldbellen', 'huisbezoek', 'kantoor', 'groep', 'bericht', 'leun_en_steun')),
  begint timestamptz not null,
  eindigt timestamptz not null,
  waar text check (length(waar) between 1 and 200),
  met uuid[] not null default '{}',
  waarom text not null check (length(waarom) between 1 and 1000),
  stand text not null default 'gepland' check (stand in ('gepland', 'gehouden', 'niet_gehouden', 'verzet')),
  uitval text check (uitval in ('niet_verschenen', 'afgezegd_inwoner', 'afgezegd_team')),
  toelichting text check (length(toelichting) between 1 and 500),
  contactmoment_id uuid,
  door uuid not null,
  gepland_op timestamptz not null,
  gewijzigd_op timestamptz not null,
  -- With the casus in it, a key that was sent before elsewhere is never met here.
  primary key (gemeente_id, casus_id, id),
  unique (gemeente_id, casus_id, id, begint),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, casus_id, reeks_id) references afspraak (gemeente_id, casus_id, id),
  foreign key (gemeente_id, contactmoment_id) references contactmoment (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  check (eindigt > begint and eindigt <= begint + interval '24 hours'),
  constraint afspraak_gehouden check ((stand = 'gehouden') = (contactmoment_id is not null)),
  constraint afspraak_uitval check ((stand = 'niet_gehouden') = (uitval is not null)),
  check (toelichting is null or uitval is not null)
);
comment on table afspraak is 'bewaartermijn: als casus';
create unique index afspraak_reeks on afspraak (gemeente_id, casus_id, reeks_id, nummer);
create index afspraak_casus on afspraak (gemeente_id, casus_id, begint, id);

-- Who of the helpers goes. Its `begint` is that of the afspraak: with it, what comes next for someone is one index scan.
create table afspraak_medewerker (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  afspraak_id uuid not null,
  medewerker_id uuid not null,
  begint timestamptz not null,
  primary key (gemeente_id, casus_id, afspraak_id, medewerker_id),
  foreign key (gemeente_id, casus_id, afspraak_id, begint) references afspraak (gemeente_id, casus_id, id, begint),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id)
);
comment on table afspraak_medewerker is 'bewaartermijn: als afspraak';
create index afspraak_medewerker_komt on afspraak_medewerker (gemeente_id, medewerker_id, begint);

-- A file of a gezin. What is in it stands apart, so that no list ever reads it.
create table document (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  titel text not null check (length(titel) between 1 and 200),
  soort text not null check (soort in ('brief', 'beschikking', 'verslag', 'foto', 'ander')),
  bestandssoort text not null check (bestandssoort in ('pdf', 'jpeg', 'png', 'docx', 'odt', 'txt')),
  over uuid[] not null default '{}',
  grootte integer not null check (grootte between 1 and 10485760),
  sha256 bytea not null check (length(sha256) = 32),
  door uuid not null,
  toegevoegd_op timestamptz not null,
  ingetrokken_op timestamptz,
  ingetrokken_door uuid,
  intrekreden text check (length(intrekreden) between 1 and 500),
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, ingetrokken_door) references medewerker (gemeente_id, id),
  constraint document_ingetrokken check (num_nonnulls(ingetrokken_op, ingetrokken_door, intrekreden) in (0, 3))
);
comment on table document is 'bewaartermijn: als casus';

create table document_inhoud (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  document_id uuid not null,
  inhoud bytea not null check (length(inhoud) between 1 and 10485760),
  primary key (gemeente_id, casus_id, document_id),
  foreign key (gemeente_id, casus_id, document_id) references document (gemeente_id, casus_id, id)
);
comment on table document_inhoud is 'bewaartermijn: als casus';
-- Photos, PDFs and zips are compressed already.
alter table document_inhoud alter column inhoud set storage external;

-- The address at which a calendar reads someone's appointments: a secret, so only its hash is kept. Without hash it is withdrawn.
create table agendalink (
  gemeente_id integer not null,
  gebruiker_id uuid not null,
  hash bytea unique check (length(hash) = 32),
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, gebruiker_id),
  foreign key (gemeente_id, gebruiker_id) references gebruiker (gemeente_id, id)
);
comment on table agendalink is 'bewaartermijn: als gebruiker';

do $$
declare
  tabel text;
begin
  foreach tabel in array array['afspraak', 'afspraak_medewerker', 'document', 'document_inhoud', 'agendalink'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
  foreach tabel in array array['afspraak', 'afspraak_medewerker', 'document', 'document_inhoud'] loop
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
  foreach tabel in array array['afspraak', 'document'] loop
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
  -- For the definers below, who look at municipality and person themselves.
  foreach tabel in array array['afspraak', 'afspraak_medewerker', 'agendalink'] loop
    execute format('create policy opzoeken on %I to current_user using (true)', tabel);
  end loop;
end
$$;

-- Whether she who asks, or who she stands in for, goes. A definer, because the policies of both tables ask the other.
create function gaat_mee(casus uuid, afspraak uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from afspraak_medewerker m
    where m.gemeente_id = huidige_gemeente() and m.casus_id = casus and m.afspraak_id = afspraak
      and m.medewerker_id = any (huidige_ids('app.mijn'))
  );
end;
grant execute on function gaat_mee(uuid, uuid) to keukentafel_app;

-- Who is involved for some of the gezin only sees what is about them, and where she goes herself; of those everyone who goes.
create policy zien on afspraak for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, met) or gaat_mee(casus_id, id))
);
create policy zien on afspraak_medewerker for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[])
    or exists (select from afspraak a
      where a.gemeente_id = afspraak_medewerker.gemeente_id and a.casus_id = afspraak_medewerker.casus_id
        and a.id = afspraak_medewerker.afspraak_id))
);
-- The same for a file, and what she put there herself.
create policy zien on document for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, over)
    or door = any ((select huidige_ids('app.mijn'))::uuid[]))
);
-- What was withdrawn is not read any more, by nobody.
create policy zien on document_inhoud for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and exists (select from document d
    where d.gemeente_id = document_inhoud.gemeente_id and d.casus_id = document_inhoud.casus_id
      and d.id = document_inhoud.document_id and d.ingetrokken_op is null)
);
create policy eigen on agendalink to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and gebruiker_id = (select huidige_gebruiker())
);

grant select, insert on afspraak, afspraak_medewerker, document, document_inhoud, agendalink to keukentafel_app;
grant update (stand, uitval, toelichting, contactmoment_id, gewijzigd_op) on afspraak to keukentafel_app;
grant update (ingetrokken_op, ingetrokken_door, intrekreden) on document to keukentafel_app;
grant update (hash, gemaakt_op) on agendalink to keukentafel_app;

-- Which of these colleagues have something planned in this time, wherever: that they have, never with whom. Asked before planning.
create function bezette_medewerkers(wie uuid[], van timestamptz, tot timestamptz, behalve uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct m.medewerker_id from afspraak_medewerker m
  join afspraak a on a.gemeente_id = m.gemeente_id and a.casus_id = m.casus_id and a.id = m.afspraak_id
  where m.gemeente_id = huidige_gemeente() and heeft_rol('medewerker', 'coordinator') and m.medewerker_id = any (wie)
    and m.begint < tot and m.begint > van - interval '24 hours' and a.eindigt > van
    and a.stand = 'gepland' and a.reeks_id is distinct from behalve;
end;

-- Who the calendar at this address belongs to; nobody for an address that was renewed or withdrawn.
create function identiteit_van_agenda(van_hash bytea, nu timestamptz)
returns table (
  gemeente_id integer, gebruiker_id uuid, medewerker_id uuid, naam text, rollen text[],
  teams uuid[], instroomteams uuid[], coordinatieteams uuid[], mijn uuid[]
)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.* from agendalink a
  cross join lateral identiteit_van(a.gemeente_id, a.gebruiker_id, nu) i
  where a.hash = van_hash;
end;

-- As before (0003), and the address of the calendar closes with the rest.
create or replace function toegang_intrekken(van_gebruiker uuid, nu timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from sessie s
  where s.gemeente_id = huidige_gemeente() and heeft_rol('beheerder') and s.gebruiker_id = van_gebruiker;
  update sleutel s set ingetrokken_op = nu
  where s.gemeente_id = huidige_gemeente() and heeft_rol('beheerder') and s.gebruiker_id = van_gebruiker
    and s.ingetrokken_op is null;
  update agendalink a set hash = null
  where a.gemeente_id = huidige_gemeente() and heeft_rol('beheerder') and a.gebruiker_id = van_gebruiker;
end;

grant execute on function
  bezette_medewerkers(uuid[], timestamptz, timestamptz, uuid),
  identiteit_van_agenda(bytea, timestamptz)
  to keukentafel_app;
