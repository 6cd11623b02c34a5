import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { type Identiteit, zonderInlog } from "#shared/identiteit.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { identiteitVan, testDatabase } from "./database.ts";
import { gevraagd, nu } from "./scenario.ts";
import { openPool } from "#db/pool.ts";
import { type Tx, unitOfWork, vergrendel } from "#db/uow.ts";

const database = await testDatabase();
const { owner, databases } = database;
const { app } = databases;
const wie = zonderInlog(193, "inwoner");

async function inwonerMaken({ db }: Tx, id: string): Promise<void> {
  await db.insertInto("inwoner").values({ gemeenteId: 193, id, achternaam: "Vries" }).execute();
}

async function bestaat(id: string): Promise<boolean> {
  const rij = await owner.selectFrom("inwoner").select("id").where("id", "=", id).executeTakeFirst();
  return rij !== undefined;
}

/** Settings of the identity, as the database of this connection sees them now. */
async function instellingen(db: Tx["db"] | typeof app): Promise<Record<string, string>> {
  const { rows } = await sql<Record<string, string>>`select ${sql.join(
    ["gemeente", "gebruiker", "rollen", "mijn", "instroomteams", "coordinatieteams", "vergrendeld"].map(
      (naam) => sql`coalesce(current_setting(${`app.${naam}`}, true), '') as ${sql.id(naam)}`,
    ),
  )}`.execute(db);
  return rows[0] ?? {};
}

describe("a unit of work", () => {
  test("that is accepted is kept, and gives its answer back", async () => {
    const id = uuidv7();
    const uitkomst = await unitOfWork(app, wie, nu, async (tx) => {
      await inwonerMaken(tx, id);
      return accept(id);
    });
    expect([uitkomst, await bestaat(id)]).toEqual([{ ok: true, value: id }, true]);
  });

  test("that is refused leaves nothing, and gives its reason back", async () => {
    const id = uuidv7();
    const uitkomst = await unitOfWork(app, wie, nu, async (tx) => {
      await inwonerMaken(tx, id);
      return refuse("te_laat");
    });
    expect([uitkomst, await bestaat(id)]).toEqual([{ ok: false, reason: "te_laat" }, false]);
  });

  test("that fails leaves nothing, and throws what went wrong", async () => {
    const id = uuidv7();
    const poging = unitOfWork(app, wie, nu, async (tx) => {
      await inwonerMaken(tx, id);
      throw new TypeError("kapot");
    });
    await expect(poging).rejects.toThrow(new TypeError("kapot"));
    expect(await bestaat(id)).toBe(false);
  });

  test("that breaks off half-way in the database leaves nothing either", async () => {
    const id = uuidv7();
    const poging = unitOfWork(app, wie, nu, async (tx) => {
      await inwonerMaken(tx, id);
      await inwonerMaken(tx, id);
    });
    await expect(poging).rejects.toMatchObject({ code: "23505" });
    expect(await bestaat(id)).toBe(false);
  });
});

describe("its identity", () => {
  test("is who asks, whole, for the length of the work and not after it", async () => {
    const fatima = await identiteitVan(owner, "Fatima Benali");
    const een = openPool(database.ownerUrl, "keukentafel_app", 1);
    const tijdens = await unitOfWork(een, fatima, nu, (tx) => instellingen(tx.db));
    expect(tijdens).toEqual({
      gemeente: "193",
      gebruiker: fatima.gebruikerId,
      rollen: `{${fatima.rollen.join(",")}}`,
      mijn: `{${fatima.medewerkerId}}`,
      instroomteams: `{${fatima.teams[0]}}`,
      coordinatieteams: `{${fatima.teams[0]}}`,
      vergrendeld: "",
    });
    expect(Object.values(await instellingen(een)).join("")).toBe("");
    await een.destroy();
  });

  test("is gone as well when the work failed or was refused", async () => {
    const een = openPool(database.ownerUrl, "keukentafel_app", 1);
    await unitOfWork(een, wie, nu, async () => refuse("nee"));
    expect(Object.values(await instellingen(een)).join("")).toBe("");
    await unitOfWork(een, wie, nu, () => Promise.reject(new Error("kapot"))).catch(() => undefined);
    expect(Object.values(await instellingen(een)).join("")).toBe("");
    await een.destroy();
  });

  test("of two at the same moment never mixes", async () => {
    const namen = ["Fatima Benali", "Joost van Dijk", "Ruben de Boer", "Zara Zaans"];
    const mensen = await Promise.all(namen.map((naam) => identiteitVan(owner, naam)));
    const pogingen = Array.from({ length: 40 }, (_, index) => mensen[index % mensen.length]!);
    const gezien = await Promise.all(pogingen.map((een) => unitOfWork(app, een, nu, (tx) => instellingen(tx.db))));
    expect(gezien.map(({ gebruiker }) => gebruiker)).toEqual(pogingen.map(({ gebruikerId }) => gebruikerId));
  });

  test("that is locked may be finished in this unit of work, and not in the next", async () => {
    const joost = await identiteitVan(owner, "Joost van Dijk");
    const emre = await identiteitVan(owner, "Emre Yıldız");
    const id = await gevraagd(database);
    const ziet = (tx: Tx) => tx.db.selectFrom("hulpvraag").select("id").where("id", "=", id).execute();
    const geef = async (tx: Tx) => {
      await vergrendel(tx, id);
      await tx.db
        .updateTable("hulpvraag")
        .set({ status: "in_behandeling", toegewezenAan: emre.medewerkerId })
        .where("id", "=", id)
        .execute();
      return ziet(tx);
    };
    expect(await unitOfWork(app, joost, nu, geef)).toEqual([{ id }]);
    expect(await unitOfWork(app, joost, nu, ziet)).toEqual([]);
  });

  test("with a name or role that looks like SQL or like a list stays text", async () => {
    const raar: Identiteit = {
      ...wie,
      gebruikerId: null,
      rollen: ["inwoner"],
      mijn: [],
      naam: "'); drop table hulpvraag; --",
    };
    expect((await unitOfWork(app, raar, nu, (tx) => instellingen(tx.db)))["rollen"]).toBe("{inwoner}");
  });
});

describe("the connection", () => {
  test("has limits: nothing waits or runs for ever", async () => {
    const toon = async (naam: string) => {
      const { rows } = await sql<{ waarde: string }>`select current_setting(${naam}) as waarde`.execute(app);
      return rows[0]?.waarde;
    };
    expect(await toon("statement_timeout")).toBe("15s");
    expect(await toon("lock_timeout")).toBe("5s");
    expect(await toon("idle_in_transaction_session_timeout")).toBe("20s");
    expect(await toon("role")).toBe("keukentafel_app");
  });

  test("gives a day as text, the same in every time zone", async () => {
    const { rows } = await sql<{ dag: string }>`select date '2026-03-29' as dag`.execute(app);
    expect(rows[0]).toEqual({ dag: "2026-03-29" });
  });
});
