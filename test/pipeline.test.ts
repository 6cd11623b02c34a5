import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { zonderInlog } from "#shared/identiteit.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { testDatabase } from "./database.ts";
import { nu } from "./scenario.ts";
import { isUnavailable, openPool } from "#db/pool.ts";
import { send, type Tx, unitOfWork } from "#db/uow.ts";

const { databases, owner, ownerUrl } = await testDatabase();
const { app } = databases;
const wie = zonderInlog(193, "inwoner");

const inwoner = ({ db }: Tx, id: string) =>
  db.insertInto("inwoner").values({ gemeenteId: 193, id, achternaam: "Vries" });
const bestaat = async (id: string) =>
  (await owner.selectFrom("inwoner").select("id").where("id", "=", id).execute()).length === 1;
const doe = <T>(work: (tx: Tx) => Promise<T>) => unitOfWork(app, wie, nu, work);

describe("what is sent without waiting", () => {
  test("is there when the unit of work is", async () => {
    const ids = [uuidv7(), uuidv7()];
    await doe(async (tx) => {
      for (const id of ids) await send(tx, inwoner(tx, id));
      return accept("klaar");
    });
    expect(await Promise.all(ids.map(bestaat))).toEqual([true, true]);
  });

  test("is not there when the unit of work is refused or fails", async () => {
    const ids = [uuidv7(), uuidv7()];
    const [een = "", twee = ""] = ids;
    await doe(async (tx) => {
      await send(tx, inwoner(tx, een));
      return refuse("nee");
    });
    const poging = doe(async (tx) => {
      await send(tx, inwoner(tx, twee));
      throw new TypeError("kapot");
    });
    await expect(poging).rejects.toThrow(new TypeError("kapot"));
    expect(await Promise.all(ids.map(bestaat))).toEqual([false, false]);
  });

  test("and fails, fails the unit of work with its own error, though nothing came after it", async () => {
    const id = uuidv7();
    const poging = doe(async (tx) => {
      await send(tx, inwoner(tx, id));
      await send(tx, inwoner(tx, id));
      return accept("klaar");
    });
    await expect(poging).rejects.toMatchObject({ code: "23505" });
    expect(await bestaat(id)).toBe(false);
  });

  test("and fails, fails the next statement with that error, not with its own", async () => {
    const id = uuidv7();
    const poging = doe(async (tx) => {
      await send(tx, inwoner(tx, id));
      await send(tx, inwoner(tx, id));
      return sql`select 1`.execute(tx.db);
    });
    await expect(poging).rejects.toMatchObject({ code: "23505" });
  });

  test("and failed, leaves nothing behind on the connection", async () => {
    const een = openPool(ownerUrl, "keukentafel_app", 1);
    const id = uuidv7();
    const dubbel = async (tx: Tx) => {
      await send(tx, inwoner(tx, id));
      await send(tx, inwoner(tx, id));
    };
    await expect(unitOfWork(een, wie, nu, dubbel)).rejects.toMatchObject({ code: "23505" });
    await expect(sql`select 1 / 0`.execute(een)).rejects.toMatchObject({ code: "22012" });
    await unitOfWork(een, wie, nu, (tx) => send(tx, inwoner(tx, id)));
    expect(await bestaat(id)).toBe(true);
    await een.destroy();
  });
});

test("what was skipped because something ahead of it failed works the next time", async () => {
  const een = openPool(ownerUrl, "keukentafel_app", 1);
  const id = uuidv7();
  const nooitEerderGevraagd = () => sql`select ${1}::int as nooit_eerder_gevraagd`;
  const poging = unitOfWork(een, wie, nu, async (tx) => {
    await send(tx, inwoner(tx, id));
    await send(tx, inwoner(tx, id));
    return nooitEerderGevraagd().execute(tx.db);
  });
  await expect(poging).rejects.toMatchObject({ code: "23505" });
  const { rows } = await unitOfWork(een, wie, nu, async (tx) => nooitEerderGevraagd().execute(tx.db));
  expect(rows).toEqual([{ nooitEerderGevraagd: 1 }]);
  await een.destroy();
});

describe("a statement", () => {
  test("whose table was changed meanwhile is planned anew", async () => {
    const een = openPool(ownerUrl, "none", 1);
    await sql`create table proef (a integer)`.execute(een);
    const lees = () => sql<{ a: unknown }>`select a from proef where a = ${1}`.execute(een);
    for (let keer = 0; keer < 7; keer += 1) await lees();
    await sql`alter table proef add column b text`.execute(owner);
    await sql`insert into proef (a, b) values (1, 'x')`.execute(owner);
    expect((await lees()).rows).toEqual([{ a: 1 }]);
    await een.destroy();
  });

  test("that fails does not disturb those of others, nor the next on its connection", async () => {
    const pogingen = Array.from({ length: 30 }, (_, index) =>
      sql<{ uit: number }>`select 6 / ${index % 3}::int as uit`.execute(app),
    );
    const uitkomsten = await Promise.allSettled(pogingen);
    expect(uitkomsten.map((een) => (een.status === "fulfilled" ? een.value.rows[0]?.uit : "fout"))).toEqual(
      Array.from({ length: 30 }, (_, index) => ["fout", 6, 3][index % 3]),
    );
  });

  test("tells how many rows it changed", async () => {
    const id = uuidv7();
    const gedaan = await doe(async (tx) => {
      await send(tx, inwoner(tx, id));
      const dubbel = await inwoner(tx, id)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return dubbel.numInsertedOrUpdatedRows;
    });
    expect(gedaan).toBe(0n);
  });
});

test("a connection that is cut in the middle of a unit of work fails that one only; the next one works", async () => {
  const een = openPool(ownerUrl, "keukentafel_app", 1);
  const id = uuidv7();
  const poging = unitOfWork(een, wie, nu, async (tx) => {
    await send(tx, inwoner(tx, id));
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(owner);
    await send(tx, inwoner(tx, uuidv7()));
  });
  const fout = await poging.then(
    () => "gelukt",
    (error: unknown) => isUnavailable(error),
  );
  expect([fout, await bestaat(id)]).toEqual([true, false]);
  await unitOfWork(een, wie, nu, (tx) => send(tx, inwoner(tx, id)));
  expect(await bestaat(id)).toBe(true);
  await een.destroy();
});
