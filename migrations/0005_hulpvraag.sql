create table vraagsoort (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  naam text not null check (length(naam) between 1 and 100),
  leefgebied text not null check (leefgebied in (
    'financien', 'wonen', 'gezin', 'netwerk', 'dagbesteding', 'geestelijk', 'zorg', 'verslaving', 'justitie', 'werk', 'veiligheid')),
  actief boolean not null default true,
  primary key (gemeente_id, id),
  unique (gemeente_id, naam)
);
comment on table vraagsoort is 'geen personen';

-- The person a question is about. Everything but the id may be unknown: a question can be asked without a name.
create table inwoner (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  voornaam text check (length(voornaam) <= 200),
  voorvoegsel text check (length(voorvoegsel) <= 40),
  achternaam text check (length(achternaam) <= 200),
  geboortedatum text check (geboortedatum ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  bsn_versleuteld bytea,
  bsn_index bytea,
  straat text check (length(straat) <= 200),
  huisnummer text check (length(huisnummer) <= 20),
  postcode text check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  telefoon text check (length(telefoon) <= 40),
  email text check (length(email) <= 200),
  mail_veilig boolean,
  primary key (gemeente_id, id),
  check ((bsn_versleuteld is null) = (bsn_index is null))
);
comment on table inwoner is 'bewaartermijn: zolang er een hulpvraag van deze inwoner is';
create index inwoner_bsn on inwoner (gemeente_id, bsn_index) where bsn_index is not null;

create table hulpvraag (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  kenmerk text not null check (kenmerk ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  status text not null default 'nieuw' check (status in ('nieuw', 'in_behandeling', 'afgesloten')),
  gemeld_op date not null,
  ontvangen_op timestamptz not null,
  wijk_code text,
  team_id uuid not null,
  team_reden text not null check (team_reden in ('wijk', 'wijk_onbekend', 'team_gekozen', 'doorgezet', 'oude_registratie')),
  herkomst text not null check (herkomst in ('zelf', 'netwerk', 'verwijzer', 'team', 'onbekend')),
  herkomst_soort text,
  verwijzer text check (length(verwijzer) <= 200),
  contactwijze text not null
    check (contactwijze in ('telefoon', 'balie', 'web', 'email', 'huisbezoek', 'api', 'onbekend')),
  -- The forms ask for at most 4,000; an old registration may hold more, and nothing of it is cut.
  eigen_woorden text not null check (length(eigen_woorden) <= 20000),
  leefgebieden text[] not null default '{}' check (leefgebieden <@ array[
    'financien', 'wonen', 'gezin', 'netwerk', 'dagbesteding', 'geestelijk', 'zorg', 'verslaving', 'justitie', 'werk', 'veiligheid']),
  vraagsoort_id uuid,
  zwaarte text check (zwaarte in ('licht', 'enkelvoudig', 'meervoudig')),
  spoed boolean not null default false,
  inwoner_id uuid,
  toegewezen_aan uuid,
  route text,
  route_reden text check (length(route_reden) between 1 and 1000),
  wmo_melding boolean,
  wmo_melding_op date,
  onderzoek_afgerond_op date,
  eerste_reactie_op date,
  eerste_gesprek_op date,
  afgesloten_op date,
  uitkomst text,
  afsluitreden text check (afsluitreden in (
    'bereikt', 'overgedragen', 'ingetrokken', 'geen_contact', 'verhuisd', 'overleden', 'niet_passend')),
  doorverwezen_naar text,
  bron_kenmerk text check (length(bron_kenmerk) <= 100),
  bron_hash bytea,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  unique (gemeente_id, kenmerk),
  foreign key (gemeente_id, wijk_code) references wijk (gemeente_id, code),
  foreign key (gemeente_id, team_id) references team (gemeente_id, id),
  foreign key (gemeente_id, vraagsoort_id) references vraagsoort (gemeente_id, id),
  foreign key (gemeente_id, inwoner_id) references inwoner (gemeente_id, id),
  foreign key (gemeente_id, toegewezen_aan) references medewerker (gemeente_id, id),
  constraint hulpvraag_route check (route in (
    'informatie_advies', 'eigen_kracht', 'vrijwilliger', 'sociale_basis', 'wijkteam', 'maatwerk', 'specialist')),
  constraint hulpvraag_uitkomst check (uitkomst in (
    'informatie_advies', 'eigen_kracht', 'vrijwilliger', 'sociale_basis', 'wijkteam', 'maatwerk', 'specialist')),
  constraint hulpvraag_herkomst_soort check ((herkomst in ('verwijzer', 'team')) = (herkomst_soort is not null)),
  constraint hulpvraag_verwijzer_soort check (herkomst <> 'verwijzer' or herkomst_soort in (
    'huisarts', 'ziekenhuis', 'ggz', 'verslavingszorg', 'school', 'politie', 'reclassering', 'veilig_thuis', 'corporatie',
    'welzijnswerk', 'vrijwilligers', 'schuldhulp', 'werk_inkomen', 'jeugdhulp', 'zorgaanbieder', 'juridische_hulp', 'andere_instantie')),
  constraint hulpvraag_team_soort check (herkomst <> 'team' or herkomst_soort in ('outreach', 'vroegsignalering')),
  constraint hulpvraag_doorverwezen_naar check (doorverwezen_naar in (
    'huisarts', 'ziekenhuis', 'ggz', 'verslavingszorg', 'school', 'politie', 'reclassering', 'veilig_thuis', 'corporatie',
    'welzijnswerk', 'vrijwilligers', 'schuldhulp', 'werk_inkomen', 'jeugdhulp', 'zorgaanbieder', 'juridische_hulp', 'andere_instantie')),
  constraint hulpvraag_uitkomst_gesloten check (status = 'afgesloten' or (uitkomst is null and doorverwezen_naar is null)),
  constraint hulpvraag_behandelaar check (status <> 'in_behandeling' or toegewezen_aan is not null),
  constraint hulpvraag_afsluiting check (
    (status = 'afgesloten') = (afgesloten_op is not null) and (status = 'afgesloten') = (afsluitreden is not null)),
  constraint hulpvraag_route_reden check ((route is null) = (route_reden is null)),
  constraint hulpvraag_wmo check ((wmo_melding is true) = (wmo_melding_op is not null)),
  constraint hulpvraag_onderzoek check (onderzoek_afgerond_op is null or onderzoek_afgerond_op >= wmo_melding_op),
  constraint hulpvraag_volgorde check (
    (eerste_reactie_op is null or eerste_reactie_op >= gemeld_op)
    and (eerste_gesprek_op is null or eerste_gesprek_op >= gemeld_op)
    and (eerste_reactie_op is null or eerste_gesprek_op is null or eerste_reactie_op <= eerste_gesprek_op)
    and (afgesloten_op is null or afgesloten_op >= greatest(gemeld_op, eerste_reactie_op, eerste_gesprek_op)))
);
comment on table hulpvraag is
  'bewaartermijn: vanaf afgesloten_op 15 jaar bij uitkomst maatwerk (Wmo 2015 art. 5.3.4), anders 5 jaar (selectielijst 3.2)';

-- Instroom: urgent first, then oldest. Mijn werk: per medewerker. Lopend: per team.
create index hulpvraag_instroom on hulpvraag (gemeente_id, team_id, spoed desc, gemeld_op, id) where status = 'nieuw';
create index hulpvraag_mijn_werk on hulpvraag (gemeente_id, toegewezen_aan, (spoed and eerste_gesprek_op is null) desc, gemeld_op, id)
  where status = 'in_behandeling';
create index hulpvraag_lopend on hulpvraag (gemeente_id, team_id, gemeld_op, id) where status = 'in_behandeling';
create index hulpvraag_inwoner on hulpvraag (gemeente_id, inwoner_id) where inwoner_id is not null;
create unique index hulpvraag_bron on hulpvraag (gemeente_id, bron_kenmerk) where bron_kenmerk is not null;
create index hulpvraag_cijfers on hulpvraag (gemeente_id, gemeld_op, team_id);

-- How a question came in, and who may be called about it. One row per hulpvraag.
create table aanmelding (
  gemeente_id integer not null references gemeente,
  hulpvraag_id uuid not null,
  voor_ander boolean not null,
  aanmelder_naam text check (length(aanmelder_naam) <= 200),
  aanmelder_relatie text check (length(aanmelder_relatie) <= 200),
  aanmelder_telefoon text check (length(aanmelder_telefoon) <= 40),
  aanmelder_email text check (length(aanmelder_email) <= 200),
  inwoner_weet_ervan boolean,
  weet_niet_reden text check (length(weet_niet_reden) <= 1000),
  primary key (gemeente_id, hulpvraag_id),
  foreign key (gemeente_id, hulpvraag_id) references hulpvraag (gemeente_id, id),
  check (voor_ander = (inwoner_weet_ervan is not null))
);
comment on table aanmelding is 'bewaartermijn: als hulpvraag';

-- What was sent once: the id a form carried, and by which browser or gebruiker. Makes every command safe to repeat.
create table verzending (
  gemeente_id integer not null references gemeente,
  id uuid not null,
  afzender_hash bytea not null,
  inhoud_hash bytea not null,
  op timestamptz not null,
  primary key (gemeente_id, id)
);
create index verzending_afzender on verzending (gemeente_id, afzender_hash, op);
comment on table verzending is 'bewaartermijn: 1 jaar na op. Geen namen: alleen handtekeningen (HMAC)';
