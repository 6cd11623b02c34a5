import { vraagsoortPaths } from "#instroom/vraagsoort/paths.ts";
import { koppelingPaths } from "#organisatie/koppeling/paths.ts";
import { Deelmenu } from "#web/components/Deelmenu.tsx";
import { medewerkerPaths } from "./paths.ts";

const paginas = [
  { deel: "medewerkers", href: medewerkerPaths.medewerkers, tekst: "Medewerkers" },
  { deel: "vraagsoorten", href: vraagsoortPaths.vraagsoorten, tekst: "Vraagsoorten" },
  { deel: "koppelingen", href: koppelingPaths.koppelingen, tekst: "Koppelingen" },
] as const;

/** What a beheerder keeps. */
export function BeheermenuFragment({ actief }: { actief: (typeof paginas)[number]["deel"] }) {
  return (
    <Deelmenu
      label="Beheer"
      items={paginas.map(({ deel, href, tekst }) => ({ href, tekst, actief: deel === actief }))}
    />
  );
}
