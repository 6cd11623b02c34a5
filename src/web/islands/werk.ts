import { Concept } from "./concept.ts";
customElements.define("kt-concept", Concept);
