// @vitest-environment jsdom
import { getAllByRole, getByRole, getByText } from "@testing-library/dom";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { Bladeren } from "./Bladeren.tsx";
import { Datum } from "./Datum.tsx";
import { Feiten } from "./Feiten.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { Merk } from "./Merk.tsx";
import { Notice } from "./Notice.tsx";
import { Sectie } from "./Sectie.tsx";
import { Table } from "./Table.tsx";

function toon(node: ReactNode): HTMLElement {
  document.body.innerHTML = renderToStaticMarkup(node);
  return document.body;
}

const kop = [{ titel: "Wijk" }, { titel: "Hulpvragen", getal: true }];

describe("een tabel", () => {
  it("blijft een tabel voor wie hem hoort, en noemt op een telefoon de kolom bij elke waarde", () => {
    const body = toon(<Table bijschrift="Per wijk" kop={kop} rijen={[["Holtenbroek", 12]]} leeg="" />);
    getByRole(body, "table", { name: "Per wijk" });
    const [, getal] = getAllByRole(body, "cell");
    expect(getal?.dataset["label"]).toBe("Hulpvragen");
    expect(getal?.className).toContain("numeric");
  });

  it("houdt zijn naam als het bijschrift niet te zien is", () => {
    const body = toon(
      <Table bijschrift="Per wijk" bijschriftVerborgen kop={kop} rijen={[["Holtenbroek", 12]]} leeg="" />,
    );
    expect(getByRole(body, "table", { name: "Per wijk" }).querySelector("caption")?.className).toBe("kt-verborgen");
  });

  it("zegt wat er komt zolang hij leeg is", () => {
    const body = toon(<Table bijschrift="Per wijk" kop={kop} rijen={[]} leeg="Hier komen de wijken." />);
    expect(body.textContent).toBe("Per wijkHier komen de wijken.");
    expect(body.querySelector("table")).toBeNull();
  });
});

describe("een melding", () => {
  it("zegt in woorden wat voor melding het is", () => {
    expect(toon(<Notice soort="letop">Bel 112.</Notice>).textContent).toBe("Let opBel 112.");
    expect(toon(<Notice soort="gelukt">Bewaard.</Notice>).textContent).toBe("GeluktBewaard.");
    expect(
      toon(
        <Notice soort="gelukt" titel="">
          Bewaard.
        </Notice>,
      ).textContent,
    ).toBe("Bewaard.");
    expect(toon(<Notice soort="info">Team Holtenbroek.</Notice>).textContent).toBe("Team Holtenbroek.");
  });

  it("wordt voorgelezen als er iets misging", () => {
    const body = toon(
      <Notice soort="fout" titel="Te groot">
        Maak het bericht korter.
      </Notice>,
    );
    expect(getByRole(body, "alert").textContent).toBe("Te grootMaak het bericht korter.");
  });
});

describe("een datum", () => {
  it("spreekt als een mens, met de dag in cijfers voor de machine en voluit in de titel", () => {
    const tijd = toon(<Datum datum="2026-11-24" vandaag="2026-11-21" />).querySelector("time");
    expect(tijd?.textContent).toBe("dinsdag 24 november");
    expect(tijd?.dateTime).toBe("2026-11-24");
    expect(tijd?.title).toBe("dinsdag 24 november 2026");
  });

  it("zegt van een termijn hoe lang nog, of hoe veel te laat", () => {
    expect(toon(<Datum datum="2026-11-24" vandaag="2026-11-21" vorm="relatief" />).textContent).toBe("over 3 dagen");
    expect(toon(<Datum datum="2026-11-09" vandaag="2026-11-21" vorm="relatief" />).textContent).toBe(
      "12 dagen te laat",
    );
    expect(toon(<Datum datum="2026-11-09" vandaag="2026-11-21" vorm="geleden" />).textContent).toBe("12 dagen geleden");
  });
});

it("feiten zijn paren van woord en waarde", () => {
  const body = toon(
    <Feiten
      feiten={[
        ["Wijk", "Holtenbroek"],
        [
          "Telefoon",
          <a key="tel" href="tel:06">
            06
          </a>,
        ],
      ]}
    />,
  );
  expect([...body.querySelectorAll("dt")].map((dt) => dt.textContent)).toEqual(["Wijk", "Telefoon"]);
  expect(getByRole(body, "link").closest("dd")).not.toBeNull();
});

it("een merk is een woord", () => {
  expect(toon(<Merk soort="spoed">Spoed</Merk>).textContent).toBe("Spoed");
});

it("een sectie heeft een kop en een plek om naar te wijzen", () => {
  const body = toon(<Sectie titel="Eerste reactie" id="reactie" niveau={3} />);
  expect(getByRole(body, "heading", { level: 3 }).closest("#reactie")).not.toBeNull();
});

it("bladeren toont niets als er niets meer is", () => {
  expect(toon(<Bladeren />).innerHTML).toBe("");
  expect(getByText(toon(<Bladeren volgende="/instroom?na=x" />), "Volgende").getAttribute("rel")).toBe("next");
});

it("een knop die ergens heen gaat is een link", () => {
  expect(getByRole(toon(<LinkButton href="/x">Naar de hulpvraag</LinkButton>), "link").getAttribute("href")).toBe("/x");
});
