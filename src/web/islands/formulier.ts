/**
 * Around a form: warns before typed text is lost, holds back a second submit, brings the error summary into focus.
 * The button is never disabled: a form that does not arrive can be sent again.
 */
const geduld = 8000;

export class Formulier extends HTMLElement {
  #gewijzigd = false;
  #onderweg = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.#gewijzigd = form.querySelector(".kt-fouten, .kt-melding--fout") !== null;
    form.addEventListener("input", () => (this.#gewijzigd = true));
    form.addEventListener("bewaard", () => (this.#gewijzigd = false));
    form.addEventListener("submit", (event) => this.#verstuur(event, form));
    addEventListener("beforeunload", this.#waarschuw);
    addEventListener("pageshow", this.#terug);
    this.querySelector<HTMLElement>(".kt-fouten__kop")?.focus();
  }

  disconnectedCallback(): void {
    removeEventListener("beforeunload", this.#waarschuw);
    removeEventListener("pageshow", this.#terug);
  }

  #verstuur(event: SubmitEvent, form: HTMLFormElement): void {
    if (this.#onderweg) {
      event.preventDefault();
      return;
    }
    this.#bezig(true, event.submitter ?? form.querySelector("[type=submit]"));
    setTimeout(() => this.#bezig(false), geduld);
  }

  #bezig(onderweg: boolean, knop: Element | null = null): void {
    this.#onderweg = onderweg;
    if (onderweg) knop?.classList.add("nl-button--busy");
    else for (const oud of this.querySelectorAll(".nl-button--busy")) oud.classList.remove("nl-button--busy");
  }

  // Someone who may be watched over the shoulder closes a page at once: no question then.
  #waarschuw = (event: BeforeUnloadEvent): void => {
    if (!this.#gewijzigd || this.#onderweg || document.querySelector("kt-snelweg")) return;
    event.preventDefault();
  };

  #terug = (): void => this.#bezig(false);
}
