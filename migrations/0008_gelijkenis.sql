-- What a person is found by when someone like her is written down: src/persoon/gelijkenis/blokken.ts. Derived from inwoner,
-- and kept as rows, because under row-level security only `=` uses an index. Nobody reads it but the definer below.
create table inwoner_blok (
  gemeente_id integer not null,
  blok text not null check (length(blok) between 1 and 250),
  inwoner_id uuid not null,
  primary key (gemeente_id, blok, inwoner_id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id)
);
comment on table inwoner_blok is 'bewaartermijn: als inwoner';
create index inwoner_blok_inwoner on inwoner_blok (gemeente_id, inwoner_id);
create index inwoner_geboren on inwoner (gemeente_id, geboortedatum) where geboortedatum is not null;
create index inwoner_postcode on inwoner (gemeente_id, postcode) where postcode is not null;

alter table inwoner_blok enable row level security;
alter table inwoner_blok force row level security;

create policy vastleggen on inwoner_blok for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente())
  and (select heeft_rol('inwoner', 'medewerker', 'coordinator', 'koppeling', 'import'))
);
grant insert on inwoner_blok to keukentafel_app;

-- For the definer, who looks at municipality and role itself.
create policy opzoeken on inwoner_blok for select to current_user using (true);
create policy opzoeken on inwoner for select to current_user using (true);
create policy opzoeken on hulpvraag for select to current_user using (true);

-- Who may be the person that is being written down: who shares a blok, or the BSN, or has a name like hers (pg_trgm's
-- similarity of three in ten) and was born on one of these days or lives at this postcode; a likeness of names alone never
-- makes two people one (test: gelijkende.test.ts). For helpers of this municipality, also of people whose records they may
-- not see: so it gives what is needed to judge, and what the reading log must hold, and nothing to show or call them by.
create function gelijkende_inwoners(gezocht text[], drieletters text[], dagen text[], bij_postcode text, bij_bsn bytea)
returns table (
  id uuid, voornaam text, voorvoegsel text, achternaam text, geboortedatum text, postcode text, huisnummer text,
  zelfde_bsn boolean, hulpvragen uuid[]
)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  with nabij as (
    select i.id from inwoner i where i.gemeente_id = (select huidige_gemeente()) and i.geboortedatum = any (dagen)
    union
    select i.id from inwoner i where i.gemeente_id = (select huidige_gemeente()) and i.postcode = bij_postcode
  ), gevonden as (
    select b.inwoner_id, count(*)::real as gewicht from inwoner_blok b
    where b.gemeente_id = (select huidige_gemeente()) and b.blok = any (gezocht)
    group by b.inwoner_id
    union all
    select nabij.id, (samen / (alle + cardinality(drieletters) - samen))::real
    from nabij cross join lateral (
      select count(*) filter (where b.blok = any (drieletters))::real as samen, count(*)::real as alle
      from inwoner_blok b
      where b.gemeente_id = (select huidige_gemeente()) and b.inwoner_id = nabij.id and starts_with(b.blok, 'tg:')
    ) drieletter
    where samen > 0 and samen >= 0.3 * (alle + cardinality(drieletters) - samen)
    union all
    select i.id, 100 from inwoner i where i.gemeente_id = (select huidige_gemeente()) and i.bsn_index = bij_bsn
  ), beste as (
    select inwoner_id, sum(gewicht) as gewicht from gevonden group by inwoner_id order by gewicht desc, inwoner_id limit 20
  )
  select i.id, i.voornaam, i.voorvoegsel, i.achternaam, i.geboortedatum, i.postcode, i.huisnummer, i.bsn_index = bij_bsn,
    array(select h.id from hulpvraag h where h.gemeente_id = i.gemeente_id and h.inwoner_id = i.id)
  from beste join inwoner i on i.gemeente_id = (select huidige_gemeente()) and i.id = beste.inwoner_id
  where (select heeft_rol('medewerker', 'coordinator'))
  order by beste.gewicht desc, i.id;
end;
grant execute on function gelijkende_inwoners(text[], text[], text[], text, bytea) to keukentafel_app;
