import { describe, expect, test } from "vitest";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { testDatabase } from "../../../test/database.ts";
import { aantalRijen, gebeurd, meldingenOp, rijVan, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const pad = "/aanmelden/zelf";

/** Someone who opened the form and filled it in. */
async function ingevuld(inwoner: Front, eigenWoorden = "Ik zie het niet meer zitten.") {
  const { document } = await screen(await inwoner.get(pad));
  return { ...veldenVan(document, pad), eigenWoorden, telefoon: "06 12345678" } as Record<string, string | string[]>;
}

async function ontvangst(inwoner: Front): Promise<string> {
  return tekstVan((await screen(await inwoner.get("/aanmelden/ontvangen"))).document);
}

const idVan = (velden: Record<string, string | string[]>) => [velden["id"]].flat()[0] ?? "";

describe("the same form sent twice", () => {
  test("gives this browser the same receipt, and there is one hulpvraag", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    const voor = await aantalRijen(database);

    expect((await inwoner.post(pad, velden)).status).toBe(303);
    const eerste = await ontvangst(inwoner);
    const na = await aantalRijen(database);
    expect((await inwoner.post(pad, velden)).status).toBe(303);

    expect(await ontvangst(inwoner)).toBe(eerste);
    expect(eerste).toContain(kenmerkVan(idVan(velden)));
    expect(await aantalRijen(database)).toEqual(na);
    expect(na["hulpvraag"]).toBe(voor["hulpvraag"]! + 1);
    expect(await gebeurd(database, idVan(velden))).toEqual(["hulpvraag_aangemeld"]);
  });

  test("a day later still gives the same receipt", async () => {
    const klok = { nu: new Date("2026-03-10T23:50:00+01:00") };
    const inwoner = appFor(database, undefined, { nu: () => klok.nu });
    const velden = await ingevuld(inwoner);
    await inwoner.post(pad, velden);
    expect(await ontvangst(inwoner)).toContain("vrijdag 13 maart");
    klok.nu = new Date("2026-03-11T00:10:00+01:00");
    expect((await inwoner.post(pad, velden)).status).toBe(303);
    expect(await ontvangst(inwoner)).toContain("vrijdag 13 maart");
    expect((await rijVan(database, idVan(velden))).gemeldOp).toBe("2026-03-10");
  });

  test("at the same moment (a double click, ten times) makes one hulpvraag", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    const voor = await aantalRijen(database);

    const antwoorden = await Promise.all(Array.from({ length: 10 }, () => inwoner.post(pad, velden)));
    expect(antwoorden.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    const na = await aantalRijen(database);
    for (const tabel of ["hulpvraag", "aanmelding", "inwoner", "verzending", "gebeurtenis"])
      expect([tabel, na[tabel]]).toEqual([tabel, voor[tabel]! + 1]);
  });
});

describe("the same id from another browser", () => {
  test("gets no receipt and no word of what was sent", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner, "Niemand mag dit weten van mij.");
    await inwoner.post(pad, velden);
    const voor = await aantalRijen(database);

    const ander = appFor(database);
    await ander.get(pad);
    const antwoord = await ander.post(pad, { ...velden, eigenWoorden: "Ik raad maar wat.", telefoon: "06 00000000" });
    expect(antwoord.status).toBe(409);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("al een keer verstuurd");
    expect(document.documentElement.outerHTML).not.toContain("Niemand mag dit weten");
    expect(document.documentElement.outerHTML).not.toContain("06 12345678");
    expect(document.documentElement.outerHTML).not.toContain(kenmerkVan(idVan(velden)));
    expect((await ander.get("/aanmelden/ontvangen")).headers.get("location")).toBe("/aanmelden");
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("with exactly the same words gets none either", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    await inwoner.post(pad, velden);
    const ander = appFor(database);
    await ander.get(pad);
    expect((await ander.post(pad, velden)).status).toBe(409);
    expect((await ander.get("/aanmelden/ontvangen")).headers.get("location")).toBe("/aanmelden");
  });

  test("may be sent from there as a report of its own", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    await inwoner.post(pad, velden);
    const ander = appFor(database);
    await ander.get(pad);
    const { document } = await screen(await ander.post(pad, { ...velden, eigenWoorden: "Dit is een andere vraag." }));
    const opnieuw = veldenVan(document, pad);
    expect(idVan(opnieuw as Record<string, string[]>)).not.toBe(idVan(velden));
    expect((await ander.post(pad, opnieuw)).status).toBe(303);
  });
});

describe("the same form with other words", () => {
  test("asks whether that is a second report; sent once more it is one, with an id of its own", async () => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    await inwoner.post(pad, velden);
    const voor = await aantalRijen(database);

    const antwoord = await inwoner.post(pad, { ...velden, eigenWoorden: "En ik word uit mijn huis gezet." });
    expect(antwoord.status).toBe(409);
    const { document } = await screen(antwoord);
    expect(meldingenOp(document)).toContain("Wilt u deze nieuwe tekst ook sturen?");
    expect(await aantalRijen(database)).toEqual(voor);

    const tweede = veldenVan(document, pad) as Record<string, string[]>;
    expect(tweede["eigenWoorden"]).toEqual(["En ik word uit mijn huis gezet."]);
    expect(idVan(tweede)).not.toBe(idVan(velden));
    expect((await inwoner.post(pad, tweede)).status).toBe(303);
    expect(await ontvangst(inwoner)).toContain(kenmerkVan(idVan(tweede)));
    expect((await rijVan(database, idVan(velden))).eigenWoorden).toBe("Ik zie het niet meer zitten.");
    expect((await rijVan(database, idVan(tweede))).eigenWoorden).toBe("En ik word uit mijn huis gezet.");
  });

  test.each([
    { telefoon: "06 99999999" },
    { gevaar: "ja" },
    { leefgebieden: ["wonen"] },
    { wijkCode: "WK019330" },
    { achternaam: "Vries" },
  ])("also when only %o differs: nothing is lost in silence", async (verschil) => {
    const inwoner = appFor(database);
    const velden = await ingevuld(inwoner);
    await inwoner.post(pad, velden);
    expect((await inwoner.post(pad, { ...velden, ...verschil })).status).toBe(409);
  });
});

test("what is kept to recognise a repeat holds no words: only signatures", async () => {
  const inwoner = appFor(database);
  const velden = await ingevuld(inwoner, "Herkenbare woorden van mij.");
  await inwoner.post(pad, velden);
  const rij = await database.owner
    .selectFrom("verzending")
    .selectAll()
    .where("id", "=", idVan(velden))
    .executeTakeFirstOrThrow();
  expect([rij.afzenderHash.length, rij.inhoudHash.length]).toEqual([32, 32]);
  expect(JSON.stringify(rij)).not.toContain("Herkenbare");
});

test("a browser that keeps no cookies can report too, and its double click makes one hulpvraag", async () => {
  const zonderKoekjes = () => appFor(database);
  const velden = await ingevuld(zonderKoekjes());
  const voor = await aantalRijen(database);
  expect((await zonderKoekjes().post(pad, velden)).status).toBe(303);
  expect((await zonderKoekjes().post(pad, velden)).status).toBe(303);
  expect((await aantalRijen(database))["hulpvraag"]).toBe(voor["hulpvraag"]! + 1);
});
