import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  afspraakwens,
  dossierGeopend,
  gebeurd,
  meldingenOp,
  nu,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { afspraakPlannen } from "./commands.ts";

const database = await testDatabase();
const { app: pool } = database.databases;
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const emre = await identiteitVan(database.owner, "Emre Yıldız");
const fatima = await identiteitVan(database.owner, "Fatima Benali");
const app = appFor(database, joost);
const daarna = appFor(database, joost, { nu: () => new Date("2026-03-12T12:00:00+01:00") });
const { casusId, pad, inwonerId } = await dossierGeopend(database, joost);
const lijst = `${pad}/afspraken`;
const { ookDubbel: _, ...gewoon } = { ...afspraakwens, met: [inwonerId], gaan: [joost.medewerkerId!] };

type Velden = Record<string, string | readonly string[]>;

async function plan(velden: Velden = {}, front = app) {
  const { document } = await screen(await front.get(lijst));
  return front.post(lijst, { ...veldenVan(document, lijst), ...gewoon, ...velden });
}

/** A planned one, at a time of its own. */
let uur = 7;
async function gepland(dag = "2026-03-12"): Promise<string> {
  uur += 1;
  const id = uuidv7();
  const tijd = { dag, van: `${String(uur).padStart(2, "0")}:00`, tot: `${String(uur).padStart(2, "0")}:45` };
  const wens = { ...afspraakwens, ...tijd, met: [inwonerId], gaan: [joost.medewerkerId!], ookDubbel: true };
  expect(await unitOfWork(pool, joost, nu, (tx) => afspraakPlannen(tx, casusId, id, wens))).toMatchObject({ ok: true });
  return `${lijst}/${id}`;
}

const op = async (bladzijde: string, front = app) => tekstVan((await screen(await front.get(bladzijde))).document);

async function stuur(front: typeof app, blad: string, deel: string, velden: Velden) {
  const { document } = await screen(await front.get(blad));
  return front.post(`${blad}/${deel}`, { ...veldenVan(document, `${blad}/${deel}`), ...velden });
}

describe("planning", () => {
  test("says when, where, with whom, by whom and why, and it stands in the dossier", async () => {
    expect((await plan({ dag: "12-03-2026", van: "9.15", tot: "9.45" })).status).toBe(303);
    const tekst = await op(lijst);
    expect(tekst).toContain("donderdag 12 maart, 09:15 tot 09:45");
    expect(tekst).toContain("Huisbezoek met Anna Vries · ThuisJoost van Dijk · De brieven op stapels leggen.");
    expect(await op(pad)).toContain("Afspraak gepland");
    expect(await gebeurd(database, casusId)).toContain("afspraak_gepland");
  });

  test.each([
    ["in the past", { dag: "2026-03-09" }, /al voorbij/, 409],
    ["that ends before it begins", { tot: "09:00" }, /einde ligt niet na het begin/, 409],
    [
      "in the hour that the clock skips",
      { dag: "2026-03-29", van: "02:15", tot: "04:00" },
      /klok een uur vooruit/,
      409,
    ],
    ["next century", { dag: "2126-03-12" }, /meer dan een jaar vooruit/, 409],
    ["with a stranger", { met: [uuidv7()] }, /mensen uit dit gezin/, 409],
    ["by nobody", { gaan: [] }, /wie van jullie gaat/, 409],
    ["by someone who does not help here", { gaan: [emre.medewerkerId!] }, /doet niet mee in dit dossier/, 409],
    ["at no time", { van: "half tien" }, /hoe laat het begint.*9:30/, 422],
    ["without a reason", { waarom: " " }, /waar het over gaat/, 422],
  ])("%s is refused, and nothing typed is lost", async (_naam, velden, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await plan(velden);
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, lijst)["waar"]).toEqual(["Thuis"]);
  });

  test("twice at the same time is asked about, also when the other is in a dossier she does not see, and may be meant", async () => {
    const elders = await dossierGeopend(database, fatima);
    const tijd = { ...afspraakwens, dag: "2026-04-01", gaan: [fatima.medewerkerId!] };
    await unitOfWork(pool, fatima, nu, (tx) => afspraakPlannen(tx, elders.casusId, uuidv7(), tijd));
    const eigen = await dossierGeopend(database, joost);
    const met = { id: uuidv7(), medewerkerId: fatima.medewerkerId!, voor: [], reden: "Kent het gezin", versie: 1 };
    await unitOfWork(pool, joost, nu, (tx) => collegaBetrekken(tx, eigen.casusId, met));
    const samen = `${eigen.pad}/afspraken`;
    const { document } = await screen(await app.get(samen));
    const velden = {
      ...veldenVan(document, samen),
      ...gewoon,
      met: [],
      dag: "2026-04-01",
      van: "10:30",
      tot: "11:30",
      gaan: [joost.medewerkerId!, fatima.medewerkerId!],
    };
    const gevraagd = await app.post(samen, velden);
    expect(gevraagd.status).toBe(409);
    const scherm = (await screen(gevraagd)).document;
    expect(meldingenOp(scherm)).toContain("heeft dan al een afspraak");
    expect(scherm.body.textContent).not.toContain(elders.casusId);
    expect((await app.post(samen, { ...velden, van: "11:00", tot: "11:30" })).status).toBe(303);
    const toch = { ...velden, id: uuidv7(), ookDubbel: "ja" };
    expect((await app.post(samen, toch)).status).toBe(303);
  });

  test("sent twice is one; something else with the same form is told apart", async () => {
    const velden = { id: uuidv7(), dag: "2026-05-01" };
    expect((await plan(velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await plan(velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = await plan({ ...velden, van: "09:00" });
    expect(anders.status).toBe(409);
    expect(meldingenOp((await screen(anders)).document)).toContain("al een keer verstuurd");
  });
});

describe("afterwards", () => {
  test("what was said is a contactmoment of that day, that kind and those people, in the same step", async () => {
    const blad = await gepland();
    const { document } = await screen(await daarna.get(blad));
    const klaar = veldenVan(document, `${blad}/contactmoment`);
    expect([klaar["soort"], klaar["tekst"]]).toEqual([["huisbezoek"], [""]]);
    const antwoord = await stuur(daarna, blad, "contactmoment", { tekst: "Drie stapels gemaakt." });
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, pad]);
    expect(await op(pad, daarna)).toContain("vandaag · Huisbezoek · Joost van DijkDrie stapels gemaakt.");
    expect(await op(blad, daarna)).toContain("Geweest");
    const { contactmomentId } = await rij(blad);
    const gezegd = await database.owner
      .selectFrom("contactmoment")
      .select(["op", "id"])
      .where("tekst", "like", "Drie%")
      .execute();
    expect(gezegd).toEqual([{ op: "2026-03-12", id: contactmomentId }]);
  });

  test("it is written down once, and not before it began", async () => {
    const blad = await gepland();
    const velden = { id: uuidv7(), soort: "telefoon", tekst: "Gebeld in plaats van bezocht." };
    expect((await app.post(`${blad}/contactmoment`, velden)).status).toBe(409);
    expect((await screen(await app.get(blad))).document.querySelector("#verslag")).toBeNull();
    expect((await daarna.post(`${blad}/contactmoment`, velden)).status).toBe(303);
    const voor = await aantalRijen(database);
    expect((await daarna.post(`${blad}/contactmoment`, velden)).status).toBe(303);
    expect((await daarna.post(`${blad}/contactmoment`, { ...velden, id: uuidv7() })).status).toBe(409);
    expect(await aantalRijen(database)).toEqual(voor);
    const leeg = await daarna.post(`${blad}/contactmoment`, { ...velden, tekst: "" });
    expect(leeg.status).toBe(422);
  });

  test("someone who was not there is counted, not blamed", async () => {
    const blad = await gepland();
    expect((await stuur(app, blad, "uitval", { uitval: "niet_verschenen" })).status).toBe(409);
    const weg = { uitval: "niet_verschenen", toelichting: "Briefje in de bus gedaan." };
    expect((await stuur(daarna, blad, "uitval", weg)).status).toBe(303);
    expect((await daarna.post(`${blad}/uitval`, weg)).status).toBe(303);
    expect((await daarna.post(`${blad}/uitval`, { uitval: "afgezegd_team" })).status).toBe(409);
    const tekst = await op(lijst, daarna);
    expect(tekst).toContain("1 keer niet (1 keer was er niemand)");
    expect(tekst).toContain("Ging niet door: er was niemand. Briefje in de bus gedaan.");
    expect(await op(pad, daarna)).toContain("Afspraak ging niet door");
  });

  test("what was planned and not written down yet stands on top until it is", async () => {
    await gepland();
    expect(await op(lijst, daarna)).toMatch(/Komt nog.*Nog vastleggen.*Nieuwe afspraak/);
  });
});

describe("moving", () => {
  test("makes the next one, with the rest as it was; the old one stays to be read", async () => {
    const blad = await gepland();
    expect((await stuur(app, blad, "verzetting", { dag: "2026-03-20" })).status).toBe(303);
    const oud = await rij(blad);
    const nieuw = await database.owner
      .selectFrom("afspraak")
      .selectAll()
      .where("reeksId", "=", oud.id)
      .where("nummer", "=", 1)
      .executeTakeFirstOrThrow();
    expect([oud.stand, nieuw.stand, nieuw.waarom, nieuw.met]).toEqual(["verzet", "gepland", oud.waarom, oud.met]);
    expect(await op(lijst)).toContain("vrijdag 20 maart");
    expect(await op(blad)).toContain("Verzet");
    expect(await op(pad)).toContain("Afspraak verzet");
    const nogEens = { id: uuidv7(), dag: "2026-03-23", van: "10:00", tot: "11:00", gaan: [joost.medewerkerId!] };
    expect((await app.post(`${blad}/verzetting`, nogEens)).status).toBe(409);
  });

  test("sent twice moves it once, and its own hour is no double one", async () => {
    const blad = `${lijst}/${uuidv7()}`;
    expect((await plan({ id: blad.split("/").at(-1)!, dag: "2026-03-25" })).status).toBe(303);
    const naar = { id: uuidv7(), dag: "2026-03-25", van: "10:30", tot: "11:30", gaan: [joost.medewerkerId!] };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(`${blad}/verzetting`, naar)).status).toBe(303);
    const reeks = database.owner.selectFrom("afspraak").select("stand").where("begint", ">", new Date("2026-03-25"));
    const opDieDag = await reeks.where("begint", "<", new Date("2026-03-26")).orderBy("nummer").execute();
    expect(opDieDag.map(({ stand }) => stand)).toEqual(["verzet", "gepland"]);
  });
});

describe("who sees it", () => {
  test("is who is involved; nobody else finds it, and looking is written down", async () => {
    const blad = await gepland();
    for (const pagina of [lijst, blad]) expect((await appFor(database, emre).get(pagina)).status).toBe(404);
    expect((await appFor(database, emre).post(lijst, { id: uuidv7(), ...gewoon })).status).toBe(404);
    const gezien = await database.owner
      .selectFrom("raadpleging")
      .select("route")
      .where("doel", "=", "dossier")
      .execute();
    expect(gezien.map(({ route }) => route)).toContain("/casussen/:id/afspraken/:afspraakId");
    expect((await app.get(`${lijst}/${uuidv7()}`)).status).toBe(404);
  });

  test("a coordinator who only knows that the dossier is there sees none, and plans none", async () => {
    await gepland();
    const front = appFor(database, fatima);
    expect((await front.get(lijst)).status).toBe(404);
    expect((await front.post(lijst, { id: uuidv7(), ...gewoon })).status).toBe(404);
  });

  test("a colleague who helps some of the gezin sees what is with them and where she goes, and not the rest", async () => {
    const dossier = await dossierGeopend(database, joost);
    const kind = uuidv7();
    const lid = { id: kind, gegevens: { voornaam: "Tom", achternaam: "Vries" }, gezinsrol: "kind" } as const;
    await unitOfWork(pool, joost, nu, (tx) =>
      deelnemerToevoegen(tx, database.sleutels, dossier.casusId, { ...lid, zelfde: "nieuw", versie: 1 }),
    );
    const betrekking = { id: uuidv7(), medewerkerId: emre.medewerkerId!, voor: [kind], reden: "Jeugd", versie: 2 };
    await unitOfWork(pool, joost, nu, (tx) => collegaBetrekken(tx, dossier.casusId, betrekking));
    await database.owner
      .updateTable("betrokkenheid")
      .set({ voor: [kind] })
      .where("id", "=", betrekking.id)
      .execute();
    const wens = (waarom: string, met: readonly string[], gaan: readonly string[], dag: string) =>
      unitOfWork(pool, joost, nu, (tx) =>
        afspraakPlannen(tx, dossier.casusId, uuidv7(), { ...afspraakwens, dag, waarom, met, gaan }),
      );
    const [ik, zij] = [joost.medewerkerId!, emre.medewerkerId!];
    await wens("Over Tom", [kind], [ik], "2026-06-01");
    await wens("Samen erheen", [], [ik, zij], "2026-06-02");
    await wens("Alleen moeder", [dossier.inwonerId], [ik], "2026-06-03");
    await wens("Met allen", [], [ik], "2026-06-04");
    const tekst = await op(`${dossier.pad}/afspraken`, appFor(database, emre));
    expect(tekst).toMatch(/Over Tom.*Samen erheen/);
    expect(tekst).not.toMatch(/Alleen moeder|Met allen/);
    const haar = appFor(database, emre);
    const blad = `${dossier.pad}/afspraken`;
    expect(tekst).toMatch(/Joost van Dijk · Over Tom/);
    const { id: overTom } = await metReden("Over Tom");
    expect((await stuur(haar, `${blad}/${overTom}`, "verzetting", { dag: "2026-06-08" })).status).toBe(303);
    expect(await op(blad, app)).toMatch(/maandag 8 juni[^.]*Joost van Dijk · Over Tom/);
    const velden = { ...gewoon, dag: "2026-06-05", gaan: [zij] };
    const allen = await haar.post(blad, { ...velden, id: uuidv7(), met: [] });
    expect([allen.status, meldingenOp((await screen(allen)).document)]).toEqual([
      409,
      expect.stringMatching(/een deel/),
    ]);
    expect((await haar.post(blad, { ...velden, id: uuidv7(), met: [kind] })).status).toBe(303);
  });
});

async function metReden(waarom: string) {
  return database.owner.selectFrom("afspraak").select("id").where("waarom", "=", waarom).executeTakeFirstOrThrow();
}

async function rij(blad: string) {
  const id = blad.split("/").at(-1)!;
  return database.owner.selectFrom("afspraak").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}
