import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { BeheermenuFragment } from "#organisatie/medewerker/BeheermenuFragment.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Table } from "#web/components/Table.tsx";
import { vraagsoortPaths } from "./paths.ts";

type Regel = { readonly id: string; readonly naam: string; readonly leefgebied: string; readonly actief: boolean };

export function VraagsoortenPagina({ vraagsoorten }: { vraagsoorten: readonly Regel[] }) {
  return (
    <>
      <BeheermenuFragment actief="vraagsoorten" />
      <Heading level={1}>Vraagsoorten</Heading>
      <Paragraph>
        De eigen lijst van de gemeente. Medewerkers kiezen hieruit als zij een hulpvraag registreren.
      </Paragraph>
      <LinkButton href={vraagsoortPaths.nieuw} soort="primair">
        Vraagsoort toevoegen
      </LinkButton>
      <Table
        bijschrift="Vraagsoorten per leefgebied"
        kop={[{ titel: "Leefgebied" }, { titel: "Vraagsoorten" }]}
        rijen={Object.entries(leefgebieden).map(([code, naam]) => [
          naam,
          <Soorten key="soorten" soorten={vraagsoorten.filter((vraagsoort) => vraagsoort.leefgebied === code)} />,
        ])}
        leeg=""
      />
    </>
  );
}

function Soorten({ soorten }: { soorten: readonly Regel[] }) {
  if (soorten.length === 0) return "Nog geen";
  return soorten.map(({ id, naam, actief }) => (
    <div key={id}>
      <a href={vraagsoortPaths.vraagsoort(id)}>{naam}</a> {actief ? null : <Merk soort="neutraal">Niet te kiezen</Merk>}
    </div>
  ));
}
