import type { ReactNode } from "react";
import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";

/** One sentence on what is wrong, one on what to do. */
export function FoutPagina({ kop, uitleg, children }: { kop: string; uitleg: string; children?: ReactNode }) {
  return (
    <>
      <Heading level={1}>{kop}</Heading>
      <Paragraph>{uitleg}</Paragraph>
      {children}
    </>
  );
}
