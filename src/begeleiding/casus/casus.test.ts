import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, meldingenOp, opgepakt, rijVan, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [fatima, joost, sanne, ruben] = await Promise.all(
  ["Fatima Benali", "Joost van Dijk", "Sanne Bakker", "Ruben de Boer"].map((naam) =>
    identiteitVan(database.owner, naam),
  ),
);
const nu = new Date("2026-03-10T10:00:00+01:00");
const app = appFor(database, joost);

/** Joost opens the dossier of a question he handles: the way a browser does. */
async function dossier(hulpvraagId?: string): Promise<string> {
  const id = hulpvraagId ?? (await gevraagd(database));
  if (hulpvraagId === undefined) await opgepakt(database, joost!, id);
  const pad = `/hulpvragen/${id}/dossier`;
  const { document } = await screen(await app.get(pad));
  const antwoord = await app.post(pad, veldenVan(document, pad));
  expect(antwoord.status).toBe(303);
  return antwoord.headers.get("location") ?? "";
}

/** One of its forms, as a browser fills it in. */
async function stuur(pad: string, velden: Record<string, string>, via = app) {
  const { document } = await screen(await via.get(pad));
  return via.post(pad, { ...veldenVan(document, pad), ...velden });
}

describe("a dossier", () => {
  test("is opened from a hulpvraag; its behandelaar has the regie and who asked is the gezin", async () => {
    const pad = await dossier();
    const { document } = await screen(await app.get(pad));
    expect(document.querySelector("h1")?.textContent).toBe("Anna Vries");
    expect(tekstVan(document)).toContain("Joost van DijkRegisseur");
    expect(tekstVan(document)).toContain("Dossier geopend");
    expect(tekstVan((await screen(await app.get("/casussen"))).document)).toContain("Anna Vries");
  });

  test("that is opened twice with the same form is one", async () => {
    const id = await gevraagd(database);
    await opgepakt(database, joost!, id);
    const pad = `/hulpvragen/${id}/dossier`;
    const velden = veldenVan((await screen(await app.get(pad))).document, pad);
    const antwoorden = await Promise.all([app.post(pad, velden), app.post(pad, velden)]);
    expect(antwoorden.map(({ status }) => status)).toEqual([303, 303]);
    expect(antwoorden[0]?.headers.get("location")).toBe(antwoorden[1]?.headers.get("location"));
  });

  test("takes another question of the gezin in", async () => {
    const pad = await dossier();
    const tweede = await gevraagd(database, { inwoner: { voornaam: "Bram", achternaam: "Vries" } });
    await opgepakt(database, joost!, tweede);
    const antwoord = await stuur(`/hulpvragen/${tweede}/dossier`, { dossier: pad.split("/").at(-1) ?? "" });
    expect(antwoord.headers.get("location")).toBe(pad);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Bram Vries");
  });

  test.each([
    ["nobody handles yet", async () => gevraagd(database), /Wijs de hulpvraag eerst toe/],
    ["has no name", async () => opgepaktZonderNaam(), /hoort een naam/],
    ["has a dossier", async () => metDossier(), /hoort al bij een dossier/],
  ])("is not opened for a question that %s", async (_, maak, melding) => {
    const pad = `/hulpvragen/${await maak()}/dossier`;
    const antwoord = await stuur(pad, {});
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toMatch(melding);
  });

  async function opgepaktZonderNaam() {
    const id = await gevraagd(database, { inwoner: {} });
    await opgepakt(database, joost!, id);
    return id;
  }

  async function metDossier() {
    const id = await gevraagd(database);
    await opgepakt(database, joost!, id);
    await dossier(id);
    return id;
  }
});

describe("the gezin", () => {
  test("gets a child of whom only the year of birth is known", async () => {
    const pad = await dossier();
    const kind = { gezinsrol: "kind", voornaam: "Tom", achternaam: "Vries", geboortedatum: "2016" };
    expect((await stuur(`${pad}/deelnemers`, kind)).status).toBe(303);
    const tekst = tekstVan((await screen(await app.get(pad))).document);
    expect(tekst).toContain("Tom VriesKind · geboren 2016");
  });

  test.each([
    ["who is not born yet", { geboortedatum: "24-11-2031" }, /ligt in de toekomst/, 409],
    ["with a day that does not exist", { geboortedatum: "31-02-2016" }, /geboortedatum klopt niet/, 422],
    ["without a name", { achternaam: " " }, /Vul de achternaam in/, 422],
    ["without a place in it", { gezinsrol: "" }, /Kies wat deze persoon/, 422],
  ])("does not get someone %s; what was typed stays", async (_, fout, melding, status) => {
    const pad = `${await dossier()}/deelnemers`;
    const antwoord = await stuur(pad, { gezinsrol: "kind", voornaam: "Tommetje", achternaam: "Vries", ...fout });
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, pad)["voornaam"]).toEqual(["Tommetje"]);
  });
});

describe("the regie", () => {
  test("goes to a colleague at once; who had it reads along for six weeks and no longer", async () => {
    const pad = await dossier();
    const overdracht = { medewerkerId: ruben!.medewerkerId!, reden: "Ruben kent het gezin." };
    expect((await appFor(database, ruben).get(pad)).status).toBe(404);
    expect((await stuur(`${pad}/regie`, overdracht)).status).toBe(303);

    expect((await appFor(database, ruben).get(pad)).status).toBe(200);
    const { document } = await screen(await app.get(pad));
    expect(tekstVan(document)).toContain("Ruben de BoerRegisseur");
    expect(tekstVan(document)).toContain("Je kunt dit dossier lezen");
    expect((await stuur(`${pad}/deelnemers`, { gezinsrol: "kind", achternaam: "Vries" })).status).toBe(409);
    const op = (dag: string) => appFor(database, joost, { nu: () => new Date(`${dag}T10:00:00Z`) }).get(pad);
    expect((await op("2026-04-21")).status).toBe(200);
    expect((await op("2026-04-22")).status).toBe(404);
  });

  test("may lie outside the teams", async () => {
    const pad = await dossier();
    const naar = { medewerkerId: "", organisatie: "Veilig Thuis", reden: "Onderzoek loopt." };
    expect((await stuur(`${pad}/regie`, naar)).status).toBe(303);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Veilig ThuisRegisseur");
  });

  test("of who left is passed on by the coordinator of the team, who reads nothing of what was said", async () => {
    const pad = await dossier();
    const gezegd = { soort: "telefoon", op: "2026-03-10", tekst: "Dit blijft aan de keukentafel." };
    expect((await app.post(`${pad}/contactmomenten`, { id: uuidv7(), ...gezegd })).status).toBe(303);
    const coordinator = appFor(database, fatima);
    expect(tekstVan((await screen(await coordinator.get(pad))).document)).not.toContain(gezegd.tekst);
    const naar = { medewerkerId: sanne!.medewerkerId!, reden: "Joost is weg." };
    expect((await stuur(`${pad}/regie`, naar, coordinator)).status).toBe(409);
    await werktHier(false);
    expect((await stuur(`${pad}/regie`, naar, coordinator)).status).toBe(303);
    expect(tekstVan((await screen(await appFor(database, sanne).get(pad))).document)).toContain(gezegd.tekst);
    await werktHier(true);
  });

  const werktHier = (actief: boolean) =>
    database.owner.updateTable("medewerker").set({ actief }).where("id", "=", joost!.medewerkerId!).execute();

  test("takes along what the old regisseur still had to do", async () => {
    const pad = await dossier();
    const taak = { id: uuidv7(), wat: "Huurbaas bellen", medewerkerId: joost!.medewerkerId! };
    await app.post(`${pad}/taken`, taak);
    const buiten = { medewerkerId: "", organisatie: "Veilig Thuis", reden: "Onderzoek." };
    const antwoord = await stuur(`${pad}/regie`, buiten);
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("nog taken open");
    await stuur(`${pad}/regie`, { medewerkerId: ruben!.medewerkerId!, reden: "Ruben kent het gezin." });
    const werk = tekstVan((await screen(await appFor(database, ruben).get("/mijn-werk"))).document);
    expect(werk).toContain("Huurbaas bellen");
  });

  test("is always with exactly one, whatever reaches the database", async () => {
    const casusId = (await dossier()).split("/").at(-1) ?? "";
    const { owner } = database;
    const geenRegisseur = sql`update betrokkenheid set tot = van where casus_id = ${casusId} and soort = 'regie'`;
    await expect(geenRegisseur.execute(owner)).rejects.toMatchObject({ code: "23503" });
    const tweede = sql`insert into betrokkenheid (gemeente_id, id, casus_id, soort, organisatie, reden, van)
      values (193, ${uuidv7()}, ${casusId}, 'regie', 'GI', 'ook', ${nu})`;
    await expect(tweede.execute(owner)).rejects.toMatchObject({ code: "23505" });
  });

  test("of two who pass it on from the same page, the second is told", async () => {
    const pad = `${await dossier()}/regie`;
    const velden = veldenVan((await screen(await app.get(pad))).document, pad);
    const naar = (wie: string | null) => ({ ...velden, id: uuidv7(), medewerkerId: wie ?? "", reden: "Beter zo." });
    const meedoen = { medewerkerId: sanne!.medewerkerId!, reden: "Denkt mee." };
    expect((await stuur(pad.replace("regie", "betrokkenen"), meedoen)).status).toBe(303);
    const antwoord = await app.post(pad, naar(ruben!.medewerkerId));
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("intussen gewijzigd");
  });
});

describe("a colleague", () => {
  test("who joins works in the dossier until that ends, at once", async () => {
    const pad = await dossier();
    const erbij = { medewerkerId: ruben!.medewerkerId!, reden: "Denkt mee over schulden." };
    expect((await stuur(`${pad}/betrokkenen`, erbij)).status).toBe(303);
    const collega = appFor(database, ruben);
    const { document } = await screen(await collega.get(pad));
    expect(tekstVan(document)).toContain("Doet mee: Denkt mee over schulden.");

    const einde = document.querySelector("form[action$='/einde']")?.getAttribute("action") ?? "";
    expect((await app.post(einde, veldenVan(document, einde))).status).toBe(303);
    expect((await collega.get(pad)).status).toBe(404);
  });

  test("who does not know the gezin does not find it, nor may she join it herself", async () => {
    const pad = await dossier();
    const vreemd = appFor(database, ruben);
    for (const deel of ["", "/regie", "/betrokkenen", "/deelnemers"])
      expect([deel, (await vreemd.get(pad + deel)).status]).toEqual([deel, 404]);
    const zichzelf = { id: uuidv7(), medewerkerId: ruben!.medewerkerId!, reden: "nieuwsgierig", versie: "1" };
    expect((await vreemd.post(`${pad}/betrokkenen`, zichzelf)).status).toBe(404);
    const contact = { id: uuidv7(), soort: "telefoon", op: "2026-03-10", tekst: "x" };
    expect((await vreemd.post(`${pad}/contactmomenten`, contact)).status).toBe(404);
  });

  test("already taking part is not added again", async () => {
    const pad = `${await dossier()}/betrokkenen`;
    const antwoord = await stuur(pad, { medewerkerId: joost!.medewerkerId!, reden: "nog eens" });
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("doet al mee");
  });
});

test("a hulpvraag shows the way to its dossier", async () => {
  const id = await gevraagd(database);
  await opgepakt(database, joost!, id);
  const pagina = async () => tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document);
  expect(await pagina()).toContain("Dossier openen");
  await dossier(id);
  expect(await pagina()).toContain("Naar het dossier");
  expect((await rijVan(database, id)).casusId).not.toBeNull();
});

test("who joins reads the hulpvraag from the dossier, and finds no forms there that are not hers", async () => {
  const id = await gevraagd(database);
  await opgepakt(database, joost!, id);
  const pad = await dossier(id);
  await stuur(`${pad}/betrokkenen`, { medewerkerId: ruben!.medewerkerId!, reden: "Denkt mee." });
  const { document } = await screen(await appFor(database, ruben).get(`/hulpvragen/${id}`));
  expect(tekstVan(document)).toContain("Je leest mee vanuit het dossier.");
  expect(document.querySelectorAll("main form")).toHaveLength(0);
  expect(document.querySelector(`a[href='${pad}']`)).not.toBeNull();
});
