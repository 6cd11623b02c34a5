// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import "./islands.ts";
import "./werk.ts";

type Verzoek = { readonly adres: string; readonly body: string };
const verzoeken: Verzoek[] = [];
let antwoord: { readonly type: string; readonly redirected: boolean; readonly status: number };

beforeEach(() => {
  vi.useFakeTimers();
  verzoeken.length = 0;
  antwoord = { type: "opaqueredirect", redirected: false, status: 0 };
  // jsdom has no network: what would be sent is written down.
  vi.stubGlobal("fetch", async (adres: string, { body }: { body: URLSearchParams }) => {
    verzoeken.push({ adres, body: body.toString() });
    return antwoord;
  });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function toon(): HTMLFormElement {
  document.body.innerHTML = `<kt-formulier><form action="/x" method="post"><textarea name="tekst"></textarea>
    <kt-concept data-adres="/concept"></kt-concept><button type="submit">Vastleggen</button></form></kt-formulier>`;
  return document.querySelector("form")!;
}

function typ(form: HTMLFormElement, tekst: string): void {
  const veld = form.querySelector("textarea")!;
  veld.value = tekst;
  veld.dispatchEvent(new Event("input", { bubbles: true }));
}

const gezegd = () => document.querySelector("kt-concept")?.textContent;
const mag = () => dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe("words that are being typed", () => {
  it("are kept after a moment of silence, once, and then the page may be left", async () => {
    const form = toon();
    typ(form, "a");
    typ(form, "ab");
    expect(mag()).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect(verzoeken).toEqual([{ adres: "/concept", body: "tekst=ab" }]);
    expect(gezegd()).toBe("Bewaard als concept");
    expect(mag()).toBe(true);
  });

  it("are kept at once when the page is left, and not again when nothing was typed since", async () => {
    const form = toon();
    typ(form, "weg");
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.advanceTimersByTimeAsync(3000);
    document.dispatchEvent(new Event("visibilitychange"));
    expect(verzoeken).toHaveLength(1);
  });

  it("that could not be kept are said to be so, and tried again", async () => {
    antwoord = { type: "basic", redirected: false, status: 503 };
    const form = toon();
    typ(form, "x");
    await vi.advanceTimersByTimeAsync(3000);
    expect(gezegd()).toBe("Nog niet bewaard als concept");
    expect(mag()).toBe(false);
    antwoord = { type: "opaqueredirect", redirected: false, status: 0 };
    typ(form, "xy");
    await vi.advanceTimersByTimeAsync(3000);
    expect(gezegd()).toBe("Bewaard als concept");
  });

  it("that are on their way are not kept beside", async () => {
    const form = toon();
    form.addEventListener("submit", (event) => event.stopPropagation());
    typ(form, "klaar");
    addEventListener("submit", (event) => event.preventDefault(), { once: true });
    form.requestSubmit();
    await vi.advanceTimersByTimeAsync(3000);
    expect(verzoeken).toEqual([]);
  });
});
