import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe } from "../../../test/gezin.ts";
import {
  dossierGeopend,
  gebeurd,
  gevraagd,
  meldingenOp,
  nu,
  rijVan,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { beoordelen, intrekken, laatsteNooddag, noodstandVan, zegtGenoeg } from "./noodtoegang.ts";

const database = await testDatabase();
const { owner, databases } = database;
const [joost, ruben, marieke, fatima, priya, henk, zara] = (await Promise.all(
  [
    "Joost van Dijk",
    "Ruben de Boer",
    "Marieke Hoekstra",
    "Fatima Benali",
    "Priya Sharma",
    "Henk Postma",
    "Zara Zaans",
  ].map((naam) => identiteitVan(owner, naam)),
)) as [Identiteit, Identiteit, Identiteit, Identiteit, Identiteit, Identiteit, Identiteit];
const reden = "Buren horen een kind huilen en niemand doet open.";
const als = (wie: Identiteit, moment = nu) => appFor(database, wie, { nu: () => moment });
const tekstOp = async (front: Front, pad: string) => tekstVan((await screen(await front.get(pad))).document);

/** Joost's dossier of a new person, and what was said in it. */
async function vanJoost(wie = joost) {
  const dossier = await dossierGeopend(database, wie);
  const contact = { id: uuidv7(), soort: "telefoon", op: "2026-03-10", tekst: "Het is thuis niet veilig." };
  expect((await als(wie).post(`${dossier.pad}/contactmomenten`, contact)).status).toBe(303);
  return { ...dossier, nood: `/inwoners/${dossier.inwonerId}/noodtoegang` };
}

/** Breaks the glass as a browser does. */
async function neem(front: Front, pad: string, velden: Record<string, string> = {}) {
  const { document } = await screen(await front.get(pad));
  return front.post(pad, { ...veldenVan(document, pad), reden, ...velden });
}

async function idVan(casusId: string): Promise<string> {
  return (await owner.selectFrom("noodtoegang").select("id").where("casusId", "=", casusId).executeTakeFirstOrThrow())
    .id;
}

describe("in an emergency", () => {
  test("a colleague reads a dossier that is not hers, after saying why, and is told what it means", async () => {
    const { pad, nood, hulpvraagId } = await vanJoost();
    expect((await als(ruben).get(pad)).status).toBe(404);
    const vooraf = await tekstOp(als(ruben), nood);
    expect(vooraf).toContain("Het gaat om Anna Vries");
    expect(vooraf).toContain("Je leest het dossier tot en met morgen. Je kunt er niets in veranderen.");

    const antwoord = await neem(als(ruben), nood);
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, pad]);
    const tekst = await tekstOp(als(ruben), pad);
    expect(tekst).toContain("Je leest mee in een noodgevalDit kan tot en met morgen.");
    expect(tekst).toContain("Het is thuis niet veilig.");
    for (const ook of [`${pad}/plan`, `${pad}/taken`, `/hulpvragen/${hulpvraagId}`])
      expect([ook, (await als(ruben).get(ook)).status]).toEqual([ook, 200]);
  });

  test("nothing can be changed by who reads so", async () => {
    const { pad, nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const { document } = await screen(await als(ruben).get(pad));
    expect(document.querySelectorAll("main form")).toHaveLength(0);
    const voor = await owner.selectFrom("contactmoment").select("id").where("casusId", "=", casusId).execute();
    const contact = { id: uuidv7(), soort: "telefoon", op: "2026-03-10", tekst: "Ik was hier." };
    expect((await als(ruben).post(`${pad}/contactmomenten`, contact)).status).toBe(409);
    const zichzelf = { id: uuidv7(), medewerkerId: ruben.medewerkerId!, reden: "handig", versie: "1" };
    expect((await als(ruben).post(`${pad}/betrokkenen`, zichzelf)).status).toBe(409);
    expect(
      (await als(ruben).post(`${pad}/doelen`, { id: uuidv7(), versie: "1", woorden: "x", leefgebied: "wonen" })).status,
    ).toBe(409);
    expect(await owner.selectFrom("contactmoment").select("id").where("casusId", "=", casusId).execute()).toEqual(voor);
    const direct = unitOfWork(databases.app, ruben, nu, ({ db }) =>
      sql`update casus set versie = 99 where id = ${casusId}`.execute(db),
    );
    expect((await direct).numAffectedRows).toBe(0n);
  });

  test("a secret address stays secret", async () => {
    const { nood, inwonerId } = await vanJoost();
    const adres = { straat: "Kerkstraat", huisnummer: "77", postcode: "8023CC" };
    await owner.updateTable("inwoner").set(adres).where("id", "=", inwonerId).execute();
    await doe(database, joost, (tx) => adresGeheimMaken(tx, database.sleutels, inwonerId, []));
    await neem(als(ruben), nood);
    expect(await tekstOp(als(ruben), `/inwoners/${inwonerId}`)).toContain("AdresGeheim");
    expect((await als(ruben).post(`/inwoners/${inwonerId}/geheim-adres`, { reden: "huisbezoek" })).status).toBe(404);
    const rijen = unitOfWork(databases.app, ruben, nu, ({ db }) =>
      db.selectFrom("geheimAdres").selectAll().where("inwonerId", "=", inwonerId).execute(),
    );
    expect(await rijen).toEqual([]);
    expect((await als(joost).post(`/inwoners/${inwonerId}/geheim-adres`, { reden: "huisbezoek" })).status).toBe(200);
  });

  test("it ends with the next day, by itself", async () => {
    const { pad, nood } = await vanJoost();
    await neem(als(ruben), nood);
    const om = (moment: string) => als(ruben, new Date(moment));
    expect((await om("2026-03-11T23:59:00+01:00").get(pad)).status).toBe(200);
    expect((await om("2026-03-12T00:01:00+01:00").get(pad)).status).toBe(404);
  });

  test("it is for herself: not for who stands in for her, nor for her team", async () => {
    const { pad, nood } = await vanJoost();
    await neem(als(ruben), nood);
    const vervangt: Identiteit = { ...marieke, mijn: [marieke.medewerkerId!, ruben.medewerkerId!] };
    expect((await als(vervangt).get(pad)).status).toBe(404);
  });

  test("a reason is needed, in some words; what was typed stays", async () => {
    const { nood, casusId } = await vanJoost();
    for (const kort of ["", "spoed", "112 ???"]) {
      const antwoord = await neem(als(ruben), nood, { reden: kort });
      expect(antwoord.status).toBe(422);
      const { document } = await screen(antwoord);
      expect(meldingenOp(document)).toMatch(/Schrijf (in een paar woorden )?op wat er aan de hand is/);
      expect(veldenVan(document, nood)["reden"]).toEqual([kort]);
    }
    expect(await owner.selectFrom("noodtoegang").select("id").where("casusId", "=", casusId).execute()).toEqual([]);
  });

  test("sent twice it is once; with another reason it is asked again", async () => {
    const { nood, casusId } = await vanJoost();
    const { document } = await screen(await als(ruben).get(nood));
    const velden = { ...veldenVan(document, nood), reden };
    expect((await als(ruben).post(nood, velden)).status).toBe(303);
    expect((await als(ruben).post(nood, velden)).status).toBe(303);
    const rijen = await owner.selectFrom("noodtoegang").selectAll().where("casusId", "=", casusId).execute();
    expect(rijen).toMatchObject([{ medewerkerId: ruben.medewerkerId, reden, tot: "2026-03-11", terecht: null }]);
    expect((await gebeurd(database, casusId)).filter((soort) => soort === "noodtoegang_genomen")).toHaveLength(1);
  });

  test("the regisseur reads in the timeline who it was, and the log has the look", async () => {
    const { pad, nood, hulpvraagId } = await vanJoost();
    await neem(als(ruben), nood);
    expect(await tekstOp(als(joost), pad)).toContain("Gelezen in een noodgeval · Ruben de Boer");
    const blikken = await owner.selectFrom("raadpleging").select(["doel", "route", "hulpvragen"]).execute();
    const blik = { doel: "persoon_zoeken", route: "/inwoners/:id/noodtoegang", hulpvragen: [hulpvraagId] };
    expect(blikken).toContainEqual(blik);
  });

  test("the coordinator, who only knows that it is there, gets there from its page", async () => {
    const { pad, nood } = await vanJoost();
    const { document } = await screen(await als(fatima).get(pad));
    expect(document.querySelector(`main a[href="${nood}"]`)).not.toBeNull();
    expect(tekstVan(document)).not.toContain("niet veilig");
    await neem(als(fatima), nood);
    expect(await tekstOp(als(fatima), pad)).toContain("Het is thuis niet veilig.");
  });

  test("who joined for some of the gezin only reads all of it", async () => {
    const { casusId, pad, nood } = await vanJoost();
    const kind = await dossierGeopend(database, fatima);
    await owner
      .insertInto("betrokkenheid")
      .values({
        gemeenteId: 193,
        id: uuidv7(),
        casusId,
        soort: "deelname",
        medewerkerId: ruben.medewerkerId,
        reden: "Alleen voor het kind.",
        van: nu,
        voor: [kind.inwonerId],
      })
      .execute();
    expect(await tekstOp(als(ruben), pad)).not.toContain("niet veilig");
    await neem(als(ruben), nood);
    expect(await tekstOp(als(ruben), pad)).toContain("Het is thuis niet veilig.");
  });

  test("who may read it already breaks nothing, and goes straight there", async () => {
    const { pad, nood } = await vanJoost();
    const antwoord = await als(joost).get(nood);
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, pad]);
    expect((await als(joost).post(nood, { id: uuidv7(), reden })).status).toBe(404);
  });
});

describe("the glass does not break", () => {
  test("for someone without a dossier, or who is not there", async () => {
    const { inwonerId } = await rijVan(database, await gevraagd(database));
    for (const id of [inwonerId!, uuidv7()]) {
      expect((await als(ruben).get(`/inwoners/${id}/noodtoegang`)).status).toBe(404);
      expect((await als(ruben).post(`/inwoners/${id}/noodtoegang`, { id: uuidv7(), reden })).status).toBe(404);
    }
  });

  test("from another municipality, nor for a privacy officer or beheerder", async () => {
    const { nood, casusId } = await vanJoost();
    for (const wie of [zara, priya, henk]) {
      expect([wie.naam, (await als(wie).get(nood)).status]).toEqual([wie.naam, 404]);
      expect([wie.naam, (await als(wie).post(nood, { id: uuidv7(), reden })).status]).toEqual([wie.naam, 404]);
    }
    expect(await owner.selectFrom("noodtoegang").select("id").where("casusId", "=", casusId).execute()).toEqual([]);
  });

  test("past the form: not for longer, not for another day, not by writing the row oneself", async () => {
    const { inwonerId, casusId } = await vanJoost();
    const neemt = (moment: Date, tot: string, wie = ruben) =>
      unitOfWork(databases.app, wie, nu, ({ db }) =>
        sql`select noodtoegang_nemen(${uuidv7()}, ${inwonerId}::uuid, ${reden}, ${moment}, ${tot}::date)`.execute(db),
      );
    expect((await neemt(nu, "2026-03-12")).rows).toEqual([]);
    expect((await neemt(nu, "2027-03-11")).rows).toEqual([]);
    expect((await neemt(new Date("2026-03-20T10:00:00+01:00"), "2026-03-11")).rows).toEqual([]);
    for (const wie of [priya, henk, zara]) expect((await neemt(nu, "2026-03-11", wie)).rows).toEqual([]);
    const zelf = sql`insert into noodtoegang (gemeente_id, id, casus_id, medewerker_id, reden, van, tot)
      values (193, ${uuidv7()}, ${casusId}, ${ruben.medewerkerId}, ${reden}, ${nu}, '2026-03-11')`;
    await expect(unitOfWork(databases.app, ruben, nu, ({ db }) => zelf.execute(db))).rejects.toMatchObject({
      code: "42501",
    });
    await neemt(nu, "2026-03-11");
    const langer = sql`update noodtoegang set terecht = true where casus_id = ${casusId}`;
    expect((await unitOfWork(databases.app, ruben, nu, ({ db }) => langer.execute(db))).numAffectedRows).toBe(0n);
    const rek = sql`update noodtoegang set tot = '2030-01-01' where casus_id = ${casusId}`;
    await expect(unitOfWork(databases.app, priya, nu, ({ db }) => rek.execute(db))).rejects.toMatchObject({
      code: "42501",
    });
  });
});

describe("the privacy officer", () => {
  const officer = als(priya);

  test("sees each with who, why and until when, newest first, and nothing of the dossier", async () => {
    const { pad, nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const { document } = await screen(await officer.get("/noodtoegang"));
    const eerste = document.querySelector("main tbody tr")?.textContent;
    expect(eerste).toContain("Ruben de Boer");
    expect(eerste).toContain(reden);
    expect(eerste).toContain("morgen");
    expect(eerste).toContain("Nog te doen");
    expect(document.querySelector(`main a[href="/noodtoegang/${await idVan(casusId)}"]`)).not.toBeNull();
    expect(tekstVan(document)).not.toContain("Vries");
    expect((await officer.get(pad)).status).toBe(404);
    expect((await officer.get(nood)).status).toBe(404);
    expect(document.querySelector('nav a[href="/noodtoegang"]')).not.toBeNull();
  });

  test("judges it with a remark, once", async () => {
    const { pad, nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const een = `/noodtoegang/${await idVan(casusId)}`;
    const leeg = await officer.post(`${een}/beoordeling`, {});
    expect(leeg.status).toBe(422);
    expect(meldingenOp((await screen(leeg)).document)).toContain("Kies of het terecht was.");

    const oordeel = { terecht: "nee", opmerking: "Bellen met de regisseur had gekund." };
    for (let keer = 0; keer < 2; keer++)
      expect((await officer.post(`${een}/beoordeling`, oordeel)).headers.get("location")).toBe("/noodtoegang");
    expect(await tekstOp(officer, een)).toContain("Niet terechtWaaromBellen met de regisseur had gekund.");
    const anders = await officer.post(`${een}/beoordeling`, { ...oordeel, terecht: "ja" });
    expect(anders.status).toBe(409);
    expect(meldingenOp((await screen(anders)).document)).toContain("al beoordeeld");
    expect((await gebeurd(database, casusId)).filter((soort) => soort === "noodtoegang_beoordeeld")).toHaveLength(1);
    expect(await tekstOp(als(joost), pad)).toContain("beoordeeld door de privacy officer");
  });

  test("takes it back early: at once it gives nothing; another may be taken, with a reason", async () => {
    const { pad, nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const een = `/noodtoegang/${await idVan(casusId)}`;
    for (let keer = 0; keer < 2; keer++)
      expect((await officer.post(`${een}/intrekking`, {})).headers.get("location")).toBe(een);
    expect((await als(ruben).get(pad)).status).toBe(404);
    expect(await tekstOp(officer, een)).toContain("Stopgezet");
    expect(await tekstOp(als(joost), pad)).toContain("Lezen in een noodgeval stopgezet");
    expect((await neem(als(ruben), nood)).status).toBe(303);
  });

  test("takes nothing back that is over", async () => {
    const { nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const later = als(priya, new Date("2026-03-13T10:00:00+01:00"));
    const antwoord = await later.post(`/noodtoegang/${await idVan(casusId)}/intrekking`, {});
    expect(antwoord.status).toBe(409);
    expect(tekstVan((await screen(antwoord)).document)).toContain("Deze noodtoegang is al voorbij.");
  });

  test("leafs through them", async () => {
    const { nood } = await vanJoost();
    for (let minuut = 0; minuut < 52; minuut++) {
      const front = als(ruben, new Date(nu.getTime() + minuut * 60_000));
      await owner
        .updateTable("noodtoegang")
        .set({ ingetrokkenOp: new Date("2026-03-11T10:00:00+01:00") })
        .execute();
      await front.post(nood, { id: uuidv7(), reden });
    }
    const { document } = await screen(await officer.get("/noodtoegang"));
    expect(document.querySelectorAll("main tbody tr")).toHaveLength(50);
    const volgende = document.querySelector("a[rel=next]")?.getAttribute("href") ?? "";
    const { document: tweede } = await screen(await officer.get(volgende));
    expect(tweede.querySelectorAll("main tbody tr").length).toBeGreaterThan(2);
    const ids = (blad: Document) => Array.from(blad.querySelectorAll("main td a"), (a) => a.getAttribute("href"));
    expect(ids(document).filter((id) => ids(tweede).includes(id))).toEqual([]);
    expect((await officer.get("/noodtoegang?na=rommel")).status).toBe(200);
  });

  test("of another municipality sees none of it", async () => {
    const { nood, casusId } = await vanJoost();
    await neem(als(ruben), nood);
    const elders = appFor(database, zara, { host: "zaanstad.test" });
    expect(await tekstOp(elders, "/noodtoegang")).toContain("Nog niemand las een dossier in een noodgeval.");
    const een = `/noodtoegang/${await idVan(casusId)}`;
    expect((await elders.get(een)).status).toBe(404);
    for (const daad of ["beoordeling", "intrekking"])
      expect((await elders.post(`${een}/${daad}`, { terecht: "ja", opmerking: "x" })).status).not.toBe(303);
  });
});

describe("the rule", () => {
  test("gives until the next day, also over the turn of a month", () => {
    expect(laatsteNooddag("2026-02-28")).toBe("2026-03-01");
  });

  test("says how it stands", () => {
    const van = { tot: "2026-03-11", ingetrokkenOp: null };
    expect(noodstandVan(van, "2026-03-11")).toBe("loopt");
    expect(noodstandVan(van, "2026-03-12")).toBe("voorbij");
    expect(noodstandVan({ ...van, ingetrokkenOp: nu }, "2026-03-10")).toBe("ingetrokken");
    expect(intrekken(van, "2026-03-12")).toEqual({ ok: false, reason: "al_voorbij" });
    expect(beoordelen({ terecht: null, opmerking: null }, { terecht: true, opmerking: "Ja." }).ok).toBe(true);
  });

  test("wants a reason of at least three words", () => {
    expect([zegtGenoeg("kind is alleen"), zegtGenoeg("kind 1 2 3"), zegtGenoeg("  ")]).toEqual([true, false, false]);
  });
});
