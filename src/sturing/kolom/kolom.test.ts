import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { plusDagen } from "#shared/datum.ts";
import { bewaarder, dossierGesloten, isEr } from "../../../test/bewaring.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gesloten, gevraagd, nu, opgepakt } from "../../../test/scenario.ts";
import { type Codekolom, codekolommen, dagVanNummer, geenDag, idVan } from "./kolom.ts";
import { lijstVan } from "./lijsten.ts";
import { openKolommen, type Stand } from "./queries.ts";
import { aantalPer, aantalPerPeriode, aantalSamen, durenVan, rijenMet } from "./telling.ts";

const database = await testDatabase();
const { owner, databases } = database;
const joost = await identiteitVan(owner, "Joost van Dijk");
const fatima = await identiteitVan(owner, "Fatima Benali");
const kwaliteit: Identiteit = { ...fatima, rollen: ["kwaliteitsmedewerker"] };
const coordinator: Identiteit = { ...fatima, rollen: ["coordinator"] };
const { op } = bewaarder(database);
const bron = openKolommen(databases.rapportage);
const [van, tot, peildag] = ["2024-01-01", "2026-03-10", "2026-03-10"] as const;

/** Of every kind some, in two municipalities, with days before the first and after the last that is asked for. */
beforeAll(async () => {
  await sql`select setseed(0.42)`.execute(owner);
  await sql`
    with punt as (
      select g.id as gemeente_id, n, date '2023-06-01' + (random() * 1100)::integer as gemeld_op, random() as p,
        (random() * 60)::integer as wacht, (random() * 300)::integer as duurt
      from gemeente g cross join generate_series(1, 700) n
    ), rij as (
      select *, case when p < 0.8 then gemeld_op + wacht end as gesprek, p < 0.6 as dicht from punt
    )
    insert into hulpvraag (gemeente_id, id, kenmerk, status, gemeld_op, ontvangen_op, wijk_code, team_id, team_reden, herkomst,
      herkomst_soort, contactwijze, eigen_woorden, leefgebieden, zwaarte, spoed, route, route_reden, toegewezen_aan,
      eerste_gesprek_op, afgesloten_op, uitkomst, afsluitreden)
    select r.gemeente_id, gen_random_uuid(), upper(lpad(to_hex(n), 4, '0') || '-' || lpad(to_hex(n), 4, '0')),
      case when dicht then 'afgesloten' else 'nieuw' end, gemeld_op, gemeld_op, w.code, t.id, 'wijk',
      case when n % 3 = 0 then 'verwijzer' else 'zelf' end, case when n % 3 = 0 then 'huisarts' end, 'telefoon', 'x',
      (array['{}', '{wonen}', '{wonen,financien}', '{veiligheid,gezin,werk}']::text[])[1 + n % 4]::text[],
      (array[null, 'licht', 'meervoudig'])[1 + n % 3], n % 7 = 0, case when n % 2 = 0 then 'wijkteam' end,
      case when n % 2 = 0 then 'Samen kijken.' end, null, gesprek,
      case when dicht then coalesce(gesprek, gemeld_op) + duurt end,
      case when dicht and n % 2 = 0 then 'wijkteam' end, case when dicht then 'bereikt' end
    from rij r
    join lateral (select id from team where gemeente_id = r.gemeente_id order by md5(id::text || n) limit 1) t on true
    left join lateral (
      select code from wijk where gemeente_id = r.gemeente_id and n % 5 > 0 order by md5(code || n) limit 1) w on true`.execute(
    owner,
  );
});

/** The same question to the database, as this person: its policies decide what she may count. */
async function geteld(wie: Identiteit, waar: string): Promise<number> {
  const { rows } = await unitOfWork(databases.rapportage, wie, nu, ({ db }) =>
    sql<{ n: number }>`select count(*)::integer as n from hulpvraag where ${sql.raw(waar)}`.execute(db),
  );
  return rows[0]!.n;
}

function nummer(stand: Stand, kolom: Codekolom, code: string): number {
  return lijstVan(kolom, stand.lijsten).indexOf(code) + 1;
}

const som = (aantallen: Iterable<number>) => Array.from(aantallen).reduce((a, b) => a + b, 0);

describe("the columns", () => {
  test("hold every hulpvraag of the municipality, as it is now, and of no other", async () => {
    const { kolommen, lijsten } = await bron(193, nu);
    const { rows } = await sql<Record<string, string | null>>`
      select id::text, gemeld_op::text, eerste_gesprek_op::text, afgesloten_op::text, team_id::text, wijk_code, herkomst_soort, route
      from hulpvraag where gemeente_id = 193 order by id`.execute(owner);
    const gelezen = Array.from({ length: kolommen.aantal }, (_, rij) => {
      const dag = (waarde: number | undefined) => (waarde === geenDag ? null : dagVanNummer(waarde!));
      const code = (kolom: Codekolom) => lijstVan(kolom, lijsten)[kolommen.codes[kolom][rij]! - 1] ?? null;
      return {
        id: idVan(kolommen, rij),
        gemeldOp: dag(kolommen.dagen.gemeldOp[rij]),
        eersteGesprekOp: dag(kolommen.dagen.eersteGesprekOp[rij]),
        afgeslotenOp: dag(kolommen.dagen.afgeslotenOp[rij]),
        teamId: code("team"),
        wijkCode: code("wijk"),
        herkomstSoort: code("herkomstSoort"),
        route: code("route"),
      };
    });
    expect(gelezen.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(rows);
  });

  test("have what was committed before one asked: a new one, and one that changed", async () => {
    const eerder = (await bron(193, nu)).kolommen.aantal;
    const id = await gevraagd(database);
    const { kolommen, lijsten } = await bron(193, nu);
    expect(kolommen.aantal).toBe(eerder + 1);
    expect(idVan(kolommen, eerder)).toBe(id);
    await opgepakt(database, joost, id);
    await gesloten(database, joost, id, { afsluitreden: "verhuisd", uitkomst: null });
    await bron(193, nu);
    expect(kolommen.aantal).toBe(eerder + 1);
    expect(kolommen.codes.afsluitreden[eerder]).toBe(lijstVan("afsluitreden", lijsten).indexOf("verhuisd") + 1);
    expect(dagVanNummer(kolommen.dagen.afgeslotenOp[eerder]!)).toBe(peildag);
  });

  test("find what a slow transaction changed, though others ended after it began", async () => {
    const id = await gevraagd(database);
    const { kolommen } = await bron(193, nu);
    const rij = kolommen.aantal - 1;
    await owner.transaction().execute(async (traag) => {
      await sql`update hulpvraag set spoed = true where id = ${id}`.execute(traag);
      await gevraagd(database);
      await bron(193, nu);
      expect([idVan(kolommen, rij), kolommen.codes.spoed[rij]]).toEqual([id, 0]);
    });
    await bron(193, nu);
    expect(kolommen.codes.spoed[rij]).toBe(1);
  });

  test("answer all who ask at once, each with her own work in it", async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const id = await gevraagd(database);
        const { kolommen } = await bron(193, nu);
        return [id, Array.from({ length: kolommen.aantal }, (_, rij) => idVan(kolommen, rij))] as const;
      }),
    );
    for (const [id, gezien] of ids) expect(gezien).toContain(id);
  });
});

describe("a count", () => {
  test("is what the database counts, for a coordinator of her teams and for the quality worker of all", async () => {
    const stand = await bron(193, nu);
    for (const wie of [coordinator, kwaliteit]) {
      const alle = lijstVan("team", stand.lijsten);
      const eigen = wie.rollen.includes("kwaliteitsmedewerker") ? alle : wie.coordinatieteams;
      const team = eigen.map((id) => nummer(stand, "team", id));
      const rijen = rijenMet(stand.kolommen, "gemeldOp", van, tot, { team });
      expect(rijen.length).toBe(await geteld(wie, `gemeld_op between '${van}' and '${tot}'`));
      expect(rijen.length).toBeGreaterThan(0);
    }
  });

  test("under any choice is what the database counts", async () => {
    const stand = await bron(193, nu);
    const keuzes = fc.record({
      herkomst: fc.constantFrom(undefined, "zelf", "verwijzer"),
      route: fc.constantFrom(undefined, "wijkteam", "null"),
      leefgebied: fc.constantFrom(undefined, "wonen", "werk"),
      spoed: fc.constantFrom(undefined, true, false),
      begin: fc.nat(700),
      lang: fc.nat(500),
    });
    await fc.assert(
      fc.asyncProperty(keuzes, async ({ herkomst, route, leefgebied, spoed, begin, lang }) => {
        const [vanaf, tm] = [plusDagen(van, begin), plusDagen(van, begin + lang)];
        const rijen = rijenMet(stand.kolommen, "gemeldOp", vanaf, tm, {
          ...(herkomst === undefined ? {} : { herkomst: [nummer(stand, "herkomst", herkomst)] }),
          ...(route === undefined ? {} : { route: [nummer(stand, "route", route)] }),
          ...(leefgebied === undefined ? {} : { leefgebieden: [nummer(stand, "leefgebieden", leefgebied)] }),
          ...(spoed === undefined ? {} : { spoed: [spoed ? 1 : 0] }),
        });
        const waar = [
          `gemeld_op between '${vanaf}' and '${tm}'`,
          herkomst && `herkomst = '${herkomst}'`,
          route && (route === "null" ? "route is null" : `route = '${route}'`),
          leefgebied && `'${leefgebied}' = any (leefgebieden)`,
          spoed !== undefined && (spoed ? "spoed" : "not spoed"),
        ];
        expect(rijen.length).toBe(await geteld(kwaliteit, waar.filter(Boolean).join(" and ")));
        for (const kolom of codekolommen.filter((naam) => naam !== "leefgebieden"))
          expect(som(aantalPer(stand.kolommen, rijen, kolom, lijstVan(kolom, stand.lijsten).length))).toBe(
            rijen.length,
          );
      }),
      { numRuns: 40 },
    );
  });

  test("per month, per leefgebied and of combinations adds up to what the database says", async () => {
    const stand = await bron(193, nu);
    const { kolommen } = stand;
    const rijen = rijenMet(kolommen, "gemeldOp", van, tot, {});
    const maanden = Array.from({ length: 27 }, (_, maand) =>
      new Date(Date.UTC(2024, maand, 1)).toISOString().slice(0, 10),
    );
    const lengte = lijstVan("herkomst", stand.lijsten).length;
    const perMaand = aantalPerPeriode(
      kolommen,
      rijen,
      { dag: "gemeldOp", begin: maanden, einde: tot },
      { naam: "herkomst", lengte },
    );
    for (const [plek, maand] of maanden.slice(0, 12).entries()) {
      const verwijzer = await geteld(
        kwaliteit,
        `to_char(gemeld_op, 'YYYY-MM') = '${maand.slice(0, 7)}' and herkomst = 'verwijzer'`,
      );
      expect(perMaand[plek]![nummer(stand, "herkomst", "verwijzer")]).toBe(verwijzer);
    }
    expect(som(perMaand.flatMap((aantallen) => [...aantallen]))).toBe(rijen.length);

    const leefgebied = aantalPer(kolommen, rijen, "leefgebieden", 11);
    const bij = `gemeld_op between '${van}' and '${tot}'`;
    expect(leefgebied[nummer(stand, "leefgebieden", "wonen")]).toBe(
      await geteld(kwaliteit, `${bij} and 'wonen' = any (leefgebieden)`),
    );
    expect(leefgebied[0]).toBe(await geteld(kwaliteit, `${bij} and leefgebieden = '{}'`));

    const routes = lijstVan("route", stand.lijsten).length;
    const samen = aantalSamen(kolommen, rijen, [
      { naam: "herkomst", lengte },
      { naam: "route", lengte: routes },
    ]);
    const plaats = nummer(stand, "herkomst", "zelf") * (routes + 1) + nummer(stand, "route", "wijkteam");
    expect(samen[plaats]).toBe(await geteld(kwaliteit, `${bij} and herkomst = 'zelf' and route = 'wijkteam'`));
  });

  test("of durations has the open ones and those that were broken off apart", async () => {
    const { kolommen } = await bron(193, nu);
    const rijen = rijenMet(kolommen, "gemeldOp", van, tot, {});
    const duren = durenVan(kolommen, rijen, { begin: "gemeldOp", einde: "eersteGesprekOp", peildag });
    const bij = `gemeld_op between '${van}' and '${tot}'`;
    const klaar = `${bij} and eerste_gesprek_op <= '${peildag}'`;
    expect(som(duren.bereikt)).toBe(await geteld(kwaliteit, klaar));
    expect(duren.bereikt[14]).toBe(await geteld(kwaliteit, `${klaar} and eerste_gesprek_op - gemeld_op = 14`));
    const nietKlaar = `${bij} and (eerste_gesprek_op is null or eerste_gesprek_op > '${peildag}')`;
    expect(som(duren.afgebroken)).toBe(await geteld(kwaliteit, `${nietKlaar} and afgesloten_op <= '${peildag}'`));
    expect(som(duren.bereikt) + som(duren.afgebroken) + som(duren.open)).toBe(rijen.length);
  });
});

/** Last: it takes most of what the others count. */
test("the columns forget what was destroyed", async () => {
  const { casusId } = await dossierGesloten(database, joost);
  const eerder = (await bron(193, nu)).kolommen.aantal;
  await op("2047-03-12");
  const { rows } = await sql`select id from hulpvraag where gemeente_id = 193`.execute(owner);
  const { kolommen } = await bron(193, nu);
  expect(await isEr(database, casusId)).toBe(false);
  expect(kolommen.aantal).toBeLessThan(eerder);
  expect(kolommen.aantal).toBe(rows.length);
});
