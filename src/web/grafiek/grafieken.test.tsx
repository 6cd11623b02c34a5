import { within } from "@testing-library/dom";
import { JSDOM } from "jsdom";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LiggendeStaven } from "./LiggendeStaven.tsx";
import { OverlevingsGrafiek } from "./OverlevingsGrafiek.tsx";
import { StaafGrafiek } from "./StaafGrafiek.tsx";
import { VanNaarGrafiek } from "./VanNaarGrafiek.tsx";
import { VerhoudingsBalk } from "./VerhoudingsBalk.tsx";

const eenheid = { een: "hulpvraag", meer: "hulpvragen" };

const instroom = (
  <StaafGrafiek
    id="instroom"
    titel="Hulpvragen per maand"
    ondertitel="Aantal, 2025, team Noord"
    maanden={["2025-01", "2025-02", "2025-03", "2025-04"]}
    reeksen={[
      { naam: "Zelf", aantallen: [40, 60, 50, 10] },
      { naam: "Verwijzer", aantallen: [20, 30, 10, 4] },
    ]}
    eenheid={eenheid}
    lopend
  />
);

const leefgebieden = (
  <LiggendeStaven
    id="leefgebieden"
    titel="Waar hulpvragen over gaan"
    staven={[
      { naam: "Financiën", aantal: 1412 },
      { naam: "Wonen", aantal: 353 },
      { naam: "Justitie", aantal: 0 },
    ]}
    eenheid={eenheid}
    geheel={2824}
    nadruk={["Financiën"]}
    noot="Donker: bestaanszekerheid."
  />
);

const verhouding = (
  <VerhoudingsBalk
    id="zelf"
    titel="Zelf of verwezen"
    links={{ naam: "Zelf", aantal: 600 }}
    rechts={{ naam: "Verwezen", aantal: 300 }}
    tussen={{ naam: "onbekend", aantal: 100 }}
    eenheid={eenheid}
  />
);

const wachttijd = (
  <OverlevingsGrafiek
    id="wachttijd"
    titel="Wachttijd tot het eerste gesprek"
    stappen={[
      { tijd: 10, nAtRisk: 1200, overleving: 0.75, onder: 0.6, boven: 0.85 },
      { tijd: 18, nAtRisk: 800, overleving: 0.45, onder: 0.3, boven: 0.55 },
      { tijd: 60, nAtRisk: 90, overleving: 0.45, onder: 0.3, boven: 0.55 },
    ]}
    mediaan={{ waarde: 18, onder: 15, boven: 22 }}
    open="nog wacht op een eerste gesprek"
    klaar="had een eerste gesprek"
  />
);

const vooruit = (
  <VanNaarGrafiek
    id="vooruit"
    titel="Van start naar einde"
    regels={[
      { naam: "Wonen", van: 1, naar: 3 },
      { naam: "Werk", van: 3, naar: 2 },
      { naam: "Gezin", van: 2, naar: 2 },
      { naam: "Justitie", van: 5, naar: undefined },
    ]}
    stappen={["slecht", "matig", "redelijk", "goed", "best"]}
    van="Start"
    naar="Einde"
  />
);

describe("every chart", () => {
  const grafieken = [
    ["per maand", instroom],
    ["liggende staven", leefgebieden],
    ["verhouding", verhouding],
    ["overleving", wachttijd],
    ["van naar", vooruit],
  ] as const;

  test.each(grafieken)("%s: each image has a name and says the same in words", (_, grafiek) => {
    const { document } = lees(grafiek);
    const beelden = [...document.querySelectorAll("svg[role=img]")];
    expect(beelden.length).toBeGreaterThan(0);
    for (const beeld of beelden) {
      expect(verwijzing(beeld, "aria-labelledby")).not.toBe("");
      expect(verwijzing(beeld, "aria-describedby")).not.toBe("");
    }
  });

  test.each(grafieken)("%s: no id twice, no inline style, no NaN", (_, grafiek) => {
    const { html, document } = lees(grafiek);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/style=|<style|NaN|undefined|Infinity/);
  });
});

describe("hulpvragen per maand", () => {
  test("show the whole, and each kind with its number and share", () => {
    const { scherm, tekst } = lees(instroom);
    expect(scherm.getByText("Hulpvragen per maand", { selector: "p" })).toBeDefined();
    expect(tekst).toContain("Aantal, 2025, team Noord");
    expect(scherm.getByText("Zelf").closest("p")?.textContent).toBe("Zelf 160 (71,4%)");
    expect(scherm.getByText("Verwijzer").closest("p")?.textContent).toBe("Verwijzer 64 (28,6%)");
  });

  test("write the number at each column, and the months under them", () => {
    const { opschriften } = lees(instroom);
    expect(opschriften).toEqual(expect.arrayContaining(["60", "90", "14", "jan2025", "feb", "mrt", "apr"]));
  });

  test("say in words which month had most and least, without the month that still runs", () => {
    expect(uitleg(instroom)).toBe(
      "januari 2025 tot en met april 2025. De meeste: 90 hulpvragen in februari 2025. De minste: 60 hulpvragen in januari 2025.",
    );
    expect(lees(instroom).tekst).toContain("Open staaf: april 2025 loopt nog.");
  });

  test("draw columns from zero, kinds on one scale", () => {
    const { document } = lees(instroom);
    const hoogten = [...document.querySelectorAll(".kt-grafiek__paneel .kt-grafiek__staaf")].map((staaf) =>
      staaf.getAttribute("height"),
    );
    expect(hoogten).toEqual(["66.667%", "100%", "83.333%", "16.667%", "33.333%", "50%", "16.667%", "6.667%"]);
  });

  test("of one kind need no small charts, and a month without any has no column", () => {
    const een = (
      <StaafGrafiek
        id="x"
        titel="x"
        maanden={["2025-01", "2025-02"]}
        reeksen={[{ naam: "Alle", aantallen: [0, 2] }]}
        eenheid={eenheid}
      />
    );
    const { document } = lees(een);
    expect(document.querySelectorAll("svg")).toHaveLength(1);
    expect(document.querySelectorAll(".kt-grafiek__staaf")).toHaveLength(1);
  });
});

describe("liggende staven", () => {
  test("each bar has its name, number and share", () => {
    expect(lees(leefgebieden).opschriften).toEqual([
      "Financiën",
      "1.412 (50%)",
      "Wonen",
      "353 (12,5%)",
      "Justitie",
      "0 (0%)",
    ]);
    expect(lees(leefgebieden).tekst).toContain("Donker: bestaanszekerheid.");
  });

  test("lengths start at zero and are in proportion", () => {
    const { document } = lees(leefgebieden);
    const breedten = [...document.querySelectorAll("rect")].map((staaf) => staaf.getAttribute("width"));
    expect(breedten).toEqual(["100%", "25%", "0%"]);
  });

  test("what is beside the point turns grey", () => {
    const { document } = lees(leefgebieden);
    const grijs = [...document.querySelectorAll(".kt-grafiek__context .kt-grafiek__naam")];
    expect(grijs.map(({ textContent }) => textContent)).toEqual(["Wonen", "Justitie"]);
  });

  test("without a whole there are no percentages", () => {
    const kaal = <LiggendeStaven id="x" titel="x" staven={[{ naam: "Web", aantal: 3 }]} eenheid={eenheid} />;
    expect(lees(kaal).opschriften).toEqual(["Web", "3"]);
  });
});

describe("zelf of verwezen", () => {
  test("both parts are named with share and number; what lies between is named too", () => {
    const { tekst } = lees(verhouding);
    expect(tekst).toContain("Zelf 60% 600");
    expect(tekst).toContain("Verwezen 30% 300");
    expect(tekst).toContain("Daartussen: onbekend, 100 (10%).");
    expect(uitleg(verhouding)).toBe("Van 1.000 hulpvragen. Zelf: 600 (60%). onbekend: 100 (10%). Verwezen: 300 (30%).");
  });

  test("the parts fill the bar, and one is hatched", () => {
    const { document } = lees(verhouding);
    const stukken = [...document.querySelectorAll("svg > rect")];
    expect(stukken.map((stuk) => stuk.getAttribute("width"))).toEqual(["60%", "10%", "30%"]);
    expect(stukken.map((stuk) => stuk.getAttribute("fill"))).toEqual([null, "none", "url(#zelf-arcering)"]);
  });
});

describe("wachttijd", () => {
  test("says the median in a sentence and at its mark", () => {
    const { scherm, opschriften } = lees(wachttijd);
    const zin = "De helft had een eerste gesprek binnen 18 dagen (met 95% zekerheid 15 tot 22 dagen).";
    expect(scherm.getByText(zin)).toBeDefined();
    expect(opschriften).toContain("de helft binnen 18 dagen");
  });

  test("has a height from 0 to 100%, days below, and under them how many were followed that long", () => {
    const { opschriften } = lees(wachttijd);
    expect(opschriften).toEqual(expect.arrayContaining(["0%", "25%", "50%", "75%", "100%", "dagen", "0", "30", "60"]));
    expect(opschriften).toContain("Deel dat nog wacht op een eerste gesprek");
    expect(opschriften).toEqual(expect.arrayContaining(["Nog open en zo lang gevolgd", "1.200", "90"]));
  });

  test("says the heights in words for who does not see the curve", () => {
    expect(uitleg(wachttijd)).toContain("na 10 dagen 75%, na 20 dagen 45%");
  });

  test("in weeks when asked, and without a mark while the median is not reached", () => {
    const open = [{ tijd: 70, nAtRisk: 5, overleving: 1, onder: null, boven: null }];
    const { document, opschriften, tekst } = lees(
      <OverlevingsGrafiek
        id="duur"
        titel="Duur"
        stappen={open}
        mediaan={{ waarde: null, onder: null, boven: null }}
        open="nog hulp krijgt"
        klaar="was klaar"
        eenheid="weken"
      />,
    );
    expect(opschriften).toEqual(expect.arrayContaining(["weken", "0", "2", "10"]));
    expect(tekst).toContain("Nog niet bereikt: minder dan de helft was klaar.");
    expect(document.querySelector(".kt-grafiek__mediaan, .kt-grafiek__band")).toBeNull();
    expect(tekst).not.toContain("De band");
  });
});

describe("from one moment to another", () => {
  const middens = (soort: string) =>
    [...lees(vooruit).document.querySelectorAll(`.kt-grafiek__stip--${soort} circle`)].map((stip) =>
      stip.getAttribute("cx"),
    );

  test("every dot stands at its step of the whole scale, with its number in it", () => {
    expect([middens("van"), middens("naar")]).toEqual([
      ["0%", "50%", "25%", "100%"],
      ["50%", "25%", "25%"],
    ]);
    expect(lees(vooruit).opschriften).toEqual(expect.arrayContaining(["slecht", "best", "Wonen", "Justitie"]));
    const nummers = [...lees(vooruit).document.querySelectorAll(".kt-grafiek__stip--naar text")];
    expect(nummers.map(({ textContent }) => textContent)).toEqual(["3", "2", "2"]);
  });

  test("a line runs where something changed, and back is told apart without colour", () => {
    const lijnen = [...lees(vooruit).document.querySelectorAll(".kt-grafiek__sprong")];
    expect(lijnen.map(({ classList }) => classList.contains("kt-grafiek__sprong--terug"))).toEqual([false, true]);
  });

  test("says in words what it shows, also where one of the two is missing", () => {
    expect(uitleg(vooruit)).toBe(
      "Wonen: start 1, einde 3. Werk: start 3, einde 2. Gezin: start 2, einde 2. Justitie: start 5.",
    );
  });
});

describe("with nothing to draw", () => {
  const geen = { waarde: null, onder: null, boven: null };
  const leeg = "Hier staat straks hoeveel hulpvragen er zijn.";

  test.each([
    <StaafGrafiek
      key="1"
      id="x"
      titel="Instroom"
      maanden={["2025-01"]}
      reeksen={[{ naam: "Zelf", aantallen: [0] }]}
      eenheid={eenheid}
      leeg={leeg}
    />,
    <StaafGrafiek key="2" id="x" titel="Instroom" maanden={[]} reeksen={[]} eenheid={eenheid} leeg={leeg} />,
    <LiggendeStaven
      key="3"
      id="x"
      titel="Instroom"
      staven={[{ naam: "Web", aantal: Number.NaN }]}
      eenheid={eenheid}
      leeg={leeg}
    />,
    <VerhoudingsBalk
      key="4"
      id="x"
      titel="Instroom"
      links={{ naam: "a", aantal: 0 }}
      rechts={{ naam: "b", aantal: 0 }}
      eenheid={eenheid}
      leeg={leeg}
    />,
    <OverlevingsGrafiek
      key="5"
      id="x"
      titel="Instroom"
      stappen={[]}
      mediaan={geen}
      open="nog wacht"
      klaar="was klaar"
      leeg={leeg}
    />,
  ])("a sentence says what will come", (grafiek) => {
    const { document, tekst, html } = lees(grafiek);
    expect(tekst).toBe(`Instroom${leeg}`);
    expect(document.querySelector("svg")).toBeNull();
    expect(html).not.toContain("NaN");
  });

  test("also where the page gives none", () => {
    expect(lees(<LiggendeStaven id="x" titel="Instroom" staven={[]} eenheid={eenheid} />).tekst).toContain(
      "nog geen gegevens",
    );
  });
});

function lees(element: ReactElement) {
  const html = renderToStaticMarkup(element);
  const { document } = new JSDOM(html).window;
  const opschriften = [...document.querySelectorAll("svg text")].map(({ textContent }) => textContent);
  return { html, document, opschriften, scherm: within(document.body), tekst: document.body.textContent };
}

function uitleg(element: ReactElement): string {
  const beeld = lees(element).document.querySelector("svg[role=img]");
  return beeld === null ? "" : verwijzing(beeld, "aria-describedby");
}

function verwijzing(beeld: Element, attribuut: string): string {
  return beeld.ownerDocument.getElementById(beeld.getAttribute(attribuut) ?? "")?.textContent ?? "";
}
