import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bewaartermijnen } from "#begeleiding/bewaartermijn/wettelijke-bewaartermijnen.ts";
import { bewaarlijst } from "#beheer/bewaarlijst/bewaarlijst.ts";
import { getCatalogus } from "#beheer/bewaarlijst/queries.ts";
import { verwijzingenNaar, wisvolgorde } from "#beheer/bewaarlijst/wisvolgorde.ts";
import { unitOfWork } from "#db/uow.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { testDatabase } from "./database.ts";

const { owner, databases } = await testDatabase();

const tabellen = (
  await sql<{ naam: string; toelichting: string | null; kolommen: string[] }>`
    select c.relname::text as naam, obj_description(c.oid, 'pg_class') as toelichting,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`.execute(owner)
).rows;

/** Tables that hold no people although some have a name or an address. */
const zonderMensen = Object.keys(bewaarlijst).filter((naam) => bewaarlijst[naam]?.blijft !== undefined);

/** Tables in which a row says something about a resident: what is a part of a dossier, or goes along with one. */
const vanInwoners = Object.keys(bewaarlijst).filter((naam) => hangtAan(naam, ["hulpvraag", "casus", "inwoner"]));

function hangtAan(naam: string, delen: readonly string[]): boolean {
  const { deel, bij = {} } = bewaarlijst[naam] ?? {};
  return (deel !== undefined && delen.includes(deel)) || Object.keys(bij).some((ander) => hangtAan(ander, delen));
}

describe("how long we keep what we know", () => {
  test.each(tabellen.map(({ naam, toelichting }) => [naam, toelichting]))("%s says so: %s", (_, toelichting) => {
    expect(toelichting).toMatch(/^(geen personen|bewaartermijn: \S.{5,})/);
  });

  test("only tables without people say that they hold none", () => {
    const zegt = tabellen.filter(({ toelichting }) => toelichting?.startsWith("geen personen")).map(({ naam }) => naam);
    expect(zegt).toEqual(zonderMensen.toSorted());
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

  // A new table fails here first: it needs a line in src/beheer/bewaarlijst/bewaarlijst.ts, by which it is destroyed.
  test("every table stands in the bewaarlijst, once, and nothing else stands there", () => {
    expect(Object.keys(bewaarlijst).toSorted()).toEqual(tabellen.map(({ naam }) => naam));
  });

  test.each(Object.entries(bewaarlijst))(
    "%s is kept one way, by columns it has, and its comment says the same",
    (naam, wijze) => {
      const { toelichting, kolommen } = tabellen.find((tabel) => tabel.naam === naam)!;
      const { deel, bij, na, blijft, verwijst } = wijze;
      expect([deel ?? bij ?? na, blijft].filter(Boolean)).toHaveLength(1);
      for (const kolom of [
        ...Object.values(bij ?? {}).flat(),
        ...(na ? [na.kolom] : []),
        ...Object.keys(verwijst ?? {}),
      ])
        expect(kolommen).toContain(kolom);
      for (const ander of Object.keys(bij ?? {})) expect(bewaarlijst[ander]).toMatchObject({});
      const zegt = na
        ? `bewaartermijn: ${duurVan(na.regel)} na ${na.kolom}`
        : bij
          ? `bewaartermijn: als ${Object.keys(bij)[0]}`
          : deel
            ? "bewaartermijn: "
            : "geen personen";
      expect([toelichting, toelichting?.startsWith(zegt)]).toEqual([toelichting, true]);
    },
  );

  test("the role bewaring can find and delete every row that is not to stay: bewaring_toelaten() in its migration", async () => {
    const { rows } = await sql<{ naam: string }>`
      select c.relname::text as naam from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and has_table_privilege('keukentafel_bewaring', c.oid, 'delete')
        and (select count(*) from pg_policies p where p.tablename = c.relname and p.roles @> '{keukentafel_bewaring}'
          and p.cmd in ('SELECT', 'DELETE')) = 2
      order by 1`.execute(owner);
    const weg = Object.keys(bewaarlijst).filter((naam) => bewaarlijst[naam]?.blijft === undefined);
    expect(rows.map(({ naam }) => naam)).toEqual(weg.toSorted());
  });

  test("what goes together can go in an order in which nothing points at what is gone", async () => {
    const { sleutels } = await unitOfWork(databases.app, zonderInlog(193, "bewaring"), new Date(), getCatalogus);
    const order = wisvolgorde(
      Object.keys(bewaarlijst).filter((naam) => naam !== "gemeente" && naam !== "team"),
      sleutels,
    );
    for (const naam of ["aanmelding", "deelnemer", "betrokkenheid"])
      expect(order.indexOf(naam)).toBeLessThan(Math.max(order.indexOf("casus"), order.indexOf("hulpvraag")));
    const naarInwoner = verwijzingenNaar("inwoner", sleutels).map(({ tabel, kolom }) => `${tabel}.${kolom}`);
    expect(naarInwoner).toEqual(expect.arrayContaining(["hulpvraag.inwoner_id", "deelnemer.inwoner_id"]));
    expect(naarInwoner).not.toContain("inwoner_blok.inwoner_id");
  });
});

function duurVan(code: string): string {
  const { lengte, eenheid } = bewaartermijnen.find((termijn) => termijn.code === code)!;
  return `${lengte} ${eenheid === "dag" && lengte > 1 ? "dagen" : eenheid}`;
}

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
