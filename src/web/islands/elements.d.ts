import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "kt-concept": Island & { "data-adres": string };
      "kt-formulier": Island;
      "kt-snelweg": Island;
      "kt-teller": Island & { "data-max"?: number };
    }
  }
}
