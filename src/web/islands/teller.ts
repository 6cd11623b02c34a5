/** Around a long text: says how much room is left once it becomes short, and how much is too much. Never cuts anything off. */
const stilte = 400;

export class Teller extends HTMLElement {
  connectedCallback(): void {
    const veld = this.querySelector("textarea");
    const max = Number(this.dataset["max"]);
    if (!veld || !(max > 0)) return;
    const stand = document.createElement("p");
    stand.className = "kt-hint";
    stand.setAttribute("aria-live", "polite");
    this.append(stand);
    const tel = (): void => {
      stand.textContent = ruimte(max - veld.value.length, max);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    veld.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(tel, stilte);
    });
    tel();
  }
}

function ruimte(over: number, max: number): string {
  if (over > max / 5) return "";
  if (over < 0) return over === -1 ? "1 teken te veel" : `${-over} tekens te veel`;
  return over === 1 ? "Nog ruimte voor 1 teken" : `Nog ruimte voor ${over} tekens`;
}
