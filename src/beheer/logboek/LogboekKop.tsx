import { Heading } from "@nl-design-system-candidate/heading-react";
import { Deelmenu } from "#web/components/Deelmenu.tsx";
import { logboekPaths } from "./paths.ts";

const lijsten = [
  { deel: "raadplegingen", href: logboekPaths.raadplegingen, tekst: "Wie keek" },
  { deel: "gebeurtenissen", href: logboekPaths.gebeurtenissen, tekst: "Wat gebeurde" },
] as const;

export function LogboekKop({ actief }: { actief: (typeof lijsten)[number]["deel"] }) {
  return (
    <>
      <Deelmenu
        label="Logboek"
        items={lijsten.map(({ deel, href, tekst }) => ({ href, tekst, actief: deel === actief }))}
      />
      <Heading level={1}>{lijsten.find(({ deel }) => deel === actief)?.tekst}</Heading>
    </>
  );
}
