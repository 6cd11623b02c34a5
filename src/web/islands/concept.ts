/**
 * In a form: keeps what is typed while one types, and once more when the page is left, so that it survives a closed browser.
 * Says when it did. Sent as the form itself would be, by the same origin; a form that is on its way is left alone.
 */
const stilte = 2000;

export class Concept extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #gewijzigd = false;
  #onderweg = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#form = this.closest("form");
    this.setAttribute("aria-live", "polite");
    this.classList.add("kt-hint");
    this.#form?.addEventListener("input", this.#getypt);
    this.#form?.addEventListener("submit", this.#verstuurd);
    document.addEventListener("visibilitychange", this.#verborgen);
    addEventListener("pageshow", this.#terug);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#verborgen);
    removeEventListener("pageshow", this.#terug);
  }

  #getypt = (): void => {
    this.#gewijzigd = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#bewaar(), stilte);
  };

  #verborgen = (): void => {
    if (document.visibilityState === "hidden") void this.#bewaar();
  };

  #verstuurd = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#onderweg = true;
    clearTimeout(this.#timer);
  };

  #terug = (): void => {
    this.#onderweg = false;
  };

  async #bewaar(): Promise<void> {
    const { adres } = this.dataset;
    if (!this.#form || adres === undefined || !this.#gewijzigd || this.#onderweg) return;
    clearTimeout(this.#timer);
    this.#gewijzigd = false;
    const body = new URLSearchParams();
    for (const [naam, waarde] of new FormData(this.#form)) if (typeof waarde === "string") body.append(naam, waarde);
    try {
      const antwoord = await fetch(adres, { method: "POST", body, keepalive: true, redirect: "manual" });
      // Kept: the answer leads back to the page, where we are.
      if (antwoord.type !== "opaqueredirect" && !antwoord.redirected) throw new Error(String(antwoord.status));
      this.textContent = "Bewaard als concept";
      if (!this.#gewijzigd) this.#form.dispatchEvent(new Event("bewaard"));
    } catch {
      this.#gewijzigd = true;
      this.textContent = "Nog niet bewaard als concept";
    }
  }
}
