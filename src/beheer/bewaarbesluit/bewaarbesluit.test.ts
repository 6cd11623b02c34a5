import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { bewaarder, dossierGesloten, isEr } from "../../../test/bewaring.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, gebeurd, gevraagd, meldingenOp, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const priya = await identiteitVan(database.owner, "Priya Sharma");
const zara = await identiteitVan(database.owner, "Zara Zaans");
const app = appFor(database, priya);
const { op } = bewaarder(database);
const stoppen = "/bewaren/bewaarstoppen";
const verzoeken = "/bewaren/verzoeken";

describe("the page of what goes", () => {
  test("says that nothing ever ran, and after a run what went by which law and what comes, without a name", async () => {
    const zaanstad = appFor(database, zara, { host: "zaanstad.test" });
    expect(tekstVan((await screen(await zaanstad.get("/bewaren"))).document)).toContain("nog nooit gewist");
    await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    await dossierGesloten(database, joost, { uitkomst: "sociale_basis" });
    await op("2040-06-01");
    const later = appFor(database, priya, { nu: () => new Date("2040-06-02T10:00:00+02:00") });
    const tekst = tekstVan((await screen(await later.get("/bewaren"))).document);
    expect(tekst).toContain("Voor het laatst gelopen: gisteren");
    expect(tekst).toMatch(/maart 2041Dossiers\d/);
    expect(tekst).toMatch(/Selectielijst gemeenten 3\.2: 5 jaar na de afsluitingHulpvragen\d/);
    expect(tekst).not.toMatch(/Anna|Vries/);
  });

  test("the caseworker reads in a closed dossier until when it is kept and why, and the kenmerk to name it by", async () => {
    const { casusId, pad } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const lees = async () => tekstVan((await screen(await appFor(database, joost).get(pad))).document);
    expect(await lees()).toContain(
      `Bewaard tot en met zondag 10 maart 2041 (Wmo 2015 5.3.4: 15 jaar na de afsluiting). Kenmerk van dit dossier: ${kenmerkVan(casusId)}.`,
    );
    await stop(casusId);
    expect(await lees()).toContain("zolang de privacy officer dat nodig vindt (bewaarstop)");
    const open = await dossierGeopend(database, joost);
    expect(tekstVan((await screen(await appFor(database, joost).get(open.pad))).document)).not.toContain("Bewaard tot");
  });
});

async function stop(id: string) {
  const velden = { id: uuidv7(), kenmerk: kenmerkVan(id), reden: "Er loopt een rechtszaak." };
  return { velden, antwoord: await app.post(stoppen, velden) };
}

describe("a bewaarstop", () => {
  test("on a question keeps its whole dossier until it is lifted", async () => {
    const { casusId, hulpvraagId, inwonerId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const { velden, antwoord } = await stop(hulpvraagId);
    expect(antwoord.status).toBe(303);
    await op("2060-01-01");
    expect(await Promise.all([casusId, hulpvraagId, inwonerId].map((id) => isEr(database, id)))).toEqual([
      true,
      true,
      true,
    ]);
    expect((await app.post(`${stoppen}/${velden.id}/opheffing`, {})).status).toBe(303);
    await op("2060-01-02");
    expect(await Promise.all([casusId, hulpvraagId, inwonerId].map((id) => isEr(database, id)))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("is listed by kenmerk with its reason; sent twice it is one, a second one is refused", async () => {
    const { casusId } = await dossierGeopend(database, joost);
    const { velden } = await stop(casusId);
    expect((await app.post(stoppen, velden)).status).toBe(303);
    const tekst = tekstVan((await screen(await app.get(stoppen))).document);
    expect(tekst.split(kenmerkVan(casusId))).toHaveLength(3);
    expect(tekst).toContain("Er loopt een rechtszaak.");
    const { antwoord } = await stop(casusId);
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("staat al een bewaarstop");
    expect(await gebeurd(database, velden.id)).toEqual(["bewaarstop_gesteld"]);
    const anders = await app.post(stoppen, { ...velden, reden: "Iets anders." });
    expect(meldingenOp((await screen(anders)).document)).toContain("al een keer verstuurd");
  });

  test.each([
    ["without a reason", { reden: " " }, 422, /Schrijf op waarom/],
    ["on something that is no kenmerk", { kenmerk: "Anna" }, 422, /ziet eruit als 7QF3-9KDX/],
    ["on what is not there", { kenmerk: "0000-0000" }, 409, /hoort bij geen hulpvraag of dossier/],
  ])("%s is refused, and nothing typed is lost", async (_, anders, status, melding) => {
    const velden = { id: uuidv7(), kenmerk: "7QF3-9KDX", reden: "Onderzoek.", ...anders };
    const antwoord = await app.post(stoppen, velden);
    expect(antwoord.status).toBe(status);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toMatch(melding);
    expect(veldenVan(document, stoppen)["kenmerk"]).toEqual([velden.kenmerk]);
  });

  test("of another municipality is not found by its kenmerk, and cannot be lifted", async () => {
    const id = await gevraagd(database, { gemeenteId: 479 });
    const { antwoord } = await stop(id);
    expect(antwoord.status).toBe(409);
    const velden = { id: uuidv7(), kenmerk: kenmerkVan(id), reden: "Onderzoek." };
    const zaanstad = appFor(database, zara, { host: "zaanstad.test" });
    expect((await zaanstad.post(stoppen, velden)).status).toBe(303);
    expect((await app.post(`${stoppen}/${velden.id}/opheffing`, {})).status).toBe(404);
  });
});

async function vraagAan(id: string) {
  const velden = { id: uuidv7(), kenmerk: kenmerkVan(id), ontvangenOp: "2026-03-09" };
  return { velden, antwoord: await app.post(verzoeken, velden) };
}

const besluit = (id: string, welk: string, reden = "Voor niemand anders belangrijk.") =>
  app.post(`${verzoeken}/${id}/besluit`, { besluit: welk, reden });

describe("a request to destroy", () => {
  test("that is granted takes the whole dossier at the next run, however young, and leaves a proof that names the request", async () => {
    const { casusId, hulpvraagId, inwonerId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const { velden } = await vraagAan(hulpvraagId);
    await op("2026-03-11");
    expect(await isEr(database, casusId)).toBe(true);
    expect((await besluit(velden.id, "toegewezen")).status).toBe(303);
    const proef = await op("2026-03-11", { uitvoeren: false });
    const gedaan = await op("2026-03-11");
    expect(proef.tellingen).toEqual(gedaan.tellingen);
    expect(await Promise.all([casusId, hulpvraagId, inwonerId].map((id) => isEr(database, id)))).toEqual([
      false,
      false,
      false,
    ]);
    const { rows } = await sql<{ tabel: string; regel: string }>`select tabel, regel from vernietiging
      where verzoek_id = ${velden.id} and tabel in ('casus', 'hulpvraag', 'vernietigingsverzoek') order by 1`.execute(
      database.owner,
    );
    expect(rows).toEqual([
      { tabel: "casus", regel: "op_verzoek" },
      { tabel: "hulpvraag", regel: "op_verzoek" },
      { tabel: "vernietigingsverzoek", regel: "op_verzoek" },
    ]);
    expect(await gebeurd(database, velden.id)).toEqual([
      "vernietigingsverzoek_ingediend",
      "vernietigingsverzoek_toegewezen",
    ]);
  });

  test("that is refused leaves the dossier for its own term, and says why", async () => {
    const { casusId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const { velden } = await vraagAan(casusId);
    expect((await besluit(velden.id, "afgewezen", "De broer heeft het nog nodig.")).status).toBe(303);
    await op("2026-04-01");
    expect(await isEr(database, casusId)).toBe(true);
    const tekst = tekstVan((await screen(await app.get(verzoeken))).document);
    expect(tekst).toMatch(/AfgewezenDe broer heeft het nog nodig\./);
    expect((await vraagAan(casusId)).antwoord.status).toBe(303);
  });

  test("is not carried out while a bewaarstop holds", async () => {
    const { casusId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const { velden } = await vraagAan(casusId);
    await besluit(velden.id, "toegewezen");
    await stop(casusId);
    await op("2026-04-01");
    expect(await isEr(database, casusId)).toBe(true);
  });

  test("about an open dossier is not granted: it is closed first", async () => {
    const { casusId } = await dossierGeopend(database, joost);
    const { velden } = await vraagAan(casusId);
    const antwoord = await besluit(velden.id, "toegewezen");
    expect(antwoord.status).toBe(409);
    expect(meldingenOp((await screen(antwoord)).document)).toContain("nog open");
  });

  test("sent twice is one, a second about the same dossier is refused, and a decision stands", async () => {
    const { casusId } = await dossierGesloten(database, joost, { uitkomst: "maatwerk" });
    const { velden } = await vraagAan(casusId);
    expect((await app.post(verzoeken, velden)).status).toBe(303);
    expect((await vraagAan(casusId)).antwoord.status).toBe(409);
    expect((await besluit(velden.id, "")).status).toBe(422);
    expect((await besluit(velden.id, "afgewezen")).status).toBe(303);
    expect((await besluit(velden.id, "afgewezen")).status).toBe(303);
    expect((await besluit(velden.id, "toegewezen")).status).toBe(409);
    const morgen = await app.post(verzoeken, { ...velden, id: uuidv7(), ontvangenOp: plusDagen("2026-03-10", 1) });
    expect(meldingenOp((await screen(morgen)).document)).toContain("in de toekomst");
  });
});
