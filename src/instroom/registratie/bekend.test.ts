import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import { geheimAdresPaths } from "#persoon/geheim-adres/paths.ts";
import { findGeheimAdres } from "#persoon/geheim-adres/queries.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe, kerkstraat, nieuweNaam } from "../../../test/gezin.ts";
import {
  dossierGeopend,
  gevraagd,
  inwonerVan,
  meldingenOp,
  nu,
  opgepakt,
  rijVan,
  tekstVan,
  veldenVan,
  wijken,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);
const pad = "/hulpvragen";
const kees = { voornaam: "Kees", achternaam: "Cuypers", geboortedatum: "12-04-1961", telefoon: "038 1234567" };

/** Someone of another team, whose record Joost may not see; the answer is her id as an inwoner. */
async function bekend(): Promise<string> {
  const inwoner = { voornaam: "Kees", achternaam: "Kuijpers", geboortedatum: "1961-04-12", telefoon: "06 98765432" };
  return (await inwonerVan(database, await gevraagd(database, { inwoner, wijkCode: wijken.noord })))!.id;
}

const vraag = () => ({
  id: uuidv7(),
  gemeldOp: "2026-03-09",
  eigenWoorden: "Belt over een brief van de deurwaarder.",
  herkomst: "zelf",
  contactwijze: "telefoon",
  spoed: "nee",
  afhandeling: "instroom",
  wijkCode: "WK019311",
  ...kees,
});

async function aantal(achternaam: string): Promise<number> {
  const rijen = database.owner.selectFrom("inwoner").select("id").where("achternaam", "=", achternaam).execute();
  return (await rijen).length;
}

describe("registering someone who may be known already", async () => {
  const id = await bekend();

  test("asks first who it is: a name and a year, nothing of her record, and what was typed stays", async () => {
    const antwoord = await app.post(pad, vraag());
    expect(antwoord.status).toBe(409);
    const html = await antwoord.clone().text();
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("Misschien kennen we deze persoon al");
    expect(tekstVan(document)).toContain("Dit is dezelfde persoon: Kees Kuijpers, geboren in 1961");
    expect(html).not.toContain("06 98765432");
    expect(veldenVan(document, pad)).toMatchObject({ achternaam: ["Cuypers"], telefoon: ["038 1234567"] });
    expect(document.querySelectorAll("input[name=zelfde]:checked")).toHaveLength(0);
    expect(await aantal("Cuypers")).toBe(0);
  });

  test("makes the question hers when the worker says so; sent twice it is one", async () => {
    const { document } = await screen(await app.post(pad, vraag()));
    const velden: Record<string, string | readonly string[]> = { ...veldenVan(document, pad), zelfde: id };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(pad, velden)).status).toBe(303);
    expect((await rijVan(database, String(velden["id"]))).inwonerId).toBe(id);
    expect(await aantal("Cuypers")).toBe(0);
    const gebeurd = await database.owner
      .selectFrom("gebeurtenis")
      .select("codes")
      .where("onderwerpId", "=", String(velden["id"]))
      .executeTakeFirstOrThrow();
    expect(gebeurd.codes).toMatchObject({ wasBekend: true, inwoner: id });
  });

  test("writes down someone new when the worker says that it is another", async () => {
    const { document } = await screen(await app.post(pad, vraag()));
    const velden: Record<string, string | readonly string[]> = { ...veldenVan(document, pad), zelfde: "nieuw" };
    expect((await app.post(pad, velden)).status).toBe(303);
    expect((await inwonerVan(database, String(velden["id"])))?.achternaam).toBe("Cuypers");
  });

  test("refuses someone who was not shown", async () => {
    const vreemd = (await inwonerVan(database, await gevraagd(database, { wijkCode: wijken.noord })))!.id;
    const antwoord = await app.post(pad, { ...vraag(), zelfde: vreemd, getoond: [vreemd] });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("past niet bij wat je invulde");
  });

  test("is in the reading log", async () => {
    await app.post(pad, vraag());
    const { doel, hulpvragen } = await database.owner
      .selectFrom("raadpleging")
      .select(["doel", "hulpvragen"])
      .orderBy(sql`ctid`, "desc")
      .executeTakeFirstOrThrow();
    expect(doel).toBe("persoon_zoeken");
    expect(hulpvragen.length).toBeGreaterThan(0);
  });
});

describe("someone whose address is secret", async () => {
  const ruben = await identiteitVan(database.owner, "Ruben de Boer");
  const leest = (als: Identiteit, inwonerId: string) =>
    unitOfWork(database.databases.app, als, nu, (tx) => findGeheimAdres(tx, database.sleutels, inwonerId));

  /** Known in Ruben's dossier, then chosen by `wie`, who takes the question herself. */
  async function gekozenDoor(wie: Identiteit, wijkCode: string) {
    const inwoner = { voornaam: "Anna", achternaam: nieuweNaam(), geboortedatum: "1985-02-03", ...kerkstraat };
    const { inwonerId } = await dossierGeopend(database, ruben, { inwoner, wijkCode: wijken.noord });
    await doe(database, ruben, (tx) => adresGeheimMaken(tx, database.sleutels, inwonerId, []));
    const { voornaam, achternaam, geboortedatum } = inwoner;
    const getypt = { ...vraag(), voornaam, achternaam, geboortedatum, wijkCode, afhandeling: "zelf" };
    const front = appFor(database, wie);
    const { document } = await screen(await front.post(pad, getypt));
    const velden = { ...veldenVan(document, pad), zelfde: inwonerId };
    expect((await front.post(pad, velden)).status).toBe(303);
    return { inwonerId, hulpvraagId: getypt.id, front };
  }

  test("keeps it from who chose her, with the question in hand and in the dossier that is made of it", async () => {
    const { inwonerId, hulpvraagId, front } = await gekozenDoor(joost, "WK019311");
    const adres = geheimAdresPaths.adres(inwonerId);
    const dicht = async () => {
      expect(await leest(joost, inwonerId)).toBeUndefined();
      expect((await front.post(adres, { reden: "huisbezoek" })).status).toBe(404);
      const kaart = await front.get(`/inwoners/${inwonerId}`);
      expect(kaart.status).toBe(200);
      expect(await kaart.text()).not.toContain(kerkstraat.straat);
    };
    await dicht();
    const dossier = `/hulpvragen/${hulpvraagId}/dossier`;
    const velden = veldenVan((await screen(await front.get(dossier))).document, dossier);
    expect((await front.post(dossier, velden)).status).toBe(303);
    await dicht();
    expect(await leest(ruben, inwonerId)).toEqual(kerkstraat);
  });

  test("is known by the question that who knows her address writes down herself", async () => {
    const { inwonerId, hulpvraagId } = await gekozenDoor(ruben, wijken.noord);
    expect((await rijVan(database, hulpvraagId)).kentAdres).toBe(true);
    expect(await leest(ruben, inwonerId)).toEqual(kerkstraat);
  });

  test("cannot be opened past the registration, by another row or by changing one", async () => {
    const { inwonerId, hulpvraagId } = await gekozenDoor(joost, "WK019311");
    const alsJoost = (wat: ReturnType<typeof sql>) =>
      unitOfWork(database.databases.app, joost, nu, ({ db }) => wat.execute(db));
    const kopie = (
      kent: boolean,
    ) => sql`insert into hulpvraag (gemeente_id, id, kenmerk, gemeld_op, ontvangen_op, team_id, team_reden, herkomst,
        contactwijze, eigen_woorden, leefgebieden, spoed, inwoner_id, status, toegewezen_aan, kent_adres)
      select gemeente_id, ${uuidv7()}, 'ZZ99-ZZ99', gemeld_op, ontvangen_op, team_id, team_reden, herkomst, contactwijze,
        eigen_woorden, leefgebieden, spoed, inwoner_id, status, toegewezen_aan, ${kent} from hulpvraag where id = ${hulpvraagId}`;
    await expect(alsJoost(kopie(true))).rejects.toMatchObject({ code: "42501" });
    expect((await alsJoost(kopie(false))).numAffectedRows).toBe(1n);
    const ander = await gevraagd(database);
    await opgepakt(database, joost, ander);
    for (const [id, zet] of [
      [hulpvraagId, sql`kent_adres = true`],
      [ander, sql`inwoner_id = ${inwonerId}`],
    ] as const)
      await expect(alsJoost(sql`update hulpvraag set ${zet} where id = ${id}`)).rejects.toMatchObject({
        code: "42501",
      });
  });
});

describe("nobody is shown who may be known", () => {
  test("through the API: a system reports and reads nothing", async () => {
    const { spoed: _spoed, afhandeling: _afhandeling, ...rest } = vraag();
    const antwoord = await app.get("/api/v1/hulpvragen", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(rest),
    });
    expect(antwoord.status).toBe(201);
  });

  test("to a resident who fills in the form herself", async () => {
    const inwoner = { id: uuidv7(), gevaar: "nee", eigenWoorden: "Ik red het niet alleen.", ...kees };
    const antwoord = await appFor(database).post("/aanmelden/zelf", inwoner);
    expect(await antwoord.text()).not.toContain("Kuijpers");
    const { geboortedatum: _geboortedatum, ...zonder } = inwoner;
    expect((await appFor(database).post("/aanmelden/zelf", zonder)).status).toBe(303);
  });
});
