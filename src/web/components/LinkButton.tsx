import type { ReactNode } from "react";

import { type ButtonSoort, purposes } from "./Button.tsx";

export type LinkButtonProps = { href: string; children: ReactNode; soort?: ButtonSoort | undefined };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ href, children, soort = "secundair" }: LinkButtonProps) {
  return (
    <a className={`nl-button nl-button--${purposes[soort]}`} href={href}>
      {children}
    </a>
  );
}
