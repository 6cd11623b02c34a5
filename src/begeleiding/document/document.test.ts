import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { docxVan, jpegVan, pdfVan, pngVan, tekens } from "../../../test/bestanden.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aantalRijen, dossierGeopend, gebeurd, meldingenOp, nu, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { meesteBytes } from "./bestandssoort.ts";
import { documentToevoegen } from "./commands.ts";

const database = await testDatabase();
const { app: pool } = database.databases;
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const emre = await identiteitVan(database.owner, "Emre Yıldız");
const fatima = await identiteitVan(database.owner, "Fatima Benali");
const app = appFor(database, joost);
const { casusId, hulpvraagId, pad, inwonerId } = await dossierGeopend(database, joost);
const lijst = `${pad}/documenten`;

type Velden = Record<string, string | readonly string[]>;
type Bijlage = { readonly bytes: Uint8Array; readonly naam: string; readonly type?: string; readonly veld?: string };

/** Sends the form as a browser does. */
async function stuur(velden: Velden, bijlage: Bijlage | undefined, front: Front = app, naar = lijst) {
  const body = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) for (const een of [waarde].flat()) body.append(naam, een);
  if (bijlage) {
    const { bytes, naam, type = "", veld = "bestand" } = bijlage;
    body.append(veld, new File([new Uint8Array(bytes)], naam, { type }));
  }
  const klaar = new Request("http://localhost/", { method: "POST", body });
  const inhoud = await klaar.arrayBuffer();
  const headers = {
    origin: "http://localhost",
    "content-type": klaar.headers.get("content-type") ?? "",
    "content-length": String(inhoud.byteLength),
  };
  return front.get(naar, { method: "POST", body: inhoud, headers });
}

const velden = (anders: Velden = {}) => ({ id: uuidv7(), titel: "Brief van Vitens", soort: "brief", ...anders });
const pdf = (tekst: string): Bijlage => ({ bytes: pdfVan(tekst), naam: "scan.pdf", type: "application/pdf" });
const op = async (front = app) => tekstVan((await screen(await front.get(lijst))).document);
const inhoud = (id: string) => `${lijst}/${id}/inhoud`;

describe("adding a file", () => {
  test("takes a title in own words, and stands in the list, the timeline and the log", async () => {
    const { document } = await screen(await app.get(lijst));
    expect(document.querySelector("form[enctype='multipart/form-data'] input[type=file]")).not.toBeNull();
    expect((await stuur(velden({ titel: "Brief over de meter" }), pdf("een"))).status).toBe(303);
    expect(await op()).toContain(
      "Brief over de meter downloadenBrief over het hele gezin · PDF, 1 kB · Joost van Dijk, vandaag",
    );
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Document toegevoegd");
    expect(await gebeurd(database, casusId)).toContain("document_toegevoegd");
  });

  test("what the sender calls it plays no part: not its folder, not its spaces", async () => {
    const id = uuidv7();
    const naam = "../../../etc/cron.d/x; rm -rf.PDF";
    expect((await stuur(velden({ id, titel: "Gewone naam" }), { bytes: pdfVan("pad"), naam })).status).toBe(303);
    const rij = await database.owner.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(JSON.stringify(rij)).not.toMatch(/cron|rm -rf/);
  });

  test.each<[string, Velden, Bijlage | undefined, RegExp, number]>([
    ["without a file", {}, undefined, /Kies een bestand/, 422],
    ["with an empty file", {}, { bytes: new Uint8Array(), naam: "a.pdf" }, /is leeg/, 422],
    ["with one byte too many", {}, { bytes: new Uint8Array(meesteBytes + 1), naam: "a.txt" }, /groter dan 10 MB/, 422],
    [
      "with a page that says it is a photo",
      {},
      { bytes: tekens("<html>"), naam: "a.png", type: "image/png" },
      /bewaren we niet/,
      422,
    ],
    ["with a photo that says it is a PDF", {}, { bytes: pngVan(), naam: "a.pdf" }, /past niet bij wat erin zit/, 422],
    [
      "with macros",
      {},
      { bytes: docxVan([{ naam: "word/vbaProject.bin", inhoud: "x" }]), naam: "a.docx" },
      /macro's/,
      422,
    ],
    ["with a file in another field", {}, { ...pdf("veld"), veld: "titel2" }, /veld dat wij niet kennen/, 422],
    ["without a title", { titel: " " }, pdf("titel"), /Kies het bestand opnieuw.*Geef het document een naam/s, 422],
    ["about a stranger", { over: [uuidv7()] }, pdf("vreemd"), /opnieuw.*mensen uit dit gezin/s, 409],
  ])("%s is refused, and what was typed stays", async (_, anders, bijlage, melding, status) => {
    const voor = await aantalRijen(database);
    const antwoord = await stuur(velden({ soort: "verslag", ...anders }), bijlage);
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, lijst)).toMatchObject({
      soort: ["verslag"],
      titel: [anders["titel"]?.toString() ?? "Brief van Vitens"],
    });
  });

  test("sent twice is one; the same file again is refused kindly, until it was withdrawn", async () => {
    const zelfde = velden({ titel: "Dubbel" });
    for (let keer = 0; keer < 2; keer++) expect((await stuur(zelfde, pdf("dubbel"))).status).toBe(303);
    const rijen = await database.owner.selectFrom("document").select("id").where("titel", "=", "Dubbel").execute();
    expect(rijen).toHaveLength(1);
    expect((await stuur({ ...zelfde, titel: "Anders" }, pdf("dubbel"))).status).toBe(409);
    const nogEens = await stuur(velden(), pdf("dubbel"));
    expect([nogEens.status, meldingenOp((await screen(nogEens)).document)]).toEqual([
      409,
      expect.stringMatching(/staat al in dit dossier/),
    ]);
    await app.post(`${lijst}/${zelfde.id}/intrekking`, { reden: "Verkeerd gezin." });
    expect((await stuur(velden(), pdf("dubbel"))).status).toBe(303);
  });

  test.each([
    ["no form of ours", "application/json", "{}", 415],
    ["a form without a file", "application/x-www-form-urlencoded", "titel=x", 415],
    [
      "cut off",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="titel"\r\n\r\nhalf',
      400,
    ],
    ["without a boundary", "multipart/form-data", "--x--", 400],
  ])("that is %s is no bug", async (_, type, body, status) => {
    const headers = { origin: "http://localhost", "content-type": type, "content-length": String(body.length) };
    expect((await app.get(lijst, { method: "POST", body, headers })).status).toBe(status);
  });

  test("far too large, or without saying how large, is not read at all", async () => {
    const kop = { origin: "http://localhost", "content-type": "multipart/form-data; boundary=x" };
    const groot = await app.get(lijst, {
      method: "POST",
      body: "x",
      headers: { ...kop, "content-length": String(11 * 1024 * 1024) },
    });
    expect(groot.status).toBe(413);
    expect((await screen(groot)).document.body.textContent).toContain("bestand van hooguit 10 MB");
    const elders = { method: "POST", body: "x", headers: { ...kop, "content-length": "70000" } };
    expect((await app.get(`${pad}/contactmomenten`, elders)).status).toBe(413);
  });

  test("after the session ended says what to do, and reads nothing of it", async () => {
    const antwoord = await stuur(velden(), pdf("sessie"), appFor(database));
    expect(antwoord.status).toBe(401);
    const tekst = await antwoord.text();
    expect(tekst).toContain("kies het bestand opnieuw");
    expect(tekst).not.toContain("Vitens");
  });
});

describe("reading a file", () => {
  test("is downloading it, as what it is, and is written down each time", async () => {
    const id = uuidv7();
    await stuur(velden({ id, titel: "Café: mijn brief" }), pdf("lezen"));
    const antwoord = await app.get(inhoud(id));
    expect(antwoord.status).toBe(200);
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition":
        "attachment; filename=\"Cafe mijn brief.pdf\"; filename*=UTF-8''Caf%C3%A9%20mijn%20brief.pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "content-security-policy": expect.stringMatching(/default-src 'none';.*sandbox$/),
    });
    expect(Buffer.from(await antwoord.arrayBuffer()).equals(Buffer.from(pdfVan("lezen")))).toBe(true);
    await app.get(inhoud(id));
    const gelezen = await database.owner
      .selectFrom("raadpleging")
      .select(["hulpvragen", "uitkomst"])
      .where("route", "=", "/casussen/:id/documenten/:documentId/inhoud")
      .execute();
    expect(gelezen).toEqual([1, 2].map(() => ({ hulpvragen: [hulpvraagId], uitkomst: "getoond" })));
    expect((await gebeurd(database, casusId)).filter((soort) => soort === "document_opgehaald")).toHaveLength(2);
  });

  test("of a photo gives it without the place where it was taken", async () => {
    const id = uuidv7();
    const foto = { bytes: jpegVan(), naam: "IMG_1.jpg", type: "image/jpeg" };
    expect((await stuur(velden({ id, titel: "Muur met schimmel", soort: "foto" }), foto)).status).toBe(303);
    const bytes = Buffer.from(await (await app.get(inhoud(id))).arrayBuffer()).toString("latin1");
    expect(bytes).not.toMatch(/GPS|Anna/);
    expect(bytes.length).toBeGreaterThan(100);
  });

  test("ends when it is withdrawn: it stays in the list with why, and nobody opens it, not even past the pages", async () => {
    const id = uuidv7();
    await stuur(velden({ id, titel: "Van de buren" }), pdf("buren"));
    const zonder = await app.post(`${lijst}/${id}/intrekking`, { reden: "" });
    expect([zonder.status, meldingenOp((await screen(zonder)).document)]).toEqual([
      422,
      expect.stringMatching(/waarom/),
    ]);
    for (let keer = 0; keer < 2; keer++)
      expect((await app.post(`${lijst}/${id}/intrekking`, { reden: "Hoort bij een ander." })).status).toBe(303);
    expect((await app.post(`${lijst}/${id}/intrekking`, { reden: "Toch niet." })).status).toBe(409);
    expect(await op()).toContain("Ingetrokken: vandaag. Hoort bij een ander.");
    expect((await app.get(inhoud(id))).status).toBe(404);
    const ziet = await unitOfWork(pool, joost, nu, (tx) =>
      tx.db.selectFrom("documentInhoud").select("documentId").where("documentId", "=", id).execute(),
    );
    expect(ziet).toEqual([]);
    expect(await gebeurd(database, casusId)).toContain("document_ingetrokken");
  });
});

describe("who sees it", () => {
  test("is who is involved; the coordinator and others find nothing, and add nothing", async () => {
    const id = uuidv7();
    await stuur(velden({ id, titel: "Geheim" }), pdf("geheim"));
    for (const wie of [emre, fatima]) {
      const front = appFor(database, wie);
      expect((await front.get(lijst)).status).toBe(404);
      expect((await front.get(inhoud(id))).status).toBe(404);
      expect((await stuur(velden(), pdf("erbij"), front)).status).toBe(404);
    }
    const elders = await dossierGeopend(database, joost);
    expect((await app.get(`${elders.pad}/documenten/${id}/inhoud`)).status).toBe(404);
  });

  test("a colleague who helps some of the gezin sees what is about them and what she added, and not the rest", async () => {
    const dossier = await dossierGeopend(database, joost);
    const kind = uuidv7();
    const lid = {
      id: kind,
      gegevens: { voornaam: "Tom", achternaam: "Vries" },
      gezinsrol: "kind",
      zelfde: "nieuw",
    } as const;
    const betrekking = { id: uuidv7(), medewerkerId: emre.medewerkerId!, voor: [kind], reden: "Jeugd", versie: 2 };
    await unitOfWork(pool, joost, nu, (tx) =>
      deelnemerToevoegen(tx, database.sleutels, dossier.casusId, { ...lid, versie: 1 }),
    );
    await unitOfWork(pool, joost, nu, (tx) => collegaBetrekken(tx, dossier.casusId, betrekking));
    const ids = { tom: uuidv7(), anna: uuidv7(), allen: uuidv7() };
    const voeg = (id: string, titel: string, over: readonly string[]) =>
      unitOfWork(pool, joost, nu, (tx) =>
        documentToevoegen(tx, dossier.casusId, {
          id,
          titel,
          soort: "brief",
          over,
          bestand: { soort: "pdf", bytes: pdfVan(titel) },
        }),
      );
    await voeg(ids.tom, "Over Tom", [kind]);
    await voeg(ids.anna, "Over Anna", [dossier.inwonerId]);
    await voeg(ids.allen, "Over allen", []);
    const haar = appFor(database, emre);
    const blad = `${dossier.pad}/documenten`;
    const tekst = tekstVan((await screen(await haar.get(blad))).document);
    expect(tekst).toContain("Over Tom");
    expect(tekst).not.toMatch(/Over Anna|Over allen/);
    const statussen = [ids.tom, ids.anna, ids.allen].map(async (id) => (await haar.get(`${blad}/${id}/inhoud`)).status);
    expect(await Promise.all(statussen)).toEqual([200, 404, 404]);
    expect((await stuur(velden({ over: [] }), pdf("x"), haar, blad)).status).toBe(409);
    // The same bytes stand there already, where she may not know of it.
    const zelfde = { bytes: pdfVan("Over Anna"), naam: "a.pdf" };
    expect((await stuur(velden({ over: [kind] }), zelfde, haar, blad)).status).toBe(303);
  });
});

test("many at once wait their turn", async () => {
  const antwoorden = await Promise.all(
    Array.from({ length: 12 }, (_, nummer) =>
      stuur(velden({ titel: `Stuk ${nummer}`, over: [inwonerId] }), pdf(`stuk ${nummer}`)),
    ),
  );
  expect(antwoorden.map(({ status }) => status)).toEqual(antwoorden.map(() => 303));
});
