/** Around the "Snel weg" link: Esc twice leaves too, what was typed is wiped, and "back" does not return to this page. */
const tussentijd = 1000;

export class Snelweg extends HTMLElement {
  #laatsteEsc = -Infinity;

  connectedCallback(): void {
    document.addEventListener("keydown", this.#toets);
    this.querySelector("a")?.addEventListener("click", this.#klik);
    this.classList.add("kt-snelweg--esc");
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#toets);
  }

  #klik = (event: MouseEvent): void => {
    event.preventDefault();
    this.#weg();
  };

  #toets = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.repeat) return;
    if (event.timeStamp - this.#laatsteEsc < tussentijd) this.#weg();
    this.#laatsteEsc = event.timeStamp;
  };

  #weg(): void {
    const href = this.querySelector("a")?.href;
    if (!href) return;
    for (const form of document.forms) form.reset();
    document.title = "";
    document.body.hidden = true;
    location.replace(href);
  }
}
