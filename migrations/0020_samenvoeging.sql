-- Two records that are one person: a claim, never a rewriting. Rows stay where they are, so nobody sees more by it (row-level
-- security follows inwoner_id), and undoing it gives back exactly what was.
-- No key: who it names may be destroyed before the others, and then still tells them apart from everyone else.
alter table inwoner add column samen_met uuid;
-- The records of one person have one persoon_id: the oldest of them (src/persoon/samenvoeging/samenvoeging.ts).
alter table inwoner add column persoon_id uuid not null generated always as (coalesce(samen_met, id)) stored;
-- Not with gemeente_id in front: on a table that is still empty PostgreSQL then looks up its keys by this one, and keeps doing so
-- through a whole import.
create index inwoner_persoon on inwoner (persoon_id, gemeente_id);

create table samenvoeging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  inwoner_a uuid not null,
  inwoner_b uuid not null check (inwoner_b <> inwoner_a),
  waarom text not null check (length(waarom) between 1 and 1000),
  -- How alike they were then: see src/persoon/gelijkenis.
  oordeel text not null check (oordeel in ('waarschijnlijk', 'mogelijk')),
  gewicht real not null,
  niveaus jsonb not null check (jsonb_typeof(niveaus) = 'object'),
  waarschuwing text check (waarschuwing in ('bsn_controleren', 'meerling', 'gezinslid')),
  -- Why they are no twins, or father and son, although they look so.
  bevestiging text check (length(bevestiging) between 1 and 1000),
  door uuid not null,
  op timestamptz not null,
  ongedaan_op timestamptz check (ongedaan_op >= op),
  ongedaan_door uuid,
  ongedaan_reden text check (length(ongedaan_reden) between 1 and 1000),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, inwoner_a) references inwoner (gemeente_id, id),
  foreign key (gemeente_id, inwoner_b) references inwoner (gemeente_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  foreign key (gemeente_id, ongedaan_door) references medewerker (gemeente_id, id),
  check (waarschuwing is null or bevestiging is not null),
  check (num_nulls(ongedaan_op, ongedaan_door, ongedaan_reden) in (0, 3))
);
comment on table samenvoeging is 'bewaartermijn: als inwoner';
create unique index samenvoeging_paar on samenvoeging (gemeente_id, least(inwoner_a, inwoner_b), greatest(inwoner_a, inwoner_b))
  where ongedaan_op is null;
create index samenvoeging_a on samenvoeging (gemeente_id, inwoner_a);
create index samenvoeging_b on samenvoeging (gemeente_id, inwoner_b);

alter table samenvoeging enable row level security;
alter table samenvoeging force row level security;
select bewaring_toelaten('samenvoeging');
create policy opzoeken on samenvoeging for select to current_user using (true);
create policy indelen on inwoner for update to current_user using (gemeente_id = huidige_gemeente());

create policy zien on samenvoeging for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and (werkt_voor(inwoner_a, false) or werkt_voor(inwoner_b, false))
);
create policy samenvoegen on samenvoeging for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_a, false) and door = (select (huidige_ids('app.mijn'))[1])
);
create policy scheiden on samenvoeging for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and ongedaan_op is null and (werkt_voor(inwoner_a, false) or werkt_voor(inwoner_b, false))
) with check (ongedaan_door = (select (huidige_ids('app.mijn'))[1]));
grant select, insert on samenvoeging to keukentafel_app;
grant update (ongedaan_op, ongedaan_door, ongedaan_reden) on samenvoeging to keukentafel_app;

-- The records that are one person with these, whoever may see them, and which each is merged with: ids alone.
create function persoon_leden(personen uuid[]) returns table (inwoner_id uuid, persoon_id uuid, met uuid[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.id, i.persoon_id, array(
    select case when s.inwoner_a = i.id then s.inwoner_b else s.inwoner_a end from samenvoeging s
    where s.gemeente_id = i.gemeente_id and s.ongedaan_op is null and (s.inwoner_a = i.id or s.inwoner_b = i.id))
  from inwoner i
  where i.gemeente_id = huidige_gemeente() and i.persoon_id = any (personen) and heeft_rol('medewerker', 'coordinator');
end;

-- Whether these persons have more than one BSN together: then they are more than one.
create function verschillende_bsn(personen uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select count(distinct i.bsn_index) > 1 from inwoner i
  where i.gemeente_id = huidige_gemeente() and i.persoon_id = any (personen) and heeft_rol('medewerker', 'coordinator');
end;

-- Writes which record is of which person, for who in this unit of work wrote or ended a samenvoeging of one of them.
create function persoon_indelen(leden uuid[], personen uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  update inwoner i set samen_met = nullif(n.persoon, i.id)
  from unnest(leden, personen) as n (lid, persoon)
  where i.gemeente_id = huidige_gemeente() and i.id = n.lid and i.persoon_id <> n.persoon
    and n.persoon = any (leden)
    and exists (
      select from samenvoeging s
      where s.gemeente_id = huidige_gemeente() and (s.inwoner_a = any (leden) or s.inwoner_b = any (leden))
        and s.xmin = pg_current_xact_id()::xid and coalesce(s.ongedaan_door, s.door) = (huidige_ids('app.mijn'))[1]);
end;

-- What an inwoner for whom the one who asks works is merged with: a name and a year of who may not be hers to see, and that
-- her address is secret, so that it becomes so here too.
create function samengevoegd_met(persoon uuid)
returns table (id uuid, ander uuid, naam text, geboortejaar text, adres_geheim boolean, hulpvragen uuid[])
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s.id, i.id, i.naam, left(i.geboortedatum, 4), i.adres_geheim,
    array(select h.id from hulpvraag h where h.gemeente_id = i.gemeente_id and h.inwoner_id = i.id)
  from samenvoeging s
  join inwoner i on i.gemeente_id = s.gemeente_id
    and i.id = case when s.inwoner_a = persoon then s.inwoner_b else s.inwoner_a end
  where s.gemeente_id = huidige_gemeente() and (s.inwoner_a = persoon or s.inwoner_b = persoon) and s.ongedaan_op is null
    and werkt_voor(persoon, false)
  order by s.op, s.id;
end;
grant execute on function persoon_leden(uuid[]), verschillende_bsn(uuid[]), persoon_indelen(uuid[], uuid[]), samengevoegd_met(uuid) to keukentafel_app;

-- Who may be the person that is being written down, or looked for: as before (0008), and also by the name of her partner. For the
-- reading log with the hulpvragen she is tied to through a casus; for who may not see her record with the teams to ask, and
-- whether a dossier is there. Of many who fit, the hundred that share most: how alike they are is judged afterwards, with the
-- first name.
drop function gelijkende_inwoners(text[], text[], text[], text, bytea);
-- With the blok in it: how much of a name someone shares is counted from the index alone.
drop index inwoner_blok_inwoner;
create index inwoner_blok_inwoner on inwoner_blok (gemeente_id, inwoner_id) include (blok);

create function gelijkende_inwoners(gezocht text[], drieletters text[], dagen text[], bij_postcode text, bij_bsn bytea)
returns table (
  id uuid, voornaam text, voorvoegsel text, achternaam text, voorvoegsel_partner text, partnernaam text, naamgebruik text,
  geboortedatum text, postcode text, huisnummer text, zelfde_bsn boolean, persoon_id uuid, hulpvragen uuid[], teams uuid[],
  heeft_dossier boolean
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
    select inwoner_id, sum(gewicht) as gewicht from gevonden group by inwoner_id order by gewicht desc, inwoner_id limit 100
  ), personen as (
    select i.persoon_id, max(beste.gewicht) as gewicht
    from beste join inwoner i on i.gemeente_id = (select huidige_gemeente()) and i.id = beste.inwoner_id
    group by i.persoon_id
  )
  select i.id, i.voornaam, i.voorvoegsel, i.achternaam, i.voorvoegsel_partner, i.partnernaam, i.naamgebruik,
    i.geboortedatum, i.postcode, i.huisnummer, i.bsn_index = bij_bsn, i.persoon_id,
    coalesce(eigen.hulpvragen, '{}') || coalesce(gezin.hulpvragen, '{}'),
    coalesce(gezin.teams, eigen.teams, '{}'), gezin.teams is not null
  from personen join inwoner i on i.gemeente_id = (select huidige_gemeente()) and i.persoon_id = personen.persoon_id
  cross join lateral (
    select array_agg(h.id) as hulpvragen, array_agg(distinct h.team_id) as teams from hulpvraag h
    where h.gemeente_id = i.gemeente_id and h.inwoner_id = i.id
  ) eigen
  cross join lateral (
    select array_agg(distinct h.id) filter (where h.inwoner_id is distinct from i.id) as hulpvragen,
      array_agg(distinct c.team_id) filter (where d.tot is null) as teams
    from deelnemer d
    join casus c on c.gemeente_id = d.gemeente_id and c.id = d.casus_id
    left join hulpvraag h on h.gemeente_id = d.gemeente_id and h.casus_id = d.casus_id
    where d.gemeente_id = i.gemeente_id and d.inwoner_id = i.id
  ) gezin
  where (select heeft_rol('medewerker', 'coordinator'))
  order by personen.gewicht desc, i.id;
end;
grant execute on function gelijkende_inwoners(text[], text[], text[], text, bytea) to keukentafel_app;

-- As before (0018), and the records that were said to be one person with hers.
create or replace function zelfde_persoon(gemeente integer, inwoner uuid) returns setof uuid language sql stable parallel safe
begin atomic
  select p.id from inwoner i join inwoner p on p.gemeente_id = i.gemeente_id and p.persoon_id = i.persoon_id
  where i.gemeente_id = gemeente and i.id = zelfde_persoon.inwoner;
end;

alter policy aanmelden on hulpvraag with check (
  gemeente_id = (select huidige_gemeente())
  and (select heeft_rol('inwoner', 'medewerker', 'coordinator', 'koppeling', 'import'))
  and (inwoner_id is null or not kent_adres or mag_adres_kennen(inwoner_id))
);

-- Whether this question was of this person before the statement that asks.
create function blijft_van(vraag uuid, persoon uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from hulpvraag h where h.gemeente_id = huidige_gemeente() and h.id = vraag and h.inwoner_id = persoon);
end;
grant execute on function blijft_van(uuid, uuid) to keukentafel_app;

-- An anonymous question gets its person later; not someone whose secret address it would open.
alter policy wijzigen on hulpvraag with check (
  gemeente_id = (select huidige_gemeente())
  and (inwoner_id is null or not kent_adres or blijft_van(id, inwoner_id) or mag_adres_kennen(inwoner_id))
);

-- Whether a question knows her address is said once, when it is written down; of whom a record is, by persoon_indelen alone.
do $$
declare
  tabel regclass;
  kolommen text;
begin
  foreach tabel in array array['hulpvraag', 'inwoner']::regclass[] loop
    select string_agg(quote_ident(a.attname), ', ') into kolommen from pg_attribute a
    where a.attrelid = tabel and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('gemeente_id', 'id', 'kent_adres', 'samen_met');
    execute format('revoke update on %s from keukentafel_app', tabel);
    execute format('grant update (%s) on %s to keukentafel_app', kolommen, tabel);
  end loop;
end
$$;
