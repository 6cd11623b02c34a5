-- The plan, finished: oorzaak -> focus -> doel -> actie, with every change kept; what the gezin plans itself; evaluations; the
-- verslag that they get. Plans that were made before keep their words.

-- Why it does not work now, in the words the gezin reads along. In focus is what one works on first.
create table oorzaak (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  woorden text not null check (length(woorden) between 1 and 1000),
  leefgebied text not null check (leefgebied in (
    'financien', 'wonen', 'gezin', 'netwerk', 'dagbesteding', 'geestelijk', 'zorg', 'verslaving', 'justitie', 'werk', 'veiligheid')),
  focus_sinds date,
  gezien_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id)
);
comment on table oorzaak is 'bewaartermijn: als casus';

-- Who migrates owns the tables, and is held to their policies like anyone while they are forced.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['casus', 'betrokkenheid', 'doel', 'actie'] loop
    execute format('alter table %I no force row level security', tabel);
  end loop;
end
$$;

-- Until now the words of an oorzaak stood with each doel: the same words in one plan are one oorzaak, worked on while a doel runs.
insert into oorzaak (gemeente_id, casus_id, id, woorden, leefgebied, focus_sinds, gezien_op)
select gemeente_id, casus_id, gen_random_uuid(), oorzaak, (array_agg(leefgebied order by gesteld_op, id))[1],
  (min(gesteld_op) filter (where stand = 'open') at time zone 'Europe/Amsterdam')::date, min(gesteld_op)
from doel where oorzaak is not null group by gemeente_id, casus_id, oorzaak;
alter table doel add column oorzaak_id uuid;
update doel d set oorzaak_id = o.id from oorzaak o
where o.gemeente_id = d.gemeente_id and o.casus_id = d.casus_id and o.woorden = d.oorzaak;
alter table doel drop column oorzaak;
alter table doel add foreign key (gemeente_id, casus_id, oorzaak_id) references oorzaak (gemeente_id, casus_id, id);
-- How it went, said at its end.
alter table doel add column toelichting text check (length(toelichting) between 1 and 1000);
alter table doel drop constraint doel_stand_check;
alter table doel add constraint doel_stand_check check (stand in ('open', 'bereikt', 'deels', 'losgelaten'));

-- What changed in the plan, in which version, by whom: `na` is the whole of that oorzaak, doel or actie as it was from then on.
-- The row before it says how it was before. Never changed, so no words are lost.
create table plan_wijziging (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  versie integer not null,
  soort text not null check (soort in ('oorzaak', 'doel', 'actie')),
  stuk_id uuid not null,
  na jsonb not null check (jsonb_typeof(na) = 'object'),
  door uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, casus_id, versie, soort, stuk_id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table plan_wijziging is 'bewaartermijn: als casus';

-- What a plan was made of before its changes were kept: all of it in its present version, by who opened the dossier.
insert into plan_wijziging (gemeente_id, casus_id, versie, soort, stuk_id, na, door, op)
select c.gemeente_id, c.id, c.versie, stuk.soort, stuk.id, stuk.na, opener.medewerker_id, stuk.op
from casus c
join lateral (
  select b.medewerker_id from betrokkenheid b
  where b.gemeente_id = c.gemeente_id and b.casus_id = c.id and b.medewerker_id is not null order by b.van, b.id limit 1
) opener on true
join lateral (
  select 'oorzaak' as soort, o.id, o.gezien_op as op,
    jsonb_build_object('woorden', o.woorden, 'leefgebied', o.leefgebied, 'focusSinds', o.focus_sinds) as na
  from oorzaak o where o.gemeente_id = c.gemeente_id and o.casus_id = c.id
  union all
  select 'doel', d.id, d.gesteld_op, jsonb_build_object('woorden', d.woorden, 'leefgebied', d.leefgebied,
    'oorzaakId', d.oorzaak_id, 'stand', d.stand, 'toelichting', d.toelichting)
  from doel d where d.gemeente_id = c.gemeente_id and d.casus_id = c.id
  union all
  select 'actie', a.id, a.afgesproken_op, jsonb_build_object('doelId', a.doel_id, 'wat', a.wat, 'niveau', a.niveau,
    'wanneer', a.wanneer, 'medewerkerId', a.medewerker_id, 'inwonerId', a.inwoner_id, 'ander', a.ander, 'stand', a.stand)
  from actie a where a.gemeente_id = c.gemeente_id and a.casus_id = c.id
) stuk on true;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['casus', 'betrokkenheid', 'doel', 'actie'] loop
    execute format('alter table %I force row level security', tabel);
  end loop;
end
$$;

-- Jeugdwet 4.1.2: the gezin may first make a plan of its own. Each talk about it is a row; the last one holds.
create table gezinsplan (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  op date not null,
  aan uuid[] not null check (cardinality(aan) > 0),
  antwoord text not null check (antwoord in ('denkt_na', 'maakt_zelf', 'gemaakt', 'geen_eigen_plan')),
  tekst text check (length(tekst) between 1 and 10000),
  -- The plan lies apart from this dossier, on paper or as a document.
  apart boolean not null default false,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  check ((antwoord = 'gemaakt') = (tekst is not null or apart))
);
comment on table gezinsplan is 'bewaartermijn: als casus';

-- A moment to look together how it goes: one is planned at a time.
create table evaluatie (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  gepland_op date not null,
  stand text not null default 'gepland' check (stand in ('gepland', 'gehouden', 'vervallen')),
  gehouden_op date,
  met uuid[] not null default '{}',
  afspraken text check (length(afspraken) between 1 and 4000),
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  check ((stand = 'gehouden') = (gehouden_op is not null)),
  check (stand = 'gehouden' or afspraken is null)
);
comment on table evaluatie is 'bewaartermijn: als casus';
create unique index evaluatie_gepland on evaluatie (gemeente_id, casus_id) where stand = 'gepland';

create table evaluatie_doel (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  evaluatie_id uuid not null,
  doel_id uuid not null,
  voortgang text not null check (voortgang in ('goed', 'niet_goed', 'bereikt')),
  toelichting text check (length(toelichting) between 1 and 1000),
  primary key (gemeente_id, casus_id, evaluatie_id, doel_id),
  foreign key (gemeente_id, casus_id, evaluatie_id) references evaluatie (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id, doel_id) references doel (gemeente_id, casus_id, id)
);
comment on table evaluatie_doel is 'bewaartermijn: als casus';

-- That the verslag was given: to whom, when, how, and of which version of the plan.
create table verslag (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  aan uuid[] not null check (cardinality(aan) > 0),
  op date not null,
  wijze text not null check (wijze in ('meegegeven', 'post', 'digitaal', 'voorgelezen')),
  versie integer not null,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table verslag is 'bewaartermijn: als casus';

-- As doel: read by who is or was lately involved, written under the lock of the casus. The plan is of the gezin, and one for all.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['oorzaak', 'plan_wijziging', 'gezinsplan', 'evaluatie', 'evaluatie_doel', 'verslag'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
    execute format($policy$create policy zien on %I for select to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[]))$policy$, tabel);
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
    execute format('grant select, insert on %I to keukentafel_app', tabel);
  end loop;
  foreach tabel in array array['oorzaak', 'evaluatie'] loop
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
end
$$;

-- To whom a verslag went is about them only.
alter policy zien on verslag using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, aan))
);

grant update (woorden, leefgebied, focus_sinds) on oorzaak to keukentafel_app;
grant update (woorden, leefgebied, oorzaak_id, toelichting) on doel to keukentafel_app;
grant update (wat, niveau, medewerker_id, inwoner_id, ander, wanneer) on actie to keukentafel_app;
grant update (gepland_op, stand, gehouden_op, met, afspraken, door, vastgelegd_op) on evaluatie to keukentafel_app;
