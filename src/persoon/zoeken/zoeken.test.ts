import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { deelnemerToevoegen } from "#begeleiding/deelnemer/commands.ts";
import { getCasus } from "#begeleiding/casus/queries.ts";
import { unitOfWork } from "#db/uow.ts";
import { adresGeheimMaken } from "#persoon/geheim-adres/commands.ts";
import { inwonerOpslaan } from "#persoon/inwoner/commands.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import { accept } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { doe } from "../../../test/gezin.ts";
import { dossierGeopend, gevraagd, meldingenOp, nu, tekstVan, veldenVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const { owner, databases, sleutels } = database;
const [joost, ruben, marieke, zara] = await Promise.all(
  ["Joost van Dijk", "Ruben de Boer", "Marieke Hoekstra", "Zara Zaans"].map((naam) => identiteitVan(owner, naam)),
);
const app = appFor(database, joost);
const pad = "/inwoners";
const geheim = { straat: "Kerkstraat", huisnummer: "7781", postcode: "8023CC", telefoon: "06 98765432" };

async function zoek(velden: Record<string, string>, via: Front = app) {
  const antwoord = await via.post(pad, velden);
  const html = await antwoord.clone().text();
  const { document } = await screen(antwoord);
  return { status: antwoord.status, html, document, tekst: tekstVan(document) };
}

/** A dossier of Ruben's, in Noord: none of Joost's business. */
async function inNoord(inwoner: InwonerGegevens) {
  return dossierGeopend(database, ruben!, { inwoner, wijkCode: wijken.noord });
}

async function laatsteBlik() {
  return owner
    .selectFrom("raadpleging")
    .select(["door", "doel", "route", "hulpvragen"])
    .orderBy(sql`ctid`, "desc")
    .executeTakeFirstOrThrow();
}

describe("someone whose record one may see", () => {
  test("is shown with her name, birth date and the way to her dossier", async () => {
    const inwoner = { voornaam: "Grietje", achternaam: "Oldenkamp", geboortedatum: "1948-09-17" };
    const { casusId } = await dossierGeopend(database, joost!, { inwoner });
    const { status, tekst, document } = await zoek({ achternaam: "Oldekamp", geboortedatum: "1948" });
    expect(status).toBe(200);
    expect(tekst).toContain("1 persoon gevonden");
    expect(tekst).toContain("Geboren 17-09-1948");
    expect(document.querySelector(`a[href="/casussen/${casusId}"]`)?.textContent).toBe("Grietje Oldenkamp");
  });

  test("without a dossier is shown with the way to her question", async () => {
    const inwoner = { voornaam: "Hiltje", achternaam: "Sipkema", postcode: "8011XZ" };
    const id = await gevraagd(database, { inwoner });
    const { document } = await zoek({ achternaam: "Sipkema", postcode: "8011 xz" });
    expect(document.querySelector(`a[href="/hulpvragen/${id}"]`)?.textContent).toBe("Hiltje Sipkema");
  });
});

describe("someone whose record one may not see", () => {
  const wessel = { voornaam: "Wessel", achternaam: "Quakkelaar", geboortedatum: "1961-04-12", ...geheim };

  test("is shown by name and year of birth, with whom to ask, and nothing else", async () => {
    const { casusId, hulpvraagId } = await inNoord(wessel);
    const { tekst, html } = await zoek({ achternaam: "Kwakkelaar", geboortedatum: "12-04-1961" });
    expect(tekst).toContain("Wessel Quakkelaar");
    expect(tekst).toContain("Geboren in 1961Er is een dossier. Vraag het Marieke Hoekstra (SWT Noord).");
    for (const stuk of [...Object.values(geheim), casusId, hulpvraagId, "1961-04-12"]) expect(html).not.toContain(stuk);
  });

  test("is found by BSN, also by a part of a double name and another day of birth than the one typed", async () => {
    const bsn = "123456782";
    await inNoord({ voornaam: "Tjitske", achternaam: "Jansen-Zeldenrust", geboortedatum: "1975-02-03", bsn });
    expect((await zoek({ bsn: "1234.56.782" })).tekst).toContain("Tjitske Jansen-Zeldenrust");
    const bijna = { voornaam: "Tjitske", achternaam: "Zeldenrust", geboortedatum: "02-03-1975" };
    expect((await zoek(bijna)).tekst).toContain("Tjitske Jansen-Zeldenrust");
  });

  test("by a name that sounds alike is found at her postcode", async () => {
    await inNoord({ voornaam: "Bep", achternaam: "Cuypers", postcode: "8024ZA" });
    expect((await zoek({ achternaam: "Kuijpers", postcode: "8024ZA" })).tekst).toContain("Bep Cuypers");
  });

  test("is not found by an address that was made secret", async () => {
    const inwoner = { voornaam: "Ymkje", achternaam: "Zwolsman", geboortedatum: "1979-05-06", ...geheim };
    const { inwonerId } = await inNoord(inwoner);
    const daar = { geboortedatum: "06-05-1979", postcode: geheim.postcode, huisnummer: geheim.huisnummer };
    const alleenDaar = { achternaam: "Swolsman", postcode: geheim.postcode };
    for (const vraag of [daar, alleenDaar]) expect((await zoek(vraag)).tekst).toContain("Ymkje Zwolsman");
    await doe(database, ruben!, (tx) => adresGeheimMaken(tx, sleutels, inwonerId, []));
    for (const vraag of [daar, alleenDaar]) expect((await zoek(vraag)).tekst).not.toContain("Zwolsman");
    expect((await zoek({ achternaam: "Swolsman", geboortedatum: "1979" })).tekst).toContain("Ymkje Zwolsman");
  });

  test("is shown by the name she uses, and found by her own and by that of her partner", async () => {
    const { inwonerId } = await inNoord({ voornaam: "Foekje", achternaam: "Ubbinga", geboortedatum: "1968-05-06" });
    const partner = { voorvoegselPartner: "van der", partnernaam: "Zwaag", naamgebruik: "partner_eigen" };
    await doe(database, ruben!, async (tx) => accept(await inwonerOpslaan(tx, inwonerId, partner)));
    for (const achternaam of ["Ubinga", "van der Swaag"])
      expect((await zoek({ achternaam, geboortedatum: "1968" })).tekst).toContain("Foekje van der Zwaag-Ubbinga");
  });

  test("with a question and no dossier is not said to have one", async () => {
    const inwoner = { voornaam: "Lubbert", achternaam: "Hoogeveen", geboortedatum: "1950-01-02" };
    await gevraagd(database, { inwoner, wijkCode: wijken.noord });
    const { tekst } = await zoek({ achternaam: "Hogeveen", geboortedatum: "1950" });
    expect(tekst).toContain("Er is een hulpvraag. Vraag het Marieke Hoekstra (SWT Noord).");
  });

  test("stays so for who joined a dossier for others of the gezin", async () => {
    const { casusId } = await inNoord({ voornaam: "Sybrand", achternaam: "Wiarda", geboortedatum: "1960-05-06" });
    const kind = { id: uuidv7(), gegevens: { voornaam: "Froukje", achternaam: "Wiarda" }, gezinsrol: "kind" } as const;
    await unitOfWork(databases.app, ruben!, nu, (tx) =>
      deelnemerToevoegen(tx, sleutels, casusId, { ...kind, versie: 1 }),
    );
    const { versie } = await unitOfWork(databases.app, ruben!, nu, (tx) => getCasus(tx, casusId));
    const meedoen = {
      id: uuidv7(),
      medewerkerId: joost!.medewerkerId!,
      reden: "Alleen voor Froukje.",
      voor: [kind.id],
      versie,
    };
    await unitOfWork(databases.app, ruben!, nu, (tx) => collegaBetrekken(tx, casusId, meedoen));
    const { tekst } = await zoek({ achternaam: "Wiarda", geboortedatum: "1960" });
    expect(tekst).toContain("Geboren in 1960Er is een dossier.");
  });
});

describe("looking for someone", () => {
  test("is in the log with the questions of who was shown, also when she asked none herself", async () => {
    const { casusId, hulpvraagId } = await inNoord({ voornaam: "Menno", achternaam: "Tuinstra" });
    const gegevens = { voornaam: "Doutzen", achternaam: "Tuinstra", geboortedatum: "2015-03-04" };
    await unitOfWork(databases.app, ruben!, nu, (tx) =>
      deelnemerToevoegen(tx, sleutels, casusId, { id: uuidv7(), gegevens, gezinsrol: "kind", versie: 1 }),
    );
    expect((await zoek({ achternaam: "Tuinstra", geboortedatum: "2015" })).tekst).toContain("Doutzen Tuinstra");
    expect(await laatsteBlik()).toEqual({
      door: joost!.gebruikerId,
      doel: "persoon_zoeken",
      route: pad,
      hulpvragen: [hulpvraagId],
    });
  });

  test("is in the log also when nobody is found, and what was typed stays", async () => {
    const { tekst, document } = await zoek({ achternaam: "Nergensman", geboortedatum: "1999" });
    expect(tekst).toContain("Niemand gevonden");
    expect(veldenVan(document, pad)).toMatchObject({ achternaam: ["Nergensman"], geboortedatum: ["1999"] });
    expect((await laatsteBlik()).hulpvragen).toEqual([]);
  });

  test("needs more than a name or an address: nobody leafs through the town", async () => {
    for (const velden of [{}, { achternaam: "Quakkelaar" }, { postcode: "8023 CC", huisnummer: "7781" }]) {
      const { status, document, tekst } = await zoek(velden);
      expect(status).toBe(422);
      expect(meldingenOp(document)).toContain("Dit is te weinig om iemand te zoeken");
      expect(tekst).not.toContain("Wessel");
    }
  });

  test("says at the field what is wrong, and keeps what was typed", async () => {
    const fout = { achternaam: "Vries", geboortedatum: "31-02-1960", postcode: "80", bsn: "123456789" };
    const { status, document } = await zoek(fout);
    expect(status).toBe(422);
    for (const wat of ["geboortedatum klopt niet", "postcode klopt niet", "BSN klopt niet"])
      expect(meldingenOp(document)).toContain(wat);
    expect(veldenVan(document, pad)).toMatchObject({ bsn: ["123456789"] });
  });

  test("shows at most twenty, and says that there are more", async () => {
    const inwoner = { voornaam: "Jan", achternaam: "Dubbelman", geboortedatum: "1970" };
    for (let keer = 0; keer < 22; keer++) await gevraagd(database, { inwoner, wijkCode: wijken.oost });
    const { document, tekst } = await zoek({ achternaam: "Dubbelman", geboortedatum: "1970" });
    expect(document.querySelectorAll("main .kt-mensen > li")).toHaveLength(20);
    expect(tekst).toContain("Je ziet de 20 die er het meest op lijken.");
  });

  test("finds nobody of another municipality", async () => {
    await inNoord({ voornaam: "Aukje", achternaam: "Zwolsman", geboortedatum: "1966-07-08" });
    const elders = appFor(database, zara, { host: "zaanstad.test" });
    expect((await zoek({ achternaam: "Zwolsman", geboortedatum: "1966" }, elders)).tekst).toContain("Niemand gevonden");
  });

  test("the coordinator finds the way to a dossier of her team that she does not take part in", async () => {
    const { casusId } = await inNoord({ voornaam: "Ids", achternaam: "Postuma", geboortedatum: "1944-07-08" });
    const { document } = await zoek({ achternaam: "Postuma", geboortedatum: "1944" }, appFor(database, marieke));
    expect(document.querySelector(`a[href="/casussen/${casusId}"]`)).not.toBeNull();
  });

  test("is reached from the dossiers and the instroom", async () => {
    for (const van of ["/casussen", "/instroom"])
      expect((await screen(await app.get(van))).document.querySelector(`main a[href="${pad}"]`)).not.toBeNull();
  });
});
