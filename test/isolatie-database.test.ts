import { type RawBuilder, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/pool.ts";
import { unitOfWork } from "#db/uow.ts";
import { type Identiteit, rollen } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { metAlles, vanHetDossier } from "./alles.ts";
import { gevraagd, nu } from "./scenario.ts";

const { owner, databases, ...rest } = await testDatabase();
const database = { owner, databases, ...rest };
const { app, rapportage } = databases;

const tabellen = (
  await sql<{ naam: string; rls: boolean; dwang: boolean; heeftGemeente: boolean }>`
    select c.relname as naam, c.relrowsecurity as rls, c.relforcerowsecurity as dwang,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'gemeente_id') as heeft_gemeente
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(owner)
).rows;

/** Without row-level security, for a reason that stands in its comment. */
const zonderRls = ["migratie"];
/** What every visitor may know: names of municipality, teams and wijken stand on the residents' form. */
const openbaar = ["gemeente", "team", "wijk"];

/** Rows that `db` sees in a table; "geen recht" when it may not look at all. */
async function ziet(db: Database, tabel: string, waar: RawBuilder<unknown> = sql``): Promise<number | string> {
  try {
    const { rows } = await sql<{ aantal: string }>`select count(*) as aantal from ${sql.table(tabel)} ${waar}`.execute(
      db,
    );
    return Number(rows[0]?.aantal);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "42501") return "geen recht";
    throw error;
  }
}

/** What PostgreSQL says to who may not, and to a key that points nowhere. */
const geenRecht = { code: "42501" };
const geenSleutel = { code: "23503" };

let fatima: Identiteit;
let joost: Identiteit;
let zara: Identiteit;
let hulpvraagId = "";
const casusId = uuidv7();

beforeAll(async () => {
  [fatima, joost, zara] = (await Promise.all(
    ["Fatima Benali", "Joost van Dijk", "Zara Zaans"].map((naam) => identiteitVan(owner, naam)),
  )) as [Identiteit, Identiteit, Identiteit];
  hulpvraagId = await metAlles(database, { joost, fatima }, casusId);
});

describe("row-level security", () => {
  test("is on and forced for every table, with nothing forgotten", () => {
    const zonder = tabellen.filter(({ rls, dwang }) => !rls || !dwang).map(({ naam }) => naam);
    expect(zonder).toEqual(zonderRls);
    expect(tabellen.length).toBeGreaterThan(15);
  });

  test("has something to hide in every table of this test", async () => {
    for (const { naam } of tabellen) expect([naam, Number(await ziet(owner, naam)) > 0]).toEqual([naam, true]);
  });

  test.each(tabellen.map(({ naam }) => naam))("who is nobody sees no row of %s", async (naam) => {
    const leeg = [0, "geen recht"];
    const gezien = [await ziet(app, naam), await ziet(rapportage, naam)].map((aantal) => leeg.includes(aantal));
    expect(gezien).toEqual(openbaar.includes(naam) ? [false, false] : [true, true]);
  });

  const metGemeente = tabellen.filter(({ heeftGemeente, naam }) => heeftGemeente && !openbaar.includes(naam));
  test.each(metGemeente.map(({ naam }) => naam))(
    "someone of another municipality sees no row of %s, whatever she claims",
    async (naam) => {
      const alles: Identiteit = {
        ...zara,
        rollen: [...rollen],
        teams: fatima.teams,
        instroomteams: fatima.teams,
        coordinatieteams: fatima.teams,
        mijn: [joost.medewerkerId!, fatima.medewerkerId!],
        gebruikerId: joost.gebruikerId,
      };
      for (const db of [app, rapportage]) {
        const gezien = await unitOfWork(db, alles, nu, (tx) => ziet(tx.db, naam, sql`where gemeente_id = 193`)).catch(
          (error: Error) => (error.name === "AbortedTransactionError" ? "geen recht" : Promise.reject(error)),
        );
        expect([0, "geen recht"]).toContain(gezien);
      }
    },
  );

  test("the identity of one unit of work is gone in the next, on the same connection", async () => {
    const zicht = () => ziet(app, "hulpvraag");
    for (let keer = 0; keer < 5; keer++) {
      expect(await unitOfWork(app, fatima, nu, (tx) => ziet(tx.db, "hulpvraag"))).toBeGreaterThan(0);
      expect(await zicht()).toBe(0);
    }
  });

  test("an inwoner, an aanmelding and what happened are seen by who may see the hulpvraag, and by nobody else", async () => {
    const emre = await identiteitVan(owner, "Emre Yıldız");
    const regels = ["verheldering_leefgebied", "zelfredzaamheid_score", "afspraak_medewerker", "agendalink"];
    const personen = ["vertegenwoordiging", "huishouden", "huishoudlid", "geheim_adres"];
    const hulpvragen = ["hulpvraag", "inwoner", "aanmelding", "gebeurtenis", ...personen];
    for (const tabel of [...hulpvragen, "casus", "deelnemer", "betrokkenheid", ...vanHetDossier, ...regels]) {
      expect([tabel, await unitOfWork(app, joost, nu, (tx) => ziet(tx.db, tabel))]).not.toEqual([tabel, 0]);
      expect([tabel, await unitOfWork(app, emre, nu, (tx) => ziet(tx.db, tabel))]).toEqual([tabel, 0]);
    }
  });

  test("the coordinator of the team sees that there is a dossier and who helps, and nothing of what was said", async () => {
    const zietFatima = (tabel: string) => unitOfWork(app, fatima, nu, (tx) => ziet(tx.db, tabel));
    for (const tabel of ["casus", "deelnemer", "betrokkenheid"])
      expect([tabel, await zietFatima(tabel)]).not.toEqual([tabel, 0]);
    for (const tabel of vanHetDossier) expect([tabel, await zietFatima(tabel)]).toEqual([tabel, 0]);
  });

  test("nobody writes in a dossier without holding it, not even who is involved", async () => {
    const erbij = sql`insert into deelnemer (gemeente_id, casus_id, inwoner_id, gezinsrol, van)
      select 193, ${casusId}, id, 'kind', '2026-03-10' from inwoner limit 1`;
    await expect(unitOfWork(app, joost, nu, ({ db }) => erbij.execute(db))).rejects.toMatchObject(geenRecht);
    const zelf = sql`insert into betrokkenheid (gemeente_id, id, casus_id, soort, medewerker_id, reden, van)
      values (193, ${uuidv7()}, ${casusId}, 'deelname', ${zara.medewerkerId}, 'nieuwsgierig', ${nu})`;
    await expect(unitOfWork(app, zara, nu, ({ db }) => zelf.execute(db))).rejects.toMatchObject(geenRecht);
  });

  test("nobody can change what she cannot see", async () => {
    const emre = await identiteitVan(owner, "Emre Yıldız");
    await unitOfWork(app, emre, nu, async ({ db }) => {
      const hulpvraag = await sql`update hulpvraag set spoed = true`.execute(db);
      const inwoner = await sql`update inwoner set achternaam = 'Anders'`.execute(db);
      expect([hulpvraag.numAffectedRows, inwoner.numAffectedRows]).toEqual([0n, 0n]);
    });
  });

  test("nobody can move a record to another municipality, or write one there", async () => {
    await expect(
      unitOfWork(app, joost, nu, ({ db }) => sql`update hulpvraag set gemeente_id = 479`.execute(db)),
    ).rejects.toMatchObject(geenRecht);
    const naar479 = sql`insert into inwoner (gemeente_id, id) values (479, ${uuidv7()})`;
    await expect(unitOfWork(app, joost, nu, ({ db }) => naar479.execute(db))).rejects.toMatchObject(geenRecht);
  });

  test("nobody can write in the log as someone else", async () => {
    const als = sql`insert into raadpleging (gemeente_id, id, op, door, rollen, doel, uitkomst, route, hulpvragen)
      values (193, ${uuidv7()}, ${nu}, ${fatima.gebruikerId}, '{}', 'eigen_werk', 'getoond', '/', '{}')`;
    await expect(unitOfWork(app, joost, nu, ({ db }) => als.execute(db))).rejects.toMatchObject(geenRecht);
    const gebeurd = sql`insert into gebeurtenis (gemeente_id, id, op, soort, onderwerp_id, door)
      values (193, ${uuidv7()}, ${nu}, 'verzonnen', ${hulpvraagId}, ${fatima.gebruikerId})`;
    await expect(unitOfWork(app, joost, nu, ({ db }) => gebeurd.execute(db))).rejects.toMatchObject(geenRecht);
  });
});

describe("what was logged stays logged", () => {
  test.each(["gebeurtenis", "raadpleging"])("the application cannot change or delete a row of %s", async (tabel) => {
    const priya = await identiteitVan(owner, "Priya Sharma");
    for (const opdracht of ["update", "delete"]) {
      const tekst =
        opdracht === "update" ? sql`update ${sql.table(tabel)} set op = now()` : sql`delete from ${sql.table(tabel)}`;
      await expect(unitOfWork(app, priya, nu, ({ db }) => tekst.execute(db))).rejects.toMatchObject(geenRecht);
    }
    await expect(sql`truncate ${sql.table(tabel)}`.execute(app)).rejects.toMatchObject(geenRecht);
  });
});

describe("the role rapportage", () => {
  test("may read codes and days of a hulpvraag, and no name, BSN, contact or free text of anybody", async () => {
    const { rows } = await sql<{ tabel: string; kolommen: string[] }>`
      select c.relname::text as tabel, array_agg(a.attname::text order by a.attnum) as kolommen
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and has_column_privilege('keukentafel_rapportage', c.oid, a.attnum, 'select')
      group by 1 order by 1`.execute(owner);
    const kolommen = Object.fromEntries(rows.map((rij) => [rij.tabel, rij.kolommen]));
    expect(Object.keys(kolommen)).toEqual([
      "casus",
      "casus_fase",
      "contactmoment",
      "gemeente",
      "hulpvraag",
      "taak",
      "team",
      "vernietiging",
      "vraagsoort",
      "wijk",
    ]);
    expect(kolommen["casus"]).toEqual(["gemeente_id", "id", "team_id", "geopend_op", "gesloten_op", "fase_id"]);
    expect(kolommen["casus_fase"]).toEqual(["gemeente_id", "casus_id", "van", "tot"]);
    expect(kolommen["contactmoment"]).toEqual(["gemeente_id", "casus_id", "op", "werksoort"]);
    expect(kolommen["taak"]).toEqual(["gemeente_id", "casus_id", "stand", "afgerond_op", "gemaakt_op", "werksoort"]);
    expect(kolommen["vernietiging"]).toEqual(["gemeente_id", "id"]);
    expect(kolommen["hulpvraag"]).toEqual([
      "gemeente_id",
      "id",
      "status",
      "gemeld_op",
      "wijk_code",
      "team_id",
      "herkomst",
      "herkomst_soort",
      "contactwijze",
      "leefgebieden",
      "vraagsoort_id",
      "zwaarte",
      "spoed",
      "route",
      "wmo_melding",
      "wmo_melding_op",
      "onderzoek_afgerond_op",
      "eerste_reactie_op",
      "eerste_gesprek_op",
      "afgesloten_op",
      "uitkomst",
      "afsluitreden",
      "doorverwezen_naar",
      "gewijzigd",
    ]);
  });

  test("changes nothing", async () => {
    const { rows } = await sql`
      select c.relname from pg_class c, unnest(array['insert', 'update', 'delete', 'truncate']) recht
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_table_privilege('keukentafel_rapportage', c.oid, recht)`.execute(owner);
    expect(rows).toEqual([]);
  });

  test("counts a coordinator's own teams, and the whole municipality for a kwaliteitsmedewerker", async () => {
    const karin = await identiteitVan(owner, "Karin Wolters");
    const marieke = await identiteitVan(owner, "Marieke Hoekstra");
    await gevraagd(database, { gemeenteId: 479 });
    const telt = (wie: Identiteit) => unitOfWork(rapportage, wie, nu, (tx) => ziet(tx.db, "hulpvraag"));
    expect([await telt(fatima), await telt(marieke), await telt(karin), await telt(joost)]).toEqual([1, 0, 1, 0]);
  });
});

describe("a row can never point into another municipality", () => {
  test("every foreign key carries the gemeente_id of both sides", async () => {
    const { rows } = await sql<{ naam: string; van: string[]; naar: string[]; doel: string }>`
      select c.conrelid::regclass || ' ' || c.conname as naam, c.confrelid::regclass::text as doel,
        (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(nr, n)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.nr) as van,
        (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(nr, n)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.nr) as naar
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`.execute(owner);
    expect(rows.length).toBeGreaterThan(20);
    const zonder = rows.filter(
      ({ doel, van, naar }) => doel !== "gemeente" && naar[van.indexOf("gemeente_id")] !== "gemeente_id",
    );
    // The municipality itself is keyed by its id, which its own team must match.
    expect(
      zonder.filter(({ van, naar }) => !(van[0] === "id" && naar[0] === "gemeente_id")).map(({ naam }) => naam),
    ).toEqual([]);
  });

  test("not even for the owner, past every policy", async () => {
    const team = sql`update hulpvraag set team_id = ${zara.teams[0]} where id = ${hulpvraagId}`;
    await expect(team.execute(owner)).rejects.toMatchObject(geenSleutel);
    const medewerker = sql`update hulpvraag set toegewezen_aan = ${zara.medewerkerId} where id = ${hulpvraagId}`;
    await expect(medewerker.execute(owner)).rejects.toMatchObject(geenSleutel);
  });
});

describe("the roles of the database", () => {
  test("are none of them above the policies", async () => {
    const { rows } = await sql`select rolname from pg_roles
      where rolname like 'keukentafel\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`.execute(
      owner,
    );
    expect(rows).toEqual([]);
  });

  test("own nothing and can create nothing", async () => {
    const { rows } = await sql`select relname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname like 'keukentafel\\_%'`.execute(owner);
    expect(rows).toEqual([]);
    for (const db of [app, rapportage]) {
      await expect(sql`create table van_mij (id integer)`.execute(db)).rejects.toMatchObject(geenRecht);
      await expect(sql`alter table hulpvraag disable row level security`.execute(db)).rejects.toMatchObject(geenRecht);
      await expect(sql`create policy alles on hulpvraag using (true)`.execute(db)).rejects.toMatchObject(geenRecht);
    }
  });

  test("run only these functions with the rights of the owner; the others are closed, also to everyone at once", async () => {
    const { rows } = await sql<{ rol: string; naam: string }>`
      select r.rolname::text as rol, p.proname::text as naam from pg_proc p, pg_roles r
      where p.pronamespace = 'public'::regnamespace and p.prosecdef and r.rolname like 'keukentafel\\_%'
        and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`.execute(owner);
    expect(rows.map(({ rol, naam }) => `${rol} ${naam}`)).toEqual([
      "keukentafel_app beperkte_casussen",
      "keukentafel_app bezette_medewerkers",
      "keukentafel_app blijft_van",
      "keukentafel_app blokken_vervangen",
      "keukentafel_app dossier_gestopt",
      "keukentafel_app dossier_met_kenmerk",
      "keukentafel_app eerdere_hulp",
      "keukentafel_app gaat_mee",
      "keukentafel_app gaat_over_mijn",
      "keukentafel_app gebeurtenissen_met",
      "keukentafel_app gelijkende_inwoners",
      "keukentafel_app huidige_casussen",
      "keukentafel_app huisgenoten",
      "keukentafel_app identiteit_van_agenda",
      "keukentafel_app identiteit_van_sessie",
      "keukentafel_app identiteit_van_sleutel",
      "keukentafel_app leest_over",
      "keukentafel_app mag_adres_kennen",
      "keukentafel_app noodtoegang_nemen",
      "keukentafel_app noodtoegang_persoon",
      "keukentafel_app op_zelfde_adres",
      "keukentafel_app persoon_indelen",
      "keukentafel_app persoon_leden",
      "keukentafel_app raadplegingen_met",
      "keukentafel_app samengevoegd_met",
      "keukentafel_app sessie_openen",
      "keukentafel_app sessie_sluiten",
      "keukentafel_app toegang_intrekken",
      "keukentafel_app verschillende_bsn",
      "keukentafel_app werkt_voor",
      "keukentafel_bewaring dossier_gestopt",
      "keukentafel_rapportage terugkeer",
    ]);
    await expect(sql`select identiteit_van(193, ${joost.gebruikerId}::uuid, now())`.execute(app)).rejects.toMatchObject(
      geenRecht,
    );
  });

  test("close sessions and keys for a beheerder of this municipality only", async () => {
    const nog = async () => {
      const sessies = await ziet(owner, "sessie", sql`where gebruiker_id = ${joost.gebruikerId}`);
      const sleutels = await ziet(
        owner,
        "sleutel",
        sql`where gebruiker_id = ${joost.gebruikerId} and ingetrokken_op is null`,
      );
      return [sessies, sleutels];
    };
    const sleutel = { gemeenteId: 193, id: uuidv7(), naam: "Eigen", hash: Buffer.from("eigen"), gemaaktOp: nu };
    const gebruikerId = joost.gebruikerId!;
    await owner
      .insertInto("sleutel")
      .values({ ...sleutel, gebruikerId, verlooptOp: nu })
      .execute();
    const intrekken = (wie: Identiteit) =>
      unitOfWork(app, wie, nu, ({ db }) => sql`select toegang_intrekken(${gebruikerId}::uuid, ${nu})`.execute(db));
    for (const wie of [fatima, joost, zara]) await intrekken(wie);
    await sql`select toegang_intrekken(${gebruikerId}::uuid, ${nu})`.execute(app);
    expect(await nog()).toEqual([1, 1]);
    await intrekken(await identiteitVan(owner, "Henk Postma"));
    expect(await nog()).toEqual([0, 0]);
  });

  test("find in the log by kenmerk for a privacy officer of this municipality only", async () => {
    const einde = hulpvraagId.slice(-10);
    const vindt = (wie: Identiteit) =>
      unitOfWork(app, wie, nu, async ({ db }) => {
        const gezien = await sql<{ id: string }>`select id from raadplegingen_met(${einde}) id`.execute(db);
        const gebeurd = await sql<{ id: string }>`select id from gebeurtenissen_met(${einde}) id`.execute(db);
        return [gezien.rows.length > 0, gebeurd.rows.length > 0];
      });
    expect(await vindt(await identiteitVan(owner, "Priya Sharma"))).toEqual([true, true]);
    for (const wie of [fatima, joost, zara]) expect(await vindt(wie)).toEqual([false, false]);
    expect((await sql`select raadplegingen_met(${einde})`.execute(app)).rows).toEqual([]);
  });
});
