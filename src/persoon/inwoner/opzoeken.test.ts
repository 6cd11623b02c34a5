import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { type Identiteit, rollen, zonderInlog } from "#shared/identiteit.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, inwonerVan, nu, wijken } from "../../../test/scenario.ts";

const database = await testDatabase();
const { owner, databases } = database;
const wie = (naam: string) => identiteitVan(owner, naam);
const drieletters = ["tg:  v", "tg: vr", "tg:vri", "tg:rie", "tg:ies", "tg:es "];

const vraag = { inwoner: { achternaam: "Vries", telefoon: "06 12345678", straat: "Kerkstraat", bsn: "123456782" } };
const noord = await inwonerVan(database, await gevraagd(database, { ...vraag, wijkCode: wijken.noord }));
const zaandam = await inwonerVan(database, await gevraagd(database, { ...vraag, gemeenteId: 479 }));

/** Ids the function gives, past every command. */
async function vindt(identiteit: Identiteit, bsn: Buffer | null = null): Promise<string[]> {
  const gezocht = sql<{ id: string }>`
    select id from gelijkende_inwoners(${drieletters}, ${drieletters}, '{}', null, ${bsn}::bytea)`;
  return unitOfWork(databases.app, identiteit, nu, async ({ db }) =>
    (await gezocht.execute(db)).rows.map(({ id }) => id),
  );
}

describe("the search past row-level security", () => {
  test("finds for who helps residents, also whom she may not see, in her own municipality", async () => {
    const joost = await wie("Joost van Dijk");
    const ziet = ({ db }: Parameters<Parameters<typeof unitOfWork>[3]>[0]) =>
      db.selectFrom("inwoner").select("id").execute();
    expect(await unitOfWork(databases.app, joost, nu, ziet)).toEqual([]);
    expect(await vindt(joost)).toEqual([noord?.id]);
    expect(await vindt(await wie("Zara Zaans"))).toEqual([zaandam?.id]);
  });

  test.each(["Priya Sharma", "Henk Postma", "Karin Wolters"])("finds nobody for %s", async (naam) => {
    expect(await vindt(await wie(naam))).toEqual([]);
  });

  test("finds nobody for any role but those of helpers, and for who is nobody", async () => {
    const vinders: string[] = [];
    for (const rol of rollen) {
      const iemand = { ...zonderInlog(193, "import"), rollen: [rol] };
      if ((await vindt(iemand)).length > 0) vinders.push(rol);
    }
    expect(vinders.toSorted()).toEqual(["coordinator", "medewerker"]);
    const niemand = sql`select * from gelijkende_inwoners(${drieletters}, '{}', '{}', null, null)`;
    expect((await niemand.execute(databases.app)).rows).toEqual([]);
    await expect(niemand.execute(databases.rapportage)).rejects.toMatchObject({ code: "42501" });
  });

  test("finds by BSN within the municipality only", async () => {
    const joost = await wie("Joost van Dijk");
    expect(await vindt(joost, noord!.bsnIndex)).toEqual([noord?.id]);
    expect(await vindt(joost, zaandam!.bsnIndex)).toEqual([noord?.id]); // by name, not by that BSN
    const leeg = sql<{ id: string }>`select id from gelijkende_inwoners('{}', '{}', '{}', null, ${zaandam!.bsnIndex})`;
    expect((await unitOfWork(databases.app, joost, nu, ({ db }) => leeg.execute(db))).rows).toEqual([]);
  });

  test("gives what is needed to judge: no street, phone, mail or BSN", async () => {
    const alles = sql<object>`select * from gelijkende_inwoners(${drieletters}, '{}', '{}', null, null)`;
    const { rows } = await unitOfWork(databases.app, await wie("Fatima Benali"), nu, ({ db }) => alles.execute(db));
    expect(Object.keys(rows[0] ?? {})).toEqual(
      "id voornaam voorvoegsel achternaam voorvoegselPartner partnernaam naamgebruik geboortedatum postcode huisnummer zelfdeBsn persoonId hulpvragen teams heeftDossier".split(
        " ",
      ),
    );
  });

  test("gives at most a hundred", async () => {
    for (let keer = 0; keer < 102; keer++) await gevraagd(database, { ...vraag, wijkCode: wijken.oost });
    expect(await vindt(await wie("Joost van Dijk"))).toHaveLength(100);
  });
});
