-- Vraagverheldering: what a resident told in one conversation, in her own words, with the check of bestaanszekerheid. And how
-- she gets by (zelfredzaamheid), at the start, in between and at the end. Both stay as they were written down: what is filled
-- in or mended later is a new row that points at the one it replaces.
create table verheldering (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  op date not null,
  met uuid[] not null check (cardinality(met) > 0),
  woorden text not null check (length(woorden) between 1 and 4000),
  goed text check (length(goed) between 1 and 2000),
  netwerk text check (length(netwerk) between 1 and 2000),
  inkomen text not null check (inkomen in ('op_orde', 'zorgen', 'acuut', 'niet_besproken')),
  inkomen_regel text check (length(inkomen_regel) between 1 and 500),
  schulden text not null check (schulden in ('op_orde', 'zorgen', 'acuut', 'niet_besproken')),
  schulden_regel text check (length(schulden_regel) between 1 and 500),
  wonen text not null check (wonen in ('op_orde', 'zorgen', 'acuut', 'niet_besproken')),
  wonen_regel text check (length(wonen_regel) between 1 and 500),
  energie text not null check (energie in ('op_orde', 'zorgen', 'acuut', 'niet_besproken')),
  energie_regel text check (length(energie_regel) between 1 and 500),
  vervangt uuid,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  unique (gemeente_id, casus_id, vervangt),
  foreign key (gemeente_id, casus_id) references casus (gemeente_id, id),
  foreign key (gemeente_id, casus_id, vervangt) references verheldering (gemeente_id, casus_id, id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id),
  check (inkomen <> 'niet_besproken' or inkomen_regel is null),
  check (schulden <> 'niet_besproken' or schulden_regel is null),
  check (wonen <> 'niet_besproken' or wonen_regel is null),
  check (energie <> 'niet_besproken' or energie_regel is null)
);
comment on table verheldering is 'bewaartermijn: als casus';

create table verheldering_leefgebied (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  verheldering_id uuid not null,
  leefgebied text not null check (leefgebied in (
    'financien', 'wonen', 'gezin', 'netwerk', 'dagbesteding', 'geestelijk', 'zorg', 'verslaving', 'justitie', 'werk', 'veiligheid')),
  tekst text not null check (length(tekst) between 1 and 1000),
  primary key (gemeente_id, casus_id, verheldering_id, leefgebied),
  foreign key (gemeente_id, casus_id, verheldering_id) references verheldering (gemeente_id, casus_id, id)
);
comment on table verheldering_leefgebied is 'bewaartermijn: als casus';

-- The names of the domains and levels are those of the Zelfredzaamheid-Matrix (2017); its criteria are not ours to store.
create table zelfredzaamheid (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  id uuid not null,
  inwoner_id uuid not null,
  moment text not null check (moment in ('start', 'evaluatie', 'einde')),
  op date not null,
  vervangt uuid,
  door uuid not null,
  vastgelegd_op timestamptz not null,
  primary key (gemeente_id, casus_id, id),
  unique (gemeente_id, casus_id, vervangt),
  -- A correction is about the same person.
  unique (gemeente_id, casus_id, id, inwoner_id),
  foreign key (gemeente_id, casus_id, inwoner_id) references deelnemer (gemeente_id, casus_id, inwoner_id),
  foreign key (gemeente_id, casus_id, vervangt, inwoner_id) references zelfredzaamheid (gemeente_id, casus_id, id, inwoner_id),
  foreign key (gemeente_id, door) references medewerker (gemeente_id, id)
);
comment on table zelfredzaamheid is 'bewaartermijn: als casus';

create table zelfredzaamheid_score (
  gemeente_id integer not null references gemeente,
  casus_id uuid not null,
  zelfredzaamheid_id uuid not null,
  domein text not null check (domein in (
    'financien', 'werk_opleiding', 'tijdsbesteding', 'huisvesting', 'huiselijke_relaties', 'geestelijke_gezondheid',
    'lichamelijke_gezondheid', 'middelengebruik', 'basale_adl', 'instrumentele_adl', 'sociaal_netwerk',
    'maatschappelijke_participatie', 'justitie')),
  score smallint not null check (score between 1 and 5),
  primary key (gemeente_id, casus_id, zelfredzaamheid_id, domein),
  foreign key (gemeente_id, casus_id, zelfredzaamheid_id) references zelfredzaamheid (gemeente_id, casus_id, id)
);
comment on table zelfredzaamheid_score is 'bewaartermijn: als casus';

-- Both say something about particular people of the gezin: who takes part for some of them reads what is about those. A line
-- and a score are seen with what they belong to.
do $$
declare
  tabel text;
begin
  foreach tabel in array array['verheldering', 'verheldering_leefgebied', 'zelfredzaamheid', 'zelfredzaamheid_score'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
    execute format($policy$create policy toevoegen on %I for insert to keukentafel_app with check (
      gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_ids('app.vergrendeld'))::uuid[]))$policy$, tabel);
  end loop;
end
$$;
create policy zien on verheldering for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, met)));
create policy zien on zelfredzaamheid for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and (casus_id <> all ((select beperkte_casussen())::uuid[]) or gaat_over_mijn(casus_id, array[inwoner_id])));
create policy zien on verheldering_leefgebied for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and exists (select from verheldering v where v.gemeente_id = verheldering_leefgebied.gemeente_id
    and v.casus_id = verheldering_leefgebied.casus_id and v.id = verheldering_id));
create policy zien on zelfredzaamheid_score for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente()) and casus_id = any ((select huidige_casussen(false))::uuid[])
  and exists (select from zelfredzaamheid z where z.gemeente_id = zelfredzaamheid_score.gemeente_id
    and z.casus_id = zelfredzaamheid_score.casus_id and z.id = zelfredzaamheid_id));

grant select, insert on verheldering, verheldering_leefgebied, zelfredzaamheid, zelfredzaamheid_score to keukentafel_app;
