import { sql } from "kysely";
import { expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { metAlles } from "../../../test/alles.ts";
import { bewaarder, dossierSluitenOp } from "../../../test/bewaring.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, dubbelSamengevoegd, gesloten, nu } from "../../../test/scenario.ts";

const database = await testDatabase();
const { owner } = database;
const { op } = bewaarder(database);

/** Every table with a column that names the dossier, and how many of its rows do. */
async function rijenVan(casusId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ tabel: string }>`
    select table_name as tabel from information_schema.columns
    where table_schema = 'public' and column_name = 'casus_id' and table_name not in ('vernietigingsverzoek')`.execute(
    owner,
  );
  const geteld = rows.map(async ({ tabel }) => {
    const waar = sql<{ n: number }>`select count(*)::integer as n from ${sql.table(tabel)} where casus_id = ${casusId}`;
    return [tabel, (await waar.execute(owner)).rows[0]?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(geteld));
}

test("a dossier in which everything happened goes whole, from every table", async () => {
  const joost = await identiteitVan(owner, "Joost van Dijk");
  const fatima = await identiteitVan(owner, "Fatima Benali");
  const casusId = uuidv7();
  const vraag = await metAlles(database, { joost, fatima }, casusId);
  await gesloten(database, joost, vraag, { afsluitreden: "ingetrokken", uitkomst: null });
  await sql`update taak set stand = 'gedaan', afgerond_op = '2026-03-10' where stand = 'te_doen'`.execute(owner);
  await dossierSluitenOp(database, joost, casusId, nu);
  await sql`update bewaarstop set opgeheven_op = ${nu}`.execute(owner);
  const voor = await rijenVan(casusId);
  expect(Object.values(voor).filter((aantal) => aantal > 0).length).toBeGreaterThan(20);

  await op(plusDagen("2047-03-10", 2));
  expect(Object.entries(await rijenVan(casusId)).filter(([, aantal]) => aantal > 0)).toEqual([]);
});

test("who was said to be one person with another goes when nothing speaks of her; what was said goes along, the other stays", async () => {
  const joost = await identiteitVan(owner, "Joost van Dijk");
  const { inwonerId } = await dossierGeopend(database, joost);
  await dubbelSamengevoegd(database, joost, inwonerId);
  const over = () =>
    owner
      .selectFrom("samenvoeging")
      .innerJoin("inwoner", "inwoner.id", "samenvoeging.inwonerB")
      .select("inwoner.id")
      .where("inwonerA", "=", inwonerId)
      .execute();
  const [ander] = await over();
  expect(ander).toBeDefined();
  await op("2026-03-12");
  expect(await over()).toEqual([]);
  const mensen = await owner.selectFrom("inwoner").select("id").where("id", "in", [inwonerId, ander!.id]).execute();
  expect(mensen).toEqual([{ id: inwonerId }]);
});
