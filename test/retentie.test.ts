import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { testDatabase } from "./database.ts";

const { owner } = await testDatabase();

const tabellen = (
  await sql<{ naam: string; toelichting: string | null; kolommen: string[] }>`
    select c.relname::text as naam, obj_description(c.oid, 'pg_class') as toelichting,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(owner)
).rows;

/** Names of things: these tables hold no people although they have a name or an address. */
const zonderMensen = ["discipline", "gemeente", "migratie", "organisatie", "team", "vraagsoort", "wijk"];

/** Tables in which a row says something about a resident. */
const vanInwoners = [
  "aanmelding",
  "actie",
  "afspraak",
  "afspraak_medewerker",
  "betrokkenheid",
  "casus",
  "casus_fase",
  "concept",
  "contactmoment",
  "contactmoment_eerder",
  "deelnemer",
  "document",
  "document_inhoud",
  "doel",
  "geheim_adres",
  "huishouden",
  "huishoudlid",
  "evaluatie",
  "evaluatie_doel",
  "gezinsplan",
  "hulpvraag",
  "inwoner",
  "inwoner_blok",
  "oorzaak",
  "opschorting",
  "plan_akkoord",
  "plan_wijziging",
  "taak",
  "taak_wijziging",
  "verheldering",
  "verheldering_leefgebied",
  "verlenging",
  "zelfredzaamheid",
  "zelfredzaamheid_score",
  "vertegenwoordiging",
  "verslag",
];

describe("how long we keep what we know", () => {
  test.each(tabellen.map(({ naam, toelichting }) => [naam, toelichting]))("%s says so: %s", (_, toelichting) => {
    expect(toelichting).toMatch(/^(geen personen|bewaartermijn: \S.{5,})/);
  });

  test("only tables without people say that they hold none", () => {
    const zegt = tabellen.filter(({ toelichting }) => toelichting?.startsWith("geen personen")).map(({ naam }) => naam);
    expect(zegt).toEqual(zonderMensen);
  });

  test("a table that points at a person, or holds what one could be found by, names a term", () => {
    const persoonlijk =
      /^(bsn|voornaam|achternaam|geboortedatum|telefoon|aanmelder_|eigen_woorden|inwoner_id|medewerker_id|gebruiker_id|door$|vervanger_id|toegewezen_aan)/;
    const zonder = tabellen
      .filter(
        ({ naam, kolommen }) =>
          !zonderMensen.includes(naam) || (naam !== "gemeente" && kolommen.some((een) => persoonlijk.test(een))),
      )
      .filter(({ toelichting }) => !toelichting?.startsWith("bewaartermijn: "))
      .map(({ naam }) => naam);
    expect(zonder).toEqual([]);
  });

  test("a hulpvraag names the two terms of the law and the selectielijst, a look in the log that of NEN 7513", () => {
    const van = (gezocht: string) => tabellen.find(({ naam }) => naam === gezocht)?.toelichting;
    expect(van("hulpvraag")).toMatch(/15 jaar.*Wmo 2015 art\. 5\.3\.4.*5 jaar/);
    expect(van("raadpleging")).toMatch(/5 jaar.*NEN 7513/);
  });
});

describe("who may delete", () => {
  test("no role of the running application deletes anything about a resident, or anything that was logged", async () => {
    const { rows } = await sql<{ tabel: string; rol: string }>`
      select c.relname::text as tabel, r.rolname::text as rol from pg_class c, pg_roles r, unnest(array['delete', 'truncate']) recht
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and r.rolname in ('keukentafel_app', 'keukentafel_rapportage', 'keukentafel_publicatie')
        and has_table_privilege(r.oid, c.oid, recht)`.execute(owner);
    const bewaard = [...vanInwoners, "gebeurtenis", "raadpleging", "verzending", "medewerker", "gebruiker"];
    expect(rows.filter(({ tabel }) => bewaard.includes(tabel))).toEqual([]);
    expect([...new Set(rows.map(({ tabel }) => tabel))].toSorted()).toEqual([
      "gebruiker_rol",
      "team_lid",
      "vervanging",
    ]);
  });

  test("nothing deletes in passing: no foreign key takes rows with it, and none is emptied", async () => {
    const { rows } = await sql`select conname from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype not in ('a', 'r')`.execute(owner);
    expect(rows).toEqual([]);
  });
});

test("a BSN, a name and the own words stand in one table each, so that there is one place to delete them", () => {
  const met = (kolom: string) => tabellen.filter(({ kolommen }) => kolommen.includes(kolom)).map(({ naam }) => naam);
  for (const kolom of ["bsn_versleuteld", "bsn_index", "voornaam", "achternaam", "geboortedatum", "straat"])
    expect([kolom, met(kolom)]).toEqual([kolom, ["inwoner"]]);
  expect(met("eigen_woorden")).toEqual(["hulpvraag"]);
  expect(tabellen.flatMap(({ kolommen }) => kolommen).filter((kolom) => /^bsn$/.test(kolom))).toEqual([]);
});
