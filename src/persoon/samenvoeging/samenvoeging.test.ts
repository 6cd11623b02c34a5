import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe } from "../../../test/gezin.ts";
import { dossierGeopend, meldingenOp, nu, tekstVan, veldenVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { listRecordsVan } from "./queries.ts";
import { type Paar, personenVan } from "./samenvoeging.ts";

const database = await testDatabase();
const { owner, databases } = database;
const [joost, ruben, priya, zara] = (await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Priya Sharma", "Zara Zaans"].map((naam) => identiteitVan(owner, naam)),
)) as [Identiteit, Identiteit, Identiteit, Identiteit];
const app = appFor(database, joost);
const waarom = "Zij vertelde het zelf, met haar paspoort erbij.";
const padVan = (id: string) => `/inwoners/${id}/samenvoegingen`;
const thuis = { postcode: "8011XZ", huisnummer: "12" };
const namen = (
  "Abbink Bosgraaf Cramer Duinkerken Evertse Feenstra Gouma Hoogland Isarin Jongbloed Kwakernaat Lammerts Moerdijk " +
  "Nagtegaal Oosterhof Pijpers Quist Ruitenbeek Scholtens Tjepkema Uithol Veldhuizen Wesselink Xanten Ypma Zonderland"
).split(" ");

/** A name and a day of birth that no other test has. */
function iemand(): InwonerGegevens & { readonly achternaam: string } {
  const achternaam = namen.pop() ?? "";
  return { voornaam: "Wilhelmina", achternaam, geboortedatum: `${1930 + namen.length}-04-12` };
}

/** Joost's dossier of this person. */
async function bijJoost(inwoner: InwonerGegevens): Promise<string> {
  return (await dossierGeopend(database, joost, { inwoner })).inwonerId;
}

/** The same or another, in another team: not Joost's to see. */
async function elders(inwoner: InwonerGegevens): Promise<string> {
  return (await dossierGeopend(database, ruben, { inwoner, wijkCode: wijken.noord })).inwonerId;
}

async function pagina(id: string, via: Front = app) {
  return (await screen(await via.get(padVan(id)))).document;
}

async function voegSamen(id: string, zelfde: string, velden: Record<string, string> = {}, via: Front = app) {
  const document = await pagina(id, via);
  const gevuld = document.querySelector(`form[action="${padVan(id)}"]`)
    ? veldenVan(document, padVan(id))
    : { id: uuidv7() };
  return via.post(padVan(id), { ...gevuld, zelfde, waarom, ...velden });
}

async function scheid(id: string, via: Front = app, reden = "Het was haar nicht.") {
  const document = await pagina(id, via);
  const einde = document.querySelector("form[action$='/einde']")?.getAttribute("action") ?? "";
  return via.post(einde, { reden });
}

async function persoonVan(...ids: string[]) {
  const rijen = await owner.selectFrom("inwoner").select(["id", "persoonId"]).where("id", "in", ids).execute();
  return ids.map((id) => rijen.find((rij) => rij.id === id)?.persoonId);
}

describe("two records of one person", () => {
  test("are suggested with what speaks for it, and merged with a reason", async () => {
    const wie = { ...iemand(), ...thuis };
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    const tekst = tekstVan(await pagina(hier));
    expect(tekst).toContain(`Staat Wilhelmina ${wie.achternaam} er dubbel in?`);
    expect(tekst).toContain("zelfde geboortedatum, zelfde achternaam of deel ervan, zelfde voornaam, zelfde adres");
    expect((await voegSamen(hier, daar)).headers.get("location")).toBe(padVan(hier));
    const [oudste] = [hier, daar].toSorted();
    expect(await persoonVan(hier, daar)).toEqual([oudste, oudste]);
    const na = tekstVan(await pagina(hier));
    expect(na).toContain(`Wilhelmina ${wie.achternaam}, geboren in ${wie.geboortedatum?.slice(0, 4)}`);
    expect(na).toContain(`door Joost van Dijk: ${waarom}`);
    expect(na).toContain("We kennen niemand anders die op");
  });

  test("are not compared by an address that is secret on one of them", async () => {
    const wie = { ...iemand(), ...thuis };
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    await doe(database, joost, (tx) => adresGeheimMaken(tx, database.sleutels, hier, []));
    const tekst = tekstVan(await pagina(hier));
    expect(tekst).toContain("zelfde geboortedatum, zelfde achternaam of deel ervan, zelfde voornaam.");
    expect(tekst).not.toContain("zelfde adres");
    expect((await voegSamen(hier, daar)).status).toBe(303);
    expect(tekstVan(await pagina(hier))).toContain("Vraag wie daar helpt om het ook geheim te maken.");
    const bijRuben = await pagina(daar, appFor(database, ruben));
    expect(bijRuben.querySelector(`main a[href="/inwoners/${daar}/geheim-adres"]`)).not.toBeNull();
    expect(tekstVan(bijRuben)).not.toContain(thuis.postcode);
  });

  test("keep who could see them: nobody sees more, and undoing gives back what was", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    const alles = async () => {
      const tabellen = ["inwoner", "hulpvraag", "deelnemer", "casus", "betrokkenheid"] as const;
      const rijen = await Promise.all(
        tabellen.map((tabel) => sql<object>`select * from ${sql.table(tabel)} order by 1, 2, 3`.execute(owner)),
      );
      return rijen.map(({ rows }) => rows);
    };
    const ziet = async (als: Identiteit) =>
      unitOfWork(databases.app, als, nu, ({ db }) => db.selectFrom("inwoner").select("id").orderBy("id").execute());
    const voor = { alles: await alles(), joost: await ziet(joost), ruben: await ziet(ruben) };
    expect((await voegSamen(hier, daar)).status).toBe(303);
    expect([await ziet(joost), await ziet(ruben)]).toEqual([voor.joost, voor.ruben]);
    expect((await scheid(hier)).status).toBe(303);
    expect(await alles()).toEqual(voor.alles);
    expect(await persoonVan(hier, daar)).toEqual([hier, daar]);
  });

  test("are one in the search, and one in the choice when someone like her is written down", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders({ ...wie, achternaam: `${wie.achternaam}-Bos` })];
    expect((await voegSamen(hier, daar)).status).toBe(303);
    const zoek = { achternaam: wie.achternaam, geboortedatum: wie.geboortedatum ?? "" };
    const { document } = await screen(await app.post("/inwoners", zoek));
    expect(document.querySelectorAll("main .kt-mensen > li")).toHaveLength(1);
    expect(tekstVan(document)).toContain("Er is ook elders een dossier. Vraag het Marieke Hoekstra (SWT Noord).");
    const { casusId } = await dossierGeopend(database, joost);
    const deelnemers = `/casussen/${casusId}/deelnemers`;
    const leeg = veldenVan((await screen(await app.get(deelnemers))).document, deelnemers);
    const antwoord = await app.post(deelnemers, { ...leeg, ...zoek, voornaam: "Wilhelmina", gezinsrol: "ouder" });
    const keuze = (await screen(antwoord)).document;
    expect(keuze.querySelectorAll("input[name=zelfde]")).toHaveLength(2);
  });

  test("of which she may see both, are given by one query", async () => {
    const wie = iemand();
    const [een, twee] = [await bijJoost(wie), await bijJoost(wie)];
    await voegSamen(een, twee);
    const [persoon] = await persoonVan(een);
    const records = (als: Identiteit) =>
      unitOfWork(databases.app, als, nu, async (tx) => (await listRecordsVan(tx, persoon ?? "")).map(({ id }) => id));
    expect(await records(joost)).toEqual([een, twee].toSorted());
    expect(await records(ruben)).toEqual([]);
  });

  test("sent twice are merged once; with another choice under the same id it is refused", async () => {
    const wie = iemand();
    const [hier, daar, ook] = [await bijJoost(wie), await elders(wie), await elders(wie)];
    const velden = { ...veldenVan(await pagina(hier), padVan(hier)), zelfde: daar, waarom };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(padVan(hier), velden)).status).toBe(303);
    expect((await app.post(padVan(hier), { ...velden, zelfde: ook })).status).toBe(409);
    const rijen = await owner.selectFrom("samenvoeging").selectAll().where("inwonerA", "=", hier).execute();
    expect(rijen).toMatchObject([{ inwonerB: daar, waarom, oordeel: "waarschijnlijk", waarschuwing: null }]);
    expect(rijen[0]?.niveaus).toMatchObject({ achternaam: 0, geboortedatum: 0, voornaam: 0 });
  });

  test("and what happened are in the log, with ids alone", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    await voegSamen(hier, daar);
    await scheid(hier);
    const gebeurd = await owner
      .selectFrom("gebeurtenis")
      .select(["soort", "codes"])
      .where("onderwerpId", "=", hier)
      .orderBy(sql`ctid`)
      .execute();
    expect(gebeurd).toEqual([
      { soort: "inwoners_samengevoegd", codes: { met: daar, oordeel: "waarschijnlijk", waarschuwing: null } },
      { soort: "inwoners_gescheiden", codes: { met: daar } },
    ]);
    const blik = await owner
      .selectFrom("raadpleging")
      .select("hulpvragen")
      .where("route", "like", "%samenvoegingen")
      .execute();
    expect(blik.length).toBeGreaterThan(0);
  });
});

describe("people who stay apart", () => {
  test("twins are never suggested; who says so all the same says why", async () => {
    const een = { ...iemand(), ...thuis };
    const [hier, daar] = [await bijJoost(een), await elders({ ...een, voornaam: "Berend" })];
    const document = await pagina(hier);
    expect(tekstVan(document)).toContain("We hebben geen voorstel.");
    expect(document.querySelector("details")?.textContent).toContain("Mogelijk een tweeling of meerling");
    const zonder = await voegSamen(hier, daar);
    expect(zonder.status).toBe(409);
    const terug = (await screen(zonder)).document;
    expect(meldingenOp(terug)).toContain("Dit lijkt familie");
    expect(terug.querySelector("details")?.hasAttribute("open")).toBe(true);
    expect(await persoonVan(hier, daar)).toEqual([hier, daar]);
    const bevestiging = "Berend is zijn roepnaam; gezien op de geboorteakte.";
    expect((await voegSamen(hier, daar, { bevestiging })).status).toBe(303);
    const rij = await owner
      .selectFrom("samenvoeging")
      .selectAll()
      .where("inwonerA", "=", hier)
      .executeTakeFirstOrThrow();
    expect(rij).toMatchObject({ waarschuwing: "meerling", bevestiging, oordeel: "mogelijk" });
  });

  test("father and son of one name are never suggested", async () => {
    const vader = { ...iemand(), ...thuis };
    const [hier, daar] = [await bijJoost(vader), await elders({ ...vader, geboortedatum: "1999-11-30" })];
    expect((await pagina(hier)).querySelector("details")?.textContent).toContain("zoals vader en zoon");
    expect((await voegSamen(hier, daar)).status).toBe(409);
  });

  test("with two BSNs are refused, also when it is someone they are one with already", async () => {
    const wie = iemand();
    const hier = await bijJoost({ ...wie, bsn: "123456782" });
    const zonderBsn = await elders(wie);
    const anders = await elders({ ...wie, bsn: "111222333" });
    const direct = await voegSamen(hier, anders);
    expect(direct.status).toBe(409);
    expect(meldingenOp((await screen(direct)).document)).toContain("verschillende personen: het BSN is anders");
    expect((await voegSamen(hier, zonderBsn)).status).toBe(303);
    const omweg = await voegSamen(zonderBsn, anders, {}, appFor(database, ruben));
    expect(omweg.status).toBe(409);
    expect(meldingenOp((await screen(omweg)).document)).toContain("het BSN is anders");
  });

  test("oneself, someone one already is, and who does not look like her are refused", async () => {
    const wie = iemand();
    const [hier, daar, vreemd] = [await bijJoost(wie), await elders(wie), await elders(iemand())];
    const poging = async (zelfde: string) => meldingenOp((await screen(await voegSamen(hier, zelfde))).document);
    expect(await poging(hier)).toContain("Dit is dezelfde inschrijving");
    expect(await poging(vreemd)).toContain("lijkt niet genoeg");
    expect(await poging(uuidv7())).toContain("lijkt niet genoeg");
    await voegSamen(hier, daar);
    const antwoord = await app.post(padVan(hier), { id: uuidv7(), zelfde: daar, waarom });
    expect(meldingenOp((await screen(antwoord)).document)).toContain("Deze twee zijn al één persoon.");
    expect(antwoord.status).toBe(409);
  });

  test("are kept by a reason: nothing is merged or undone without one, and what was typed stays", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    const leeg = await voegSamen(hier, daar, { waarom: "" });
    expect(leeg.status).toBe(422);
    const { document } = await screen(leeg);
    expect(meldingenOp(document)).toContain("Schrijf kort op hoe je weet");
    expect(veldenVan(document, padVan(hier))["zelfde"]).toEqual([daar]);
    await voegSamen(hier, daar);
    const zonder = await scheid(hier, app, "");
    expect(zonder.status).toBe(422);
    expect(meldingenOp((await screen(zonder)).document)).toContain("waarom het toch twee personen zijn");
    expect((await scheid(hier)).status).toBe(303);
    expect(tekstVan(await pagina(hier))).not.toContain("Ongedaan maken");
  });
});

describe("who may", () => {
  test("works for one of the two: not a stranger, a privacy officer, or another municipality", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    for (const ander of [ruben, priya, zara]) {
      const via = appFor(database, ander);
      expect([ander.naam, (await via.get(padVan(hier))).status]).toEqual([ander.naam, 404]);
      const velden = { id: uuidv7(), zelfde: daar, waarom };
      expect([ander.naam, (await via.post(padVan(hier), velden)).status]).toEqual([ander.naam, 404]);
    }
    await voegSamen(hier, daar);
    const id = (
      await owner.selectFrom("samenvoeging").select("id").where("inwonerA", "=", hier).executeTakeFirstOrThrow()
    ).id;
    for (const ander of [priya, zara])
      expect((await appFor(database, ander).post(`${padVan(hier)}/${id}/einde`, { reden: "Zomaar." })).status).toBe(
        404,
      );
    const vreemd = await bijJoost(iemand());
    expect((await app.post(`${padVan(vreemd)}/${id}/einde`, { reden: "Zomaar." })).status).toBe(404);
  });

  test("the one who works for the other undoes it as well", async () => {
    const wie = iemand();
    const [hier, daar] = [await bijJoost(wie), await elders(wie)];
    await voegSamen(hier, daar);
    expect((await scheid(daar, appFor(database, ruben))).status).toBe(303);
    expect(await persoonVan(hier, daar)).toEqual([hier, daar]);
  });

  test("not past the form: nobody writes who is one with whom, or a merge of others", async () => {
    const wie = iemand();
    const [hier, daar] = [await elders(wie), await elders(wie)];
    const indelen = sql`select persoon_indelen(${[hier, daar]}::uuid[], ${[hier, hier]}::uuid[])`;
    await unitOfWork(databases.app, joost, nu, ({ db }) => indelen.execute(db));
    await unitOfWork(databases.app, ruben, nu, ({ db }) => indelen.execute(db));
    expect(await persoonVan(hier, daar)).toEqual([hier, daar]);
    const rij = sql`insert into samenvoeging (gemeente_id, id, inwoner_a, inwoner_b, waarom, oordeel, gewicht, niveaus, door, op)
      values (193, ${uuidv7()}, ${hier}, ${daar}, 'x', 'mogelijk', 1, '{}', ${joost.medewerkerId}, ${nu})`;
    await expect(unitOfWork(databases.app, joost, nu, ({ db }) => rij.execute(db))).rejects.toMatchObject({
      code: "42501",
    });
  });

  test("is led there from the page of that person", async () => {
    const { inwonerId } = await dossierGeopend(database, joost);
    const { document } = await screen(await app.get(`/inwoners/${inwonerId}`));
    expect(document.querySelector(`main a[href="${padVan(inwonerId)}"]`)).not.toBeNull();
  });
});

test("merges and undoings in any order leave what the rule says", async () => {
  const wie = iemand();
  const ids: string[] = [];
  for (let keer = 0; keer < 5; keer++) ids.push(await bijJoost(wie));
  const [a, b, c, d, e] = ids as [string, string, string, string, string];
  let levend: Paar[] = [];
  const klopt = async () => {
    const verwacht = personenVan(ids, levend);
    expect(await persoonVan(...ids)).toEqual(ids.map((id) => verwacht.get(id)));
  };
  const erbij = async (een: string, ander: string) => {
    expect((await app.post(padVan(een), { id: uuidv7(), zelfde: ander, waarom })).status).toBe(303);
    levend.push([een, ander]);
    await klopt();
  };
  const eraf = async (een: string, ander: string) => {
    const { id } = await owner
      .selectFrom("samenvoeging")
      .select("id")
      .where("inwonerA", "=", een)
      .where("inwonerB", "=", ander)
      .where("ongedaanOp", "is", null)
      .executeTakeFirstOrThrow();
    expect((await app.post(`${padVan(een)}/${id}/einde`, { reden: "Toch niet." })).status).toBe(303);
    levend = levend.filter(([x, y]) => x !== een || y !== ander);
    await klopt();
  };
  await erbij(d, e);
  await erbij(b, c);
  await erbij(c, d);
  await erbij(a, e);
  await eraf(c, d);
  await eraf(d, e);
  await erbij(e, c);
  await eraf(a, e);
  await eraf(b, c);
});
