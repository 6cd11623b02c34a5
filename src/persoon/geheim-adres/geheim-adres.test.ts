import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { huishoudenBeginnen } from "#persoon/huishouden/commands.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe, erbij, gezinOpKerkstraat, invullen, kerkstraat, tabellenMet } from "../../../test/gezin.ts";
import { foutBij, gebeurd, meldingenOp, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { geheimAdresPaths } from "./paths.ts";

const database = await testDatabase();
const { owner } = database;
const joost = await identiteitVan(owner, "Joost van Dijk");
const app = appFor(database, joost);
const stuur = invullen(database, joost);
const { adres, markering, opheffing } = geheimAdresPaths;

const rij = (id: string) => owner.selectFrom("inwoner").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const blokken = async (id: string) => {
  const rijen = await owner.selectFrom("inwonerBlok").select("blok").where("inwonerId", "=", id).execute();
  return rijen.map(({ blok }) => blok);
};
const verborgen = (id: string, velden = {}) => stuur(adres(id), velden, markering(id));
const bekeken = (id: string, reden = "huisbezoek") => stuur(adres(id), { reden });

describe("an address that becomes secret", () => {
  test("asks who of the gezin lives at it too, and goes for them together", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost);
    const { document } = await screen(await app.get(adres(anna)));
    expect(veldenVan(document, markering(anna))["samen"]).toEqual([tom]);
    expect((await verborgen(anna)).status).toBe(303);
    for (const id of [anna, tom]) {
      expect(await rij(id)).toMatchObject({ adresGeheim: true, straat: null, huisnummer: null, postcode: null });
      expect(await gebeurd(database, id)).toContain("adres_geheim_gemaakt");
    }
  });

  test("stays with who was left out, whom one is warned of", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost);
    const { document } = await screen(await app.get(adres(anna)));
    expect(tekstVan(document)).toContain("Laat je iemand weg, dan is het adres bij die persoon nog te lezen");
    await verborgen(anna, { samen: [] });
    expect(await rij(tom)).toMatchObject({ adresGeheim: false, postcode: "8023CC" });
  });

  test("is asked of who lives with her though she is in no dossier of hers", async () => {
    const { anna, casusId } = await gezinOpKerkstraat(database, joost);
    const oma = await erbij(database, joost, casusId, { achternaam: "Omazz", ...kerkstraat }, "grootouder");
    await doe(database, joost, (tx) => huishoudenBeginnen(tx, anna, { id: uuidv7(), leden: [oma], van: "2020-01-01" }));
    const { document } = await screen(await app.get(adres(anna)));
    expect(veldenVan(document, markering(anna))["samen"]).toContain(oma);
  });

  test("stands nowhere readable any more: in no column of no table, and not in what she is found by", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost);
    const straat = "Onvindbaarlaan";
    await stuur(`/inwoners/${anna}/gegevens`, { straat, huisnummer: "913", postcode: "8099 ZQ" });
    await stuur(`/inwoners/${tom}/gegevens`, { straat, huisnummer: "913", postcode: "8099 ZQ" });
    expect(await tabellenMet(database, straat)).toEqual(["inwoner"]);
    expect(await tabellenMet(database, "8099ZQ")).toEqual(["inwoner", "inwoner_blok"]);
    expect((await verborgen(anna)).status).toBe(303);
    await bekeken(anna);
    for (const stuk of [straat, "8099ZQ", "8099 ZQ"]) expect(await tabellenMet(database, stuk)).toEqual([]);
    for (const id of [anna, tom]) {
      const blijft = await blokken(id);
      expect(blijft.length).toBeGreaterThan(3);
      expect(blijft.filter((blok) => blok.startsWith("ad:"))).toEqual([]);
    }
  });

  test("sent twice is done once; someone who is elsewhere cannot be taken along", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost);
    const elders = { achternaam: "Elderszz", ...kerkstraat, huisnummer: "79" };
    const oom = await erbij(database, joost, casusId, elders, "familie");
    const { status, document } = await verborgen(anna, { samen: [tom, oom] });
    expect([status, foutBij(document, "samen")]).toEqual([
      409,
      "Iemand die je koos, staat niet meer op dit adres. Kijk het na en kies opnieuw.",
    ]);
    expect((await rij(anna)).adresGeheim).toBe(false);
    for (let keer = 0; keer < 2; keer++) expect((await app.post(markering(anna), { samen: [tom] })).status).toBe(303);
    expect((await gebeurd(database, anna)).filter((soort) => soort === "adres_geheim_gemaakt")).toHaveLength(1);
    const opnieuw = await app.post(markering(anna), { samen: [oom] });
    expect([opnieuw.status, meldingenOp((await screen(opnieuw)).document)]).toEqual([
      409,
      expect.stringContaining("Dit adres is al geheim"),
    ]);
  });

  test("of who has none is secret too: what comes later is never readable", async () => {
    const { casusId } = await gezinOpKerkstraat(database, joost);
    const opa = await erbij(database, joost, casusId, { achternaam: "Opazz" }, "grootouder");
    await verborgen(opa);
    const nieuw = { straat: "Nieuwelaan", huisnummer: "1", postcode: "8031 AA" };
    expect((await stuur(`/inwoners/${opa}/gegevens`, nieuw)).status).toBe(303);
    expect(await rij(opa)).toMatchObject({ adresGeheim: true, postcode: null });
    expect((await bekeken(opa)).tekst).toContain("Nieuwelaan 1, 8031AA");
  });
});

describe("a secret address", () => {
  test("is shown once to who needs it, and who saw it and why stays in the log", async () => {
    const { anna, hulpvraagId } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const { status, tekst, antwoord } = await bekeken(anna, "gevaar");
    expect([status, antwoord.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(tekst).toContain("Kerkstraat 77, 8023CC");
    expect(await (await app.get(adres(anna))).text()).not.toContain("Kerkstraat");
    const gezien = await owner
      .selectFrom("raadpleging")
      .select(["door", "route", "hulpvragen"])
      .where("doel", "=", "geheim_adres")
      .where(sql<boolean>`${hulpvraagId} = any (hulpvragen)`)
      .executeTakeFirstOrThrow();
    expect(gezien).toEqual({ door: joost.gebruikerId, route: adres(":id"), hulpvragen: [hulpvraagId] });
    const [waarom] = await owner
      .selectFrom("gebeurtenis")
      .select("codes")
      .where("onderwerpId", "=", anna)
      .where("soort", "=", "geheim_adres_getoond")
      .execute();
    expect(waarom?.codes).toEqual({ reden: "gevaar" });
  });

  test("is not shown without a reason", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const { status, document, tekst } = await stuur(adres(anna), {});
    expect([status, foutBij(document, "reden")]).toEqual([422, "Kies waarvoor je het adres nodig hebt."]);
    expect(tekst).not.toContain("Kerkstraat");
    expect(await gebeurd(database, anna)).not.toContain("geheim_adres_getoond");
  });

  test("that is not secret any more is at the gegevens", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost);
    const antwoord = await app.post(adres(anna), { reden: "huisbezoek" });
    expect([antwoord.status, meldingenOp((await screen(antwoord)).document)]).toEqual([
      409,
      expect.stringContaining("Dit adres is niet geheim meer. Je vindt het bij de gegevens."),
    ]);
  });

  test("comes on no page of hers or of another of the gezin", async () => {
    const { anna, tom, pad, hulpvraagId, achternaam } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const personen = [anna, tom].flatMap((id) => [
      `/inwoners/${id}`,
      `/inwoners/${id}/gegevens`,
      `/inwoners/${id}/huishouden`,
      `/inwoners/${id}/vertegenwoordigers`,
      adres(id),
    ]);
    const dossier = ["", "/plan", "/plan/afdruk", "/taken", "/deelnemers", "/tijdlijn", "/afsluiting"];
    const paden = [...personen, ...dossier.map((deel) => pad + deel), `/hulpvragen/${hulpvraagId}`, "/mijn-werk"];
    for (const een of paden) {
      const antwoord = await app.get(een);
      const tekst = await antwoord.text();
      expect([een, antwoord.status, tekst.includes("Kerkstraat"), tekst.includes("8023CC")]).toEqual([
        een,
        200,
        false,
        false,
      ]);
    }
    expect(await (await app.get(`/api/v1/hulpvragen/${hulpvraagId}`)).text()).not.toContain("8023CC");
    const gelijkend = { gezinsrol: "partner", voornaam: "Anna", achternaam, geboortedatum: "3-2-1985" };
    const { status, tekst } = await stuur(`${pad}/deelnemers`, { ...gelijkend });
    expect(status).toBe(409);
    expect(tekst).toContain(`Dit is dezelfde persoon: Anna ${achternaam}`);
    expect(tekst).not.toContain("Kerkstraat");
  });

  test("finds nobody any more: who types it in beside her name learns nothing", async () => {
    const een = await gezinOpKerkstraat(database, joost);
    const ander = await gezinOpKerkstraat(database, joost);
    const bea = { gezinsrol: "familie", voornaam: "Anna", achternaam: een.achternaam };
    const typen = () => stuur(`${ander.pad}/deelnemers`, { ...bea, postcode: "8023 CC", huisnummer: "77" });
    expect((await typen()).tekst).toContain(`Anna ${een.achternaam}`);
    await verborgen(een.anna);
    expect((await typen()).tekst).not.toContain(`Anna ${een.achternaam}`);
  });
});

describe("a new address of someone whose address is secret", () => {
  test("is secret at once; left empty it stays what it was", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const pad = `/inwoners/${anna}/gegevens`;
    expect((await stuur(pad, { telefoon: "06 87654321" })).status).toBe(303);
    expect((await bekeken(anna)).tekst).toContain("Kerkstraat 77");
    expect((await stuur(pad, { straat: "Havenpad", huisnummer: "4", postcode: "8022 BB" })).status).toBe(303);
    expect((await bekeken(anna)).tekst).toContain("Havenpad 4, 8022BB");
    expect(await tabellenMet(database, "Havenpad")).toEqual([]);
  });

  test("is given whole", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const { status, document } = await stuur(`/inwoners/${anna}/gegevens`, { huisnummer: "78" });
    expect([status, foutBij(document, "postcode")]).toEqual([
      409,
      "Vul het hele nieuwe adres in, met postcode en huisnummer. Of laat alles leeg: dan blijft het zoals het was.",
    ]);
  });

  test("typed at another of the gezin becomes secret there too", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna, { samen: [] });
    await stuur(`/inwoners/${tom}/gegevens`, { straat: "Elders", huisnummer: "1", postcode: "8011 AA" });
    await stuur(`/inwoners/${tom}/gegevens`, { ...kerkstraat, postcode: "8023 CC" });
    expect(await rij(tom)).toMatchObject({ adresGeheim: true, postcode: null });
    const zus = { voornaam: "Pim", achternaam: "Zuszz", ...kerkstraat };
    expect(await rij(await erbij(database, joost, casusId, zus, "kind"))).toMatchObject({ adresGeheim: true });
  });
});

describe("an address that is not secret any more", () => {
  const zichtbaar = (id: string, velden = {}) => stuur(adres(id), velden, opheffing(id));

  test("is readable again and found by, for everyone who kept it together", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost);
    const voor = await blokken(anna);
    await verborgen(anna);
    expect((await zichtbaar(tom)).status).toBe(303);
    for (const id of [anna, tom]) expect(await rij(id)).toMatchObject({ adresGeheim: false, ...kerkstraat });
    expect((await blokken(anna)).toSorted()).toEqual(voor.toSorted());
    const rest = await owner
      .selectFrom("geheimAdres")
      .select("adresVersleuteld")
      .where("inwonerId", "=", anna)
      .execute();
    expect(rest).toEqual([{ adresVersleuteld: null }]);
  });

  test("leaves one with another address alone", async () => {
    const { anna, tom } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    await stuur(`/inwoners/${tom}/gegevens`, { straat: "Elders", huisnummer: "1", postcode: "8011 AA" });
    await zichtbaar(anna);
    expect([(await rij(anna)).adresGeheim, (await rij(tom)).adresGeheim]).toEqual([false, true]);
  });

  test("from a page that is stale is refused; sent twice it is done once", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost);
    await verborgen(anna);
    const { status, document } = await zichtbaar(anna, { versie: "1" });
    expect([status, meldingenOp(document)]).toEqual([409, expect.stringContaining("intussen gewijzigd")]);
    expect((await rij(anna)).adresGeheim).toBe(true);
    const { versie } = await rij(anna);
    for (let keer = 0; keer < 2; keer++)
      expect((await app.post(opheffing(anna), { versie: String(versie) })).status).toBe(303);
    expect((await gebeurd(database, anna)).filter((soort) => soort === "adres_geheim_opgeheven")).toHaveLength(1);
  });
});
