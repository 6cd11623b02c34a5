import { Formulier } from "./formulier.ts";
import { Snelweg } from "./snelweg.ts";
import { Teller } from "./teller.ts";

customElements.define("kt-formulier", Formulier);
customElements.define("kt-snelweg", Snelweg);
customElements.define("kt-teller", Teller);
