-- A colleague may join for some of the gezin only: then she reads what is about them, and not what is about the others. The plan
-- is of the gezin, and stays one for all who help.
alter table betrokkenheid add column voor uuid[]
  check (voor is null or (cardinality(voor) > 0 and soort = 'deelname'));

-- Where the one who asks, or who she stands in for, is involved for some of the gezin only.
create function beperkte_casussen() returns uuid[]
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select coalesce(array_agg(casus_id), '{}') from (
    select b.casus_id from betrokkenheid b
    where b.gemeente_id = huidige_gemeente()
      and ((b.medewerker_id = any (huidige_ids('app.mijn')) and b.tot is null)
        or (b.medewerker_id = (huidige_ids('app.mijn'))[1] and b.leest_tot >= huidige_dag()))
    group by b.casus_id having bool_and(b.voor is not null)
  ) beperkt;
end;

-- Whether one of these people is one for whom she is involved there.
create function gaat_over_mijn(casus uuid, personen uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from betrokkenheid b
    where b.gemeente_id = huidige_gemeente() and b.casus_id = casus and b.tot is null
      and b.medewerker_id = any (huidige_ids('app.mijn')) and b.voor && personen
  );
end;
grant execute on function beperkte_casussen(), gaat_over_mijn(uuid, uuid[]) to keukentafel_app;

alter policy zien on contactmoment using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, met))
);
alter policy in_casus on hulpvraag using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, array[inwoner_id]))
);
alter policy in_casus on inwoner using (
  gemeente_id = (select huidige_gemeente())
  and exists (
    select from deelnemer d where d.gemeente_id = inwoner.gemeente_id and d.inwoner_id = inwoner.id
      and (d.casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(d.casus_id, array[d.inwoner_id])))
);
