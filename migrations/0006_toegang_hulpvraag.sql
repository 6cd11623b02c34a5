-- Who may see a hulpvraag: its behandelaar, and within their team her stand-in; while new, the instroom of its team; always
-- the coordinator. vergrendeld holds what this unit of work locked when it still might: it may finish that, also when it
-- gives it away. Each list comes in as an argument that is used once, so that a policy computes it once and PostgreSQL can
-- inline the rest.
create function mag_zien(
  hulpvraag_id uuid, status text, team_id uuid, behandelaar uuid,
  ik uuid, namens uuid[], teams uuid[], instroomteams uuid[], coordinatieteams uuid[], vergrendeld uuid[]
) returns boolean language sql immutable parallel safe
return coalesce(
  behandelaar = ik
  or (behandelaar = any (namens) and team_id = any (teams))
  or (status = 'nieuw' and team_id = any (instroomteams))
  or team_id = any (coordinatieteams)
  or hulpvraag_id = any (vergrendeld), false);
grant execute on function mag_zien(uuid, text, uuid, uuid, uuid, uuid[], uuid[], uuid[], uuid[], uuid[]) to keukentafel_app;

do $$
declare
  tabel text;
begin
  foreach tabel in array array['vraagsoort', 'inwoner', 'hulpvraag', 'aanmelding', 'verzending'] loop
    execute format('alter table %I enable row level security', tabel);
    execute format('alter table %I force row level security', tabel);
  end loop;
end
$$;

create policy zien on vraagsoort for select using (gemeente_id = (select huidige_gemeente()));
create policy beheren on vraagsoort to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('beheerder', 'inrichting')));

create policy zien on hulpvraag for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and mag_zien(id, status, team_id, toegewezen_aan,
    (select (huidige_ids('app.mijn'))[1]), (select huidige_ids('app.mijn')), (select huidige_ids('app.teams')),
    (select huidige_ids('app.instroomteams')), (select huidige_ids('app.coordinatieteams')),
    (select huidige_ids('app.vergrendeld')))
);
create policy wijzigen on hulpvraag for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and mag_zien(id, status, team_id, toegewezen_aan,
    (select (huidige_ids('app.mijn'))[1]), (select huidige_ids('app.mijn')), (select huidige_ids('app.teams')),
    (select huidige_ids('app.instroomteams')), (select huidige_ids('app.coordinatieteams')),
    (select huidige_ids('app.vergrendeld')))
) with check (gemeente_id = (select huidige_gemeente()));
create policy aanmelden on hulpvraag for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente())
  and (select heeft_rol('inwoner', 'medewerker', 'coordinator', 'koppeling', 'import'))
);
-- The import asks what it already has.
create policy importeren on hulpvraag for select to keukentafel_app
  using (gemeente_id = (select huidige_gemeente()) and (select heeft_rol('import')));

-- Who may see the question may see whose it is, and how it came in.
create policy zien on inwoner for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from hulpvraag h where h.gemeente_id = inwoner.gemeente_id and h.inwoner_id = inwoner.id)
);
create policy wijzigen on inwoner for update to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from hulpvraag h where h.gemeente_id = inwoner.gemeente_id and h.inwoner_id = inwoner.id)
);
create policy aanmelden on inwoner for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente())
  and (select heeft_rol('inwoner', 'medewerker', 'coordinator', 'koppeling', 'import'))
);
create policy zien on aanmelding for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and exists (select from hulpvraag h where h.gemeente_id = aanmelding.gemeente_id and h.id = aanmelding.hulpvraag_id)
);
create policy aanmelden on aanmelding for insert to keukentafel_app with check (
  gemeente_id = (select huidige_gemeente())
  and (select heeft_rol('inwoner', 'medewerker', 'coordinator', 'koppeling', 'import'))
);
create policy verzenden on verzending to keukentafel_app using (gemeente_id = (select huidige_gemeente()));

-- What happened to a hulpvraag is for who may see it.
create policy zien on gebeurtenis for select to keukentafel_app using (
  gemeente_id = (select huidige_gemeente())
  and not (select heeft_rol('privacy_officer'))
  and soort !~ '^(gebruiker|medewerker|sleutel|koppeling|sessie)_'
  and exists (select from hulpvraag h where h.gemeente_id = gebeurtenis.gemeente_id and h.id = gebeurtenis.onderwerp_id)
);

-- Figures: a coordinator her own teams, a kwaliteitsmedewerker the municipality. Codes and days only: no name, BSN or free text.
create policy cijfers on hulpvraag for select to keukentafel_rapportage using (
  gemeente_id = (select huidige_gemeente())
  and ((select heeft_rol('kwaliteitsmedewerker')) or team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[]))
);

grant select, insert, update on vraagsoort, hulpvraag, inwoner to keukentafel_app;
grant select, insert on aanmelding, verzending to keukentafel_app;
grant select on vraagsoort to keukentafel_rapportage;
grant select (gemeente_id, id, status, gemeld_op, wijk_code, team_id, herkomst, herkomst_soort, contactwijze, leefgebieden,
  vraagsoort_id, zwaarte, spoed, route, wmo_melding, wmo_melding_op, onderzoek_afgerond_op, eerste_reactie_op, eerste_gesprek_op, afgesloten_op,
  uitkomst, afsluitreden, doorverwezen_naar) on hulpvraag to keukentafel_rapportage;
