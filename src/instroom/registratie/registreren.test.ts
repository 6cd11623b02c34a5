import { describe, expect, test } from "vitest";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  foutBij,
  gebeurd,
  inwonerVan,
  meldingenOp,
  rijVan,
  stuurRuw,
  tekstVan,
  veldenVan,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { RegistratieFormulier } from "./schemas.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);
const pad = "/hulpvragen";

type Velden = Record<string, string | readonly string[]>;

const invoer = (meer: Velden = {}): Velden => ({
  id: uuidv7(),
  gemeldOp: "2026-03-09",
  eigenWoorden: "Belt over een brief van de deurwaarder.",
  herkomst: "zelf",
  contactwijze: "telefoon",
  spoed: "nee",
  afhandeling: "instroom",
  wijkCode: "WK019311",
  ...meer,
});
const idVan = (velden: Velden) => String(velden["id"]);

async function opgeslagen(velden: Velden, via: Front = app) {
  const antwoord = await via.post(pad, velden);
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/hulpvragen/opgeslagen"]);
  return rijVan(database, idVan(velden));
}

async function geweigerd(velden: Velden, status: number, via: Front = app) {
  const voor = await aantalRijen(database);
  const antwoord = await via.post(pad, velden);
  expect(antwoord.status).toBe(status);
  expect(await aantalRijen(database)).toEqual(voor);
  return (await screen(antwoord)).document;
}

describe("on the phone or at the inloop", () => {
  test("the form is filled in for an ordinary call: by telephone, from the person herself, today", async () => {
    const { document } = await screen(await app.get("/hulpvragen/nieuw"));
    const velden = veldenVan(document, pad);
    expect(velden).toMatchObject({ contactwijze: ["telefoon"], herkomst: ["zelf"], spoed: ["nee"] });
    expect(velden).toMatchObject({ afhandeling: ["instroom"], gemeldOp: ["2026-03-10"] });
  });

  test("a question can be written down without any name: nobody is written down with it", async () => {
    const velden = invoer();
    expect(await opgeslagen(velden)).toMatchObject({ inwonerId: null, status: "nieuw", gemeldOp: "2026-03-09" });
  });

  test("the receipt can be read out: the kenmerk, the team and why that team", async () => {
    const velden = invoer({ wijkCode: "WK019330" });
    await opgeslagen(velden);
    const { document, queryByRole } = await screen(await app.get("/hulpvragen/opgeslagen"));
    expect(tekstVan(document)).toContain(kenmerkVan(idVan(velden)));
    expect(tekstVan(document)).toContain("SWT Noord, omdat de inwoner in deze wijk woont");
    expect(queryByRole("link", { name: "Open deze hulpvraag" })).toBeNull();
  });

  test("what is known of the person is kept, with a birth date that may be incomplete", async () => {
    const velden = invoer({
      voornaam: "Jan",
      voorvoegsel: "de",
      achternaam: "Boer",
      geboortedatum: "11-1960",
      postcode: "8011 xz",
      straat: "Kerkstraat",
      huisnummer: "12a",
      telefoon: "038-1234567",
      email: "jan@boer.nl",
      mailVeilig: "ja",
    });
    await opgeslagen(velden);
    expect(await inwonerVan(database, idVan(velden))).toMatchObject({
      voornaam: "Jan",
      voorvoegsel: "de",
      achternaam: "Boer",
      geboortedatum: "1960-11",
      postcode: "8011XZ",
      straat: "Kerkstraat",
      huisnummer: "12a",
      mailVeilig: true,
      bsnVersleuteld: null,
    });
  });

  test.each([
    [{ herkomst: "ggz", verwijzer: "De Kliniek" }, ["verwijzer", "ggz", "De Kliniek"]],
    [{ herkomst: "huisarts" }, ["verwijzer", "huisarts", null]],
    [{ herkomst: "vroegsignalering" }, ["team", "vroegsignalering", null]],
    [{ herkomst: "outreach" }, ["team", "outreach", null]],
    [{ herkomst: "netwerk" }, ["netwerk", null, null]],
    [{ herkomst: "onbekend" }, ["onbekend", null, null]],
  ])("%o becomes the herkomst %o", async (meer, verwacht) => {
    const rij = await opgeslagen(invoer(meer));
    expect([rij.herkomst, rij.herkomstSoort, rij.verwijzer]).toEqual(verwacht);
  });
});

describe("when someone else reports it", () => {
  const melder = { herkomst: "netwerk", aanmelderNaam: "Bea Buur", aanmelderTelefoon: "06 87654321" };
  const aanmeldingVan = (velden: Velden) =>
    database.owner.selectFrom("aanmelding").selectAll().where("hulpvraagId", "=", idVan(velden)).executeTakeFirst();

  test("who that is and that the inwoner does not know yet is kept, with why", async () => {
    const velden = invoer({ ...melder, inwonerWeetErvan: "nee", weetNietReden: "Zij schrikt van instanties." });
    await opgeslagen(velden);
    expect(await aanmeldingVan(velden)).toMatchObject({
      voorAnder: true,
      aanmelderNaam: "Bea Buur",
      aanmelderTelefoon: "06 87654321",
      inwonerWeetErvan: false,
      weetNietReden: "Zij schrikt van instanties.",
    });
  });

  test("a reason that no longer holds is not kept: the inwoner knows", async () => {
    const velden = invoer({ herkomst: "huisarts", inwonerWeetErvan: "ja", weetNietReden: "Toch wel." });
    await opgeslagen(velden);
    expect(await aanmeldingVan(velden)).toMatchObject({ voorAnder: true, inwonerWeetErvan: true, weetNietReden: null });
  });

  test("without a word of it the registration is as before: nothing is made up", async () => {
    const velden = invoer({ herkomst: "netwerk" });
    await opgeslagen(velden);
    expect(await aanmeldingVan(velden)).toMatchObject({ voorAnder: false, inwonerWeetErvan: null });
  });

  test.each<[string, Velden, string]>([
    ["who it is without whether the inwoner knows", melder, "inwonerWeetErvan"],
    ["that the inwoner does not know without why", { ...melder, inwonerWeetErvan: "nee" }, "weetNietReden"],
    [
      "a name where the inwoner reports it herself",
      { ...melder, herkomst: "zelf", inwonerWeetErvan: "ja" },
      "herkomst",
    ],
    ["a number where she does", { aanmelderTelefoon: "06 87654321", inwonerWeetErvan: "ja" }, "herkomst"],
    ["only whether she knows, where she does", { inwonerWeetErvan: "ja" }, "herkomst"],
    ["only why not, where she does", { weetNietReden: "Zij schrikt." }, "herkomst"],
  ])("%s is asked at its field, and the block stands open", async (_, meer, veld) => {
    const document = await geweigerd(invoer(meer), 422);
    expect(foutBij(document, veld)).not.toBe("");
    expect(foutBij(document, veld)).toBeDefined();
    expect(document.querySelector("[name=aanmelderNaam]")?.closest("details")?.hasAttribute("open")).toBe(true);
  });
});

describe("what happens next", () => {
  test("to the instroom: new, for whoever divides it", async () => {
    const velden = invoer({ afhandeling: "instroom" });
    expect(await opgeslagen(velden)).toMatchObject({ status: "nieuw", toegewezenAan: null });
    expect(await gebeurd(database, idVan(velden))).toEqual(["hulpvraag_aangemeld"]);
  });

  test("taken by oneself: in behandeling, by me", async () => {
    const velden = invoer({ afhandeling: "zelf" });
    expect(await opgeslagen(velden)).toMatchObject({ status: "in_behandeling", toegewezenAan: joost.medewerkerId });
    expect(await gebeurd(database, idVan(velden))).toEqual(["hulpvraag_aangemeld", "hulpvraag_toegewezen"]);
    const { getByRole } = await screen(await app.get("/hulpvragen/opgeslagen"));
    expect(getByRole("link", { name: "Open deze hulpvraag" }).getAttribute("href")).toBe(
      `/hulpvragen/${idVan(velden)}`,
    );
  });

  test("answered at once: closed as informatie en advies, with the first reaction today", async () => {
    const velden = invoer({ afhandeling: "beantwoord" });
    expect(await opgeslagen(velden)).toMatchObject({
      status: "afgesloten",
      uitkomst: "informatie_advies",
      afsluitreden: "bereikt",
      doorverwezenNaar: null,
      eersteReactieOp: "2026-03-10",
      afgeslotenOp: "2026-03-10",
      toegewezenAan: null,
    });
  });

  test("answered at once also for another team, although one cannot see it there", async () => {
    const velden = invoer({ afhandeling: "beantwoord", wijkCode: "WK019330" });
    expect(await opgeslagen(velden)).toMatchObject({ status: "afgesloten" });
    expect((await app.get(`/hulpvragen/${idVan(velden)}`)).status).toBe(404);
  });

  test("one cannot take what is for another team: nothing at all is saved, and the words are still there", async () => {
    const velden = invoer({ afhandeling: "zelf", wijkCode: "WK019330" });
    const document = await geweigerd(velden, 409);
    expect(foutBij(document, "afhandeling")).toContain("Je werkt niet in het team van deze wijk.");
    const terug = veldenVan(document, pad);
    expect(terug).toMatchObject({ id: [velden["id"]], eigenWoorden: [velden["eigenWoorden"]], afhandeling: ["zelf"] });
    expect((await opgeslagen({ ...velden, afhandeling: "instroom" })).status).toBe("nieuw");
  });
});

describe("what does not fit", () => {
  test.each<[string, Velden, string, string, number]>([
    ["no words", { eigenWoorden: " " }, "eigenWoorden", "Schrijf op wat de inwoner vraagt.", 422],
    ["words too many", { eigenWoorden: "a".repeat(4001) }, "eigenWoorden", "niet meer dan 4000 tekens", 422],
    ["a day that does not exist", { gemeldOp: "31-02-2026" }, "gemeldOp", "Bijvoorbeeld 24-11-2026.", 422],
    ["a day to come", { gemeldOp: "11-03-2026" }, "gemeldOp", "ligt in de toekomst", 409],
    ["no herkomst", { herkomst: "" }, "herkomst", "Kies wie dit meldt.", 422],
    ["a verwijzer's name without its kind", { verwijzer: "De Kliniek" }, "herkomst", "welk soort verwijzer", 422],
    ["a contactwijze of one's own", { contactwijze: "duif" }, "contactwijze", "Kies hoe het contact was.", 422],
    ["no afhandeling", { afhandeling: "" }, "afhandeling", "Kies wat er nu met de vraag gebeurt.", 422],
    ["a postcode that is none", { postcode: "0111" }, "postcode", "Een postcode ziet eruit als 8011 AB.", 422],
    ["a birth day that does not exist", { geboortedatum: "31-02-1960" }, "geboortedatum", "of alleen het jaar", 422],
    ["a birth date to come", { geboortedatum: "2031" }, "geboortedatum", "", 422],
    ["a mail address of which nobody asked", { email: "jan@boer.nl" }, "mailVeilig", "Kies of wij veilig kunnen", 422],
    ["a number that is none", { telefoon: "bel maar" }, "telefoon", "Dit telefoonnummer klopt niet.", 422],
    ["a wijk of elsewhere", { wijkCode: "WK047911" }, "wijkCode", "Deze wijk kennen wij niet.", 409],
    ["a vraagsoort of nobody", { vraagsoortId: uuidv7() }, "vraagsoortId", "Deze vraagsoort kennen wij niet.", 409],
    ["a vraagsoort that is no id", { vraagsoortId: "schulden" }, "vraagsoortId", "Kies een vraagsoort", 422],
  ])("%s is told at its field; the rest stays typed", async (_, fout, veld, melding, status) => {
    const velden = invoer({ achternaam: "Boer", ...fout });
    const document = await geweigerd(velden, status);
    expect(document.title).toMatch(/^Fout: /);
    expect(foutBij(document, veld)).toContain(melding);
    expect(veldenVan(document, pad)["achternaam"]).toEqual(["Boer"]);
  });

  test.each(Object.keys(RegistratieFormulier.shape).filter((naam) => naam !== "leefgebieden"))(
    "%s sent twice, or with far too much in it, is refused in Dutch",
    async (naam) => {
      for (const rommel of [["een", "twee"], `${"x".repeat(5000)}@voorbeeld.nl`]) {
        const document = await geweigerd(invoer({ [naam]: rommel }), 422);
        expect(meldingenOp(document)).not.toBe("");
        expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
      }
    },
  );

  test("a leefgebied sent twelve times is refused in Dutch", async () => {
    const document = await geweigerd(invoer({ leefgebieden: Array.from({ length: 12 }, () => "wonen") }), 422);
    expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
  });

  test("a field we do not know is refused", async () => {
    expect(meldingenOp(await geweigerd(invoer({ teamId: uuidv7() }), 422))).toContain("een veld dat wij niet kennen");
  });

  test("bytes that are no text are refused at their field", async () => {
    const rest = new URLSearchParams(Object.entries(invoer()).map(([naam, waarde]) => [naam, String(waarde)]));
    const antwoord = await stuurRuw(app, pad, `${rest.toString()}&achternaam=M%FCller`);
    expect(antwoord.status).toBe(422);
    expect(foutBij((await screen(antwoord)).document, "achternaam")).toContain("niet kunnen lezen");
  });
});

describe("the same form sent twice", () => {
  test("shows the same receipt and makes one hulpvraag, also when it was taken at once", async () => {
    const velden = invoer({ afhandeling: "zelf" });
    await opgeslagen(velden);
    const eerste = tekstVan((await screen(await app.get("/hulpvragen/opgeslagen"))).document);
    const voor = await aantalRijen(database);
    await opgeslagen(velden);
    expect(tekstVan((await screen(await app.get("/hulpvragen/opgeslagen"))).document)).toBe(eerste);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test("at the same moment makes one hulpvraag", async () => {
    const velden = invoer({ afhandeling: "beantwoord" });
    const voor = await aantalRijen(database);
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => app.post(pad, velden)));
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([303]));
    expect((await aantalRijen(database))["hulpvraag"]).toBe(voor["hulpvraag"]! + 1);
    expect(await gebeurd(database, idVan(velden))).toHaveLength(3);
  });

  test("by a colleague who has the id shows her nothing of it", async () => {
    const velden = invoer({ eigenWoorden: "Alleen voor Joost bestemd.", wijkCode: "WK019330" });
    await opgeslagen(velden);
    const sanne = appFor(database, await identiteitVan(database.owner, "Sanne Bakker"));
    const document = await geweigerd(invoer({ id: idVan(velden) }), 409, sanne);
    expect(document.documentElement.outerHTML).not.toContain("Alleen voor Joost");
    expect((await sanne.get("/hulpvragen/opgeslagen")).headers.get("location")).toBe("/hulpvragen/nieuw");
  });

  test.each([
    { eigenWoorden: "Een tweede vraag, van iemand anders." },
    { gemeldOp: "2026-03-05" },
    { afhandeling: "zelf" },
    { spoed: "ja" },
  ])("with %o asks first, then makes a second one with an id of its own", async (verschil) => {
    const velden = invoer();
    await opgeslagen(velden);
    const document = await geweigerd({ ...velden, ...verschil }, 409);
    expect(meldingenOp(document)).toContain("tweede hulpvraag");
    const tweede = veldenVan(document, pad);
    expect(tweede["id"]).not.toEqual([velden["id"]]);
    await opgeslagen({ ...tweede, id: String(tweede["id"]) });
  });
});
