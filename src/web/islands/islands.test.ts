// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import "./islands.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  document.body.hidden = false;
  vi.useRealTimers();
});

const formulier = `<kt-formulier><form action="/x" method="post">
  <input name="naam"><button class="nl-button" type="submit">Versturen</button></form></kt-formulier>`;

function toon(html: string): HTMLFormElement {
  document.body.innerHTML = html;
  const form = document.querySelector("form");
  if (!form) throw new Error("no form");
  return form;
}

function typ(form: HTMLFormElement): void {
  form.querySelector("input, textarea")?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** True when the page lets the form go. */
function verstuur(form: HTMLFormElement): boolean {
  // jsdom sends nothing: the last listener stops what would be the real request.
  let gaat = false;
  addEventListener("submit", (event) => ((gaat = !event.defaultPrevented), event.preventDefault()), { once: true });
  form.requestSubmit();
  return gaat;
}

function vertrekt(): boolean {
  return dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

describe("een formulier met script", () => {
  it("laat een onveranderd formulier gaan en waarschuwt bij een gewijzigd", () => {
    const form = toon(formulier);
    expect(vertrekt()).toBe(true);
    typ(form);
    expect(vertrekt()).toBe(false);
  });

  it("waarschuwt niet bij het versturen zelf", () => {
    const form = toon(formulier);
    typ(form);
    expect(verstuur(form)).toBe(true);
    expect(vertrekt()).toBe(true);
  });

  it("waarschuwt nooit wie snel weg moet kunnen", () => {
    typ(toon(`<kt-snelweg><a href="#weg">Snel weg</a></kt-snelweg>${formulier}`));
    expect(vertrekt()).toBe(true);
  });

  it("verstuurt een tweede klik niet, maar laat het na een tijd weer toe", () => {
    const form = toon(formulier);
    expect(verstuur(form)).toBe(true);
    const knop = form.querySelector("button");
    expect(knop?.classList.contains("nl-button--busy")).toBe(true);
    expect(knop?.disabled).toBe(false);
    expect(verstuur(form)).toBe(false);
    vi.advanceTimersByTime(10_000);
    expect(knop?.classList.contains("nl-button--busy")).toBe(false);
    expect(verstuur(form)).toBe(true);
  });

  it("zet de aandacht op het overzicht van fouten", () => {
    const fouten = `<div class="kt-fouten"><h2 class="kt-fouten__kop" tabindex="-1">1 ding</h2></div>`;
    toon(formulier.replace("<input", `${fouten}<input`));
    expect(document.activeElement?.textContent).toBe("1 ding");
  });
});

describe("snel weg", () => {
  const weg = `<kt-snelweg><a href="#weg">Snel weg</a></kt-snelweg><form><input name="naam"></form>`;
  const esc = () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));

  beforeEach(() => history.replaceState(null, "", "#"));

  it("gaat weg na twee keer Esc, wist wat er stond en laat niets zien", () => {
    const veld = toon(weg).querySelector("input");
    if (veld) veld.value = "help";
    esc();
    expect(location.hash).toBe("");
    esc();
    expect(location.hash).toBe("#weg");
    expect(veld?.value).toBe("");
    expect(document.body.hidden).toBe(true);
  });

  it("gaat niet weg na één keer Esc en later nog een keer", async () => {
    vi.useRealTimers();
    toon(weg);
    esc();
    await new Promise((resolve) => setTimeout(resolve, 1050));
    esc();
    expect(location.hash).toBe("");
  });

  it("laat de pagina met één klik niet achter in de geschiedenis", () => {
    toon(weg);
    const lengte = history.length;
    document.querySelector("a")?.click();
    expect(location.hash).toBe("#weg");
    expect(history.length).toBe(lengte);
  });
});

describe("de ruimte die over is", () => {
  function stand(tekst: string): string | null | undefined {
    const form = toon(`<form><kt-teller data-max="100"><textarea>${tekst}</textarea></kt-teller></form>`);
    typ(form);
    vi.advanceTimersByTime(1000);
    return form.querySelector("[aria-live]")?.textContent;
  }

  it("zwijgt zolang er ruimte genoeg is", () => {
    expect(stand("kort")).toBe("");
  });

  it("zegt wat er nog past en wat te veel is, en knipt niets af", () => {
    expect(stand("x".repeat(95))).toBe("Nog ruimte voor 5 tekens");
    expect(stand("x".repeat(101))).toBe("1 teken te veel");
    expect(document.querySelector("textarea")?.value.length).toBe(101);
  });
});
