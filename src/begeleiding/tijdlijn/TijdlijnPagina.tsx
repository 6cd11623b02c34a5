import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Deelmenu } from "#web/components/Deelmenu.tsx";
import { tijdlijnPaths } from "./paths.ts";
import { TijdlijnFragment, type TijdlijnProps } from "./TijdlijnFragment.tsx";
import { type Onderwerp, onderwerpen } from "./tijdlijn.ts";

export type TijdlijnPaginaProps = TijdlijnProps & {
  readonly naam: string;
  readonly over: Onderwerp | undefined;
  readonly volgende: string | undefined;
  readonly begin: string | undefined;
};

/** The whole timeline, a page at a time, of everything or of one subject. */
export function TijdlijnPagina({ naam, over, volgende, begin, ...tijdlijn }: TijdlijnPaginaProps) {
  const { casusId } = tijdlijn;
  const items = Object.entries({ alles: "Alles", ...onderwerpen }).map(([code, tekst]) => ({
    href: tijdlijnPaths.met(casusId, code === "alles" ? undefined : code),
    tekst,
    actief: code === (over ?? "alles"),
  }));
  return (
    <>
      <Deelmenu label="Wat je wilt zien" items={items} />
      <Heading level={1}>Tijdlijn</Heading>
      <p>
        Dossier: <a href={casusPaths.casus(casusId)}>{naam}</a>
      </p>
      {tijdlijn.momenten.length === 0 ? <p>Hierover staat niets op de tijdlijn.</p> : null}
      <TijdlijnFragment {...tijdlijn} />
      <Bladeren volgende={volgende} begin={begin} />
    </>
  );
}
