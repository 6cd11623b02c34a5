import { Heading } from "@nl-design-system-candidate/heading-react";
import { Deelmenu } from "#web/components/Deelmenu.tsx";
import { vernietigingPaths } from "#beheer/vernietiging/paths.ts";
import { bewaarbesluitPaths } from "./paths.ts";

const delen = [
  { deel: "vernietigd", href: vernietigingPaths.bewaren, tekst: "Wat gewist wordt" },
  { deel: "bewaarstoppen", href: bewaarbesluitPaths.bewaarstoppen, tekst: "Bewaarstoppen" },
  { deel: "verzoeken", href: bewaarbesluitPaths.verzoeken, tekst: "Verzoeken" },
] as const;

export function BewaarmenuFragment({ actief }: { actief: (typeof delen)[number]["deel"] }) {
  return (
    <>
      <Deelmenu
        label="Bewaren"
        items={delen.map(({ deel, href, tekst }) => ({ href, tekst, actief: deel === actief }))}
      />
      <Heading level={1}>{delen.find(({ deel }) => deel === actief)?.tekst}</Heading>
    </>
  );
}
