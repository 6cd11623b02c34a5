import { describe, expect, test } from "vitest";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { testDatabase } from "../../../test/database.ts";
import { aantalRijen, gebeurd, inwonerVan, rijVan, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();

const invoer = () => ({
  id: uuidv7(),
  gevaar: "nee",
  eigenWoorden: "Ik kom niet meer rond en de post ligt ongeopend.",
  leefgebieden: ["financien"],
  telefoon: "06 12345678",
  wijkCode: "WK019311",
});

const anderInvoer = () => ({
  ...invoer(),
  aanmelderSoort: "netwerk",
  aanmelderNaam: "Bea Buur",
  aanmelderRelatie: "buurvrouw",
  aanmelderTelefoon: "06 87654321",
  inwonerWeetErvan: "ja",
});

test("a resident reports without log-in and gets a receipt that says what happens when", async () => {
  const inwoner = appFor(database);
  await inwoner.get("/aanmelden/zelf");

  const antwoord = await inwoner.post("/aanmelden/zelf", invoer());
  expect(antwoord.status).toBe(303);
  const { getByRole, getByText } = await screen(await inwoner.get("/aanmelden/ontvangen"));

  expect(getByRole("heading", { level: 1 }).textContent).toBe("Wij hebben uw vraag ontvangen");
  expect(getByText(/Uiterlijk/).textContent).toContain("vrijdag 13 maart");
});

describe("the way to the form", () => {
  test("asks first whether there is danger now, and tells whom to call", async () => {
    const inwoner = appFor(database);
    const begin = await screen(await inwoner.get("/"));
    const ja = begin.getByRole("link", { name: "Ja, er is nu gevaar" }).getAttribute("href") ?? "";

    const gevaar = await screen(await inwoner.get(ja));
    const nummers = Array.from(gevaar.document.querySelectorAll("main a[href^='tel:']"), (link) => link.textContent);
    expect(nummers).toEqual(["112", "0800-2000"]);
    const verder = gevaar.getByRole("link", { name: /met spoed/ }).getAttribute("href") ?? "";

    const voorWie = await screen(await inwoner.get(verder));
    for (const link of voorWie.document.querySelectorAll<HTMLAnchorElement>("main .kt-keuzes a")) {
      const form = await screen(await inwoner.get(link.getAttribute("href") ?? ""));
      const pad = new URL(link.href).pathname;
      expect(veldenVan(form.document, pad)["gevaar"]).toEqual(["ja"]);
    }
  });

  test.each(["/aanmelden/zelf", "/aanmelden/ander"])("%s starts without danger, with an id of its own", async (pad) => {
    const een = veldenVan((await screen(await appFor(database).get(pad))).document, pad);
    const ander = veldenVan((await screen(await appFor(database).get(pad))).document, pad);
    expect(een["gevaar"]).toEqual(["nee"]);
    expect(een["id"]).not.toEqual(ander["id"]);
  });

  test("every page of it has a quick way out and the numbers for danger", async () => {
    for (const pad of [
      "/",
      "/aanmelden/gevaar",
      "/aanmelden/voor-wie",
      "/aanmelden/zelf",
      "/aanmelden/ander",
      "/privacy",
    ]) {
      const { getByRole, document } = await screen(await appFor(database).get(pad));
      expect(getByRole("link", { name: "Snel weg" }).getAttribute("href")).toMatch(/^https:/);
      expect(document.querySelector("footer")?.textContent).toContain("0800-2000");
    }
  });

  test("asks about all leefgebieden, money first", async () => {
    const { document } = await screen(await appFor(database).get("/aanmelden/zelf"));
    const gevraagd = Array.from(
      document.querySelectorAll<HTMLInputElement>("[name=leefgebieden]"),
      ({ value }) => value,
    );
    expect(gevraagd).toEqual(Object.keys(leefgebieden));
    expect(gevraagd[0]).toBe("financien");
  });
});

describe("what is written down", () => {
  test("the words, the wijk's team and why, how it came in, and nothing guessed from the text", async () => {
    const aanmelding = { ...invoer(), eigenWoorden: "Mijn man slaat mij, ik ben bang. Ook schulden." };
    await appFor(database).post("/aanmelden/zelf", aanmelding);

    const rij = await rijVan(database, aanmelding.id);
    expect(rij).toMatchObject({ eigenWoorden: aanmelding.eigenWoorden, status: "nieuw", gemeldOp: "2026-03-10" });
    expect(rij).toMatchObject({
      herkomst: "zelf",
      herkomstSoort: null,
      contactwijze: "web",
      leefgebieden: ["financien"],
    });
    expect(rij).toMatchObject({ wijkCode: "WK019311", teamReden: "wijk", spoed: false, zwaarte: null, route: null });
    expect(await gebeurd(database, aanmelding.id)).toEqual(["hulpvraag_aangemeld"]);
  });

  test("danger makes it urgent, and the receipt says so", async () => {
    const inwoner = appFor(database);
    const aanmelding = { ...invoer(), gevaar: "ja" };
    await inwoner.post("/aanmelden/zelf", aanmelding);
    expect((await rijVan(database, aanmelding.id)).spoed).toBe(true);
    const { document } = await screen(await inwoner.get("/aanmelden/ontvangen"));
    expect(tekstVan(document)).toContain("Wij kijken als eerste naar uw vraag. Bij gevaar: bel 112.");
    expect(tekstVan(document)).not.toContain("U gaf aan");
  });

  test("without a wijk it goes to the team that catches everything, and says why", async () => {
    const aanmelding = { ...invoer(), wijkCode: "" };
    await appFor(database).post("/aanmelden/zelf", aanmelding);
    const rij = await rijVan(database, aanmelding.id);
    const vangnet = await database.owner
      .selectFrom("team")
      .select("id")
      .where("naam", "=", "SWT Centrum")
      .executeTakeFirst();
    expect(rij).toMatchObject({ wijkCode: null, teamReden: "wijk_onbekend", teamId: vangnet?.id });
  });

  test("what someone else knows about it: who reports, and whether the person knows", async () => {
    const aanmelding = { ...anderInvoer(), inwonerWeetErvan: "nee", weetNietReden: "Zij schrikt van instanties." };
    expect((await appFor(database).post("/aanmelden/ander", aanmelding)).status).toBe(303);

    expect(await rijVan(database, aanmelding.id)).toMatchObject({ herkomst: "netwerk", herkomstSoort: null });
    const rij = await database.owner
      .selectFrom("aanmelding")
      .selectAll()
      .where("hulpvraagId", "=", aanmelding.id)
      .executeTakeFirst();
    expect(rij).toMatchObject({ voorAnder: true, aanmelderNaam: "Bea Buur", aanmelderRelatie: "buurvrouw" });
    expect(rij).toMatchObject({ inwonerWeetErvan: false, weetNietReden: "Zij schrikt van instanties." });
  });

  test("a verwijzer is one of a kind, with the name of the organisation", async () => {
    const aanmelding = {
      ...anderInvoer(),
      aanmelderSoort: "verwijzer",
      instantie: "huisarts",
      verwijzer: "De Praktijk",
    };
    await appFor(database).post("/aanmelden/ander", aanmelding);
    expect(await rijVan(database, aanmelding.id)).toMatchObject({
      herkomst: "verwijzer",
      herkomstSoort: "huisarts",
      verwijzer: "De Praktijk",
    });
  });

  test("whether mail is safe stands with the address, and a mail address is enough to be reached", async () => {
    const aanmelding = { ...invoer(), telefoon: "", email: "anna@voorbeeld.nl", mailVeilig: "nee" };
    expect((await appFor(database).post("/aanmelden/zelf", aanmelding)).status).toBe(303);
    expect(await inwonerVan(database, aanmelding.id)).toMatchObject({ email: "anna@voorbeeld.nl", mailVeilig: false });
  });
});

describe("on a computer that others use too", () => {
  test("the title of the page about danger, which stays in the history, does not tell of it", async () => {
    const { document } = await screen(await appFor(database).get("/aanmelden/gevaar"));
    expect(document.title).toMatch(/^Hulp vragen/);
    expect(document.title).not.toMatch(/112|gevaar/i);
  });

  test("the receipt is gone after a quarter of an hour", async () => {
    const inwoner = appFor(database);
    const antwoord = await inwoner.post("/aanmelden/zelf", invoer());
    expect(antwoord.headers.get("set-cookie")).toMatch(/kt_ontvangst=[^;]+;[^,]*Max-Age=900\b/);
  });

  test.each(["/aanmelden/zelf", "/aanmelden/ander"])(
    "%s says what sending takes, and that calling takes nothing",
    async (pad) => {
      const { document } = await screen(await appFor(database).get(pad));
      expect(tekstVan(document)).toContain("dan hoeft u niets in te vullen");
      expect(document.querySelector("kt-teller [name=eigenWoorden]")?.parentElement?.dataset["max"]).toBe("4000");
    },
  );
});

describe("the receipt", () => {
  test("tells of free cliëntondersteuning, the persoonlijk plan and the number to call", async () => {
    const inwoner = appFor(database);
    const aanmelding = invoer();
    await inwoner.post("/aanmelden/zelf", aanmelding);
    const { document } = await screen(await inwoner.get("/aanmelden/ontvangen"));
    const tekst = tekstVan(document);
    expect(tekst).toContain(kenmerkVan(aanmelding.id));
    expect(tekst).toContain("onafhankelijke cliëntondersteuning");
    expect(tekst).toContain("persoonlijk plan");
    expect(tekst).toContain("zeven dagen");
    expect(tekst).toContain("14 038");
    expect(tekst).not.toContain(aanmelding.eigenWoorden);
  });

  test("is for this browser alone; the kenmerk opens nothing", async () => {
    const inwoner = appFor(database);
    const aanmelding = invoer();
    await inwoner.post("/aanmelden/zelf", aanmelding);
    const ander = appFor(database);
    expect((await ander.get("/aanmelden/ontvangen")).headers.get("location")).toBe("/aanmelden");
    for (const pad of [
      kenmerkVan(aanmelding.id),
      `aanmelden/${kenmerkVan(aanmelding.id)}`,
      `aanmelden/${aanmelding.id}`,
    ])
      expect([303, 404]).toContain((await ander.get(`/${pad}`)).status);
  });

  test("cannot be made up: a cookie that we did not sign is none", async () => {
    const vals = Buffer.from(
      JSON.stringify({ kenmerk: "AAAA-AAAA", spoed: false, ander: false, uiterlijk: "2026-03-13" }),
    );
    for (const handtekening of ["", ".", `.${"A".repeat(43)}=`]) {
      const cookie = `kt_ontvangst=${encodeURIComponent(vals.toString("base64url") + handtekening)}`;
      const antwoord = await appFor(database).get("/aanmelden/ontvangen", { headers: { cookie } });
      expect(antwoord.headers.get("location")).toBe("/aanmelden");
    }
  });
});

test("the privacy notice says what we do with what people tell, and with what others tell about them", async () => {
  const { document } = await screen(await appFor(database).get("/privacy"));
  const tekst = tekstVan(document);
  for (const woord of [
    "privacy@zwolle.demo.example",
    "Vijf jaar",
    "vijftien jaar",
    "binnen een maand",
    "Autoriteit Persoonsgegevens",
    "alleen versturen met een paar woorden over wat er speelt en een telefoonnummer of e-mailadres",
  ])
    expect(tekst).toContain(woord);
});

test("a robot that fills the hidden field is refused, and nothing is saved", async () => {
  const voor = await aantalRijen(database);
  const antwoord = await appFor(database).post("/aanmelden/zelf", { ...invoer(), website: "https://koop.example" });
  expect(antwoord.status).toBe(422);
  expect((await screen(antwoord)).getByRole("alert").textContent).toContain("leeg");
  expect(await aantalRijen(database)).toEqual(voor);
});

test("a resident of another municipality lands at her own", async () => {
  const inwoner = appFor(database, undefined, { host: "zaanstad.test" });
  const { document } = await screen(await inwoner.get("/aanmelden/zelf"));
  const wijken = Array.from(
    document.querySelectorAll<HTMLOptionElement>("[name=wijkCode] option"),
    ({ value }) => value,
  );
  expect(wijken).toEqual(["", "WK047911"]);

  const aanmelding = { ...invoer(), wijkCode: "WK047911" };
  expect((await inwoner.post("/aanmelden/zelf", aanmelding)).status).toBe(303);
  expect((await rijVan(database, aanmelding.id)).gemeenteId).toBe(479);
});
