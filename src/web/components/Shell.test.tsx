// @vitest-environment jsdom
import { getAllByText, getByRole, getByText, queryByRole } from "@testing-library/dom";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { Shell, type ShellProps } from "../Shell.tsx";

const basis: ShellProps = {
  titel: "Instroom",
  gemeente: { naam: "Zwolle", demonstratie: true },
  navigatie: [
    { href: "/mijn-werk", tekst: "Mijn werk", actief: false },
    { href: "/instroom", tekst: "Instroom", actief: true },
  ],
  gebruiker: { naam: "Sanne de Vries", uitloggen: "/uitloggen" },
  publiek: false,
  breedte: "vol",
  styles: ["/s/thema-A.css", "/s/app-B.css", "/s/werk-C.css"],
  scripts: ["/s/islands-D.js"],
};

function toon(props: Partial<ShellProps>): Document {
  const blad = new DOMParser().parseFromString(renderToStaticMarkup(<Shell {...basis} {...props} />), "text/html");
  document.replaceChild(blad.documentElement, document.documentElement);
  return document;
}

describe("het blad van een medewerker", () => {
  it("zegt waar je bent en wie je bent", () => {
    const { body, title } = toon({});
    expect(title).toBe("Instroom · Keukentafel Zwolle");
    expect(getByRole(body, "link", { current: "page" }).textContent).toBe("Instroom");
    getByText(body, "Sanne de Vries");
    expect(getByText(body, "Uitloggen").closest("form")?.getAttribute("action")).toBe("/uitloggen");
    expect(queryByRole(body, "link", { name: "Snel weg" })).toBeNull();
  });

  it("begint met een sprong naar de inhoud", () => {
    const sprong = toon({}).body.querySelector("a");
    expect(sprong?.textContent).toBe("Naar de inhoud");
    expect(toon({}).querySelector(sprong?.getAttribute("href") ?? "")?.tagName).toBe("MAIN");
  });
});

describe("het blad van een inwoner", () => {
  it("heeft geen navigatie maar altijd een snelle weg weg, die niet zegt waar iemand vandaan kwam", () => {
    const { body } = toon({ publiek: true });
    expect(queryByRole(body, "navigation")).toBeNull();
    const weg = getByRole(body, "link", { name: "Snel weg" });
    expect(weg.getAttribute("href")).toBe("https://www.buienradar.nl/");
    expect(weg.getAttribute("rel")).toBe("noreferrer");
    expect(body.textContent).not.toContain("Sanne de Vries");
  });

  it("noemt in de voet wie je belt bij gevaar", () => {
    const { body } = toon({ publiek: true });
    expect(getByRole(body, "link", { name: "112" }).getAttribute("href")).toBe("tel:112");
    expect(getByRole(body, "link", { name: "0800-2000" }).getAttribute("href")).toBe("tel:08002000");
  });

  it("laadt zonder tabellen en cijfers geen opmaak daarvoor", () => {
    const hrefs = (props: Partial<ShellProps>) =>
      [...toon(props).querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href"));
    expect(hrefs({ publiek: true, breedte: "lees" })).toEqual(["/s/thema-A.css", "/s/app-B.css"]);
    expect(hrefs({ publiek: true })).toEqual(basis.styles);
  });
});

it("zegt op elk blad dat de gegevens verzonnen zijn, alleen in een demonstratie", () => {
  expect(getAllByText(toon({}).body, /Demonstratie, verzonnen gegevens/).length).toBeGreaterThan(0);
  expect(toon({ gemeente: { naam: "Zwolle", demonstratie: false } }).body.textContent).not.toContain("Demonstratie");
});

it("toont zich ook als de gemeente niet bekend is", () => {
  expect(toon({ gemeente: null, gebruiker: null, navigatie: [] }).title).toBe("Instroom · Keukentafel");
});

it("heeft geen opmaak of script in de regel, want dat weigert de browser", () => {
  for (const publiek of [true, false]) {
    const blad = toon({ publiek });
    expect(blad.querySelector("[style], style, script:not([src])")).toBeNull();
  }
});
