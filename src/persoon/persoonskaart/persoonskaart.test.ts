import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { huishoudenBeginnen } from "#persoon/huishouden/commands.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe, gezinOpKerkstraat, invullen } from "../../../test/gezin.ts";
import {
  foutBij,
  gebeurd,
  gevraagd,
  meldingenOp,
  opgepakt,
  rijVan,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { persoonskaartPaths } from "./paths.ts";

const database = await testDatabase();
const { owner } = database;
const [joost, sanne, ruben, fatima, emre] = await Promise.all(
  ["Joost van Dijk", "Sanne Bakker", "Ruben de Boer", "Fatima Benali", "Emre Yıldız"].map((naam) =>
    identiteitVan(owner, naam),
  ),
);
const app = appFor(database, joost);
const stuur = invullen(database, joost!);
const { kaart, gegevens } = persoonskaartPaths;
const rij = (id: string) => owner.selectFrom("inwoner").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const blokken = async (id: string) => {
  const rijen = await owner.selectFrom("inwonerBlok").select("blok").where("inwonerId", "=", id).execute();
  return rijen.map(({ blok }) => blok);
};

describe("the page of a person", () => {
  test("says what is known, and in which dossier and questions", async () => {
    const { anna, pad, hulpvraagId, achternaam } = await gezinOpKerkstraat(database, joost!);
    const { document } = await screen(await app.get(kaart(anna)));
    expect(document.querySelector("h1")?.textContent).toBe(`Anna ${achternaam}`);
    expect(tekstVan(document)).toContain("Geboren03-02-1985");
    expect(tekstVan(document)).toContain("AdresKerkstraat 77, 8023CC");
    for (const naar of [pad, `/hulpvragen/${hulpvraagId}`, gegevens(anna)])
      expect(document.querySelector(`main a[href="${naar}"]`)).not.toBeNull();
    const dossier = await screen(await app.get(pad));
    expect(dossier.document.querySelector(`a[href="${kaart(anna)}"]`)?.textContent).toBe(`Anna ${achternaam}`);
    const gezien = await owner.selectFrom("raadpleging").select("route").where("doel", "=", "persoonskaart").execute();
    expect(gezien).toContainEqual({ route: "/inwoners/:id" });
  });

  test("is read and changed by who works in a dossier of hers or has her question in hand, and by nobody else", async () => {
    const { anna, pad } = await gezinOpKerkstraat(database, joost!);
    expect((await appFor(database, fatima).get(pad)).status).toBe(200);
    for (const wie of [ruben, fatima, emre]) {
      expect((await appFor(database, wie).get(kaart(anna))).status).toBe(wie === fatima ? 200 : 404);
      expect((await appFor(database, wie).get(gegevens(anna))).status).toBe(404);
    }
    const vraag = await gevraagd(database);
    const { inwonerId } = await rijVan(database, vraag);
    expect((await app.get(gegevens(inwonerId!))).status).toBe(404);
    await opgepakt(database, joost!, vraag);
    expect((await stuur(gegevens(inwonerId!), { telefoon: "06 11111111" })).status).toBe(303);
    const van = await screen(await app.get(`/hulpvragen/${vraag}`));
    expect(van.document.querySelector(`a[href="${kaart(inwonerId!)}"]`)).not.toBeNull();
  });

  test("is not there for who helps another of the gezin only", async () => {
    const { anna, tom, casusId } = await gezinOpKerkstraat(database, joost!);
    await doe(database, joost!, async (tx) => {
      const { versie } = await getCasus(tx, casusId);
      const medewerkerId = sanne!.medewerkerId!;
      return collegaBetrekken(tx, casusId, { id: uuidv7(), medewerkerId, reden: "Helpt", voor: [tom], versie });
    });
    const collega = appFor(database, sanne);
    expect([(await collega.get(kaart(tom))).status, (await collega.get(kaart(anna))).status]).toEqual([200, 404]);
    expect((await collega.post(gegevens(anna), { versie: "1", naamgebruik: "eigen" })).status).toBe(404);
  });
});

describe("what is known of a person", () => {
  test("is changed, is found by, and is logged by its names alone", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const velden = {
      voorvoegsel: "de",
      achternaam: "Wijnberg",
      voorvoegselPartner: "van",
      partnernaam: "Houtum",
      naamgebruik: "partner_eigen",
      geboortedatum: "02-1985",
      mailVeilig: "nee",
      email: "anna@example.nl",
      voorkeurstaal: "ti",
      straat: "Havenpad",
      huisnummer: "4",
      postcode: "8022 bb",
      vertrokkenOp: "2026-04-01",
      vertrokkenNaar: "Deventer",
    };
    expect((await stuur(gegevens(anna), velden)).status).toBe(303);
    const { document } = await screen(await app.get(kaart(anna)));
    expect(document.querySelector("h1")?.textContent).toBe("Anna van Houtum-de Wijnberg");
    for (const stuk of [
      "Eigen achternaamde Wijnberg",
      "Geboren02-1985",
      "anna@example.nl (niet veilig: niet mailen)",
      "TaalTigrinya",
      "AdresHavenpad 4, 8022BB",
      "Verhuisd op woensdag 1 april naar Deventer.",
    ])
      expect(tekstVan(document)).toContain(stuk);
    const sleutels = await blokken(anna);
    expect(sleutels).toContain("ad:8022BB 4");
    expect(sleutels.some((blok) => blok.includes("8023CC"))).toBe(false);
    const [wat] = await owner
      .selectFrom("gebeurtenis")
      .select("codes")
      .where("onderwerpId", "=", anna)
      .where("soort", "=", "inwoner_gewijzigd")
      .execute();
    expect(JSON.stringify(wat)).not.toMatch(/Wijnberg|Havenpad|1985/);
    expect(wat?.codes).toMatchObject({ velden: expect.arrayContaining(["achternaam", "adres"]) });
  });

  test("shows again as it was typed", async () => {
    const { anna, achternaam } = await gezinOpKerkstraat(database, joost!);
    const { document } = await screen(await app.get(gegevens(anna)));
    expect(veldenVan(document, gegevens(anna))).toMatchObject({
      voornaam: ["Anna"],
      achternaam: [achternaam],
      naamgebruik: ["eigen"],
      geboortedatum: ["03-02-1985"],
      postcode: ["8023CC"],
    });
  });

  test.each([
    [422, "naamgebruik", { naamgebruik: "beide" }, "Kies hoe de naam geschreven wordt."],
    [422, "geboortedatum", { geboortedatum: "31-02-1985" }, "Deze geboortedatum klopt niet."],
    [422, "postcode", { postcode: "8022" }, "Deze postcode klopt niet."],
    [422, "vertrokkenOp", { vertrokkenNaar: "Deventer" }, "Vul ook de dag van vertrek in."],
    [409, "geboortedatum", { geboortedatum: "11-03-2026" }, "Deze geboortedatum ligt in de toekomst."],
    [409, "achternaam", { achternaam: "" }, "Er was al een achternaam."],
    [409, "partnernaam", { naamgebruik: "partner" }, "Vul de achternaam van de partner in"],
    [409, "overledenOp", { overledenOp: "2026-03-11" }, "Deze dag ligt in de toekomst."],
    [409, "overledenOp", { overledenOp: "1985-02-02" }, "Deze dag ligt voor de geboortedatum."],
    [409, "vertrokkenOp", { vertrokkenOp: "1985-02-02" }, "Deze dag ligt voor de geboortedatum."],
    [
      409,
      "vertrokkenOp",
      { overledenOp: "2026-01-01", vertrokkenOp: "2026-01-02" },
      "Deze dag ligt na de dag van overlijden.",
    ],
    [409, "geboortedatum", { geboortedatum: "2021" }, "Volgens het huishouden woonde deze persoon toen al ergens."],
    [409, "overledenOp", { overledenOp: "2019-01-01" }, "Volgens het huishouden kwam deze persoon daarna nog"],
  ])(
    "is refused (%i) at the field %s when it cannot be, and what was typed stays",
    async (status, veld, velden, melding) => {
      const { anna, tom } = await gezinOpKerkstraat(database, joost!);
      await doe(database, joost!, (tx) =>
        huishoudenBeginnen(tx, anna, { id: uuidv7(), leden: [tom], van: "2020-01-01" }),
      );
      const was = await rij(anna);
      const antwoord = await stuur(gegevens(anna), { telefoon: "06 22222222", ...velden });
      expect([antwoord.status, foutBij(antwoord.document, veld)]).toEqual([status, expect.stringContaining(melding)]);
      expect(veldenVan(antwoord.document, gegevens(anna))["telefoon"]).toEqual(["06 22222222"]);
      expect(await rij(anna)).toEqual(was);
    },
  );

  test("from a page a colleague changed since is refused, and what was typed stays", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    await stuur(gegevens(anna), { telefoon: "06 11111111" });
    const { status, document } = await stuur(gegevens(anna), { telefoon: "06 22222222", versie: "1" });
    expect([status, meldingenOp(document)]).toEqual([409, expect.stringContaining("intussen gewijzigd")]);
    expect(veldenVan(document, gegevens(anna))).toMatchObject({ telefoon: ["06 22222222"], versie: ["2"] });
  });

  test("sent twice is changed once", async () => {
    const { anna } = await gezinOpKerkstraat(database, joost!);
    const { document } = await screen(await app.get(gegevens(anna)));
    const velden = { ...veldenVan(document, gegevens(anna)), telefoon: "06 33333333" };
    for (let keer = 0; keer < 2; keer++) expect((await app.post(gegevens(anna), velden)).status).toBe(303);
    expect((await gebeurd(database, anna)).filter((soort) => soort === "inwoner_gewijzigd")).toHaveLength(1);
    expect((await rij(anna)).versie).toBe(2);
  });

  test("that she died is said first, and she lives nowhere any more", async () => {
    const { anna, tom, pad } = await gezinOpKerkstraat(database, joost!);
    await doe(database, joost!, (tx) =>
      huishoudenBeginnen(tx, anna, { id: uuidv7(), leden: [tom], van: "2020-01-01" }),
    );
    expect((await stuur(gegevens(anna), { overledenOp: "2026-03-01" })).status).toBe(303);
    const { document } = await screen(await app.get(kaart(anna)));
    expect(tekstVan(document)).toContain("OverledenOp zondag 1 maart. Bel of schrijf niet op naam van deze persoon.");
    const lid = await owner.selectFrom("huishoudlid").select("tot").where("inwonerId", "=", anna).execute();
    expect(lid).toEqual([{ tot: "2026-03-01" }]);
    expect(tekstVan((await screen(await app.get(pad))).document)).toContain("Vroeg om hulp · overleden");
  });
});
