-- The person herself: her name as the BRP has it, what reaches her, who acts for her, with whom she lives, and an address that
-- nobody reads who does not need it.

-- As src/persoon/inwoner/inwoner.ts writes it (`volledigeNaam`); test: naam.test.ts. concat_ws is stable for types whose text
-- depends on a setting; text does not.
create function schrijfnaam(
  voornaam text, voorvoegsel text, achternaam text, voorvoegsel_partner text, partnernaam text, naamgebruik text
) returns text language sql immutable parallel safe
return nullif(concat_ws(' ', nullif(voornaam, ''),
  case
    when coalesce(partnernaam, '') = '' or naamgebruik = 'eigen'
      then nullif(concat_ws(' ', nullif(voorvoegsel, ''), nullif(achternaam, '')), '')
    when naamgebruik = 'partner' then concat_ws(' ', nullif(voorvoegsel_partner, ''), partnernaam)
    when naamgebruik = 'partner_eigen' then concat_ws('-', concat_ws(' ', nullif(voorvoegsel_partner, ''), partnernaam),
      nullif(concat_ws(' ', nullif(voorvoegsel, ''), nullif(achternaam, '')), ''))
    else concat_ws('-', nullif(concat_ws(' ', nullif(voorvoegsel, ''), nullif(achternaam, '')), ''),
      concat_ws(' ', nullif(voorvoegsel_partner, ''), partnernaam))
  end), '');
grant execute on function schrijfnaam(text, text, text, text, text, text) to keukentafel_app;

alter table inwoner
  add column voorvoegsel_partner text check (length(voorvoegsel_partner) <= 40),
  add column partnernaam text check (length(partnernaam) <= 200),
  add column naamgebruik text not null default 'eigen'
    check (naamgebruik in ('eigen', 'partner', 'partner_eigen', 'eigen_partner')),
  add column voorkeurstaal text check (voorkeurstaal in (
    'nl', 'dse', 'ar', 'bg', 'de', 'en', 'es', 'fa', 'fr', 'pl', 'pt', 'ro', 'ru', 'so', 'ti', 'tr', 'uk', 'zgh', 'zh')),
  add column overleden_op date,
  add column vertrokken_op date,
  add column vertrokken_naar text check (length(vertrokken_naar) between 1 and 100),
  add column adres_geheim boolean not null default false,
  add column versie integer not null default 1,
  add constraint inwoner_vertrek check (vertrokken_naar is null or vertrokken_op is not null),
  -- What is secret does not stand here, so that nothing that reads a person can give it away.
  add constraint inwoner_adres_geheim check (not adres_geheim or num_nonnulls(straat, huisnummer, postcode) = 0);
alter table inwoner add column naam text generated always as (
  schrijfnaam(voornaam, voorvoegsel, achternaam, voorvoegsel_partner, partnernaam, naamgebruik)) stored;

-- Whether those who help here may ask for the secret address of this person. Not when she was put in as someone who was known
-- already, by people who did not know it.
alter table deelnemer add column kent_adres boolean not null default true;
revoke update on deelnemer from keukentafel_app;
grant update (gezinsrol, van, tot, kent_adres) on deelnemer to keukentafel_app;

create table vertegenwoordiging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  inwoner_id uuid not null,
  soort text not null check (soort in ('bewindvoerder', 'mentor', 'curator', 'gezagsdrager', 'gemachtigde')),
  -- Another inwoner, or someone by name, or an office.
  door_inwoner_id uuid,
  naam text check (length(naam) between 1 and 200),
  organisatie text check (length(organisatie) between 1 and 200),
  telefoon text check (length(telefoon) <= 40),
  email text check (length(email) <= 200),
  van date not null,
  tot date check (tot >= van),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id),
  foreign key (gemeente_id, door_inwoner_id) references inwoner (gemeente_id, id),
  check (door_inwoner_id <> inwoner_id),
  check ((door_inwoner_id is null) = (naam is not null or organisatie is not null))
);
comment on table vertegenwoordiging is 'bewaartermijn: als inwoner';
create index vertegenwoordiging_inwoner on vertegenwoordiging (gemeente_id, inwoner_id);

-- People who live together. It has no address: each has her own.
create table huishouden (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  primary key (gemeente_id, id)
);
comment on table huishouden is 'geen personen: een nummer, wie er woont staat in huishoudlid';

create table huishoudlid (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  huishouden_id uuid not null,
  inwoner_id uuid not null,
  van date not null,
  tot date check (tot >= van),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishouden (gemeente_id, id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id)
);
comment on table huishoudlid is 'bewaartermijn: als inwoner';
create index huishoudlid_inwoner on huishoudlid (gemeente_id, inwoner_id);
create unique index huishoudlid_nu on huishoudlid (gemeente_id, huishouden_id, inwoner_id) where tot is null;

-- Empty when the mark was taken off: then it stands with the person again.
create table geheim_adres (
  gemeente_id integer not null references gemeente,
  inwoner_id uuid not null,
  adres_versleuteld bytea,
  gemarkeerd_op timestamptz not null,
  primary key (gemeente_id, inwoner_id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id)
);
comment on table geheim_adres is 'bewaartermijn: als inwoner';

do $$
declare
  tabel text;
begin
  foreach tabel in array array['vertegenwoordiging', 'huishouden', 'huishoudlid', 'geheim_adres'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
end
$$;

-- For the definers, who look at municipality and person themselves.
create policy opzoeken on deelnemer for select to current_user using (true);
create policy opzoeken on huishoudlid for select to current_user using (true);
create policy vervangen on inwoner_blok for insert to current_user with check (true);
create policy opruimen on inwoner_blok for delete to current_user using (true);

-- Whether who holds this question may ask for the secret address of whose it is. Not when a colleague said that it is someone who
-- was known already, and did not know her address: what she types would else open it (ADR 0023).
alter table hulpvraag add column kent_adres boolean not null default true;

-- Whether the one who asks, or who she stands in for, works for this person now: in a dossier of which the person is part, or
-- with her question in hand as long as that is in no dossier. With `geheim`: in a dossier that knows her address, or in which she asked herself.
-- It looks at who takes part itself: who also reads along, or got in for an emergency, works for no more people by that.
create function werkt_voor(persoon uuid, geheim boolean) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from deelnemer d
    where d.gemeente_id = huidige_gemeente() and d.inwoner_id = persoon and d.tot is null
      and exists (
        select from betrokkenheid b
        where b.gemeente_id = d.gemeente_id and b.casus_id = d.casus_id and b.tot is null
          and b.medewerker_id = any (huidige_ids('app.mijn')) and (b.voor is null or persoon = any (b.voor)))
      and (not geheim or d.kent_adres or exists (
        select from hulpvraag h
        where h.gemeente_id = d.gemeente_id and h.casus_id = d.casus_id and h.inwoner_id = persoon and h.kent_adres))
  ) or exists (
    select from hulpvraag h
    where h.gemeente_id = huidige_gemeente() and h.inwoner_id = persoon and h.status = 'in_behandeling' and h.casus_id is null
      and (not geheim or h.kent_adres)
      and (h.toegewezen_aan = (huidige_ids('app.mijn'))[1]
        or (h.toegewezen_aan = any (huidige_ids('app.mijn')) and h.team_id = any (huidige_ids('app.teams'))))
  );
end;

-- Whether she may read of this person more than that she is there: in a dossier she reads, or with a question she may see.
create function leest_over(persoon uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from deelnemer d
    where d.gemeente_id = huidige_gemeente() and d.inwoner_id = persoon
      and d.casus_id = any (huidige_casussen(false))
      and (d.casus_id <> all (beperkte_casussen()) or gaat_over_mijn(d.casus_id, array[persoon]))
  ) or exists (
    select from hulpvraag h
    where h.gemeente_id = huidige_gemeente() and h.inwoner_id = persoon
      and mag_zien(h.id, h.status, h.team_id, h.toegewezen_aan,
        (huidige_ids('app.mijn'))[1], huidige_ids('app.mijn'), huidige_ids('app.teams'),
        huidige_ids('app.instroomteams'), huidige_ids('app.coordinatieteams'), huidige_ids('app.vergrendeld'))
  );
end;

-- Whether who puts this person in a dossier, or writes down a question of hers, opens her address with it. Asked for every question:
-- of nearly everyone there is nothing to keep.
create function mag_adres_kennen(persoon uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when exists (
    select from inwoner i where i.gemeente_id = huidige_gemeente() and i.id = persoon and i.adres_geheim
  ) then werkt_voor(persoon, true) else true end;
end;

-- Derived from inwoner (0008): the keys that no longer fit would still tell where she lived.
create function blokken_vervangen(persoon uuid, nieuw text[]) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from inwoner_blok b
  where b.gemeente_id = huidige_gemeente() and b.inwoner_id = persoon and b.blok <> all (nieuw) and werkt_voor(persoon, false);
  insert into inwoner_blok (gemeente_id, blok, inwoner_id)
    select huidige_gemeente(), n.blok, persoon from unnest(nieuw) as n (blok) where werkt_voor(persoon, false)
    on conflict do nothing;
end;

-- With whom these people live, or lived at the same time. Of who is not known to the one who asks: a name and a year, never
-- where she lives.
create function huisgenoten(personen uuid[])
returns table (
  huishouden_id uuid, lid_id uuid, inwoner_id uuid, naam text, geboortedatum text, van date, tot date, bekend boolean
)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select distinct l.huishouden_id, l.id, l.inwoner_id, i.naam,
    case when leest_over(i.id) then i.geboortedatum else left(i.geboortedatum, 4) end, l.van, l.tot, leest_over(i.id)
  from huishoudlid m
  join huishoudlid l on l.gemeente_id = m.gemeente_id and l.huishouden_id = m.huishouden_id
    and (l.id = m.id or (l.van < coalesce(m.tot, 'infinity') and coalesce(l.tot, 'infinity') > m.van))
  join inwoner i on i.gemeente_id = l.gemeente_id and i.id = l.inwoner_id
  where m.gemeente_id = huidige_gemeente() and m.inwoner_id = any (personen) and leest_over(m.inwoner_id);
end;

-- Who of her household or her dossiers is written down at the same address, and whether the one who asks may change that. For
-- who works for her only: the same address on another's record gives hers away.
create function op_zelfde_adres(persoon uuid) returns table (inwoner_id uuid, naam text, mag boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select j.id, case when leest_over(j.id) then j.naam end, werkt_voor(j.id, true)
  from inwoner i
  join inwoner j on j.gemeente_id = i.gemeente_id and j.id <> i.id and j.postcode = i.postcode
    and lower(replace(coalesce(j.huisnummer, ''), ' ', '')) = lower(replace(coalesce(i.huisnummer, ''), ' ', ''))
  where i.gemeente_id = huidige_gemeente() and i.id = persoon and werkt_voor(persoon, true)
    and (exists (
      select from huishoudlid m join huishoudlid l
        on l.gemeente_id = m.gemeente_id and l.huishouden_id = m.huishouden_id and l.tot is null
      where m.gemeente_id = i.gemeente_id and m.inwoner_id = i.id and m.tot is null and l.inwoner_id = j.id)
    or exists (
      select from deelnemer d join deelnemer e on e.gemeente_id = d.gemeente_id and e.casus_id = d.casus_id and e.tot is null
      where d.gemeente_id = i.gemeente_id and d.inwoner_id = i.id and d.tot is null and e.inwoner_id = j.id
        and d.casus_id = any (huidige_casussen(true))))
  order by j.naam, j.id;
end;

grant execute on function werkt_voor(uuid, boolean), leest_over(uuid), mag_adres_kennen(uuid), blokken_vervangen(uuid, text[]),
  huisgenoten(uuid[]), op_zelfde_adres(uuid) to keukentafel_app;

-- Who names an anonymous inwoner holds her question; otherwise one works for her.
alter policy wijzigen on inwoner using (
  gemeente_id = (select huidige_gemeente())
  and (exists (select from hulpvraag h where h.gemeente_id = inwoner.gemeente_id and h.inwoner_id = inwoner.id
      and h.id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))
    or werkt_voor(id, false))
);
alter policy toevoegen on deelnemer with check (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[])
  and (not kent_adres or mag_adres_kennen(inwoner_id))
);
alter policy wijzigen on deelnemer with check (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[])
  and (not kent_adres or mag_adres_kennen(inwoner_id))
);

do $$
declare
  tabel text;
begin
  foreach tabel in array array['vertegenwoordiging', 'huishoudlid'] loop
    execute format($policy$create policy zien on %I for select to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and leest_over(inwoner_id))$policy$, tabel);
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_id, false))$policy$, tabel);
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app using (
      gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_id, false))$policy$, tabel);
  end loop;
end
$$;
create policy zien on huishouden for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from huishoudlid l where l.gemeente_id = huishouden.gemeente_id and l.huishouden_id = huishouden.id)
);
create policy toevoegen on huishouden for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente()) and (select heeft_rol('medewerker', 'coordinator'))
);
-- Not the coordinator, not who reads along, not who helps another of the gezin.
create policy zien on geheim_adres for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_id, true)
);
create policy toevoegen on geheim_adres for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_id, true)
);
create policy wijzigen on geheim_adres for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and werkt_voor(inwoner_id, true)
);

grant select, insert on vertegenwoordiging, huishouden, huishoudlid, geheim_adres to keukentafel_app;
grant update (tot) on vertegenwoordiging, huishoudlid to keukentafel_app;
grant update (adres_versleuteld, gemarkeerd_op) on geheim_adres to keukentafel_app;
