import { describe, expect, test } from "vitest";
import { leesIndeling } from "./kolommen.ts";
import { plaatsenVan } from "./plaats.ts";
import { beoordeelRij } from "./rij.ts";

const goed: Readonly<Record<string, string>> = {
  zaaknummer: "Z1",
  "datum melding": "05-03-2024",
  kanaal: "zelf",
  verwijzer: "",
  achternaam: "Vlierboom",
  tussenvoegsel: "",
  voornaam: "Siem",
  geboortedatum: "1971",
  bsn: "999990482",
  straat: "Waterpad",
  huisnr: "12",
  postcode: "8011 ab",
  wijk: "Holtenbroek",
  team: "SWT Noord",
  hulpvraag: "Zoekt gezelschap",
  leefgebied: "netwerk",
  zwaarte: "Licht",
  "datum eerste gesprek": "10-03-2024",
  "datum afgesloten": "01-05-2024",
  uitkomst: "I&A",
};
const wijken = [
  { code: "WK019330", naam: "Wijk 30 Holtenbroek", teamId: "noord" },
  { code: "WK019322", naam: "Wijk 22 Stadshagen", teamId: "west" },
  { code: "WK019391", naam: "Wijk 91 Dubbelduin", teamId: "west" },
  { code: "WK019392", naam: "Wijk 92 Dubbelduin", teamId: "noord" },
];
const teams = [
  { id: "noord", naam: "SWT Noord" },
  { id: "west", naam: "SWT West" },
];

function beoordeel(anders: Readonly<Record<string, string>>, vangnet: string | null = "vangnet") {
  const rij = { ...goed, ...anders };
  const plaatsen = plaatsenVan(wijken, teams, vangnet);
  return beoordeelRij(
    { indeling: leesIndeling(Object.keys(rij)), plaatsen, peildatum: "2026-07-01" },
    Object.values(rij),
  );
}

function overgenomen(anders: Readonly<Record<string, string>>) {
  const oordeel = beoordeel(anders);
  if (!oordeel.ok) throw new Error(oordeel.reason);
  return oordeel.value;
}

describe("een rij wordt niet overgenomen", () => {
  test.each([
    ["zonder datum van melding", { "datum melding": "" }, "datum_melding_ontbreekt"],
    ["met een melding op een dag die niet bestaat", { "datum melding": "30-02-2024" }, "datum_ongeldig"],
    ["met een jaar van twee cijfers", { "datum melding": "05-03-24" }, "datum_ongeldig"],
    ["met een eerste gesprek op een dag die niet bestaat", { "datum eerste gesprek": "32-03-2024" }, "datum_ongeldig"],
    ["met een afsluiting die niet te lezen is", { "datum afgesloten": "mei" }, "datum_ongeldig"],
    ["met een melding na de peildatum", { "datum melding": "2026-07-02" }, "datum_in_toekomst"],
    ["met een afsluiting na de peildatum", { "datum afgesloten": "2026-07-02" }, "datum_in_toekomst"],
    ["die is afgesloten voor de melding", { "datum afgesloten": "04-03-2024" }, "afgesloten_voor_melding"],
    ["met een BSN dat niet klopt", { bsn: "999990483" }, "bsn_ongeldig"],
    ["met letters als BSN", { bsn: "onbekend" }, "bsn_ongeldig"],
    ["zonder hulpvraag en leefgebied", { hulpvraag: " ", leefgebied: "" }, "hulpvraag_ontbreekt"],
    [
      "zonder hulpvraag en met een leefgebied dat niemand kent",
      { hulpvraag: "", leefgebied: "x" },
      "hulpvraag_ontbreekt",
    ],
    ["die is afgesloten met een uitkomst die niemand kent", { uitkomst: "dossier weg" }, "uitkomst_onbekend"],
    ["die is afgesloten zonder uitkomst", { uitkomst: "" }, "uitkomst_onbekend"],
    ["met een zaaknummer van 101 tekens", { zaaknummer: "Z".repeat(101) }, "zaaknummer_te_lang"],
  ])("%s", (_, anders, reden) => {
    expect(beoordeel(anders)).toEqual({ ok: false, reason: reden });
  });

  test("zonder team, als niemand vangt wat geen wijk heeft", () => {
    expect(beoordeel({ team: "", wijk: "" }, null)).toEqual({ ok: false, reason: "geen_team" });
  });

  test("met meer fouten: de eerste in de volgorde van de lijst telt", () => {
    const fouten = [
      [{ "datum melding": "" }, "datum_melding_ontbreekt"],
      [{ "datum eerste gesprek": "31-02-2024" }, "datum_ongeldig"],
      [{ "datum eerste gesprek": "2027-01-01" }, "datum_in_toekomst"],
      [{ "datum afgesloten": "2023-01-01" }, "afgesloten_voor_melding"],
      [{ bsn: "1" }, "bsn_ongeldig"],
      [{ hulpvraag: "", leefgebied: "" }, "hulpvraag_ontbreekt"],
    ] as const;
    for (const [index, [, reden]] of fouten.entries()) {
      const allemaal: Record<string, string> = Object.assign(
        {},
        ...fouten
          .slice(index)
          .toReversed()
          .map(([fout]) => fout),
      );
      if (reden === "datum_in_toekomst") allemaal["datum eerste gesprek"] = "2027-01-01";
      expect(beoordeel(allemaal)).toMatchObject({ reason: reden });
    }
  });
});

describe("een rij wordt overgenomen", () => {
  test("zoals zij er staat", () => {
    expect(overgenomen({})).toEqual({
      hulpvraag: {
        status: "afgesloten",
        gemeldOp: "2024-03-05",
        eersteReactieOp: "2024-03-10",
        eersteGesprekOp: "2024-03-10",
        afgeslotenOp: "2024-05-01",
        uitkomst: "informatie_advies",
        afsluitreden: "bereikt",
        doorverwezenNaar: null,
        herkomst: "zelf",
        herkomstSoort: null,
        contactwijze: "onbekend",
        verwijzer: null,
        eigenWoorden: "Zoekt gezelschap",
        leefgebieden: ["netwerk"],
        zwaarte: "licht",
        wijkCode: "WK019330",
        teamId: "noord",
        teamReden: "oude_registratie",
      },
      inwoner: {
        voornaam: "Siem",
        voorvoegsel: undefined,
        achternaam: "Vlierboom",
        geboortedatum: "1971",
        bsn: "999990482",
        straat: "Waterpad",
        huisnummer: "12",
        postcode: "8011AB",
      },
      woorden: { herkomst: "zelf", uitkomst: "informatie" },
      meldingen: [],
    });
  });

  test("zonder wat niet bekend is", () => {
    const leeg = {
      zwaarte: "",
      tussenvoegsel: "",
      bsn: "",
      verwijzer: "",
      achternaam: "",
      geboortedatum: "",
      postcode: "",
    };
    const { hulpvraag, inwoner, meldingen } = overgenomen(leeg);
    expect(hulpvraag).toMatchObject({ zwaarte: null, verwijzer: null });
    expect(inwoner).toMatchObject({ achternaam: undefined, bsn: undefined, geboortedatum: undefined });
    expect(meldingen).toEqual([]);
  });

  test("met tekst die tekst blijft", () => {
    for (const tekst of ['=HYPERLINK("http://x.example";"klik")', "<script>alert(1)</script>", "twee\nregels"]) {
      expect(overgenomen({ hulpvraag: tekst }).hulpvraag.eigenWoorden).toBe(tekst);
    }
  });

  test("zonder tekens die niemand ziet", () => {
    expect(overgenomen({ hulpvraag: "a\u0000b\u0007c\r\nd\te" }).hulpvraag.eigenWoorden).toBe("abc\nd\te");
  });

  test("open, en dus nieuw voor haar team", () => {
    const { hulpvraag, woorden } = overgenomen({ "datum afgesloten": "", uitkomst: "" });
    expect(hulpvraag).toMatchObject({
      status: "nieuw",
      eersteGesprekOp: "2024-03-10",
      afgeslotenOp: null,
      afsluitreden: null,
    });
    expect(woorden.uitkomst).toBeUndefined();
  });

  test("met meer leefgebieden in een cel", () => {
    const { hulpvraag, meldingen } = overgenomen({ leefgebied: "financien, Wonen; tuin" });
    expect(hulpvraag.leefgebieden).toEqual(["financien", "wonen"]);
    expect(meldingen).toEqual(["leefgebied_onbekend"]);
  });
});

describe("het team", () => {
  test.each([
    ["dat van de oude registratie", { team: "swt  noord", wijk: "WK019322" }, "noord", "oude_registratie"],
    ["anders dat van de wijk", { team: "", wijk: "wijk 22 stadshagen" }, "west", "wijk"],
    ["anders dat vangt wat geen wijk heeft", { team: "", wijk: "Hattem" }, "vangnet", "wijk_onbekend"],
    [
      "niet dat van een van twee wijken met dezelfde naam",
      { team: "", wijk: "Dubbelduin" },
      "vangnet",
      "wijk_onbekend",
    ],
  ])("is %s", (_, anders, teamId, teamReden) => {
    expect(overgenomen(anders).hulpvraag).toMatchObject({ teamId, teamReden });
  });
});

describe("een waarschuwing", () => {
  test.each([
    ["een onbekend kanaal", { kanaal: "???" }, "herkomst_onbekend"],
    ["een lege wijk", { wijk: "" }, "wijk_onbekend"],
    ["een onbekend team", { team: "SWT Elders" }, "team_onbekend"],
    ["een onbekende zwaarte", { zwaarte: "zwaar" }, "zwaarte_onbekend"],
    ["een geboortedatum die niet bestaat", { geboortedatum: "31-02-1980" }, "geboortedatum_onleesbaar"],
    ["een buitenlandse postcode", { postcode: "B-2000" }, "postcode_onleesbaar"],
    ["een gesprek voor de melding", { "datum eerste gesprek": "01-01-2024" }, "gesprek_buiten_looptijd"],
    ["een gesprek na het afsluiten", { "datum eerste gesprek": "01-01-2025" }, "gesprek_buiten_looptijd"],
    ["een uitkomst zonder afsluiting", { "datum afgesloten": "" }, "uitkomst_zonder_afsluiting"],
    ["een te lange tekst", { hulpvraag: "a".repeat(30_000) }, "tekst_ingekort"],
    ["een te lange naam", { achternaam: "a".repeat(201) }, "tekst_ingekort"],
    [
      "een bewaartermijn die voorbij is",
      { "datum melding": "1-1-2015", "datum eerste gesprek": "", "datum afgesloten": "30-06-2021" },
      "bewaartermijn_verstreken",
    ],
  ])("bij %s", (_, anders, code) => {
    expect(overgenomen(anders).meldingen).toEqual([code]);
  });

  test("niet op de laatste dag van de bewaartermijn, en niet bij maatwerk van zes jaar geleden", () => {
    const oud = { "datum melding": "1-1-2015", "datum eerste gesprek": "" };
    expect(overgenomen({ ...oud, "datum afgesloten": "01-07-2021" }).meldingen).toEqual([]);
    expect(overgenomen({ ...oud, "datum afgesloten": "01-07-2020", uitkomst: "maatwerk Wmo" }).meldingen).toEqual([]);
  });

  test("een ingekorte tekst eindigt niet met een half teken", () => {
    const { eigenWoorden } = overgenomen({ hulpvraag: `a${"😀".repeat(20_000)}` }).hulpvraag;
    expect(eigenWoorden.isWellFormed()).toBe(true);
  });
});
