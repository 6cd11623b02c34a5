-- Figures are counted in columns in memory (ADR 0027). What changed since they were last read is found by the transaction that
-- changed it: exact, whatever the order in which transactions commit.
alter table hulpvraag add column gewijzigd xid8 not null default pg_current_xact_id();
create index hulpvraag_gewijzigd on hulpvraag (gemeente_id, gewijzigd);

create function wijziging_merken() returns trigger language plpgsql as $$
begin
  new.gewijzigd := pg_current_xact_id();
  return new;
end
$$;
create trigger hulpvraag_gewijzigd before update on hulpvraag for each row execute function wijziging_merken();

-- The system itself, reading a whole municipality to count it; who asks for a figure is fenced by her own teams.
alter policy cijfers on hulpvraag using (
  gemeente_id = (select huidige_gemeente())
  and ((select heeft_rol('kwaliteitsmedewerker', 'kolommen'))
    or team_id = any ((select huidige_ids('app.coordinatieteams'))::uuid[]))
);
-- What was destroyed is in no row any more: after a proof of it the columns are read anew.
create policy tellen on vernietiging for select to keukentafel_rapportage using (
  gemeente_id = (select huidige_gemeente()) and (select heeft_rol('kolommen'))
);
grant select (gemeente_id, id) on vernietiging to keukentafel_rapportage;
grant select (gewijzigd) on hulpvraag to keukentafel_rapportage;
