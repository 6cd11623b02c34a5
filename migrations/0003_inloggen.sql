-- The doors of log-in. They run as the owner, because before log-in there is no identity that a policy could trust.
-- Each answers for one hash or one issuer and subject at a time, never with a list.

-- Everything a unit of work must know about who asks, in one row.
create function identiteit_van(van_gemeente integer, van_gebruiker uuid, nu timestamptz)
returns table (
  gemeente_id integer, gebruiker_id uuid, medewerker_id uuid, naam text, rollen text[],
  teams uuid[], instroomteams uuid[], coordinatieteams uuid[], mijn uuid[]
)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select g.gemeente_id, g.id, g.medewerker_id, g.naam,
    (select coalesce(array_agg(r.rol order by r.rol), '{}') from gebruiker_rol r
      where r.gemeente_id = g.gemeente_id and r.gebruiker_id = g.id),
    coalesce(lid.teams, '{}'), coalesce(lid.instroom, '{}'), coalesce(lid.coordinatie, '{}'), namens.mijn
  from gebruiker g
  -- Herself, and those she stands in for today, as long as both work here and share a team.
  cross join lateral (
    select case when g.medewerker_id is null then '{}'::uuid[] else array[g.medewerker_id] || coalesce(
      (select array_agg(distinct v.medewerker_id) from vervanging v
        join medewerker m on m.gemeente_id = v.gemeente_id and m.id = v.medewerker_id and m.actief
        join team_lid zij on zij.gemeente_id = v.gemeente_id and zij.medewerker_id = v.medewerker_id
        join team_lid ik on ik.gemeente_id = v.gemeente_id and ik.medewerker_id = v.vervanger_id and ik.team_id = zij.team_id
        where v.gemeente_id = g.gemeente_id and v.vervanger_id = g.medewerker_id
          and (nu at time zone 'Europe/Amsterdam')::date between v.van and v.tot), '{}') end as mijn
  ) namens
  left join lateral (
    select array_agg(distinct l.team_id) filter (where l.medewerker_id = g.medewerker_id) as teams,
      array_agg(distinct l.team_id) filter (where l.instroom) as instroom,
      array_agg(distinct l.team_id) filter (where l.coordinator and l.medewerker_id = g.medewerker_id) as coordinatie
    from team_lid l
    -- Only teams she is in herself: a stand-in never opens another team. Coordination is not lent: it could lend itself on.
    where l.gemeente_id = g.gemeente_id and l.medewerker_id = any (namens.mijn)
      and exists (select from team_lid eigen
        where eigen.gemeente_id = l.gemeente_id and eigen.team_id = l.team_id and eigen.medewerker_id = g.medewerker_id)
  ) lid on true
  where g.gemeente_id = van_gemeente and g.id = van_gebruiker and g.actief;
end;

-- Binds an issuer's subject to its gebruiker (by verified e-mail address the first time) and opens a session.
-- No row means: this person has no gebruiker here.
create function sessie_openen(
  van_gemeente integer, van_issuer text, van_subject text, geverifieerd_email text, nieuwe_hash bytea, nu timestamptz
) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  wie uuid;
begin
  update gebruiker g set issuer = van_issuer, subject = van_subject
  where g.gemeente_id = van_gemeente and g.actief and g.soort = 'medewerker'
    and ((g.issuer = van_issuer and g.subject = van_subject) or (g.subject is null and g.email = lower(geverifieerd_email)))
    and not exists (
      select from gebruiker ander
      where ander.gemeente_id = van_gemeente and ander.issuer = van_issuer and ander.subject = van_subject and ander.id <> g.id
    )
  returning g.id into wie;
  if wie is not null then
    delete from sessie where gemeente_id = van_gemeente and gebruiker_id = wie and begonnen_op < nu - interval '12 hours';
    insert into sessie (gemeente_id, hash, gebruiker_id, begonnen_op, gebruikt_op)
    values (van_gemeente, nieuwe_hash, wie, nu, nu);
  end if;
  return wie;
end;
$$;

-- A session lasts 12 hours, and 90 minutes without use. Its use is written down at most once in five minutes.
create function identiteit_van_sessie(van_hash bytea, nu timestamptz)
returns table (
  gemeente_id integer, gebruiker_id uuid, medewerker_id uuid, naam text, rollen text[],
  teams uuid[], instroomteams uuid[], coordinatieteams uuid[], mijn uuid[]
)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  gevonden sessie;
begin
  select s.* into gevonden from sessie s
  where s.hash = van_hash and s.begonnen_op > nu - interval '12 hours' and s.gebruikt_op > nu - interval '90 minutes';
  if not found then
    return;
  end if;
  if gevonden.gebruikt_op < nu - interval '5 minutes' then
    update sessie s set gebruikt_op = nu where s.gemeente_id = gevonden.gemeente_id and s.hash = van_hash;
  end if;
  return query select * from identiteit_van(gevonden.gemeente_id, gevonden.gebruiker_id, nu);
end;
$$;

create function sessie_sluiten(van_hash bytea) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from sessie where hash = van_hash;
end;

create function identiteit_van_sleutel(van_hash bytea, nu timestamptz)
returns table (
  gemeente_id integer, gebruiker_id uuid, medewerker_id uuid, naam text, rollen text[],
  teams uuid[], instroomteams uuid[], coordinatieteams uuid[], mijn uuid[]
)
language sql stable security definer set search_path = public, pg_temp
begin atomic
  select i.* from sleutel s
  cross join lateral identiteit_van(s.gemeente_id, s.gebruiker_id, nu) i
  where s.hash = van_hash and s.ingetrokken_op is null and s.verloopt_op > nu;
end;

-- Another e-mail address is another log-in: what the old one opened, closes. Does nothing for who is not beheerder here.
create function toegang_intrekken(van_gebruiker uuid, nu timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp
begin atomic
  delete from sessie s
  where s.gemeente_id = huidige_gemeente() and heeft_rol('beheerder') and s.gebruiker_id = van_gebruiker;
  update sleutel s set ingetrokken_op = nu
  where s.gemeente_id = huidige_gemeente() and heeft_rol('beheerder') and s.gebruiker_id = van_gebruiker
    and s.ingetrokken_op is null;
end;

grant execute on function
  sessie_openen(integer, text, text, text, bytea, timestamptz),
  identiteit_van_sessie(bytea, timestamptz),
  sessie_sluiten(bytea),
  identiteit_van_sleutel(bytea, timestamptz),
  toegang_intrekken(uuid, timestamptz)
  to keukentafel_app;
