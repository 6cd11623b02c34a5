import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { casusOpenen, collegaBetrekken, regieOverdracht } from "#begeleiding/casus/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { huisgenootToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { huishoudenBeginnen } from "#persoon/huishouden/commands.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe, erbij, gezinOpKerkstraat, kerkstraat, nieuweNaam } from "../../../test/gezin.ts";
import { dossierGeopend, gevraagd, nu, opgepakt, rijVan, tekstVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { adresGeheimMaken } from "./commands.ts";
import { geheimAdresPaths } from "./paths.ts";
import { findGeheimAdres } from "./queries.ts";

const database = await testDatabase();
const { owner, databases, sleutels } = database;
const namen = ["Joost", "Sanne", "Ruben", "Fatima", "Karin", "Henk", "Priya", "Zara", "Emre"] as const;
const staf = await owner.selectFrom("medewerker").select("naam").execute();
const wie = Object.fromEntries(
  await Promise.all(
    namen.map(async (naam) => {
      const heel = staf.find((een) => een.naam.startsWith(`${naam} `))?.naam ?? naam;
      return [naam, await identiteitVan(owner, heel)] as const;
    }),
  ),
) as Record<(typeof namen)[number], Identiteit>;
const { Joost: joost, Sanne: sanne, Ruben: ruben, Fatima: fatima, Emre: emre } = wie;

let gezin: Awaited<ReturnType<typeof gezinOpKerkstraat>>;
beforeAll(async () => {
  gezin = await gezinOpKerkstraat(database, joost);
  await doe(database, joost, (tx) => adresGeheimMaken(tx, sleutels, gezin.anna, [gezin.tom]));
});

const leest = (als: Identiteit, id: string) =>
  unitOfWork(databases.app, als, nu, (tx) => findGeheimAdres(tx, sleutels, id));
const rijen = (als: Identiteit) =>
  unitOfWork(
    databases.app,
    als,
    nu,
    async ({ db }) => (await db.selectFrom("geheimAdres").selectAll().execute()).length,
  );
const vraagt = (als: Identiteit, id: string) =>
  appFor(database, als).post(geheimAdresPaths.adres(id), { reden: "huisbezoek" });

describe("a secret address is read by", () => {
  test("who is involved now", async () => {
    expect(await leest(joost, gezin.anna)).toEqual(kerkstraat);
    expect(await (await vraagt(joost, gezin.tom)).text()).toContain("Kerkstraat");
  });

  test.each(["Ruben", "Fatima", "Karin", "Henk", "Priya", "Zara", "Emre"] as const)(
    "not by %s, who is not involved: a colleague, the coordinator, quality, beheer, privacy or another municipality",
    async (naam) => {
      expect(await rijen(wie[naam])).toBe(0);
      expect(await leest(wie[naam], gezin.anna)).toBeUndefined();
      expect((await vraagt(wie[naam], gezin.anna)).status).toBe(404);
    },
  );

  test("nobody without log-in, and no role of figures", async () => {
    expect((await sql`select 1 from geheim_adres`.execute(databases.app)).rows).toEqual([]);
    await expect(sql`select 1 from geheim_adres`.execute(databases.rapportage)).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("who holds her question before there is a dossier, until it is closed; not by who divides the instroom", async () => {
    const inwoner = { voornaam: "Bo", achternaam: nieuweNaam(), ...kerkstraat };
    const vraag = await gevraagd(database, { inwoner });
    const { inwonerId } = await rijVan(database, vraag);
    expect((await appFor(database, joost).get(`/inwoners/${inwonerId}/geheim-adres`)).status).toBe(404);
    await opgepakt(database, joost, vraag);
    await doe(database, joost, (tx) => adresGeheimMaken(tx, sleutels, inwonerId!, []));
    expect(await leest(joost, inwonerId!)).toEqual(kerkstraat);
    expect(await leest(fatima, inwonerId!)).toBeUndefined();
    const { document } = await screen(await appFor(database, fatima).get(`/hulpvragen/${vraag}`));
    expect(tekstVan(document)).toContain("AdresGeheim");
  });

  test("who joins, for the whole gezin or for her; not by who joins for another of it", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost);
    await doe(database, joost, (tx) => adresGeheimMaken(tx, sleutels, anna, [tom]));
    const mee = async (collega: Identiteit, voor: string[]) =>
      doe(database, joost, async (tx) => {
        const { versie } = await getCasus(tx, casusId);
        const medewerkerId = collega.medewerkerId!;
        return collegaBetrekken(tx, casusId, { id: uuidv7(), medewerkerId, reden: "Helpt", voor, versie });
      });
    await mee(sanne, [tom]);
    await mee(ruben, []);
    expect([await leest(sanne, tom), await leest(sanne, anna)]).toEqual([kerkstraat, undefined]);
    expect((await vraagt(sanne, anna)).status).toBe(404);
    expect(await leest(ruben, anna)).toEqual(kerkstraat);
  });

  test("not by who gave the regie away and reads along", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost);
    await doe(database, joost, (tx) => adresGeheimMaken(tx, sleutels, anna, [tom]));
    await doe(database, joost, async (tx) => {
      const { versie } = await getCasus(tx, casusId);
      const naar = { medewerkerId: ruben.medewerkerId!, organisatie: null };
      return regieOverdracht(tx, casusId, { id: uuidv7(), naar, reden: "Ander werk", versie });
    });
    expect(await leest(joost, anna)).toBeUndefined();
    expect((await vraagt(joost, anna)).status).toBe(404);
    const kaart = await appFor(database, joost).get(`/inwoners/${anna}`);
    expect([kaart.status, tekstVan((await screen(kaart)).document)]).toEqual([
      200,
      expect.stringContaining("AdresGeheim"),
    ]);
    expect(await leest(ruben, anna)).toEqual(kerkstraat);
  });

  test("nor when she joins again for another of the gezin; and she changes nothing of her", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost);
    await doe(database, joost, (tx) => adresGeheimMaken(tx, sleutels, anna, [tom]));
    const waarmee = { id: uuidv7(), reden: "Ander werk" };
    await doe(database, joost, async (tx) => {
      const naar = { medewerkerId: ruben.medewerkerId!, organisatie: null };
      return regieOverdracht(tx, casusId, { ...waarmee, naar, versie: (await getCasus(tx, casusId)).versie });
    });
    await doe(database, ruben, async (tx) => {
      const terug = { id: uuidv7(), reden: "Kent Tom", medewerkerId: joost.medewerkerId!, voor: [tom] };
      return collegaBetrekken(tx, casusId, { ...terug, versie: (await getCasus(tx, casusId)).versie });
    });
    expect([await leest(joost, tom), await leest(joost, anna)]).toEqual([kerkstraat, undefined]);
    expect((await vraagt(joost, anna)).status).toBe(404);
    expect((await appFor(database, joost).get(`/inwoners/${anna}/gegevens`)).status).toBe(404);
    expect((await appFor(database, joost).get(`/inwoners/${anna}`)).status).toBe(200);
  });
});

describe("a dossier that took someone in as known", () => {
  /** The father's dossier, of another colleague; his child is Anna's, whom he lives with too. */
  async function vanVader() {
    const vader = { voornaam: "Vic", achternaam: nieuweNaam(), geboortedatum: "1984-01-01" };
    const { casusId } = await dossierGeopend(database, ruben, { inwoner: vader, wijkCode: wijken.noord });
    return casusId;
  }

  async function metTomErbij(casusId: string, tom: string) {
    await owner
      .insertInto("huishoudlid")
      .values({ gemeenteId: 193, id: uuidv7(), ...(await huishoudenVan(casusId)), inwonerId: tom, van: "2020-01-01" })
      .execute();
    await doe(database, ruben, async (tx) => {
      const { versie } = await getCasus(tx, casusId);
      return huisgenootToevoegen(tx, casusId, { inwonerId: tom, gezinsrol: "kind", versie });
    });
  }

  async function huishoudenVan(casusId: string) {
    const vriendin = await erbij(database, ruben, casusId, { achternaam: nieuweNaam() }, "partner");
    const id = uuidv7();
    const { inwonerId } = await owner
      .selectFrom("deelnemer")
      .select("inwonerId")
      .where("casusId", "=", casusId)
      .where("gezinsrol", "=", "hulpvrager")
      .executeTakeFirstOrThrow();
    const samen = { id, leden: [vriendin], van: "2020-01-01" };
    await doe(database, ruben, (tx) => huishoudenBeginnen(tx, inwonerId, samen));
    return { huishoudenId: id };
  }

  test("works with her, and does not learn her secret address", async () => {
    const casusId = await vanVader();
    await metTomErbij(casusId, gezin.tom);
    const pad = geheimAdresPaths.adres(gezin.tom);
    const { document } = await screen(await appFor(database, ruben).get(pad));
    expect(tekstVan(document)).toContain("Het dossier waarin jij meedoet, kent dit adres niet.");
    expect(document.querySelector("main form")).toBeNull();
    expect((await vraagt(ruben, gezin.tom)).status).toBe(404);
    expect(await leest(ruben, gezin.tom)).toBeUndefined();
    const nieuw = { versie: "99", naamgebruik: "eigen", postcode: "8011 AA", huisnummer: "1" };
    const antwoord = await appFor(database, ruben).post(`/inwoners/${gezin.tom}/gegevens`, nieuw);
    expect(antwoord.status).toBe(409);
    expect((await appFor(database, ruben).get(`/inwoners/${gezin.tom}`)).status).toBe(200);
    expect((await appFor(database, ruben).get(`/inwoners/${gezin.anna}`)).status).toBe(404);
    expect(await leest(joost, gezin.tom)).toEqual(kerkstraat);
  });

  test("cannot open it by changing its own row", async () => {
    const casusId = await vanVader();
    await metTomErbij(casusId, gezin.tom);
    const open = (tx: Tx) =>
      tx.db.updateTable("deelnemer").set({ kentAdres: true }).where("inwonerId", "=", gezin.tom).execute();
    const geprobeerd = unitOfWork(databases.app, ruben, nu, async (tx) => {
      await sql`select set_config('app.vergrendeld', ${`{${casusId}}`}, true)`.execute(tx.db);
      return open(tx);
    });
    await expect(geprobeerd).rejects.toMatchObject({ code: "42501" });
  });

  test("knows it when she asked there herself", async () => {
    const inwoner = { voornaam: "Lot", achternaam: nieuweNaam(), ...kerkstraat };
    const vraag = await gevraagd(database, { inwoner });
    await opgepakt(database, fatima, vraag, emre.medewerkerId);
    const { inwonerId, versie } = await rijVan(database, vraag);
    await doe(database, emre, (tx) => adresGeheimMaken(tx, sleutels, inwonerId!, []));
    await doe(database, fatima, (tx) => casusOpenen(tx, vraag, uuidv7(), versie));
    expect(await leest(emre, inwonerId!)).toEqual(kerkstraat);
    expect(await leest(fatima, inwonerId!)).toBeUndefined();
  });
});
