import { describe, expect, test } from "vitest";
import { bewarenTot, zoekAfloop } from "./afloop.ts";
import { zoekKanaal } from "./kanaal.ts";

describe("het kanaal mengt herkomst en contactwijze", () => {
  test.each([
    ["Zelf aangemeld", "zelf", null, "onbekend"],
    ["telefonisch (zelf)", "zelf", null, "telefoon"],
    ["balie", "zelf", null, "balie"],
    ["buurvrouw", "netwerk", null, "onbekend"],
    ["Huisarts ", "verwijzer", "huisarts", "onbekend"],
    ["h.arts", "verwijzer", "huisarts", "onbekend"],
    ["IB-er basisschool", "verwijzer", "school", "onbekend"],
    ["deltaWonen", "verwijzer", "corporatie", "onbekend"],
    ["Veilig Thuis", "verwijzer", "veilig_thuis", "onbekend"],
    ["Reclassering", "verwijzer", "reclassering", "onbekend"],
    ["huisbezoek", "team", "outreach", "huisbezoek"],
    ["huurachterstand-signaal", "team", "vroegsignalering", "onbekend"],
    ["telefonisch", "onbekend", null, "telefoon"],
    ["???", "onbekend", null, "onbekend"],
    ["", "onbekend", null, "onbekend"],
  ])("%j: %s, %s, %s", (tekst, herkomst, herkomstSoort, contactwijze) => {
    expect(zoekKanaal(tekst)).toMatchObject({ herkomst, herkomstSoort, contactwijze });
  });
});

describe("de uitkomst", () => {
  test.each([
    ["I&A", "informatie", "informatie_advies", "bereikt", null],
    ["sociale basis", "sociale_basis", "sociale_basis", "bereikt", null],
    ["vrijwilliger", "sociale_basis", "vrijwilliger", "bereikt", null],
    ["naar welzijn", "sociale_basis", "sociale_basis", "overgedragen", "welzijnswerk"],
    ["afgerond door SWT", "eigen_inzet", "wijkteam", "bereikt", null],
    ["maatwerk Jeugd", "maatwerk", "maatwerk", "bereikt", null],
    ["verwezen ggz", "specialist", "specialist", "overgedragen", "ggz"],
    ["verwezen specialist", "specialist", "specialist", "overgedragen", "andere_instantie"],
    ["Geen contact", "uitval", null, "geen_contact", null],
    ["ingetrokken", "uitval", null, "ingetrokken", null],
    ["verhuisd", "uitval", null, "verhuisd", null],
  ])("%s: %s, %s, %s, %s", (tekst, woord, uitkomst, afsluitreden, doorverwezenNaar) => {
    expect(zoekAfloop(tekst)).toEqual({ woord, uitkomst, afsluitreden, doorverwezenNaar });
  });

  test("wat we niet kennen is er niet", () => {
    expect(zoekAfloop("dossier gesloten")).toBeUndefined();
  });

  test("maatwerk wordt 15 jaar bewaard, al het andere 5", () => {
    expect(bewarenTot("2020-02-29", "wijkteam")).toBe("2025-02-28");
    expect(bewarenTot("2020-02-29", null)).toBe("2025-02-28");
    expect(bewarenTot("2020-02-29", "maatwerk")).toBe("2035-02-28");
  });
});
