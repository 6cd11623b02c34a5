-- Roles live in the cluster, not in one database: made once, kept when another database already made them.
do $$
declare
  rol text;
begin
  foreach rol in array array['keukentafel_app', 'keukentafel_rapportage', 'keukentafel_publicatie', 'keukentafel_bewaring'] loop
    if not exists (select from pg_roles where rolname = rol) then
      execute format('create role %I nologin nobypassrls', rol);
    end if;
    -- 'usage', not 'member': from PostgreSQL 16 who makes a role is a member that may only administer it.
    if not pg_has_role(current_user, rol, 'usage') then
      execute format('grant %I to current_user', rol);
    end if;
  end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public to keukentafel_app, keukentafel_rapportage, keukentafel_publicatie, keukentafel_bewaring;
-- Functions are closed until granted. Not "in schema public": per schema one can only add to the built-in grant to everyone.
alter default privileges revoke execute on functions from public;

-- Who asks: set once per unit of work by set_config(..., true). Nothing set means nobody, and nobody sees no rows.
create function huidige_gemeente() returns integer language sql stable parallel safe
return nullif(current_setting('app.gemeente', true), '')::integer;

create function huidige_gebruiker() returns uuid language sql stable parallel safe
return nullif(current_setting('app.gebruiker', true), '')::uuid;

-- A list of ids out of the identity: app.mijn, app.teams, app.instroomteams, app.coordinatieteams, app.vergrendeld.
create function huidige_ids(naam text) returns uuid[] language sql stable parallel safe
return coalesce(nullif(current_setting(naam, true), ''), '{}')::uuid[];

-- The day the unit of work counts as.
create function huidige_dag() returns date language sql stable parallel safe
return nullif(current_setting('app.dag', true), '')::date;

create function heeft_rol(variadic rollen text[]) returns boolean language sql stable parallel safe
return rollen && coalesce(nullif(current_setting('app.rollen', true), ''), '{}')::text[];

grant execute on function huidige_gemeente(), huidige_gebruiker(), huidige_ids(text), huidige_dag(), heeft_rol(text[])
  to keukentafel_app, keukentafel_rapportage, keukentafel_publicatie, keukentafel_bewaring;
