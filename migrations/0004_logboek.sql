-- What happened: ids and codes only, no names and no free text. Append-only: the app may insert and read, nothing else.
create table gebeurtenis (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  op timestamptz not null,
  soort text not null check (soort ~ '^[a-z_]{3,60}$'),
  onderwerp_id uuid not null,
  door uuid,
  codes jsonb not null default '{}' check (jsonb_typeof(codes) = 'object' and length(codes::text) <= 1000),
  primary key (gemeente_id, id)
);
comment on table gebeurtenis is 'bewaartermijn: even lang als het onderwerp. door is een gebruiker; leeg is een inwoner zonder inlog of het systeem';
create index gebeurtenis_onderwerp on gebeurtenis (gemeente_id, onderwerp_id, op);
create index gebeurtenis_op on gebeurtenis (gemeente_id, op desc, id desc);
create index gebeurtenis_door on gebeurtenis (gemeente_id, door, op desc, id desc);
-- A kenmerk holds the last ten hex digits of an id: the privacy officer finds by it without any right on the hulpvraag.
create index gebeurtenis_einde on gebeurtenis (gemeente_id, right(onderwerp_id::text, 10));

-- Who looked: one row per request that showed, listed, searched or was refused records of people.
create table raadpleging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  op timestamptz not null,
  door uuid not null,
  rollen text[] not null,
  doel text not null check (doel ~ '^[a-z_]{3,60}$'),
  uitkomst text not null check (uitkomst in ('getoond', 'geweigerd')),
  route text not null check (length(route) <= 200),
  hulpvragen uuid[] not null,
  primary key (gemeente_id, id)
);
comment on table raadpleging is 'bewaartermijn: 5 jaar na op (NEN 7513)';
create index raadpleging_op on raadpleging (gemeente_id, op desc, id desc);
create index raadpleging_door on raadpleging (gemeente_id, door, op desc, id desc);
create index raadpleging_geweigerd on raadpleging (gemeente_id, op desc, id desc) where uitkomst = 'geweigerd';

create function id_eindes(ids uuid[]) returns text[] language sql immutable parallel safe
return (select coalesce(array_agg(right(id::text, 10)), '{}') from unnest(ids) as id);
create index raadpleging_eindes on raadpleging using gin (id_eindes(hulpvragen));

alter table gebeurtenis enable row level security;
alter table gebeurtenis force row level security;
alter table raadpleging enable row level security;
alter table raadpleging force row level security;

create policy vastleggen on gebeurtenis for insert to keukentafel_app
  with check (gemeente_id = (select huidige_gemeente()) and door is not distinct from (select huidige_gebruiker()));
create policy vastleggen on raadpleging for insert to keukentafel_app
  with check (gemeente_id = (select huidige_gemeente()) and door = (select huidige_gebruiker()));
create policy toezien on gebeurtenis for select to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer')));
create policy toezien on raadpleging for select to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer')));

grant select, insert on gebeurtenis, raadpleging to keukentafel_app;

-- Under row-level security an index on an array or an expression is not used (its operators are not leakproof), so the
-- search by kenmerk is a function that looks at municipality and role itself and gives nothing but ids.
create policy opzoeken on raadpleging for select to current_user using (true);
create policy opzoeken on gebeurtenis for select to current_user using (true);
create function raadplegingen_met(id_einde text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select r.id from raadpleging r
  where r.gemeente_id = huidige_gemeente() and heeft_rol('privacy_officer') and id_eindes(r.hulpvragen) @> array[id_einde];
end;
create function gebeurtenissen_met(id_einde text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select g.id from gebeurtenis g
  where g.gemeente_id = huidige_gemeente() and heeft_rol('privacy_officer') and right(g.onderwerp_id::text, 10) = id_einde;
end;
-- id_eindes too: an insert by the app role computes the index.
grant execute on function id_eindes(uuid[]), raadplegingen_met(text), gebeurtenissen_met(text) to keukentafel_app;
