-- Keeping no longer than needed. Only the role bewaring deletes, by the terms in src/begeleiding/bewaartermijn, and leaves a proof.

-- The privacy officer keeps a dossier longer than its term: a lawsuit, an inspection.
create table bewaarstop (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  -- The dossier of a gezin, or a hulpvraag that never had one.
  hulpvraag_id uuid,
  casus_id uuid,
  reden text not null check (length(reden) between 1 and 1000),
  gesteld_op timestamptz not null,
  opgeheven_op timestamptz check (opgeheven_op >= gesteld_op),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, hulpvraag_id) references hulpvraag (gemeente_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  check (num_nonnulls(hulpvraag_id, casus_id) = 1)
);
comment on table bewaarstop is 'bewaartermijn: als hulpvraag of casus';
create unique index bewaarstop_hulpvraag on bewaarstop (gemeente_id, hulpvraag_id) where opgeheven_op is null and hulpvraag_id is not null;
create unique index bewaarstop_casus on bewaarstop (gemeente_id, casus_id) where opgeheven_op is null and casus_id is not null;

-- Someone asks to destroy her dossier (Jeugdwet 7.3.9). When granted it goes with the dossier: what stays is the proof.
create table vernietigingsverzoek (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  hulpvraag_id uuid,
  casus_id uuid,
  ontvangen_op date not null,
  besluit text check (besluit in ('toegewezen', 'afgewezen')),
  reden text check (length(reden) between 1 and 1000),
  besloten_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, hulpvraag_id) references hulpvraag (gemeente_id, id),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  check (num_nonnulls(hulpvraag_id, casus_id) = 1),
  check ((besluit is null) = (reden is null) and (besluit is null) = (besloten_op is null))
);
comment on table vernietigingsverzoek is 'bewaartermijn: als hulpvraag of casus';
create unique index vernietigingsverzoek_hulpvraag on vernietigingsverzoek (gemeente_id, hulpvraag_id)
  where hulpvraag_id is not null and besluit is distinct from 'afgewezen';
create unique index vernietigingsverzoek_casus on vernietigingsverzoek (gemeente_id, casus_id)
  where casus_id is not null and besluit is distinct from 'afgewezen';

-- One run of the job, and how much it saw coming.
create table vernietigingsrun (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  begonnen_op timestamptz not null,
  peildatum date not null,
  klaar_op timestamptz check (klaar_op >= begonnen_op),
  verwachting jsonb check (jsonb_typeof(verwachting) = 'array'),
  primary key (gemeente_id, id)
);
comment on table vernietigingsrun is 'geen personen. Wanneer er gewist is, en in aantallen wat er in een jaar bij komt';
create index vernietigingsrun_op on vernietigingsrun (gemeente_id, begonnen_op desc, id desc);

-- The proof, written in the transaction that destroyed.
create table vernietiging (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  run_id uuid not null,
  op timestamptz not null,
  regel text not null check (regel ~ '^[a-z_]{3,40}$'),
  regel_versie integer not null check (regel_versie >= 1),
  verzoek_id uuid,
  tabel text not null check (tabel ~ '^[a-z_]{3,60}$'),
  aantal integer not null check (aantal > 0),
  -- The days between which what is gone had ended.
  van date not null,
  tot date not null check (tot >= van),
  -- HMAC-SHA-256 over the sorted signatures of the ids; and of what was weighed by itself each signature, to look one up.
  handtekening bytea not null check (length(handtekening) = 32),
  handtekeningen bytea[] not null default '{}',
  primary key (gemeente_id, id),
  foreign key (gemeente_id, run_id) references vernietigingsrun (gemeente_id, id)
);
comment on table vernietiging is 'geen personen. Het bewijs: wat, hoeveel, volgens welke regel, met handtekeningen van de ids (HMAC)';
create index vernietiging_run on vernietiging (gemeente_id, run_id);

-- Whether a bewaarstop keeps this hulpvraag or this casus: one on either holds for the whole dossier.
create function dossier_gestopt(van_hulpvraag uuid, van_casus uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select exists (
    select from bewaarstop s where s.gemeente_id = huidige_gemeente() and s.opgeheven_op is null
      and (s.hulpvraag_id = van_hulpvraag or s.casus_id = van_casus or s.hulpvraag_id in (
        select h.id from hulpvraag h where h.gemeente_id = huidige_gemeente() and h.casus_id = van_casus))
  );
end;

-- The privacy officer names a dossier by the kenmerk that stands on it, and sees nothing of it but whether it is open.
create index casus_einde on casus (gemeente_id, right(id::text, 10));
create index hulpvraag_einde on hulpvraag (gemeente_id, right(id::text, 10));
create function dossier_met_kenmerk(id_einde text)
returns table (hulpvraag_id uuid, casus_id uuid, loopt boolean)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when h.casus_id is null then h.id end, h.casus_id,
    case when c.id is null then h.status <> 'afgesloten' else c.gesloten_op is null end
  from hulpvraag h left join casus c on c.gemeente_id = h.gemeente_id and c.id = h.casus_id
  where h.gemeente_id = huidige_gemeente() and heeft_rol('privacy_officer') and right(h.id::text, 10) = id_einde
  union
  select null, c.id, c.gesloten_op is null from casus c
  where c.gemeente_id = huidige_gemeente() and heeft_rol('privacy_officer') and right(c.id::text, 10) = id_einde;
end;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['bewaarstop', 'vernietigingsverzoek', 'vernietigingsrun', 'vernietiging'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
    execute format($policy$create policy toezien on %I for select to keukentafel_app
      using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer')))$policy$, tabel);
  end loop;
  foreach tabel in array array['bewaarstop', 'vernietigingsverzoek'] loop
    execute format($policy$create policy besluiten on %I for insert to keukentafel_app
      with check (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer')))$policy$, tabel);
    execute format($policy$create policy wijzigen on %I for update to keukentafel_app
      using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('privacy_officer')))$policy$, tabel);
  end loop;
end
$$;
-- For the definers, who look at municipality and role themselves.
create policy opzoeken on bewaarstop for select to current_user using (true);
create policy opzoeken on casus for select to current_user using (true);

grant select, insert on bewaarstop, vernietigingsverzoek to keukentafel_app;
grant update (opgeheven_op) on bewaarstop to keukentafel_app;
grant update (besluit, reden, besloten_op) on vernietigingsverzoek to keukentafel_app;
grant select on vernietigingsrun, vernietiging to keukentafel_app;
grant execute on function dossier_gestopt(uuid, uuid), dossier_met_kenmerk(text) to keukentafel_app;

-- What the role bewaring may do with a table: find rows by ids and days, and delete them; no name, no BSN, no text.
-- Only the owner calls it, in a migration.
create function bewaring_toelaten(tabel regclass) returns void language plpgsql as $$
declare
  kolommen text;
begin
  select string_agg(quote_ident(a.attname), ', ') into kolommen from pg_attribute a
  where a.attrelid = tabel and a.attnum > 0 and not a.attisdropped
    and a.atttypid in ('uuid'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'boolean'::regtype, 'integer'::regtype);
  execute format('grant select (%s), delete on %s to keukentafel_bewaring', kolommen, tabel);
  execute format('create policy bewaring_zien on %s for select to keukentafel_bewaring using (gemeente_id = (select huidige_gemeente()))', tabel);
  execute format('create policy bewaring_wissen on %s for delete to keukentafel_bewaring using (gemeente_id = (select huidige_gemeente()))', tabel);
end;
$$;

comment on table casus is
  'bewaartermijn: per deel van het dossier; 15 jaar na de afsluiting (Wmo 2015 art. 5.3.4), met jeugdhulp 20 jaar na de laatste wijziging (Jeugdwet art. 7.3.8), zonder voorziening 5 jaar (selectielijst 3.2)';
comment on table contactmoment is 'bewaartermijn: als casus, of korter als het over minder mensen van het gezin gaat';
comment on table hulpvraag is
  'bewaartermijn: na afgesloten_op 15 jaar bij uitkomst maatwerk (Wmo 2015 art. 5.3.4), 20 jaar bij jeugdhulp (Jeugdwet art. 7.3.8), anders 5 jaar (selectielijst 3.2)';
comment on table inwoner is 'bewaartermijn: zolang iets naar deze inwoner verwijst';
comment on table gebruiker_rol is 'bewaartermijn: als gebruiker';
comment on table sleutel is 'bewaartermijn: als gebruiker';
comment on table vervanging is 'bewaartermijn: 5 jaar na tot (logboek)';
comment on table sessie is 'bewaartermijn: 1 dag na begonnen_op; werkt 12 uur, en wordt bij de volgende inlog gewist';
comment on table gebeurtenis is
  'bewaartermijn: 5 jaar na op, en zolang het dossier er is. door is een gebruiker; leeg is een inwoner zonder inlog of het systeem';

-- Every table of people that was made before this migration.
do $$
declare
  tabel regclass;
begin
  for tabel in
    select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'gemeente_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and obj_description(c.oid, 'pg_class') like 'bewaartermijn: %'
    order by c.relname
  loop
    perform bewaring_toelaten(tabel);
  end loop;
end
$$;

-- What decides how long (queries.ts of begeleiding/bewaartermijn).
grant select (status, uitkomst, leefgebieden) on hulpvraag to keukentafel_bewaring;
grant select (afsluitreden) on casus to keukentafel_bewaring;
grant select (gezinsrol) on deelnemer to keukentafel_bewaring;
grant select (geboortedatum) on inwoner to keukentafel_bewaring;
grant select (leefgebied) on doel to keukentafel_bewaring;
grant select (met) on contactmoment to keukentafel_bewaring;
grant select (termijn_code) on taak to keukentafel_bewaring;
grant select (soort) on gebeurtenis, gebruiker to keukentafel_bewaring;
grant select (besluit) on vernietigingsverzoek to keukentafel_bewaring;
grant execute on function dossier_gestopt(uuid, uuid) to keukentafel_bewaring;

-- Whatever the job thinks: what is open or kept by a bewaarstop does not go.
alter policy bewaring_wissen on hulpvraag using (
  gemeente_id = (select huidige_gemeente()) and status = 'afgesloten' and not dossier_gestopt(id, casus_id));
alter policy bewaring_wissen on casus using (
  gemeente_id = (select huidige_gemeente()) and gesloten_op is not null and not dossier_gestopt(null, id));
alter policy bewaring_wissen on contactmoment using (
  gemeente_id = (select huidige_gemeente()) and not dossier_gestopt(null, casus_id));

-- To lock a row one must be allowed to update it: so it may, and every update is refused.
grant update (versie) on hulpvraag, casus to keukentafel_bewaring;
create policy bewaring_vergrendelen on hulpvraag for update to keukentafel_bewaring
  using (gemeente_id = (select huidige_gemeente())) with check (false);
create policy bewaring_vergrendelen on casus for update to keukentafel_bewaring
  using (gemeente_id = (select huidige_gemeente())) with check (false);

create policy vastleggen on vernietigingsrun to keukentafel_bewaring using (gemeente_id = (select huidige_gemeente()));
create policy zien on vernietiging for select to keukentafel_bewaring using (gemeente_id = (select huidige_gemeente()));
create policy vastleggen on vernietiging for insert to keukentafel_bewaring
  with check (gemeente_id = (select huidige_gemeente()));
grant select, insert on vernietigingsrun, vernietiging to keukentafel_bewaring;
grant update (klaar_op, verwachting) on vernietigingsrun to keukentafel_bewaring;
