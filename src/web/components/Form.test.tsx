// @vitest-environment jsdom
import { getByLabelText, getByRole, getByText, queryByRole } from "@testing-library/dom";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { emptyForm, type FormState } from "../form.ts";
import { Button } from "./Button.tsx";
import { CheckboxGroup } from "./CheckboxGroup.tsx";
import { Form } from "./Form.tsx";
import { Hidden } from "./Hidden.tsx";
import { RadioGroup } from "./RadioGroup.tsx";
import { Select } from "./Select.tsx";
import { TextArea } from "./TextArea.tsx";
import { TextField } from "./TextField.tsx";

function toon(node: ReactNode): HTMLElement {
  document.body.innerHTML = renderToStaticMarkup(node);
  return document.body;
}

const mis: FormState = {
  values: { naam: "Sanne <b>", leefgebied: ["wonen", "werk"], voor: "ander", mail: "ja", route: "w" },
  errors: { naam: "Vul uw naam in.", voor: "Kies voor wie u hulp vraagt." },
};
const voorWie = [
  { value: "zelf", label: "Voor mijzelf" },
  { value: "ander", label: "Voor iemand anders", hint: "Bijvoorbeeld uw buurvrouw" },
];

function formulier(form: FormState, id?: string) {
  return (
    <Form action="/aanmelden" form={form} submit="Vraag versturen" id={id}>
      <TextField form={form} name="naam" label="Uw naam" hint="Zoals in uw paspoort" />
      <RadioGroup form={form} name="voor" legend="Voor wie?" options={voorWie} />
    </Form>
  );
}

describe("een formulier", () => {
  it("wordt verstuurd met post en laat het nakijken aan de server", () => {
    const form = toon(formulier(emptyForm)).querySelector("form");
    expect(form?.method).toBe("post");
    expect(form?.noValidate).toBe(true);
    expect(document.querySelector("[required]")).toBeNull();
    expect(queryByRole(document.body, "group")).toBeNull();
  });

  it("verstuurt bij Enter met de hoofdknop, ook als er een andere knop is", () => {
    const body = toon(
      <Form action="/x" form={emptyForm} submit="Route vastleggen" secundair={<Button soort="stil">Later</Button>} />,
    );
    expect(body.querySelector("[type=submit]")?.textContent).toBe("Route vastleggen");
  });

  it("zegt bovenaan wat er niet klopt, met een weg naar elk veld", () => {
    const body = toon(formulier(mis));
    const overzicht = getByRole(body, "group", { name: "2 dingen kloppen nog niet" });
    const [naam, voor] = overzicht.querySelectorAll("a");
    expect(document.querySelector(naam?.getAttribute("href") ?? "")).toBe(getByLabelText(body, "Uw naam"));
    expect(document.querySelector(voor?.getAttribute("href") ?? "")).toBe(getByLabelText(body, "Voor mijzelf"));
  });

  it("zet de aandacht op dat overzicht, ook zonder script", () => {
    const kop = getByRole(toon(formulier(mis)), "heading", { name: "2 dingen kloppen nog niet" });
    expect(kop.tabIndex).toBe(-1);
    expect(kop.hasAttribute("autofocus")).toBe(true);
  });

  it("toont een melding die bij geen veld hoort als waarschuwing", () => {
    const body = toon(formulier({ ...emptyForm, melding: "Iemand anders heeft dit net gewijzigd." }));
    expect(getByRole(body, "alert").textContent).toContain("Iemand anders heeft dit net gewijzigd.");
  });

  it("geeft velden een eigen id per formulier als het formulier er een heeft", () => {
    const body = toon(formulier(mis, "reactie"));
    expect(getByLabelText(body, "Uw naam").id).toBe("reactie-veld-naam");
    expect(body.querySelector("a")?.getAttribute("href")).toBe("#reactie-veld-naam");
  });
});

describe("een tekstveld", () => {
  it("bewaart wat er getypt was, als tekst", () => {
    expect(getByRole<HTMLInputElement>(toon(formulier(mis)), "textbox").value).toBe("Sanne <b>");
  });

  it("noemt hint en fout bij het veld", () => {
    const veld = getByRole(toon(formulier(mis)), "textbox", {
      description: "Zoals in uw paspoort Fout: Vul uw naam in.",
    });
    expect(veld.id).toBe("veld-naam");
    expect(veld.getAttribute("aria-invalid")).toBe("true");
    expect(veld.getAttribute("aria-required")).toBe("true");
  });

  it("zegt het als het niet hoeft", () => {
    const body = toon(<TextField form={emptyForm} name="mail" label="E-mailadres" type="email" optional />);
    const veld = getByLabelText(body, "E-mailadres (optioneel)");
    expect(veld.hasAttribute("aria-required")).toBe(false);
    expect(veld.hasAttribute("aria-invalid")).toBe(false);
  });

  it("geeft een wachtwoord nooit terug", () => {
    const form = { ...emptyForm, values: { wachtwoord: "geheim" } };
    const body = toon(<TextField form={form} name="wachtwoord" label="Wachtwoord" type="password" />);
    expect(body.innerHTML).not.toContain("geheim");
  });

  it("knipt lange tekst niet af: de server zegt wat te lang is", () => {
    const form = { ...emptyForm, values: { vraag: "lang verhaal" } };
    const veld = getByRole<HTMLTextAreaElement>(
      toon(<TextArea form={form} name="vraag" label="Wat is er?" maxLength={10} />),
      "textbox",
    );
    expect(veld.value).toBe("lang verhaal");
    expect(veld.hasAttribute("maxlength")).toBe(false);
  });

  it("vindt geen waarde bij een naam die elk object al heeft", () => {
    expect(
      getByRole<HTMLInputElement>(toon(<TextField form={emptyForm} name="constructor" label="X" />), "textbox").value,
    ).toBe("");
  });
});

describe("een keuze", () => {
  it("houdt het gekozen antwoord, met de fout en de hint erbij", () => {
    const body = toon(formulier(mis));
    expect(getByLabelText<HTMLInputElement>(body, "Voor iemand anders").checked).toBe(true);
    expect(getByRole(body, "radio", { description: "Bijvoorbeeld uw buurvrouw" })).toBe(
      getByLabelText(body, "Voor iemand anders"),
    );
    const groep = getByRole(body, "radiogroup", {
      name: "Voor wie?",
      description: "Fout: Kies voor wie u hulp vraagt.",
    });
    expect(groep.getAttribute("aria-invalid")).toBe("true");
  });

  it("houdt meer dan één vinkje", () => {
    const opties = ["wonen", "gezin", "werk"].map((value) => ({ value, label: value }));
    const body = toon(<CheckboxGroup form={mis} name="leefgebied" legend="Waarover?" options={opties} />);
    const gekozen = [...body.querySelectorAll("input")].filter((vak) => vak.checked).map((vak) => vak.value);
    expect(gekozen).toEqual(["wonen", "werk"]);
    expect(new Set([...body.querySelectorAll("input")].map((vak) => vak.id)).size).toBe(3);
  });

  it("kent in een lijst een lege eerste regel", () => {
    const opties = [{ value: "w", label: "Wijkteam" }];
    const lijst = (form: FormState) =>
      toon(<Select form={form} name="route" label="Route" leeg="Kies" options={opties} />).querySelector("select");
    expect(lijst(mis)?.value).toBe("w");
    expect(lijst(emptyForm)?.value).toBe("");
  });
});

it("een verborgen veld reist mee zonder gezien te worden", () => {
  expect(toon(<Hidden name="id" value="7" />).querySelector("input")?.type).toBe("hidden");
});

it("een knop buiten het formulier kan het toch versturen", () => {
  toon(
    <Button form="route" name="later" value="ja">
      Later kiezen
    </Button>,
  );
  expect(getByText(document.body, "Later kiezen").getAttribute("form")).toBe("route");
});
