import { describe, expect, test } from "vitest";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  foutBij,
  gebeurd,
  gesloten,
  gevraagd,
  inwonerVan,
  meldingenOp,
  opgepakt,
  rijVan,
  stuurRuw,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { dossierRoutes, niveaus } from "#instroom/hulpvraag/codelijst.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const fatima = await identiteitVan(database.owner, "Fatima Benali");
const app = appFor(database, joost);

type Velden = Record<string, string | readonly string[]>;
const padVan = (id: string) => `/hulpvragen/${id}/triage`;
const keuze = { route: "sociale_basis", routeReden: "De inloop in de buurt past goed.", wmoMelding: "nee" };

async function open(id: string, via = app): Promise<Velden> {
  return veldenVan((await screen(await via.get(padVan(id)))).document, padVan(id));
}

async function kies(id: string, meer: Velden = {}) {
  const velden = await open(id);
  return app.post(padVan(id), { ...velden, ...keuze, ...meer });
}

async function geweigerd(id: string, meer: Velden, status: number) {
  const voor = [await rijVan(database, id), await aantalRijen(database)];
  const antwoord = await kies(id, meer);
  expect(antwoord.status).toBe(status);
  expect([await rijVan(database, id), await aantalRijen(database)]).toEqual(voor);
  return (await screen(antwoord)).document;
}

describe("the route", () => {
  test("is chosen with a reason, and stands on the page for who opens it next", async () => {
    const id = await gevraagd(database);
    expect((await kies(id)).headers.get("location")).toBe(`/hulpvragen/${id}`);
    expect(await rijVan(database, id)).toMatchObject({
      route: "sociale_basis",
      routeReden: keuze.routeReden,
      versie: 2,
    });
    const tekst = tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document);
    expect(tekst).toContain("Sociale basis");
    expect(tekst).toContain(keuze.routeReden);
    expect(await gebeurd(database, id)).toEqual(["hulpvraag_aangemeld", "hulpvraag_getrieerd"]);
  });

  test("shows the resident's words and the routes from light to heavy", async () => {
    const id = await gevraagd(database, { eigenWoorden: "Ik wil weer onder de mensen." });
    const { document } = await screen(await app.get(padVan(id)));
    expect(document.querySelector("blockquote")?.textContent).toBe("Ik wil weer onder de mensen.");
    const routes = Array.from(document.querySelectorAll<HTMLInputElement>("[name=route]"), ({ value }) => value);
    expect(routes).toEqual(Object.keys(niveaus));
    expect(document.querySelector("[name=route]:checked")).toBeNull();
  });

  test("can be chosen again; what was chosen is filled in", async () => {
    const id = await gevraagd(database);
    await kies(id, { wmoMelding: "ja", wmoMeldingOp: "09-03-2026" });
    expect(await open(id)).toMatchObject({
      route: ["sociale_basis"],
      routeReden: [keuze.routeReden],
      wmoMelding: ["ja"],
      wmoMeldingOp: ["2026-03-09"],
    });
    await kies(id, { route: "vrijwilliger", wmoMelding: "nee", wmoMeldingOp: "" });
    expect(await rijVan(database, id)).toMatchObject({ route: "vrijwilliger", wmoMelding: false, wmoMeldingOp: null });
  });
});

describe("whether it is a Wmo-melding", () => {
  test("is open until someone says so; no is an answer", async () => {
    const id = await gevraagd(database);
    expect((await rijVan(database, id)).wmoMelding).toBeNull();
    expect(tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document)).toContain("Nog niet bepaald");
    await kies(id);
    expect(await rijVan(database, id)).toMatchObject({ wmoMelding: false, wmoMeldingOp: null });
    expect(tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document)).toContain("Nee, bewust niet");
  });

  test("must be answered", async () => {
    const id = await gevraagd(database);
    expect(foutBij(await geweigerd(id, { wmoMelding: "" }, 422), "wmoMelding")).toContain("melding is voor de Wmo");
  });

  test("yes asks its day, and shows when the onderzoek must be done: six weeks, moved to a working day", async () => {
    const id = await gevraagd(database, { gemeldOp: "2026-02-20" });
    expect(foutBij(await geweigerd(id, { wmoMelding: "ja" }, 422), "wmoMeldingOp")).toContain("dag van de Wmo-melding");
    await kies(id, { wmoMelding: "ja", wmoMeldingOp: "20-02-2026" });
    const tekst = tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document);
    expect(tekst).toContain("Wmo 2015 art. 2.3.2");
    expect(tekst).toContain("dinsdag 7 april");
  });

  test.each<[string, string, string, number]>([
    ["a day that does not exist", "31-02-2026", "Bijvoorbeeld 24-11-2026.", 422],
    ["a day to come", "11-03-2026", "ligt in de toekomst", 409],
    ["a day before the question", "08-03-2026", "niet eerder zijn dan de dag", 409],
  ])("%s is refused at its field", async (_, wmoMeldingOp, melding, status) => {
    const id = await gevraagd(database);
    const document = await geweigerd(id, { wmoMelding: "ja", wmoMeldingOp }, status);
    expect(foutBij(document, "wmoMeldingOp")).toContain(melding);
    expect(veldenVan(document, padVan(id))).toMatchObject({ route: [keuze.route], routeReden: [keuze.routeReden] });
  });
});

describe("an anonymous question", () => {
  const anoniem = { inwoner: {} };

  test.each(dossierRoutes)("on the route %s asks a name; with it the inwoner is written down", async (route) => {
    const id = await gevraagd(database, anoniem);
    expect(await inwonerVan(database, id)).toBeUndefined();
    const document = await geweigerd(id, { route }, 409);
    expect(foutBij(document, "achternaam")).toContain("een dossier nodig, en dus een naam");
    expect(veldenVan(document, padVan(id))).toMatchObject({ route: [route], routeReden: [keuze.routeReden] });

    expect((await kies(id, { route, voornaam: "Anna", achternaam: "Vries" })).status).toBe(303);
    expect(await inwonerVan(database, id)).toMatchObject({ voornaam: "Anna", achternaam: "Vries" });
  });

  test.each(["informatie_advies", "eigen_kracht", "vrijwilliger", "sociale_basis"])(
    "on the route %s stays anonymous",
    async (route) => {
      const id = await gevraagd(database, anoniem);
      expect((await kies(id, { route })).status).toBe(303);
      expect(await rijVan(database, id)).toMatchObject({ route, inwonerId: null });
    },
  );

  test("with only a telephone number gets its name on the same person", async () => {
    const id = await gevraagd(database, { inwoner: { telefoon: "06 12345678" } });
    const { inwonerId } = await rijVan(database, id);
    await kies(id, { route: "wijkteam", achternaam: "Vries" });
    expect(await inwonerVan(database, id)).toMatchObject({
      id: inwonerId,
      achternaam: "Vries",
      telefoon: "06 12345678",
    });
  });

  test("whose name is known is not asked for it again, and cannot be renamed here", async () => {
    const id = await gevraagd(database);
    expect(await open(id)).not.toHaveProperty("achternaam");
    await kies(id, { route: "wijkteam", achternaam: "Anders" });
    expect(await inwonerVan(database, id)).toMatchObject({ achternaam: "Vries" });
  });
});

describe("what does not fit", () => {
  test.each<[string, Velden, string, string]>([
    ["no route", { route: "" }, "route", "Kies een route."],
    ["a route of one's own", { route: "wonder" }, "route", "Kies een route."],
    ["no reason", { routeReden: " " }, "routeReden", "Schrijf in een zin waarom"],
    ["a reason of two letters", { routeReden: "ja" }, "routeReden", "Schrijf in een zin waarom"],
    ["a reason too long", { routeReden: "a".repeat(1001) }, "routeReden", "niet meer dan 1000 tekens"],
    ["a name too long", { achternaam: "a".repeat(201) }, "achternaam", "niet meer dan 200 tekens"],
    ["a reason sent twice", { routeReden: ["een reden", "nog een"] }, "routeReden", ""],
    ["a route sent twice", { route: ["wijkteam", "maatwerk"] }, "route", ""],
  ])("%s is refused at its field, in Dutch", async (_, fout, veld, melding) => {
    const id = await gevraagd(database, { inwoner: {} });
    const document = await geweigerd(id, fout, 422);
    expect(foutBij(document, veld)).toContain(melding);
    expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
  });

  test("a field we do not know, or bytes that are no text, are refused", async () => {
    const id = await gevraagd(database);
    expect(meldingenOp(await geweigerd(id, { status: "afgesloten" }, 422))).toContain("een veld dat wij niet kennen");
    const antwoord = await stuurRuw(app, padVan(id), "route=wijkteam&wmoMelding=nee&versie=1&routeReden=om%FFdat");
    expect(foutBij((await screen(antwoord)).document, "routeReden")).toContain("niet kunnen lezen");
    expect((await rijVan(database, id)).versie).toBe(1);
  });
});

describe("a page that is no longer up to date", () => {
  test("after a colleague's change nothing is saved; the typed reason is kept, and can then be saved", async () => {
    const id = await gevraagd(database);
    const oud = await open(id);
    await opgepakt(database, fatima, id, joost.medewerkerId);
    const voor = await rijVan(database, id);

    const antwoord = await app.post(padVan(id), { ...oud, ...keuze, routeReden: "Mijn lange, goede reden." });
    expect(antwoord.status).toBe(409);
    expect(await rijVan(database, id)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("Een collega heeft deze hulpvraag intussen gewijzigd.");
    const terug = veldenVan(document, padVan(id));
    expect(terug["routeReden"]).toEqual(["Mijn lange, goede reden."]);
    expect((await app.post(padVan(id), terug)).status).toBe(303);
  });

  test("one that is closed gets no route any more, and says so", async () => {
    const id = await gevraagd(database);
    await opgepakt(database, joost, id);
    await gesloten(database, joost, id);
    expect(meldingenOp(await geweigerd(id, {}, 409))).toContain("al afgesloten");
  });
});
