import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { erbij, gezinOpKerkstraat, invullen, nieuweNaam } from "../../../test/gezin.ts";
import { dossierGeopend, foutBij, gebeurd, meldingenOp, tekstVan, veldenVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { huishoudenPaths } from "./paths.ts";

const database = await testDatabase();
const { owner } = database;
const [joost, ruben, fatima] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Fatima Benali"].map((naam) => identiteitVan(owner, naam)),
);
const app = appFor(database, joost);
const stuur = invullen(database, joost!);
const { huishouden, leden, einde } = huishoudenPaths;
const begin = (id: string, met: readonly string[], van = "2020-01-01") =>
  stuur(huishouden(id), { leden: met, van }, huishouden(id));
const inHuis = (inwonerId: string) =>
  owner.selectFrom("huishoudlid").selectAll().where("inwonerId", "=", inwonerId).orderBy("van").execute();
const nuSamen = async (id: string) => (await inHuis(id)).filter(({ tot }) => tot === null);

describe("people who live together", () => {
  test("are on each other's page, since when", async () => {
    const { anna, tom, achternaam } = await gezinOpKerkstraat(database, joost!);
    const { status, antwoord } = await begin(anna, [tom]);
    expect([status, antwoord.headers.get("location")]).toEqual([303, `/inwoners/${anna}`]);
    const { document } = await screen(await app.get(`/inwoners/${tom}`));
    expect(tekstVan(document)).toContain(`Anna ${achternaam}geboren 03-02-1985 · sinds woensdag 1 januari 2020`);
    expect(await gebeurd(database, tom)).toContain("huishouden_begonnen");
  });

  test("sent twice are one household", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    const velden = { id: uuidv7(), leden: [tom], van: "2020-01-01" };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(huishouden(anna), velden)).status).toBe(303);
    expect(await inHuis(tom)).toHaveLength(1);
  });

  test.each([
    ["leden", { leden: [], van: "2020-01-01" }, "Kies wie er samenwonen."],
    ["van", { van: "" }, "Vul de dag in vanaf wanneer zij samenwonen. Bijvoorbeeld 24-11-2026."],
    ["van", { van: "2026-03-11" }, "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."],
    ["van", { van: "2016-05-05" }, "Op deze dag was iemand die je koos nog niet geboren. Kies een latere dag."],
  ])("are refused when it cannot be, at the field %s", async (veld, velden, melding) => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    const { status, document } = await stuur(huishouden(anna), { leden: [tom], ...velden }, huishouden(anna));
    expect([409, 422]).toContain(status);
    expect(foutBij(document, veld)).toBe(melding);
    expect(await inHuis(anna)).toEqual([]);
  });

  test("with someone one does not work for are refused", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const { inwonerId } = await dossierGeopend(database, ruben!, { wijkCode: wijken.noord });
    const { status, document } = await begin(anna, [inwonerId]);
    expect([status, meldingenOp(document)]).toEqual([409, expect.stringContaining("Je mag dit niet wijzigen")]);
  });
});

describe("someone of a household", () => {
  test("leaves it, and what ended stays ended", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    await begin(anna, [tom]);
    const [lid] = await nuSamen(tom);
    const pad = einde(anna, lid!.id);
    expect((await stuur(huishouden(anna), { tot: "2025-06-01" }, pad)).status).toBe(303);
    expect((await inHuis(tom))[0]?.tot).toBe("2025-06-01");
    expect((await app.post(pad, { tot: "2025-06-01" })).status).toBe(303);
    const anders = await app.post(pad, { tot: "2025-07-01" });
    expect([anders.status, meldingenOp((await screen(anders)).document)]).toEqual([
      409,
      expect.stringContaining("Deze persoon was al weg uit dit huishouden."),
    ]);
  });

  test.each([
    ["2019-12-31", "Deze dag ligt voor de dag waarop deze persoon er kwam wonen. Kies een latere dag."],
    ["2026-03-11", "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."],
  ])("does not leave on %s", async (tot, melding) => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    await begin(anna, [tom]);
    const [lid] = await nuSamen(tom);
    const { status, document } = await stuur(huishouden(anna), { tot }, einde(anna, lid!.id));
    expect([status, meldingenOp(document)]).toEqual([409, expect.stringContaining(melding)]);
    expect(await nuSamen(tom)).toHaveLength(1);
  });

  test("of another gezin is not there", async () => {
    const [een, ander] = [await gezinOpKerkstraat(database, joost!), await gezinOpKerkstraat(database, joost!)];
    await begin(een.anna, [een.tom]);
    const [lid] = await nuSamen(een.tom);
    const antwoord = await app.post(einde(ander.anna, lid!.id), { tot: "2025-06-01" });
    expect([antwoord.status, meldingenOp((await screen(antwoord)).document)]).toEqual([
      409,
      expect.stringContaining("Dit huishouden is hier niet meer."),
    ]);
  });
});

describe("a child of two homes", () => {
  /** Tom lives with his mother; his father is of the gezin too and lives with his new partner. */
  async function tweeHuizen() {
    const gezin = await gezinOpKerkstraat(database, joost!);
    const vader = { voornaam: "Vic", achternaam: nieuweNaam(), geboortedatum: "1984-01-01" };
    const vic = await erbij(database, joost!, gezin.casusId, vader, "ouder");
    const lot = await erbij(database, joost!, gezin.casusId, { achternaam: nieuweNaam() }, "ander");
    await begin(gezin.anna, [gezin.tom]);
    await begin(vic, [lot]);
    const [huis] = await nuSamen(vic);
    const komt = (inwonerId: string, van = "2021-01-01") =>
      stuur(huishouden(vic), { huishoudenId: huis!.huishoudenId, inwonerId, van }, leden(vic));
    return { ...gezin, vic, lot, komt };
  }

  test("is in both; its page says so", async () => {
    const { tom, komt } = await tweeHuizen();
    expect((await komt(tom)).status).toBe(303);
    const { document } = await screen(await app.get(`/inwoners/${tom}`));
    expect(tekstVan(document)).toContain("Woont in 2 huishoudens");
    expect(await gebeurd(database, tom)).toContain("huishoudlid_erbij");
  });

  test("is in two and not three; its mother is in one", async () => {
    const { anna, tom, vic, lot, komt } = await tweeHuizen();
    const moeder = await komt(anna);
    expect([moeder.status, foutBij(moeder.document, "van")]).toEqual([
      409,
      expect.stringContaining("Iemand van 18 jaar of ouder woont in één huishouden. Leg eerst vast wanneer"),
    ]);
    expect(veldenVan(moeder.document, leden(vic))).toMatchObject({ inwonerId: [anna], van: ["2021-01-01"] });
    await komt(tom);
    const derde = await begin(tom, [lot], plusDagen("2022-01-01", 0));
    expect(derde.status).toBe(409);
    expect(await nuSamen(tom)).toHaveLength(2);
    expect(await nuSamen(lot)).toHaveLength(1);
  });

  test("does not come to live where the other lived before: who lives there now is not hers to see", async () => {
    const { tom, vic, lot } = await tweeHuizen();
    const [lid] = await nuSamen(vic);
    expect((await stuur(huishouden(vic), { tot: "2022-01-01" }, einde(vic, lid!.id))).status).toBe(303);
    const velden = { id: uuidv7(), huishoudenId: lid!.huishoudenId, inwonerId: tom, van: "2023-01-01" };
    const antwoord = await app.post(leden(vic), velden);
    expect([antwoord.status, meldingenOp((await screen(antwoord)).document)]).toEqual([
      409,
      expect.stringContaining("Dit huishouden is hier niet meer."),
    ]);
    expect((await nuSamen(tom)).map((een) => een.huishoudenId)).not.toContain(lid!.huishoudenId);
    expect(await nuSamen(lot)).toHaveLength(1);
  });

  test("of whom no birth date is known counts as grown up, and the sentence says what to do", async () => {
    const { casusId, anna, komt } = await tweeHuizen();
    const pim = await erbij(database, joost!, casusId, { achternaam: nieuweNaam() }, "kind");
    const [thuis] = await nuSamen(anna);
    const bij = { huishoudenId: thuis!.huishoudenId, inwonerId: pim, van: "2020-01-01" };
    expect((await stuur(huishouden(anna), bij, leden(anna))).status).toBe(303);
    const { document } = await komt(pim);
    expect(foutBij(document, "van")).toContain("Is het een kind? Vul dan de geboortedatum in bij de gegevens.");
  });
});

describe("who lives with one of the gezin", () => {
  test("is offered when the gezin is completed, and joins with one choice", async () => {
    const { anna, tom, pad, casusId } = await gezinOpKerkstraat(database, joost!);
    const oma = await erbij(database, joost!, casusId, { voornaam: "Oma", achternaam: nieuweNaam() }, "grootouder");
    await begin(anna, [tom, oma]);
    await stuur(`${pad}/vertrek`, { inwonerId: oma, op: "2026-03-10" });
    const leeg = await stuur(`${pad}/deelnemers`, {}, `${pad}/huisgenoten`);
    expect([leeg.status, foutBij(leeg.document, "gezinsrol")]).toEqual([422, "Kies wat deze persoon in het gezin is."]);
    expect(tekstVan(leeg.document)).toContain("Ook in dit huishouden");
    expect((await stuur(`${pad}/deelnemers`, { gezinsrol: "grootouder" }, `${pad}/huisgenoten`)).status).toBe(303);
    const { document } = await screen(await app.get(pad));
    expect(document.querySelector("h1")?.textContent).toContain("Oma");
    const weg = await screen(await app.get(`${pad}/deelnemers`));
    expect(tekstVan(weg.document)).not.toContain("Ook in dit huishouden");
  });

  test("and is not known to who helps is a name and a year, and never her page", async () => {
    const { anna, tom, achternaam, casusId } = await gezinOpKerkstraat(database, joost!);
    await begin(anna, [tom]);
    const vader = { voornaam: "Vic", achternaam: nieuweNaam() };
    const van = await dossierGeopend(database, ruben!, { inwoner: vader, wijkCode: wijken.noord });
    await owner
      .insertInto("deelnemer")
      .values({ gemeenteId: 193, casusId: van.casusId, inwonerId: tom, gezinsrol: "kind", van: "2026-03-10" })
      .execute();
    const { document } = await screen(await appFor(database, ruben).get(`${van.pad}/deelnemers`));
    expect(tekstVan(document)).toContain(`Wat is Anna ${achternaam} (1985) in het gezin?`);
    const kaart = await screen(await appFor(database, ruben).get(`/inwoners/${tom}`));
    expect(tekstVan(kaart.document)).toContain(`Anna ${achternaam}geboren 1985`);
    expect(kaart.document.querySelector(`a[href="/inwoners/${anna}"]`)).toBeNull();
    expect((await appFor(database, ruben).get(`/inwoners/${anna}`)).status).toBe(404);
    expect((await appFor(database, fatima).get(`/casussen/${casusId}`)).status).toBe(200);
  });

  test("who does not live there cannot be added so", async () => {
    const [een, ander] = [await gezinOpKerkstraat(database, joost!), await gezinOpKerkstraat(database, joost!)];
    const { document } = await screen(await app.get(`${een.pad}/deelnemers`));
    const { versie } = veldenVan(document, `${een.pad}/deelnemers`);
    const velden = { inwonerId: ander.tom, gezinsrol: "kind", versie: versie! };
    const antwoord = await app.post(`${een.pad}/huisgenoten`, velden);
    expect([antwoord.status, meldingenOp((await screen(antwoord)).document)]).toEqual([
      409,
      expect.stringContaining("Deze persoon woont niet meer bij iemand van het gezin."),
    ]);
  });
});
