-- Breaking the glass: one medewerker reads one dossier that is not hers, with a reason, for a day; the privacy officer judges it.
create table noodtoegang (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  casus_id uuid not null,
  medewerker_id uuid not null,
  reden text not null check (length(reden) between 1 and 1000),
  van timestamptz not null,
  tot date not null,
  ingetrokken_op timestamptz check (ingetrokken_op >= van),
  terecht boolean,
  opmerking text check (length(opmerking) between 1 and 2000),
  beoordeeld_op timestamptz check (beoordeeld_op >= van),
  beoordeeld_door uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, beoordeeld_door) references gebruiker (gemeente_id, id),
  check (num_nulls(terecht, opmerking, beoordeeld_op, beoordeeld_door) in (0, 4))
);
comment on table noodtoegang is 'bewaartermijn: als casus';
create index noodtoegang_medewerker on noodtoegang (gemeente_id, medewerker_id, tot) where ingetrokken_op is null;
create index noodtoegang_casus on noodtoegang (gemeente_id, casus_id);
create index noodtoegang_van on noodtoegang (gemeente_id, van desc, id desc);

alter table noodtoegang enable row level security;
alter table noodtoegang force row level security;
create policy eigen on noodtoegang for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and medewerker_id = (select (huidige_ids('app.mijn'))[1])
);
create policy toezien on noodtoegang for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer'))
);
create policy beoordelen on noodtoegang for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer'))
);
-- For the definers, who look at municipality and person themselves.
create policy opzoeken on noodtoegang for select to current_user using (true);
create policy nemen on noodtoegang for insert to current_user with check (gemeente_id = huidige_gemeente());
grant select on noodtoegang to keukentafel_app;
grant update (ingetrokken_op, terecht, opmerking, beoordeeld_op, beoordeeld_door) on noodtoegang to keukentafel_app;

-- As before (0007), and to read, not to change, what someone broke the glass for herself. It ends with its day, or at once
-- when the privacy officer takes it back.
create or replace function huidige_casussen(schrijven boolean) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(distinct casus_id), '{}') from (
    select b.casus_id from betrokkenheid b
    where b.gemeente_id = huidige_gemeente()
      and ((b.medewerker_id = any (huidige_ids('app.mijn')) and b.tot is null)
        or (not schrijven and b.medewerker_id = (huidige_ids('app.mijn'))[1] and b.leest_tot >= huidige_dag()))
    union all
    select n.casus_id from noodtoegang n
    where not schrijven and n.gemeente_id = huidige_gemeente() and n.medewerker_id = (huidige_ids('app.mijn'))[1]
      and n.ingetrokken_op is null and n.tot >= huidige_dag()
  ) mijn;
end;

-- As before (0012), but in an emergency nothing of the dossier is kept from her.
create or replace function beperkte_casussen() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(casus_id), '{}') from (
    select b.casus_id from betrokkenheid b
    where b.gemeente_id = huidige_gemeente()
      and ((b.medewerker_id = any (huidige_ids('app.mijn')) and b.tot is null)
        or (b.medewerker_id = (huidige_ids('app.mijn'))[1] and b.leest_tot >= huidige_dag()))
    group by b.casus_id having bool_and(b.voor is not null)
    except
    select n.casus_id from noodtoegang n
    where n.gemeente_id = huidige_gemeente() and n.medewerker_id = (huidige_ids('app.mijn'))[1]
      and n.ingetrokken_op is null and n.tot >= huidige_dag()
  ) beperkt;
end;

-- The dossiers of this person that the one who asks may not read, or not all of. For the two functions below only.
create function gesloten_dossiers(persoon uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(d.casus_id order by d.casus_id), '{}') from deelnemer d
  where d.gemeente_id = huidige_gemeente() and d.inwoner_id = persoon and d.tot is null
    and heeft_rol('medewerker', 'coordinator') and huidige_gebruiker() is not null
    and (d.casus_id <> all (huidige_casussen(false)) or d.casus_id = any (beperkte_casussen()));
end;

-- Whom the glass is broken for: her name and birth date, and what the reading log must hold. Nobody when there is nothing to break.
create function noodtoegang_persoon(persoon uuid)
returns table (naam text, geboortedatum text, hulpvragen uuid[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.naam, i.geboortedatum,
    array(select h.id from hulpvraag h where h.gemeente_id = i.gemeente_id
      and (h.inwoner_id = i.id or h.casus_id = any (gesloten_dossiers(persoon))))
  from inwoner i
  where i.gemeente_id = huidige_gemeente() and i.id = persoon and cardinality(gesloten_dossiers(persoon)) > 0;
end;

-- Breaks it, for oneself, now, until the end of the next day at most; gives the dossiers that opened. The first has the id given,
-- so that sending it twice is once.
create function noodtoegang_nemen(nieuw uuid, persoon uuid, waarom text, nu timestamptz, laatste_dag date) returns setof uuid
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  insert into noodtoegang (gemeente_id, id, casus_id, medewerker_id, reden, van, tot)
  select huidige_gemeente(), case when nummer = 1 then nieuw else gen_random_uuid() end, dossier,
    (huidige_ids('app.mijn'))[1], waarom, nu, laatste_dag
  from unnest(gesloten_dossiers(persoon)) with ordinality as gesloten (dossier, nummer)
  where (nu at time zone 'Europe/Amsterdam')::date = huidige_dag() and laatste_dag between huidige_dag() and huidige_dag() + 1
  on conflict do nothing
  returning casus_id;
end;
grant execute on function noodtoegang_persoon(uuid), noodtoegang_nemen(uuid, uuid, text, timestamptz, date) to keukentafel_app;
