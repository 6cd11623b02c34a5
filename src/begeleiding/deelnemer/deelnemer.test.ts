import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, inwonerVan, meldingenOp, opgepakt, tekstVan, veldenVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const { owner, databases, sleutels } = database;
const [joost, ruben] = await Promise.all([
  identiteitVan(owner, "Joost van Dijk"),
  identiteitVan(owner, "Ruben de Boer"),
]);
const app = appFor(database, joost);
const nu = new Date("2026-03-10T10:00:00+01:00");
const mag = "Kennen we deze persoon al?";

/** Joost's dossier; the address of the form that adds someone. */
async function gezin(): Promise<string> {
  const id = await gevraagd(database, { inwoner: { voornaam: "Wilhelmina", achternaam: "Ooijevaar" } });
  await opgepakt(database, joost, id);
  const pad = `/hulpvragen/${id}/dossier`;
  const { document } = await screen(await app.get(pad));
  const antwoord = await app.post(pad, veldenVan(document, pad));
  return `${antwoord.headers.get("location")}/deelnemers`;
}

/** Someone of another team asked, so Joost may not see her record; the answer is her id as an inwoner. */
async function bekend(inwoner: InwonerGegevens, gemeenteId = 193): Promise<string> {
  const wijkCode = gemeenteId === 193 ? wijken.noord : wijken.zaandam;
  const id = await gevraagd(database, { inwoner, gemeenteId, wijkCode });
  return (await inwonerVan(database, id))!.id;
}

type Velden = Record<string, string>;
const kees = { voornaam: "Kees", achternaam: "Cuypers", geboortedatum: "12-04-1961" };

/** Fills in the form as the browser got it: an empty one, or the one that came back. */
async function stuur(pad: string, velden: Velden, terug?: Response) {
  const { document } = await screen(terug ?? (await app.get(pad)));
  const antwoord = await app.post(pad, { ...veldenVan(document, pad), gezinsrol: "partner", ...velden });
  const tekst = await antwoord.clone().text();
  return { antwoord, tekst, document: (await screen(antwoord.clone())).document };
}

async function aantalInwoners(achternaam: string): Promise<number> {
  return (await owner.selectFrom("inwoner").select("id").where("achternaam", "=", achternaam).execute()).length;
}

async function deelnemers(pad: string): Promise<string[]> {
  const rijen = await owner
    .selectFrom("deelnemer")
    .select("inwonerId")
    .where("casusId", "=", pad.split("/")[2]!)
    .execute();
  return rijen.map(({ inwonerId }) => inwonerId);
}

describe("someone who may be known already", () => {
  const geheim = {
    straat: "Kerkstraat",
    huisnummer: "77 zwart",
    postcode: "8023CC",
    telefoon: "06 98765432",
    bsn: "123456782",
  };
  const kuijpers = { voornaam: "Kees", achternaam: "Kuijpers", geboortedatum: "1961-04-12", ...geheim };

  test("is shown before she is saved: her name, year of birth and why, and nothing else; what was typed stays", async () => {
    const pad = await gezin();
    const id = await bekend(kuijpers);
    const { antwoord, tekst, document } = await stuur(pad, { ...kees, gezinsrol: "partner", telefoon: "038 1234567" });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp(document)).toContain("Misschien kennen we deze persoon al");
    expect(tekstVan(document)).toContain("Dit is dezelfde persoon: Kees Kuijpers, geboren in 1961");
    expect(tekstVan(document)).toContain("zelfde geboortedatum, achternaam klinkt hetzelfde, zelfde voornaam");
    for (const stuk of Object.values(geheim)) expect(tekst).not.toContain(stuk);
    expect(veldenVan(document, pad)).toMatchObject({
      gezinsrol: ["partner"],
      voornaam: ["Kees"],
      achternaam: ["Cuypers"],
      telefoon: ["038 1234567"],
      getoond: [id],
    });
    expect(document.querySelectorAll("input[name=zelfde]:checked")).toHaveLength(0);
    expect(await aantalInwoners("Cuypers")).toBe(0);
  });

  test("is looked at in the log, with her questions", async () => {
    const pad = await gezin();
    await stuur(pad, { ...kees });
    const rij = await owner
      .selectFrom("raadpleging")
      .select(["door", "hulpvragen"])
      .where("doel", "=", "persoon_zoeken")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(rij.door).toBe(joost.gebruikerId);
    expect(rij.hulpvragen).toHaveLength(1);
  });

  test("joins the gezin when she is the same: no second person, and sent twice it is one", async () => {
    const pad = await gezin();
    const eerst = await stuur(pad, { ...kees });
    const [id] = veldenVan(eerst.document, pad)["getoond"] as string[]; // a list: see veldenVan
    const velden = { ...veldenVan(eerst.document, pad), zelfde: id! };
    expect((await app.post(pad, velden)).status).toBe(303);
    expect((await app.post(pad, velden)).status).toBe(303);
    expect(await deelnemers(pad)).toContain(id);
    expect(await deelnemers(pad)).toHaveLength(2);
    expect(await aantalInwoners("Cuypers")).toBe(0);
  });

  test("is someone else when the medewerker says so; who comes up after that is shown first", async () => {
    const pad = await gezin();
    const { antwoord } = await stuur(pad, { ...kees });
    await bekend({ voornaam: "Cornelis", achternaam: "Kuypers", geboortedatum: "1961-04-12" });
    const nogEens = await stuur(pad, { zelfde: "nieuw" }, antwoord);
    expect(nogEens.antwoord.status).toBe(409);
    expect(tekstVan(nogEens.document)).toContain("Cornelis Kuypers");
    expect((await stuur(pad, { zelfde: "nieuw" }, nogEens.antwoord)).antwoord.status).toBe(303);
    expect(await aantalInwoners("Cuypers")).toBe(1);
  });

  test("cannot be made up: an id that was not found for this name is refused", async () => {
    const pad = await gezin();
    const vreemd = await bekend({ voornaam: "Zeger", achternaam: "Quist", geboortedatum: "1950-01-01" });
    for (const zelfde of [vreemd, uuidv7()]) {
      const { antwoord, document } = await stuur(pad, { ...kees, zelfde });
      expect(antwoord.status).toBe(409);
      expect(meldingenOp(document)).toContain("past niet bij wat je invulde");
    }
    expect((await stuur(pad, { ...kees, zelfde: "alles" })).antwoord.status).toBe(422);
    expect(await deelnemers(pad)).toHaveLength(1);
  });

  test("is not looked for by who may only read along", async () => {
    const pad = await gezin();
    const overdracht = pad.replace("deelnemers", "regie");
    const { document } = await screen(await app.get(overdracht));
    const naar = { medewerkerId: ruben.medewerkerId!, reden: "Kent het gezin." };
    expect((await app.post(overdracht, { ...veldenVan(document, overdracht), ...naar })).status).toBe(303);
    const geweigerd = await stuur(pad, { ...kees });
    expect(geweigerd.antwoord.status).toBe(409);
    expect(tekstVan(geweigerd.document)).not.toContain(mag);
  });
});

describe("people who are not the same", () => {
  const thuis = { postcode: "8011XZ", huisnummer: "12" };

  test("like twins are shown with a warning", async () => {
    const pad = await gezin();
    await bekend({ voornaam: "Emre", achternaam: "Yilmaz", geboortedatum: "2012-06-21", ...thuis });
    const tweeling = { voornaam: "Elif", achternaam: "Yilmaz", geboortedatum: "21-06-2012", ...thuis };
    const { antwoord, document } = await stuur(pad, { ...tweeling, gezinsrol: "kind" });
    expect(antwoord.status).toBe(409);
    expect(tekstVan(document)).toMatch(/Mogelijk dezelfde.*Mogelijk een tweeling of meerling/);
    expect(document.querySelectorAll("input[name=zelfde]:checked")).toHaveLength(0);
    expect((await stuur(pad, { zelfde: "nieuw" }, antwoord)).antwoord.status).toBe(303);
    expect(await aantalInwoners("Yilmaz")).toBe(2);
  });

  test("like father and son of one name are shown with a warning", async () => {
    const pad = await gezin();
    await bekend({ voornaam: "Sjoerd", achternaam: "Terpstra", geboortedatum: "1961-04-12", ...thuis });
    const zoon = { voornaam: "Sjoerd", achternaam: "Terpstra", geboortedatum: "30-08-1988", ...thuis };
    const { document } = await stuur(pad, zoon);
    expect(tekstVan(document)).toMatch(/Mogelijk dezelfde.*zoals vader en zoon/);
  });

  test("or live in another municipality, are never shown", async () => {
    const pad = await gezin();
    await bekend({ voornaam: "Zoë", achternaam: "Zaanstra", geboortedatum: "1990-02-03" }, 479);
    const { antwoord } = await stuur(pad, { voornaam: "Zoë", achternaam: "Zaanstra", geboortedatum: "03-02-1990" });
    expect(antwoord.status).toBe(303);
  });

  test("or have nothing but their name in common, are not asked about", async () => {
    const pad = await gezin();
    await bekend({ voornaam: "Piet", achternaam: "Hein", geboortedatum: "1950-02-03" });
    const { antwoord } = await stuur(pad, { voornaam: "Piet", achternaam: "Hein", geboortedatum: "15-11-1999" });
    expect(antwoord.status).toBe(303);
  });
});

test("a typing error in the year of birth is found by the letters of the name", async () => {
  const pad = await gezin();
  await bekend({ voornaam: "Grietje", achternaam: "Oldenkamp", geboortedatum: "1948-09-17" });
  const { document } = await stuur(pad, { voornaam: "Grietje", achternaam: "Oldenkamp", geboortedatum: "17-09-1946" });
  expect(tekstVan(document)).toContain("Grietje Oldenkamp, geboren in 1948");
});

test("who was anonymous is found once she has a name", async () => {
  const pad = await gezin();
  const id = await gevraagd(database, { inwoner: { geboortedatum: "1970-01-02" }, wijkCode: wijken.centrum });
  await opgepakt(database, joost, id);
  const triage = `/hulpvragen/${id}/triage`;
  const { document } = await screen(await app.get(triage));
  const keuze = { route: "wijkteam", routeReden: "Samen kijken.", wmoMelding: "nee" };
  const naam = { voornaam: "Hiltje", achternaam: "Sipkema" };
  const { status } = await app.post(triage, { ...veldenVan(document, triage), ...keuze, ...naam });
  expect(status).toBe(303);
  const gevonden = await stuur(pad, { ...naam, geboortedatum: "02-01-1970" });
  expect(tekstVan(gevonden.document)).toContain("Hiltje Sipkema, geboren in 1970");
});

test("what was stored to find someone by is read by nobody but the search", async () => {
  const lees = unitOfWork(databases.app, joost, nu, ({ db }) => db.selectFrom("inwonerBlok").selectAll().execute());
  await expect(lees).rejects.toMatchObject({ code: "42501" });
  const id = uuidv7();
  await unitOfWork(databases.app, zonderInlog(193, "inwoner"), nu, (tx) => inwonerVastleggen(tx, sleutels, id, {}));
  expect(await owner.selectFrom("inwonerBlok").select("blok").where("inwonerId", "=", id).execute()).toEqual([]);
});
