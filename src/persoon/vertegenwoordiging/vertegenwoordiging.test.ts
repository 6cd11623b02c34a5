import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { erbij, gezinOpKerkstraat, invullen, nieuweNaam } from "../../../test/gezin.ts";
import { dossierGeopend, foutBij, gebeurd, meldingenOp, tekstVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { vertegenwoordigingPaths } from "./paths.ts";
import { beginnen, eindigen } from "./vertegenwoordiging.ts";

const database = await testDatabase();
const { owner } = database;
const [joost, ruben] = await Promise.all(["Joost van Dijk", "Ruben de Boer"].map((naam) => identiteitVan(owner, naam)));
const app = appFor(database, joost);
const stuur = invullen(database, joost!);
const { vertegenwoordigers, einde } = vertegenwoordigingPaths;
const bakker = { soort: "bewindvoerder", naam: "B. Bakker", organisatie: "Bewind Oost", van: "2024-01-01" };
const rijen = (inwonerId: string) =>
  owner.selectFrom("vertegenwoordiging").selectAll().where("inwonerId", "=", inwonerId).execute();

describe("who acts for someone", () => {
  test("is on her page, with how to reach them", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const velden = { ...bakker, telefoon: "038 1234567", email: "bewind@example.nl" };
    expect((await stuur(vertegenwoordigers(anna), velden)).status).toBe(303);
    const { document } = await screen(await app.get(`/inwoners/${anna}`));
    expect(tekstVan(document)).toContain("B. Bakker, Bewind OostBewindvoerder (geld en spullen) · sinds");
    expect(tekstVan(document)).toContain("038 1234567 · bewind@example.nl");
    expect(await gebeurd(database, anna)).toContain("vertegenwoordiging_begonnen");
  });

  test("may be another of the gezin, by a link to that person", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    const velden = { soort: "gezagsdrager", doorInwonerId: anna, van: "2016-05-06" };
    expect((await stuur(vertegenwoordigers(tom), velden)).status).toBe(303);
    const { document } = await screen(await app.get(`/inwoners/${tom}`));
    expect(document.querySelector(`main a[href="/inwoners/${anna}"]`)?.textContent).toContain("Anna");
  });

  test("is a name or a person, not both and not neither", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    for (const velden of [
      { ...bakker, doorInwonerId: tom },
      { soort: "mentor", van: "2024-01-01" },
    ]) {
      const { status, document } = await stuur(vertegenwoordigers(anna), velden);
      expect([status, foutBij(document, "doorInwonerId")]).toEqual([
        422,
        "Kies iemand uit de lijst, of vul een naam of organisatie in. Niet allebei.",
      ]);
    }
    expect(await rijen(anna)).toEqual([]);
  });

  test("is nobody of another gezin", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const ander = await gezinOpKerkstraat(database, joost!);
    const velden = { soort: "gemachtigde", doorInwonerId: ander.anna, van: "2024-01-01" };
    const { status, document } = await stuur(vertegenwoordigers(anna), velden);
    expect([status, foutBij(document, "doorInwonerId")]).toEqual([
      409,
      expect.stringContaining("hoort niet bij het gezin"),
    ]);
  });

  test.each([
    ["kind", "mentor", "2024-01-01", "soort", "Dit kan pas vanaf 18 jaar. Voor een kind kies je wie het gezag heeft."],
    ["ouder", "gezagsdrager", "2024-01-01", "soort", "Gezag is er alleen over een kind tot 18 jaar."],
    ["kind", "gezagsdrager", "2016-05-05", "van", "Op deze dag was de inwoner nog niet geboren."],
  ])("of a %s is refused as %s since %s, with what to do", async (wie, soort, van, veld, melding) => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    const { status, document } = await stuur(vertegenwoordigers(wie === "kind" ? tom : anna), {
      ...bakker,
      soort,
      van,
    });
    expect([status, foutBij(document, veld)]).toEqual([409, expect.stringContaining(melding)]);
  });

  test("sent twice is one; the same key for another is refused", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const velden = { ...bakker, id: uuidv7() };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(vertegenwoordigers(anna), velden)).status).toBe(303);
    expect((await app.post(vertegenwoordigers(anna), { ...velden, soort: "curator" })).status).toBe(409);
    expect(await rijen(anna)).toHaveLength(1);
  });

  test("stops, and what ended stays ended", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    await stuur(vertegenwoordigers(anna), bakker);
    const [rij] = await rijen(anna);
    const pad = einde(anna, rij!.id);
    const vroeg = await stuur(vertegenwoordigers(anna), { tot: "2023-12-31" }, pad);
    expect([vroeg.status, foutBij(vroeg.document, "tot")]).toEqual([
      409,
      expect.stringContaining("Kies een latere dag."),
    ]);
    for (let keer = 0; keer < 2; keer++) expect((await app.post(pad, { tot: "2025-01-01" })).status).toBe(303);
    const anders = await app.post(pad, { tot: "2025-02-01" });
    expect([anders.status, meldingenOp((await screen(anders)).document)]).toEqual([
      409,
      expect.stringContaining("Dit was al voorbij."),
    ]);
    const { document } = await screen(await app.get(`/inwoners/${anna}`));
    expect(tekstVan(document)).toContain("van maandag 1 januari 2024 tot woensdag 1 januari 2025");
  });

  test("is not found by who does not help her, and a name one may not see is not shown", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost!);
    await stuur(vertegenwoordigers(tom), { soort: "gezagsdrager", doorInwonerId: anna, van: "2016-05-06" });
    const collega = appFor(database, ruben);
    expect((await collega.get(vertegenwoordigers(tom))).status).toBe(404);
    expect((await collega.post(vertegenwoordigers(tom), { ...bakker, id: uuidv7() })).status).toBe(404);
    const van = await dossierGeopend(database, ruben!, { wijkCode: wijken.noord });
    await owner
      .insertInto("deelnemer")
      .values({ gemeenteId: 193, casusId: van.casusId, inwonerId: tom, gezinsrol: "kind", van: "2026-03-10" })
      .execute();
    expect(await (await collega.get(`/inwoners/${tom}`)).text()).toContain("Iemand die je hier niet ziet");
  });
});

describe("the rule", () => {
  test("leaves a year of birth the benefit of the doubt, and lets nobody act for the dead", () => {
    const wie = { geboortedatum: "2008", overledenOp: null };
    expect(beginnen(wie, "gezagsdrager", "2026-03-10").ok).toBe(true);
    expect(beginnen(wie, "mentor", "2026-03-10").ok).toBe(true);
    const dood = { geboortedatum: null, overledenOp: "2020-01-01" };
    expect(beginnen(dood, "curator", "2020-01-02")).toEqual({ ok: false, reason: "na_overlijden" });
    expect(eindigen({ van: "2020-01-01", tot: null }, "2020-01-01").ok).toBe(true);
  });
});

test("an id of nobody is not found", async () => {
  const { anna, casusId } = await gezinOpKerkstraat(database, joost!);
  await erbij(database, joost!, casusId, { achternaam: nieuweNaam() }, "ander");
  expect((await app.post(einde(anna, uuidv7()), { tot: "2025-01-01" })).status).toBe(404);
});
