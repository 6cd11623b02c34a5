import { Heading } from "@nl-design-system-candidate/heading-react";
import type { ReactNode } from "react";

export type SectieProps = { titel: string; children?: ReactNode; id?: string | undefined; niveau?: 2 | 3 | undefined };

export function Sectie({ titel, children, id, niveau = 2 }: SectieProps) {
  return (
    <section className={`kt-sectie kt-sectie--${niveau}`} id={id}>
      <Heading level={niveau}>{titel}</Heading>
      {children}
    </section>
  );
}
