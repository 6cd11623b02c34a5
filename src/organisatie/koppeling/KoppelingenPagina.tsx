import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { BeheermenuFragment } from "#organisatie/medewerker/BeheermenuFragment.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Table } from "#web/components/Table.tsx";
import { koppelingPaths } from "./paths.ts";

export type KoppelingenProps = {
  /** `geldigTot` is a day, or undefined when no key works. */
  readonly koppelingen: readonly {
    readonly id: string;
    readonly naam: string;
    readonly geldigTot: string | undefined;
  }[];
  readonly vandaag: string;
};

export function KoppelingenPagina({ koppelingen, vandaag }: KoppelingenProps) {
  return (
    <>
      <BeheermenuFragment actief="koppelingen" />
      <Heading level={1}>Koppelingen</Heading>
      <Paragraph>
        Met een koppeling stuurt een ander systeem van de gemeente aanmeldingen naar Keukentafel. Het kan niets lezen.
      </Paragraph>
      <LinkButton href={koppelingPaths.nieuw} soort="primair">
        Koppeling toevoegen
      </LinkButton>
      <Table
        bijschrift="Systemen met een sleutel"
        kop={[{ titel: "Systeem" }, { titel: "Werkt tot" }]}
        rijen={koppelingen.map(({ id, naam, geldigTot }) => [
          <a key="naam" href={koppelingPaths.koppeling(id)}>
            {naam}
          </a>,
          geldigTot === undefined ? "Geen geldige sleutel" : <Datum key="tot" datum={geldigTot} vandaag={vandaag} />,
        ])}
        leeg="Er is nog geen koppeling. Voeg er een toe; je krijgt dan een sleutel voor het andere systeem."
      />
    </>
  );
}
