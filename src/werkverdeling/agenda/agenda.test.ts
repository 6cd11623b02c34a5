import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { afspraakNietGehouden, afspraakPlannen, afspraakVerzetten } from "#begeleiding/afspraak/commands.ts";
import { collegaBetrekken, collegaLosmaken } from "#begeleiding/casus/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { afspraakwens, dossierGeopend, gebeurd, nu, tekstVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const { app: pool } = database.databases;
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const emre = await identiteitVan(database.owner, "Emre Yıldız");
const app = appFor(database, joost);
const { casusId, inwonerId } = await dossierGeopend(database, joost);
const betrekking = { id: uuidv7(), medewerkerId: emre.medewerkerId!, voor: [], reden: "Gaat mee", versie: 1 };
await doe((tx) => collegaBetrekken(tx, casusId, betrekking));

async function doe<T>(work: Parameters<typeof unitOfWork<T>>[3]): Promise<T> {
  const result = await unitOfWork(pool, joost, nu, work);
  expect(result).toMatchObject({ ok: true });
  return result;
}

async function gepland(anders: Partial<Parameters<typeof afspraakPlannen>[3]> = {}): Promise<string> {
  const id = uuidv7();
  const wens = { ...afspraakwens, met: [inwonerId], gaan: [joost.medewerkerId!], ookDubbel: true, ...anders };
  await doe((tx) => afspraakPlannen(tx, casusId, id, wens));
  return id;
}

/** The path of a new link of this front. */
async function nieuweLink(front = app): Promise<string> {
  const { document } = await screen(await front.post("/agenda/link", {}));
  const adres = document.querySelector("code")?.textContent ?? "";
  expect(adres).toMatch(/^http:\/\/localhost\/agenda\/[\w-]{43}\.ics$/);
  return new URL(adres).pathname;
}

/** As a calendar program asks: without a cookie. */
async function lees(pad: string, op = nu) {
  const antwoord = await appFor(database, undefined, { nu: () => op }).get(pad);
  return { antwoord, tekst: await antwoord.text() };
}

describe("the link to one's calendar", () => {
  test("is shown once; the database keeps its hash alone", async () => {
    expect(tekstVan((await screen(await app.get("/agenda"))).document)).toContain("Link maken");
    const pad = await nieuweLink();
    const later = await (await app.get("/agenda")).text();
    const token = pad.slice("/agenda/".length, -".ics".length);
    expect(later).toContain("Nieuwe link maken");
    expect(later).not.toContain(token);
    const { rows } = await sql<{ alles: string }>`select to_jsonb(a)::text as alles from agendalink a`.execute(
      database.owner,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.alles).not.toContain(token);
    expect(rows[0]!.alles).not.toContain(Buffer.from(token, "base64url").toString("hex"));
    expect(await gebeurd(database, joost.gebruikerId!)).toContain("agendalink_gemaakt");
  });

  test("opens nothing any more once it is renewed or withdrawn", async () => {
    const eerste = await nieuweLink();
    const tweede = await nieuweLink();
    expect([(await lees(eerste)).antwoord.status, (await lees(tweede)).antwoord.status]).toEqual([404, 200]);
    for (let keer = 0; keer < 2; keer++) expect((await app.post("/agenda/intrekking", {})).status).toBe(303);
    expect((await lees(tweede)).antwoord.status).toBe(404);
    const soorten = await gebeurd(database, joost.gebruikerId!);
    expect(soorten.filter((soort) => soort === "agendalink_ingetrokken")).toHaveLength(1);
  });

  test("closes when she stops working here, and when a beheerder closes her access", async () => {
    const pad = await nieuweLink(appFor(database, emre));
    const zet = (actief: boolean) =>
      database.owner.updateTable("gebruiker").set({ actief }).where("id", "=", emre.gebruikerId!).execute();
    await zet(false);
    expect((await lees(pad)).antwoord.status).toBe(404);
    await zet(true);
    expect((await lees(pad)).antwoord.status).toBe(200);
    const henk = await identiteitVan(database.owner, "Henk Postma");
    await unitOfWork(pool, henk, nu, ({ db }) =>
      sql`select toegang_intrekken(${emre.gebruikerId}::uuid, ${nu})`.execute(db),
    );
    expect((await lees(pad)).antwoord.status).toBe(404);
  });

  test.each([
    ["of nobody", `/agenda/${"A".repeat(43)}.ics`],
    ["that is too short", "/agenda/kort.ics"],
    ["that is no link at all", "/agenda/%00%0d%0a..%2f.ics"],
    ["of nothing", "/agenda/.ics"],
  ])("%s is a page that is not there, and keeps no trace of what was tried", async (_, pad) => {
    const { antwoord, tekst } = await lees(pad);
    expect(antwoord.status).toBe(404);
    expect(tekst).not.toContain(pad.slice(8, 20));
    const ingelogd = await app.get(pad);
    expect(ingelogd.status).toBe(404);
    const geweigerd = await database.owner
      .selectFrom("raadpleging")
      .select("route")
      .where("uitkomst", "=", "geweigerd")
      .execute();
    expect(geweigerd.map(({ route }) => route)).toEqual(geweigerd.map(() => "/agenda/:bestand"));
  });

  test("is for who helps residents; the page asks to log in first", async () => {
    expect((await appFor(database).get("/agenda")).headers.get("location")).toBe("/inloggen?naar=%2Fagenda");
    const priya = appFor(database, await identiteitVan(database.owner, "Priya Sharma"));
    expect((await priya.post("/agenda/link", {})).status).toBe(404);
  });
});

describe("what a calendar reads", () => {
  test("is the kind and the time, and never who, where, why or which dossier", async () => {
    const id = await gepland({ waar: "Dorpsstraat 12", waarom: "Schulden bij Vitens", soort: "huisbezoek" });
    const { antwoord, tekst } = await lees(await nieuweLink());
    expect(antwoord.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    expect(antwoord.headers.getSetCookie()).toEqual([]);
    expect(tekst).toContain("SUMMARY:Huisbezoek\r\n");
    expect(tekst).toContain("DTSTART:20260312T090000Z\r\nDTEND:20260312T100000Z\r\n");
    const geheim = ["Vries", "Anna", "Dorpsstraat", "Vitens", "Joost", id, casusId, inwonerId, joost.medewerkerId!];
    for (const een of geheim) {
      expect(tekst).not.toContain(een);
      expect(tekst).not.toContain(een.replaceAll("-", ""));
    }
    const velden = tekst.match(/^[A-Z-]+/gm)!;
    expect(new Set(velden)).toEqual(
      new Set(
        "BEGIN VERSION PRODID METHOD X-WR-CALNAME REFRESH-INTERVAL UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND SUMMARY STATUS TRANSP CLASS END".split(
          " ",
        ),
      ),
    );
  });

  test("is her own, from a month back to a year ahead, and what she may still see", async () => {
    const haar = await nieuweLink(appFor(database, emre));
    expect((await lees(haar)).tekst).not.toContain("VEVENT");
    await gepland({ gaan: [emre.medewerkerId!], dag: "2026-04-20" });
    expect((await lees(haar)).tekst).toContain("DTSTART:20260420T080000Z");
    expect((await lees(haar, new Date("2026-05-19T12:00:00Z"))).tekst).toContain("20260420");
    expect((await lees(haar, new Date("2026-05-21T12:00:00Z"))).tekst).not.toContain("VEVENT");
    const { versie } = await database.owner
      .selectFrom("casus")
      .select("versie")
      .where("id", "=", casusId)
      .executeTakeFirstOrThrow();
    await doe((tx) => collegaLosmaken(tx, casusId, betrekking.id, versie));
    expect((await lees(haar)).tekst).not.toContain("VEVENT");
  });

  test("keeps one name for what is moved or cancelled, and counts up", async () => {
    const id = await gepland({ dag: "2026-09-01", soort: "kantoor" });
    const pad = await nieuweLink();
    const van = async (dag: string) => {
      const { tekst } = await lees(pad);
      const punt = tekst
        .replaceAll("\r\n ", "")
        .split("BEGIN:VEVENT")
        .find((deel) => deel.includes(`DTSTART:${dag}`));
      return Object.fromEntries((punt ?? "").split("\r\n").map((regel) => regel.split(":")));
    };
    const eerst = await van("20260901");
    expect([eerst["SEQUENCE"], eerst["STATUS"]]).toEqual(["0", "CONFIRMED"]);
    const naar = {
      id: uuidv7(),
      dag: "2026-09-02",
      van: "10:00",
      tot: "11:00",
      gaan: [joost.medewerkerId!],
      ookDubbel: false,
    };
    await doe((tx) => afspraakVerzetten(tx, casusId, id, naar));
    expect(await van("20260901")).toEqual({ "": undefined });
    const verzet = await van("20260902");
    expect([verzet["UID"], verzet["SEQUENCE"]]).toEqual([eerst["UID"], "1"]);
    await doe((tx) => afspraakNietGehouden(tx, casusId, naar.id, { uitval: "afgezegd_team", toelichting: null }));
    const afgezegd = await van("20260902");
    expect([afgezegd["UID"], afgezegd["SEQUENCE"], afgezegd["STATUS"]]).toEqual([eerst["UID"], "2", "CANCELLED"]);
  });
});

test("Mijn werk shows what is planned for her today and the two weeks to come", async () => {
  await gepland({ dag: "2026-03-10", van: "16:00", tot: "17:00" });
  await gepland({ dag: "2026-03-30", van: "16:00", tot: "17:00" });
  const tekst = tekstVan((await screen(await app.get("/mijn-werk"))).document);
  expect(tekst).toContain("vandaag, 16:00 tot 17:00Anna VriesHuisbezoek · Thuis");
  expect(tekst).not.toContain("30 maart");
});
